import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startModule, type WasmModule } from '../../host/wasm/module.ts'

// Written in two steps; otherwise the bundler treats the files as assets and copies them under other names. In the
// bundle they are next to the entry.
const here = import.meta.url

const fileOf = { lzma: './lzma.wasm', zstd: './zstd.wasm' } as const

/** The encoder of liblzma (native/lzma). */
export const startLzma = (): WasmModule => startModule(pathOf('lzma'))

/** The encoder of zstd (native/zstd). */
export const startZstd = (): WasmModule => startModule(pathOf('zstd'))

/** The bytes of a module. */
export const encoderModule = (codec: keyof typeof fileOf): Uint8Array => readFileSync(pathOf(codec))

function pathOf(codec: keyof typeof fileOf): string {
  return fileURLToPath(new URL(fileOf[codec], here))
}
