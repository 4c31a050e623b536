import { fileURLToPath } from 'node:url'
import { startModule, type WasmModule } from '../../host/wasm/module.ts'

// Written in two steps; otherwise the bundler treats the files as assets and copies them under other names. In the
// bundle they are next to the entry.
const here = import.meta.url

/** The encoder of liblzma (native/lzma). */
export const startLzma = (): WasmModule => startModule(fileURLToPath(new URL('./lzma.wasm', here)))

/** The encoder of zstd (native/zstd). */
export const startZstd = (): WasmModule => startModule(fileURLToPath(new URL('./zstd.wasm', here)))
