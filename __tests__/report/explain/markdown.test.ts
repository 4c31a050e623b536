import { compareSizes, type PlatformComparison } from '../../../src/analysis/compare/compare.ts'
import { comparisonLines, comparisonTable } from '../../../src/report/explain/comparison.ts'
import { bar, foldedSizes, sizesMarkdown } from '../../../src/report/explain/markdown.ts'
import { document, row, sizes } from '../../analysis/compare/sizes.ts'

const modules = Array.from({ length: 400 }, (_, index) =>
  row(`example.org/team/module-${index}`, `example.org/team/module-${index}/internal/package`, 90_000 - index),
)
const large = document(row('std', 'fmt', 900_000), ...modules)

function compared(before: ReturnType<typeof sizes>, after: ReturnType<typeof sizes>): PlatformComparison {
  return {
    platform: 'linux/amd64',
    reference: 'ghcr.io/me/app:main',
    before: before.size,
    after: after.size,
    modules: compareSizes(before, after),
  }
}

describe('the sizes in the job summary', () => {
  it('are a table of 15 modules with bars, with the rest folded', () => {
    const [visible = '', hidden = ''] = sizesMarkdown({ document: large, comparisons: [] })
      .join('\n')
      .split('<details>')
    // The heading and its rule, 15 modules, the sum of the others, and what is no module's.
    expect(visible.match(/^\|/gm)).toHaveLength(2 + 15 + 2)
    expect(visible).toContain('| std | ▎ | 900\u00a0kB | 2.4\u00a0% |')
    expect(visible).toContain('| 386 more modules |')
    expect(hidden).toContain('module-14 ')
  })

  it('of 50 programs fit in what GitHub shows of a step', () => {
    const before = sizes(row('std', 'fmt', 1))
    const [after = before] = large.platforms
    const one = { document: large, comparisons: [compared(before, after)] }
    const all = Array.from({ length: 50 }, (_, index) => foldedSizes(`program-${index}`, one))
      .flat()
      .join('\n')
    expect(Buffer.byteLength(all)).toBeLessThan(900_000)
  })

  it('escape what others have written', () => {
    const evil = row('a|b<img src=x>', '`</details>', 500)
    const text = sizesMarkdown({
      document: document(evil),
      comparisons: [compared(sizes(row('std', 'fmt', 1)), sizes(evil))],
    }).join('\n')
    expect(text).not.toMatch(/<img|a\|b/)
  })

  it.each([
    [0, ''],
    [1, '██████████'],
    [0.5, '█████'],
    [0.0125, '▏'],
    [2, '██████████'],
  ])('have a bar for %d', (share, blocks) => {
    expect(bar(share)).toBe(blocks)
  })
})

describe('what changed', () => {
  const before = sizes(row('std', 'fmt', 500_000), row('example.org/a', 'example.org/a', 30_000))
  const after = sizes(
    row('std', 'fmt', 600_000),
    row('example.org/a', 'example.org/a', 30_100),
    row('example.org/new', 'example.org/new', 50_000),
  )

  it('has the way to what is new, and its line, in the summary', () => {
    const lines = sizesMarkdown({ comparisons: [compared(before, after)] })
    expect(lines).toContain(
      '| example.org/new v1.0.0 | +50.0\u00a0kB | █████ | 50.0\u00a0kB | new | example.org/app → example.org/new; go.mod:5 |',
    )
  })

  it('is one line of totals, and the changes that are no noise, with the reasons of what is new', () => {
    expect(comparisonLines('app', compared(before, after))).toEqual([
      'app for linux/amd64: +150 kB (+28.3 %) over ghcr.io/me/app:main',
      '  new example.org/new v1.0.0: +50.0 kB (example.org/app → example.org/new; go.mod:5)',
      '  grew std: +100 kB',
    ])
  })

  it('says why only the totals are known', () => {
    const { modules: _, ...totals } = compared(before, after)
    expect(comparisonLines('app', { ...totals, note: 'no size report is attached to it' })).toEqual([
      'app for linux/amd64: +150 kB (+28.3 %) over ghcr.io/me/app:main: no size report is attached to it',
    ])
  })

  it('is a table of modules and of packages in a terminal', () => {
    const text = comparisonTable('app', compared(before, after)).join('\n')
    expect(text).toMatch(/^module .*\nexample.org\/new v1.0.0 +\+50.0 kB +0 B +50.0 kB +new\nstd +\+100 kB/m)
    expect(text).toMatch(/^package .*\nfmt +\+100 kB/m)
    expect(text).toContain('new example.org/new: example.org/app → example.org/new\n  go.mod:5: example.org/new v1.0.0')
  })
})
