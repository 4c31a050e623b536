import type { ElfKind } from '../../../elf/sections.ts'

/** A region of type descriptors and names. Offsets in names and types count from `address`. */
export type TypeRegion = ElfKind & {
  readonly bytes: Buffer
  readonly address: number
  readonly goMinor: number
}

/** One type descriptor. Offsets from the start of the region; pointers are given as offsets too. */
export type TypeRecord = {
  end: number
  kind: number
  named: boolean
  str: number
  gcData: number
  /** The name that holds the import path, of a type with methods or of a struct with fields of its own. */
  pkgPath: number
  /** The element, then the key of a map. */
  readonly elements: number[]
  /** Further types: fields, parameters, of methods, the pointer to this one. */
  readonly others: number[]
  readonly names: number[]
}

/** A record to read types into. */
export function emptyRecord(): TypeRecord {
  return { end: 0, kind: 0, named: false, str: 0, gcData: 0, pkgPath: 0, elements: [], others: [], names: [] }
}

export const typeKinds = {
  array: 17,
  chan: 18,
  func: 19,
  interface: 20,
  map: 21,
  pointer: 22,
  slice: 23,
  struct: 25,
} as const
const lastKind = 26
const flags = { uncommon: 1, named: 4 } as const

/** Reads types of one region, by their offsets. */
export type TypeReader = ReturnType<typeof typeReader>

/** Reads type descriptors of Go 1.21 and later. Source: internal/abi/type.go. */
export function typeReader({ bytes, address, bits, little, goMinor }: TypeRegion) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const size = bits / 8
  const fits = (at: number, count: number): boolean => at >= 0 && at + count <= bytes.length
  const word = (at: number): number => (fits(at, 4) ? view.getUint32(at, little) : 0)
  const half = (at: number): number => (fits(at, 2) ? view.getUint16(at, little) : 0)
  const long = (at: number): number => {
    if (!fits(at, size)) return 0
    if (size === 4) return view.getUint32(at, little)
    const first = view.getUint32(at, little)
    const second = view.getUint32(at + 4, little)
    return little ? second * 2 ** 32 + first : first * 2 ** 32 + second
  }
  const pointer = (at: number): number => long(at) - address
  const header = size === 8 ? 48 : 32
  const extra: Readonly<Record<number, number>> = {
    [typeKinds.array]: 3 * size,
    [typeKinds.chan]: 2 * size,
    [typeKinds.func]: size,
    [typeKinds.interface]: 4 * size,
    [typeKinds.map]: mapSize(goMinor, size),
    [typeKinds.pointer]: size,
    [typeKinds.slice]: size,
    [typeKinds.struct]: 4 * size,
  }

  /** The offset behind a name; 0 if no name can be there. */
  const nameEnd = (at: number): number => {
    if (!fits(at, 2) || at <= 0) return 0
    const bitsOfName = bytes[at] ?? 0
    if (bitsOfName > 15) return 0
    const text = varint(bytes, at + 1)
    let end = text.end + text.value
    if ((bitsOfName & 2) !== 0) {
      const tag = varint(bytes, end)
      end = tag.end + tag.value
    }
    if ((bitsOfName & 4) !== 0) end += 4
    return text.value > 1 << 20 || end > bytes.length ? 0 : end
  }

  /** The text of a name; undefined if no name can be there. */
  const nameText = (at: number): string | undefined => {
    if (nameEnd(at) === 0) return undefined
    const { value, end } = varint(bytes, at + 1)
    return bytes.toString('utf8', end, end + value)
  }

  /** Reads a type into a record, and returns it; undefined for an offset at which no type descriptor can be. */
  const type = (at: number, record: TypeRecord): TypeRecord | undefined => {
    if (!fits(at, header) || at % 4 !== 0) return undefined
    const flagByte = bytes[at + 2 * size + 4] ?? 0
    const kind = (bytes[at + 2 * size + 7] ?? 0) & 31
    const align = bytes[at + 2 * size + 5] ?? 0
    const fieldAlign = bytes[at + 2 * size + 6] ?? 0
    const strAt = at + header - 8
    const str = word(strAt)
    const aligned = align > 0 && align <= 64 && (align & (align - 1)) === 0 && fieldAlign > 0 && fieldAlign <= 64
    if (kind === 0 || kind > lastKind || !aligned || str === 0 || str + 2 > bytes.length) return undefined
    const { elements, others, names } = record
    elements.length = 0
    others.length = 0
    names.length = 0
    names.push(str)
    const base = at + header
    const uncommonAt = base + (extra[kind] ?? 0)
    const hasUncommon = (flagByte & flags.uncommon) !== 0
    let end = uncommonAt + (hasUncommon ? 16 : 0)
    let pkgPath = 0
    const pointerToThis = word(strAt + 4)
    if (pointerToThis !== 0) others.push(pointerToThis)
    if (hasUncommon) {
      pkgPath = word(uncommonAt)
      const methods = half(uncommonAt + 4)
      const methodsAt = uncommonAt + word(uncommonAt + 8)
      for (let number = 0; number < methods; number++) {
        names.push(word(methodsAt + 16 * number))
        others.push(word(methodsAt + 16 * number + 4))
      }
      if (methods > 0) end = Math.max(end, methodsAt + 16 * methods)
    }
    if (kind === typeKinds.func) {
      const count = half(base) + (half(base + 2) & 0x7fff)
      const parametersAt = uncommonAt + (hasUncommon ? 16 : 0)
      for (let number = 0; number < count; number++) others.push(pointer(parametersAt + size * number))
      end = Math.max(end, parametersAt + size * count)
    } else if (kind === typeKinds.interface) {
      pkgPath ||= Math.max(0, pointer(base))
      const methodsAt = pointer(base + size)
      const methods = Math.min(long(base + 2 * size), 1 << 16)
      for (let number = 0; number < methods; number++) {
        names.push(word(methodsAt + 8 * number))
        others.push(word(methodsAt + 8 * number + 4))
      }
      if (methods > 0 && methodsAt > at) end = Math.max(end, methodsAt + 8 * methods)
    } else if (kind === typeKinds.struct) {
      pkgPath ||= Math.max(0, pointer(base))
      const fieldsAt = pointer(base + size)
      const fields = Math.min(long(base + 2 * size), 1 << 16)
      for (let number = 0; number < fields; number++) {
        names.push(pointer(fieldsAt + 3 * size * number))
        others.push(pointer(fieldsAt + 3 * size * number + size))
      }
      if (fields > 0 && fieldsAt > at) end = Math.max(end, fieldsAt + 3 * size * fields)
    } else if (kind === typeKinds.map) {
      elements.push(pointer(base + size), pointer(base))
      others.push(pointer(base + 2 * size))
    } else if (extra[kind] !== undefined) {
      elements.push(pointer(base))
      if (kind === typeKinds.array) others.push(pointer(base + size))
    }
    record.end = Math.min(end, bytes.length)
    record.kind = kind
    record.named = (flagByte & flags.named) !== 0
    record.str = str
    record.gcData = long(at + header - 8 - size)
    record.pkgPath = pkgPath
    return record
  }
  return { wordBytes: size, pointer, isZero: (at: number): boolean => long(at) === 0, nameEnd, nameText, type }
}

// Maps were rewritten in Go 1.24, and their layout changed in 1.27.
function mapSize(goMinor: number, size: number): number {
  if (goMinor < 24) return 4 * size + 8
  return (goMinor < 27 ? 8 : 10) * size
}

function varint(bytes: Buffer, from: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let at = from, shift = 0; shift < 28; at++, shift += 7) {
    const byte = bytes[at] ?? 0
    value |= (byte & 127) << shift
    if (byte < 128) return { value, end: at + 1 }
  }
  return { value: Infinity, end: from }
}
