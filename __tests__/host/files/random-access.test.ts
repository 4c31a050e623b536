import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eachPiece, sameBytes, withOpenFile } from '../../../src/host/files/random-access.ts'
import { openWindow } from '../../../src/host/files/window.ts'

const bytes = Buffer.from(Uint32Array.from({ length: 200_000 }, (_, index) => index * 2_654_435_761).buffer)
const path = join(mkdtempSync(join(tmpdir(), 'go-tiny-image-')), 'file')
writeFileSync(path, bytes)

describe('eachPiece', () => {
  test.each([
    { offset: 0, sizeBytes: bytes.length, overlapBytes: 0 },
    { offset: 12, sizeBytes: 700_000, overlapBytes: 8 },
    { offset: 4, sizeBytes: 256 * 1024, overlapBytes: 4 },
    { offset: 4, sizeBytes: 1, overlapBytes: 0 },
    { offset: 0, sizeBytes: 0, overlapBytes: 4 },
  ])('reads $sizeBytes bytes from $offset with an overlap of $overlapBytes', ({ offset, sizeBytes, overlapBytes }) => {
    const read: Buffer[] = []
    withOpenFile(path, (file) =>
      eachPiece({ file, offset, sizeBytes, overlapBytes }, (piece, at) => {
        const start = offset + at
        expect(piece.equals(bytes.subarray(start, start + piece.length))).toBe(true)
        read.push(Buffer.from(at === 0 ? piece : piece.subarray(overlapBytes)))
      }),
    )
    expect(Buffer.concat(read).equals(bytes.subarray(offset, offset + sizeBytes))).toBe(true)
  })
})

describe('sameBytes', () => {
  test('compares parts of files to their last byte', () => {
    const other = `${path}.other`
    const changed = Buffer.from(bytes)
    changed[700_003] = (changed[700_003] ?? 0) ^ 1
    writeFileSync(other, changed)
    withOpenFile(path, (file) =>
      withOpenFile(other, (second) => {
        const compare = (sizeBytes: number) => sameBytes({ file, offset: 4 }, { file: second, offset: 4 }, sizeBytes)
        expect([compare(0), compare(699_999), compare(700_000)]).toEqual([true, true, false])
        expect(sameBytes({ file, offset: 0 }, { file: second, offset: 0 }, bytes.length + 1)).toBe(false)
      }),
    )
  })
})

describe('openWindow', () => {
  test('gives numbers in any order, and 0 beyond the end', () => {
    withOpenFile(path, (file) => {
      const { word, byte } = openWindow({ file, offset: 8, sizeBytes: 700_000, little: true })
      for (const at of [0, 65_530, 65_536, 4, 699_996, 131_070, 3]) expect(word(at)).toBe(bytes.readUInt32LE(8 + at))
      expect(byte(699_999)).toBe(bytes[700_007])
      expect([word(699_997), word(-1), byte(700_000)]).toEqual([0, 0, 0])
    })
  })
})
