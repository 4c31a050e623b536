import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a module of ours exports beside its memory; each function takes and gives numbers. */
export type CodecModule = {
  readonly memory: { readonly buffer: ArrayBuffer }
  /** Calls a function. A result is a signed number of 32 bits. */
  readonly call: (name: string, ...args: readonly number[]) => number
}

/**
 * Starts a WebAssembly module of this folder (native/ has the sources). In the bundle it stands beside the entry.
 * It imports nothing, so it can do nothing but compute.
 */
export function startModule(file: string): CodecModule {
  // Written in two steps, else the bundler takes the file for an asset and copies it under another name.
  const here = import.meta.url
  const code = readFileSync(fileURLToPath(new URL(`./${file}`, here)))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code))
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error(`${file} exports no memory`)
  return {
    memory,
    call: (name, ...args) => {
      const called = exports[name]
      if (typeof called !== 'function') throw new Error(`${file} exports no function ${name}`)
      return Number(called(...args))
    },
  }
}

/** A part of a module's memory. It is gone as soon as the memory grows: take it anew after each call. */
export function bytesAt({ memory }: CodecModule, { at, size }: { readonly at: number; readonly size: number }) {
  // Addresses from 2 GiB on come as negative numbers.
  return new Uint8Array(memory.buffer, at >>> 0, size)
}
