import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

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
  // Written in two steps; otherwise the bundler treats the file as an asset and copies it under another name.
  const here = import.meta.url
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`./${file}`, here))))
}
