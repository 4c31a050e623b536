import type { LzmaModel } from '../format/types.ts'
import type { Instructions } from './instructions.ts'
import { displacementKinds, displacementSizes, immediateSizes, relativeKinds, relativeSizes } from './x86-shape.ts'

/**
 * The streams of an x86 text, in the order of the filter's record: operands of one kind resemble each other more than
 * their neighbours in the text. The model parameters were found by trying all of them on five programs.
 */
// biome-ignore format: a table
export const x86Streams = [
  { name: 'heads of instructions', model: { lc: 4, lp: 0, pb: 0 } },
  { name: 'displacements from the stack pointer, 8 bits', model: { lc: 0, lp: 0, pb: 0 } },
  { name: 'displacements from the stack pointer, 32 bits', model: { lc: 0, lp: 2, pb: 2 } },
  { name: 'addresses taken by LEA', model: { lc: 0, lp: 2, pb: 2 } },
  { name: 'addresses', model: { lc: 0, lp: 2, pb: 2 } },
  { name: 'displacements, 8 bits', model: { lc: 0, lp: 0, pb: 0 } },
  { name: 'displacements, 32 bits', model: { lc: 0, lp: 2, pb: 2 } },
  { name: 'immediates, 8 bits', model: { lc: 0, lp: 0, pb: 0 } },
  { name: 'immediates, 16 bits', model: { lc: 3, lp: 0, pb: 0 } },
  { name: 'immediates, 32 bits', model: { lc: 0, lp: 2, pb: 2 } },
  { name: 'immediates, 64 bits', model: { lc: 3, lp: 0, pb: 0 } },
  { name: 'targets of calls', model: { lc: 0, lp: 2, pb: 2 } },
  { name: 'jumps, 32 bits', model: { lc: 3, lp: 0, pb: 0 } },
  { name: 'jumps, 8 bits', model: { lc: 3, lp: 0, pb: 0 } },
] as const satisfies readonly { readonly name: string; readonly model: LzmaModel }[]

// The stream of each kind of operand; same as in stub/x86.c.
const displacementStreams = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 0])
const immediateStreams = new Uint8Array([0, 7, 8, 8, 9, 9, 10, 0])
const [calls, jumps32, jumps8] = [11, 12, 13] as const
// Longer jumps stay in bytes, so that no file can make the decoder count for long. Same as in stub/x86.c.
const mostCounted = 4096

export type X86Text = {
  readonly text: Uint8Array
  /** Of the first byte. Addresses are taken modulo 2^32. */
  readonly address: number
  readonly instructions: Instructions
  /** amd64: addresses are relative to the instruction's end; 386: they are absolute. */
  readonly wide: boolean
}

/** Splits the text into `x86Streams`. stub/x86.c joins them again. */
export function splitX86(request: X86Text): readonly Uint8Array[] {
  const { text, address, instructions, wide } = request
  const { shapes, count, numberAt } = instructions
  const view = new DataView(text.buffer, text.byteOffset, text.length)
  const streams = streamsFor(instructions, text.length)
  const used = new Uint32Array(streams.length)
  const views = streams.map(({ buffer }) => new DataView(buffer))
  const append = (stream: number, start: number, end: number): void => {
    const to = streams[stream] as Uint8Array
    let at = used[stream] as number
    for (let from = start; from < end; from++) to[at++] = text[from] as number
    used[stream] = at
  }
  const appendBig = (stream: number, value: number): void => {
    const at = used[stream] as number
    ;(views[stream] as DataView).setUint32(at, value, false)
    used[stream] = at + 4
  }
  const appendVarint = (stream: number, value: number): void => {
    const to = streams[stream] as Uint8Array
    let at = used[stream] as number
    let left = value >>> 0
    for (; left >= 128; left >>>= 7) to[at++] = (left & 127) | 128
    to[at++] = left
    used[stream] = at
  }

  let at = 0
  // Relative to the text's start.
  let functionStart = 0
  let padded = false
  for (let number = 0; number < count; number++) {
    const shape = shapes[number] as number
    const displacement = (shape >> 5) & 7
    const immediate = (shape >> 8) & 7
    const relative = shape >> 11
    // Functions start at multiples of 16 or 32, after padding with INT3.
    if (padded && ((address + at) & 15) === 0) functionStart = at
    const next = at + (shape & 31)
    const relativeAt = next - (relativeSizes[relative] as number)
    const immediateAt = relativeAt - (immediateSizes[immediate] as number)
    const displacementAt = immediateAt - (displacementSizes[displacement] as number)
    append(0, at, displacementAt)
    if (displacement !== 0) {
      const stream = displacementStreams[displacement] as number
      if (displacement === displacementKinds.address || displacement === displacementKinds.addressLea) {
        appendBig(stream, view.getUint32(displacementAt, true) + (wide ? address + next : 0))
      } else {
        append(stream, displacementAt, immediateAt)
      }
    }
    if (immediate !== 0) append(immediateStreams[immediate] as number, immediateAt, relativeAt)
    if (relative === relativeKinds.call) {
      appendBig(calls, view.getUint32(relativeAt, true) + address + next)
    } else if (relative !== 0) {
      const wideJump = relative === relativeKinds.jump32
      const distance = wideJump ? view.getInt32(relativeAt, true) : view.getInt8(relativeAt)
      const stream = wideJump ? jumps32 : jumps8
      const target = numberAt(next + distance)
      const steps = target - number
      if (next + distance === functionStart) {
        appendVarint(stream, 0)
      } else if (target >= 0 && Math.abs(steps) <= mostCounted) {
        // Counted in instructions: -1, 1, -2, 2 … are 1, 2, 3, 4 …, and 2 above.
        appendVarint(stream, ((steps << 1) ^ (steps >> 31)) + 2)
      } else {
        appendVarint(stream, 1)
        appendVarint(stream, distance)
      }
    }
    padded = text[next - 1] === 0xcc
    at = next
  }
  append(0, at, text.length)
  return streams.map((stream, index) => stream.subarray(0, used[index]))
}

/** Allocates large enough arrays: exact for operands that are copied, the maximum for jumps. */
function streamsFor({ shapes, end }: Instructions, textSize: number): readonly Uint8Array<ArrayBuffer>[] {
  const sizes = new Uint32Array(x86Streams.length)
  const add = (stream: number, size: number): void => {
    sizes[stream] = (sizes[stream] as number) + size
  }
  // There are far more instructions than shapes.
  const counts = new Uint32Array(2 ** 13)
  for (let number = 0; number < shapes.length; number++) {
    const shape = shapes[number] as number
    counts[shape] = (counts[shape] as number) + 1
  }
  let operands = 0
  for (const [shape, count] of counts.entries()) {
    if (count === 0) continue
    const [displacement, immediate, relative] = [(shape >> 5) & 7, (shape >> 8) & 7, shape >> 11]
    const displacementSize = displacementSizes[displacement] as number
    const immediateSize = immediateSizes[immediate] as number
    operands += count * (displacementSize + immediateSize + (relativeSizes[relative] as number))
    add(displacementStreams[displacement] as number, count * displacementSize)
    add(immediateStreams[immediate] as number, count * immediateSize)
    if (relative === relativeKinds.call) add(calls, count * 4)
    else if (relative !== 0) add(relative === relativeKinds.jump32 ? jumps32 : jumps8, count * 6)
  }
  sizes[0] = end - operands + (textSize - end)
  return [...sizes].map((size) => new Uint8Array(size))
}
