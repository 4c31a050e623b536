import { readFileSync } from 'node:fs'
import { fileBeside } from '../../host/files/beside.ts'

// The output of native/stub-parts.mjs. In the bundle the files are next to the entry.

/** The machine code that unpacks a program, for an architecture (Go's name) and a codec. */
export function stubOf(architecture: string, codec: 'lzma' | 'zstd'): Uint8Array {
  return blob(codec === 'lzma' ? `stub-${architecture}.bin` : `stub-${architecture}-zstd.bin`)
}

/** The decoders and filters of the stubs as a WebAssembly module. */
export function unpackerModule(): Uint8Array {
  return blob('unpacker.wasm')
}

function blob(file: string): Uint8Array {
  return new Uint8Array(readFileSync(fileBeside(import.meta.url, `./${file}`)))
}
