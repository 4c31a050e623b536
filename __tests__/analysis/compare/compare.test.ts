import { compareModules, compareSizes } from '../../../src/analysis/compare/compare.ts'
import { row, sizes } from './sizes.ts'

const before = sizes(
  row('std', 'fmt', 500),
  row('example.org/a', 'example.org/a', 300),
  row('example.org/a', 'example.org/a/x', 100),
  row('example.org/old', 'example.org/old', 90),
  row('example.org/same', 'example.org/same', 70),
  row('', '/etc/passwd', 20, { part: 'image', kind: 'file' }),
)
const after = sizes(
  row('std', 'fmt', 900),
  row('std', 'net', 300),
  row('example.org/a', 'example.org/a', 350),
  row('example.org/a', 'example.org/a/x', 80),
  row('example.org/new', 'example.org/new', 200),
  row('example.org/same', 'example.org/same', 70),
  row('', '/etc/passwd', 30, { part: 'image', kind: 'file' }),
)

describe('the comparison of two images', () => {
  it('says which of the two is approximate', () => {
    const approximate = { exact: false, approximate: 'the second link has another section .text' }
    expect(compareModules(before, after)).toEqual({ modules: compareSizes(before, after) })
    expect(compareModules({ ...before, ...approximate }, after).note).toBe(
      'the modules of the image before are approximate, since the second link has another section .text',
    )
    expect(compareModules(before, { ...after, exact: false }).note).toBe('the modules of the image now are approximate')
  })

  const changes = compareSizes(before, after)

  it('names what is new, gone, and what grew, the largest first, the standard library and other bytes last', () => {
    expect(changes.map(({ module, how, before, after }) => [module, how, after - before])).toEqual([
      ['example.org/new', 'new', 200],
      ['example.org/old', 'gone', -90],
      ['example.org/a', 'grew', 30],
      ['std', 'grew', 700],
      ['', 'grew', 10],
    ])
    expect(changes[0]).toMatchObject({ chain: ['example.org/app', 'example.org/new'], required: { line: 5 } })
    expect(changes[1]).toMatchObject({ chain: ['example.org/app', 'example.org/old'] })
  })

  it('names the packages of each, and adds up to the difference of the images', () => {
    expect(changes.find(({ module }) => module === 'example.org/a')?.packages).toEqual([
      expect.objectContaining({ package: 'example.org/a', how: 'grew', before: 300, after: 350 }),
      expect.objectContaining({ package: 'example.org/a/x', how: 'shrank', before: 100, after: 80 }),
    ])
    const difference = after.size - before.size
    expect(changes.reduce((sum, change) => sum + change.after - change.before, 0)).toBe(difference)
    const packages = changes.flatMap((change) => change.packages)
    expect(packages.reduce((sum, change) => sum + change.after - change.before, 0)).toBe(difference)
  })

  it('is empty for the same image, and sees bytes that cost nothing to pull', () => {
    expect(compareSizes(after, after)).toEqual([])
    const padded = sizes(row('std', 'fmt', 500, { bytes: 4000 }))
    expect(compareSizes(sizes(row('std', 'fmt', 500)), padded)).toMatchObject([
      { module: 'std', how: 'grew', before: 500, after: 500, 'bytes-before': 1000, 'bytes-after': 4000 },
    ])
  })

  it('keeps bytes that moved between the packages of a module', () => {
    const [one, other] = [
      sizes(row('m', 'm/a', 10), row('m', 'm/b', 20)),
      sizes(row('m', 'm/a', 20), row('m', 'm/b', 10)),
    ]
    expect(compareSizes(one, other)[0]?.packages.map(({ package: path, how }) => [path, how])).toEqual([
      ['m/a', 'grew'],
      ['m/b', 'shrank'],
    ])
  })

  it('says that the version is another one', () => {
    const newer = { ...after, modules: after.modules.map((one) => ({ ...one, version: 'v2.0.0' })) }
    const change = compareSizes(before, newer).find(({ module }) => module === 'example.org/a')
    expect(change).toMatchObject({ version: 'v2.0.0', 'version-before': 'v1.0.0' })
  })
})
