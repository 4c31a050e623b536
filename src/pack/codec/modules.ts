import { readFileSync } from 'node:fs'
import { fileBeside } from '../../host/files/beside.ts'
import { startModule, type WasmModule } from '../../host/wasm/module.ts'

const fileOf = { lzma: './lzma.wasm', zstd: './zstd.wasm' } as const

/** The encoder of liblzma (native/lzma). */
export const startLzma = (): WasmModule => startModule(pathOf('lzma'))

/** The encoder of zstd (native/zstd). */
export const startZstd = (): WasmModule => startModule(pathOf('zstd'))

/** The bytes of a module. */
export const encoderModule = (codec: keyof typeof fileOf): Uint8Array => readFileSync(pathOf(codec))

function pathOf(codec: keyof typeof fileOf): string {
  return fileBeside(import.meta.url, fileOf[codec])
}
