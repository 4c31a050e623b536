import { inMemory } from '../../../src/host/files/random-access.ts'
import { eachPieceOfTexts } from '../../../src/host/files/zero-ended.ts'

const before = 'before\0'

function piecesOf(content: string, sizeBytes = content.length): { readonly text: string; readonly at: number }[] {
  const file = inMemory(Buffer.from(before + content, 'latin1'))
  const found: { text: string; at: number }[] = []
  eachPieceOfTexts({ file, offset: before.length, sizeBytes }, (piece, at) => {
    found.push({ text: piece.toString('latin1'), at })
  })
  return found
}

const short = Array.from({ length: 60_000 }, (_, index) => `name ${index}\0`).join('')
const long = `${'x'.repeat(1_000_000)}\0`

describe('texts that end with a zero', () => {
  it.each<[string, string]>([
    ['many short ones', short],
    ['one that is longer than a piece, between others', `a\0${long}${short}${long}b\0`],
    ['one without an end, behind others', `${short}the rest`],
    ['one without an end, longer than a piece', 'x'.repeat(1_000_000)],
    ['empty ones', '\0\0\0'],
    ['a single one', 'a\0'],
  ])('are read in whole pieces: %s', (_, content) => {
    const pieces = piecesOf(content)
    expect(pieces.map(({ text }) => text).join('') === content).toBe(true)
    expect(pieces.map(({ at }) => at)).toEqual(
      pieces.map((_, index) => pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0)),
    )
    for (const { text } of pieces.slice(0, -1)) expect(text.endsWith('\0')).toBe(true)
  })

  it('are never all in memory', () => {
    expect(piecesOf(short).length).toBeGreaterThan(2)
  })

  it('are none in an empty part, or in one that ends before it begins', () => {
    expect(piecesOf('', 0)).toEqual([])
    expect(piecesOf('', -5)).toEqual([])
  })

  it('end where the file does', () => {
    expect(piecesOf('a\0b\0c', 1000)).toEqual([{ text: 'a\0b\0c', at: 0 }])
  })
})
