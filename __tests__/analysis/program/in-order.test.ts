import { eachItab, eachTypeInOrder } from '../../../src/analysis/program/go-types/in-order.ts'
import { readTypeParts } from '../../../src/analysis/program/go-types/module-data.ts'
import { typeKinds, typeReader } from '../../../src/analysis/program/go-types/type-reader.ts'
import { layoutFrom } from '../../../src/analysis/program/layout.ts'
import type { OpenFile } from '../../../src/host/files/random-access.ts'

const address = 0x40_0000
const machines = [
  { bits: 64, little: true },
  { bits: 64, little: false },
  { bits: 32, little: true },
] as const
const fileOf = (bytes: Buffer): OpenFile => ({
  sizeBytes: bytes.length,
  readAt: (offset, sizeBytes) => bytes.subarray(offset, offset + sizeBytes),
  readInto: (buffer, offset) => buffer.subarray(0, bytes.copy(buffer, 0, offset)),
})
type Machine = (typeof machines)[number]

function writer({ bits, little }: Machine, sizeBytes: number) {
  const bytes = Buffer.alloc(sizeBytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const word = (at: number, value: number): void =>
    bits === 64 ? view.setBigUint64(at, BigInt(value), little) : view.setUint32(at, value, little)
  const half = (at: number, value: number): void => view.setUint32(at, value, little)
  return { bytes, word, half }
}

/** A struct of two fields, an interface of two methods, an int, and itabs behind them: one of two functions, one of none. */
function typesFor(machine: Machine) {
  const { bytes, word, half } = writer(machine, 1024)
  const size = machine.bits / 8
  const header = size === 8 ? 48 : 32
  const type = (at: number, kind: number): number => {
    bytes.set([8, 8, kind], at + 2 * size + 5)
    half(at + header - 8, 1000)
    return at + header
  }
  const starts = [size]
  const fields = type(size, typeKinds.struct) + 4 * size
  word(size + header + size, address + fields)
  word(size + header + 2 * size, 2)
  const second = fields + 6 * size
  const methods = type(second, typeKinds.interface) + 4 * size
  word(second + header + size, address + methods)
  word(second + header + 2 * size, 2)
  const third = methods + 16
  const descriptorsEnd = type(third, 2)
  starts.push(second, third)
  const head = size === 8 ? 24 : 12
  const itabs = { start: 600, end: 600 + 2 * head + 3 * size }
  const next = 600 + head + 2 * size
  for (const [at, concrete] of [
    [600, size],
    [next, third],
  ] as const) {
    word(at, address + second)
    word(at + size, address + concrete)
  }
  word(600 + head, 7)
  const found = [
    [600, next, size],
    [next, itabs.end, third],
  ]
  return { region: { ...machine, bytes, address, goMinor: 27 }, starts, descriptorsEnd, itabs, found }
}

describe.each(machines)('types of Go 1.27, $bits bits, little-endian: $little', (machine) => {
  const { region, starts, descriptorsEnd, itabs, found } = typesFor(machine)
  const reader = typeReader(region)

  it('are found one behind the other, up to the end of the descriptors', () => {
    const list: number[] = []
    eachTypeInOrder(reader, descriptorsEnd, (offset) => list.push(offset))
    expect(list).toEqual(starts)
  })

  it('end where one cannot be read', () => {
    const list: number[] = []
    eachTypeInOrder(reader, itabs.end, (offset) => list.push(offset))
    expect(list).toEqual(starts)
  })

  it('have itabs as long as their interface has methods, or with one function where it is 0', () => {
    const list: number[][] = []
    eachItab(reader, itabs, (start, end, type) => list.push([start, end, type]))
    expect(list).toEqual(found)
  })

  it('are divided as moduledata says, which may have their address elsewhere too', () => {
    const size = machine.bits / 8
    const { bytes, word } = writer(machine, 20 * size)
    const words = [1, address, 0, 0, 9, address, descriptorsEnd, address + 1024, itabs.start, itabs.end - itabs.start]
    for (const [index, value] of words.entries()) word(index * size, value)
    const section = { name: '.go.module', address: 0x50_0000, fileOffset: 0, sizeBytes: bytes.length }
    const layout = (goMinor: number) =>
      layoutFrom({
        ...machine,
        goMinor,
        machine: 62,
        file: fileOf(bytes),
        sections: [section],
        markers: new Map(),
        symbolAfter: () => undefined,
      })
    expect(readTypeParts(layout(27), region)).toEqual({ descriptorsEnd, itabs })
    expect(readTypeParts(layout(26), region)).toBeUndefined()
  })
})
