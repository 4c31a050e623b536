import { headLimit, shapeAt } from './x86-shape.ts'

/** The instructions of a text, found by a linear sweep from its start. */
export type Instructions = {
  readonly count: number
  /** `shapeAt` of each. */
  readonly shapes: Uint16Array
  /** Where the last complete instruction ends. */
  readonly end: number
  /** The index of the instruction that starts at an offset, or -1 when none does. */
  readonly numberAt: (offset: number) => number
}

/** A text of so many bytes, to be filled, and zeros behind it, as in the decoder. */
export function paddedText(sizeBytes: number): { readonly text: Buffer; readonly padded: Uint8Array } {
  const padded = new Uint8Array(sizeBytes + headLimit)
  return { text: Buffer.from(padded.buffer, 0, sizeBytes), padded }
}

/** Decodes the instruction lengths of an x86 text. */
export function findInstructions({ text, padded }: ReturnType<typeof paddedText>, wide: boolean): Instructions {
  // One bit for each byte of the text, and the number of bits set before each group of 32.
  const starts = new Uint32Array((text.length >> 5) + 1)
  const before = new Uint32Array(starts.length)
  let shapes = new Uint16Array(text.length / 3)
  let [at, count] = [0, 0]
  while (at < text.length) {
    const shape = shapeAt(padded, at, wide)
    if (at + (shape & 31) > text.length) break
    if (count === shapes.length) shapes = grown(shapes)
    shapes[count++] = shape
    starts[at >> 5] = (starts[at >> 5] as number) | (1 << (at & 31))
    at += shape & 31
  }
  let sum = 0
  for (let word = 0; word < starts.length; word++) {
    before[word] = sum
    sum += ones(starts[word] as number)
  }
  const numberAt = (offset: number): number => {
    if (offset < 0 || offset >= text.length) return -1
    const word = starts[offset >> 5] as number
    const bit = offset & 31
    if (((word >>> bit) & 1) === 0) return -1
    return (before[offset >> 5] as number) + ones(word & ((1 << bit) - 1))
  }
  return { count, shapes: shapes.subarray(0, count), end: at, numberAt }
}

function grown(shapes: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(shapes.length * 1.5 + 64)
  more.set(shapes)
  return more
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
