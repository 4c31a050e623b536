import { readSizesDocument } from '../../../src/analysis/compare/read.ts'
import { sizesAttachment } from '../../../src/analysis/kept.ts'
import { document, row } from './sizes.ts'

const good = document(row('std', 'fmt', 500), row('m', 'm/a', 10, { kind: 'embedded-files', name: 'a.html' }))
const read = (value: unknown) => readSizesDocument(Buffer.from(JSON.stringify(value)))
const [platform] = good.platforms
const [first] = platform?.rows ?? []
const withPlatform = (change: object) => ({ ...good, platforms: [{ ...platform, ...change }] })

describe('sizes that are kept with an image', () => {
  it('are read as they were written, and every run writes the same bytes', () => {
    const attached = sizesAttachment(good, 'linux/amd64')
    expect(attached?.artifactType).toBe('application/vnd.go-tiny-image.size.v1+json')
    expect(readSizesDocument(attached?.bytes ?? Buffer.alloc(0))).toEqual(good)
    expect(sizesAttachment(structuredClone(good), 'linux/amd64')?.bytes).toEqual(attached?.bytes)
    expect(sizesAttachment(good, 'linux/arm64')).toBeUndefined()
  })

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'its version is missing, and 1 was expected'],
    ['{"version":2}', 'its version is 2, and 1 was expected'],
    ['{"version":1}', 'it has not the form of docs/schemas/sizes.v1.schema.json'],
  ])('that are %s are refused', (text, why) => {
    expect(readSizesDocument(Buffer.from(text))).toEqual({ unreadable: why })
  })

  it.each([
    ['a negative size', withPlatform({ size: -1 })],
    ['rows that are no list', withPlatform({ rows: 'all' })],
    ['a row of an unknown kind', withPlatform({ rows: [{ ...first, kind: 'dust' }] })],
    ['a row with half a byte', withPlatform({ rows: [{ ...first, pulled: 0.5 }] })],
    [
      'a module that would start a command of the workflow',
      withPlatform({ rows: [{ ...first, module: 'm\n::error::x' }] }),
    ],
    ['a chain that is no text', withPlatform({ modules: [{ module: 'm', bytes: 1, pulled: 1, chain: [5] }] })],
  ])('with %s are refused', (_what, value) => {
    expect(read(value)).toEqual({ unreadable: 'it has not the form of docs/schemas/sizes.v1.schema.json' })
  })

  it('whose rows do not add up are refused', () => {
    expect(read(withPlatform({ size: 511 }))).toEqual({
      unreadable: 'its rows for linux/amd64 do not add up to its size',
    })
  })

  it('say what would leave with a module', () => {
    const without = { bytes: 12, pulled: 5, modules: ['example.org/a'], importedBy: ['example.org/b'] }
    const whole = withPlatform({ modules: platform?.modules.map((one) => ({ ...one, without })) })
    expect(read(whole)).toEqual(whole)
  })

  it('may have fields that are not known yet', () => {
    expect(read({ ...withPlatform({ later: [1] }), more: {} })).toEqual(good)
  })
})
