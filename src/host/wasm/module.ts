import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** A WebAssembly module of ours (native/ has the sources): its memory and functions of numbers. */
export type WasmModule = {
  readonly memory: { readonly buffer: ArrayBuffer }
  /** Calls a function by its name; it gives a signed number of 32 bits. Costs as little as a look-up by the name. */
  readonly call: (name: string, ...args: readonly number[]) => number
}

/** Starts a module from a file. It imports nothing, so it can do nothing but compute. */
export function startModule(file: string): WasmModule {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)))
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error(`${basename(file)} exports no memory`)
  return {
    memory,
    call: (name, ...args) => {
      const called = exports[name]
      if (typeof called !== 'function') throw new Error(`${basename(file)} exports no function ${name}`)
      return Number(called(...args))
    },
  }
}

/** A part of a module's memory. It is gone as soon as the memory grows: take it again after each call that may. */
export function bytesAt(
  { memory }: Pick<WasmModule, 'memory'>,
  { at, size }: { readonly at: number; readonly size: number },
): Uint8Array<ArrayBuffer> {
  // Addresses from 2 GiB on come as negative numbers.
  return new Uint8Array(memory.buffer, at >>> 0, size)
}
