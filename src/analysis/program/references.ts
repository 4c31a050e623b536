import type { Functions } from './functions.ts'
import type { Layout, Region } from './layout.ts'
import { noPackage } from './packages.ts'

/** Called for an address that a function's code refers to. */
export type OnReference = (target: number, owner: number) => void

export type ReferencesRequest = {
  readonly layout: Layout
  readonly text: Region
  readonly functions: Functions
  /** Only addresses from `from` up to `to` are of interest. */
  readonly from: number
  readonly to: number
}

const machines = { x86: 3, arm: 40, amd64: 62, arm64: 183 } as const
const piece = 1024 * 1024

type Scan = (
  bytes: Buffer,
  range: { readonly start: number; readonly end: number; readonly address: number },
  found: (target: number) => void,
) => void

/**
 * Finds the addresses of read-only data that code loads. It looks for the instructions with which Go's compiler takes
 * an address, without decoding the others: a rare false one only moves the border between two strings.
 */
export function eachReference(request: ReferencesRequest, found: OnReference): void {
  const { layout, text, functions, from, to } = request
  const scan = scans.get(layout.machine)
  if (scan === undefined) return
  const { count, entries, owners } = functions
  let memory = Buffer.alloc(0)
  let owner: number = noPackage
  const take = (target: number): void => {
    if (target >= from && target < to) found(target, owner)
  }
  for (let first = 0; first < count; ) {
    const start = entries[first] ?? 0
    let last = first
    while (last + 1 < count && (entries[last + 1] ?? 0) - start < piece) last++
    const end = last + 1 < count ? (entries[last + 1] ?? 0) : text.sizeBytes
    if (memory.length < end - start) memory = Buffer.allocUnsafeSlow(Math.max(piece, end - start))
    const bytes = layout.file.readInto(memory.subarray(0, end - start), text.fileOffset + start)
    for (let index = first; index <= last; index++) {
      const range = {
        start: (entries[index] ?? 0) - start,
        end: (index === last ? end : (entries[index + 1] ?? 0)) - start,
        address: text.address + start,
      }
      owner = owners[index] ?? noPackage
      scan(bytes, range, take)
    }
    first = last + 1
  }
}

/** LEA reg, [RIP + disp32]: REX.W 8D, ModRM with mod 0 and rm 5. */
const amd64: Scan = (bytes, { start, end, address }, found) => {
  for (let at = start + 2; at + 4 < end; at++) {
    if (((bytes[at] ?? 0) & 0xc7) !== 5 || bytes[at - 1] !== 0x8d || ((bytes[at - 2] ?? 0) & 0xf8) !== 0x48) continue
    found(address + at + 5 + bytes.readInt32LE(at + 1))
  }
}

/** Any 32-bit value is a candidate: LEA reg, [disp32], MOV reg, imm32 and others. */
const x86: Scan = (bytes, { start, end }, found) => {
  for (let at = start + 1; at + 4 <= end; at++) {
    // The last byte of the address of a program's data is small; the others are any.
    if ((bytes[at + 3] ?? 0) < 0x30) found(bytes.readUInt32LE(at))
  }
}

/** The words of the literal pools behind the functions. */
const arm: Scan = (bytes, { start, end }, found) => {
  for (let at = start & ~3; at + 4 <= end; at += 4) {
    if ((bytes[at + 3] ?? 0) < 0x30) found(bytes.readUInt32LE(at))
  }
}

/** ADRP, then ADD with an immediate on the same register. */
const arm64: Scan = (bytes, { start, end, address }, found) => {
  const pages = new Float64Array(32)
  for (let at = start; at + 4 <= end; at += 4) {
    const top = bytes[at + 3] ?? 0
    if ((top & 0x9f) === 0x90) {
      const word = bytes.readInt32LE(at)
      const high = (word << 8) >> 13
      const pc = address + at
      pages[word & 31] = pc - (pc % 4096) + ((high << 2) | ((word >>> 29) & 3)) * 4096
    } else if (top === 0x91 && ((bytes[at + 2] ?? 0) & 0xc0) === 0) {
      const word = bytes.readUInt32LE(at)
      const page = pages[(word >>> 5) & 31] ?? 0
      if (page !== 0) found(page + ((word >>> 10) & 4095))
    }
  }
}

const scans = new Map<number, Scan>([
  [machines.amd64, amd64],
  [machines.x86, x86],
  [machines.arm, arm],
  [machines.arm64, arm64],
])

/**
 * Calls `take` with each aligned word of a region that is an address from `from` up to `to`, with its offset in the region,
 * and with the word behind it, which is the length of a string where the address is one; 0 behind the last word. Of a word
 * of 64 bits that is its low half.
 */
export function eachAddress(
  request: { readonly layout: Layout; readonly region: Region; readonly from: number; readonly to: number },
  take: (address: number, at: number, next: number) => void,
): void {
  const { layout, region, from, to } = request
  const { bits, little } = layout
  const step = bits / 32
  // Addresses are below 4 GiB: the other half of a long word is 0.
  const [low, high] = little ? [0, step - 1] : [step - 1, 0]
  layout.eachPiece({ ...region, overlapBytes: 4 * step }, (bytes, start) => {
    const halves = wordsOf(bytes, little)
    // The last word of a piece begins the next one.
    const end = start + bytes.length < region.sizeBytes ? halves.length - step : halves.length
    for (let at = 0; at + step <= end; at += step) {
      const address = halves[at + low] ?? 0
      if (address < from || address >= to) continue
      if (step === 2 && halves[at + high] !== 0) continue
      take(address, start + 4 * at, at + 2 * step <= halves.length ? (halves[at + step + low] ?? 0) : 0)
    }
  })
}

const isLittleHere = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** Words of 32 bits, in the memory of the bytes: a DataView takes three times as long before V8's last compiler has seen it. */
function wordsOf(bytes: Buffer, little: boolean): Uint32Array {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
  if (little !== isLittleHere) bytes.subarray(0, 4 * words.length).swap32()
  return words
}
