import type { WasmModule } from '../../host/wasm/module.ts'

/** Ranges of some content, each up to the next, the last up to the end of the content. */
export type OwnedRanges = {
  /** The first is 0. */
  readonly starts: Uint32Array
  /** The number of each range's owner, from 0. */
  readonly ownerOf: Uint32Array
  /** Of the content. */
  readonly sizeBytes: number
}

/** What ranges cost, in bits and fractions of bits; what is returned is memory of the module that measured them. */
export type RangeCosts = {
  readonly byRange: () => Float64Array
  /** By the number of the owner. */
  readonly byOwner: () => Float64Array
  readonly totalBits: number
}

/** Begins to measure ranges with a module (see native/measure/owned.h); `end` is where the last one ends for it. */
export function beginRanges(module: WasmModule, { starts, ownerOf }: OwnedRanges, end: number): void {
  module.call('begin', starts.length)
  const ends = new Uint32Array(module.memory.buffer, module.call('starts'), starts.length + 1)
  ends.set(starts)
  ends[starts.length] = end
  new Uint32Array(module.memory.buffer, module.call('owners'), starts.length).set(ownerOf)
}

/** What a module has measured of the ranges that it was given last. */
export function rangeCosts(module: WasmModule, { starts }: OwnedRanges): RangeCosts {
  // The module's memory may grow with a call, and is another buffer then.
  const view = (address: number, count: number) => new Float64Array(module.memory.buffer, address, count)
  return {
    byRange: () => view(module.call('bits'), starts.length),
    byOwner: () => view(module.call('sums'), module.call('owner_count')),
    totalBits: module.call('total'),
  }
}
