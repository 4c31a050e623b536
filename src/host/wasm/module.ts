import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** A WebAssembly module (sources in native/): its memory and its functions, which take numbers. */
export type WasmModule = {
  readonly memory: { readonly buffer: ArrayBuffer }
  /** Calls a function by name; returns a number, a signed one where it has 32 bits. Costs no more than the lookup of the name. */
  readonly call: (name: string, ...args: readonly number[]) => number
}

/** Loads a module from a file. It has no imports, so it can do nothing but compute. */
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

/**
 * A view of a module's memory. It becomes invalid when the memory grows: create it again after each call that may grow
 * it.
 */
export function bytesAt(
  { memory }: Pick<WasmModule, 'memory'>,
  { at, size }: { readonly at: number; readonly size: number },
): Uint8Array<ArrayBuffer> {
  // Addresses from 2 GiB on are returned as negative numbers.
  return new Uint8Array(memory.buffer, at >>> 0, size)
}
