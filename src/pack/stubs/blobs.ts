import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// What native/stub-parts.mjs builds. In the bundle the files stand beside the entry.

/** The machine code that unpacks a program of an architecture, as Go names it, with streams of a codec. */
export function stubOf(architecture: string, codec: 'lzma' | 'zstd'): Uint8Array {
  return blob(codec === 'lzma' ? `stub-${architecture}.bin` : `stub-${architecture}-zstd.bin`)
}

/** The decoders and filters of the stubs as a WebAssembly module. */
export function unpackerModule(): Uint8Array {
  return blob('unpacker.wasm')
}

function blob(file: string): Uint8Array {
  // Written in two steps, else the bundler takes the file for an asset and copies it under another name.
  const here = import.meta.url
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`./${file}`, here))))
}
