import { compareSizes, type PlatformComparison } from '../../../src/analysis/compare/compare.ts'
import { commentMarkdown } from '../../../src/report/explain/comment.ts'
import { document, row, sizes } from '../../analysis/compare/sizes.ts'

function facts(before: ReturnType<typeof sizes>, after: ReturnType<typeof sizes>, reference = 'ghcr.io/me/app:main') {
  const comparison: PlatformComparison = {
    platform: 'linux/amd64',
    reference,
    before: before.size,
    after: after.size,
    modules: compareSizes(before, after),
  }
  return { name: 'app', document: document(...after.rows), comparisons: [comparison], limits: [], over: [] }
}

/** What a reader sees of a text. */
const shown = (markdown: string): string =>
  markdown
    .replaceAll('<!-- -->', '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replaceAll('\u00a0', ' ')

const before = sizes(row('std', 'fmt', 500_000))

describe('the comment', () => {
  it('has the limits and the growth on top, and the modules folded', () => {
    const after = sizes(row('std', 'fmt', 500_000), row('example.org/new', 'example.org/new', 50_000))
    const limits = ['app for linux/amd64: 550 kB pulled (max-size 600kB)']
    const over = [`app grew; ${'by so much, '.repeat(30)}grew most: example.org/new`]
    const lines = shown(commentMarkdown({ ...facts(before, after), limits, over })).split('\n')
    expect(lines[0]).toBe(
      '### <code>app</code>: 550 kB to pull, +50.0 kB (+10.0 %) over <code>ghcr.io/me/app:main</code>',
    )
    expect(lines.slice(1, 6)).toEqual(['', `:warning: <code>${over[0]}</code>`, '', `- <code>${limits[0]}</code>`, ''])
    expect(lines).toContain('| <code>linux/amd64</code> | 500 kB | 550 kB | +50.0 kB (+10.0 %) |')
    const text = lines.join('\n')
    expect(text.indexOf('<details>')).toBeLessThan(text.indexOf('| <code>example.org/new v1.0.0</code> | +50.0 kB |'))
    expect(text).toContain('<code>example.org/app → example.org/new; go.mod:4</code>')
  })

  it('names no line of go.mod for what is gone', () => {
    const old = sizes(row('std', 'fmt', 500_000), row('example.org/old', 'example.org/old', 50_000))
    expect(shown(commentMarkdown(facts(old, before)))).toContain(
      '| <code>example.org/old v1.0.0</code> | -50.0 kB | 0 B | gone |  |',
    )
  })

  it.each([
    [500_000, true],
    [501_999, true],
    [502_000, false],
    [497_000, false],
  ])('from 500000 bytes to %d is folded: %s', (bytes, isFolded) => {
    const text = commentMarkdown(facts(before, sizes(row('std', 'fmt', bytes))))
    expect(text.startsWith('<details><summary><code>app</code>')).toBe(isFolded)
  })

  it('of a small image is not folded when it moved by half a percent', () => {
    const text = commentMarkdown(facts(sizes(row('std', 'fmt', 1000)), sizes(row('std', 'fmt', 1010))))
    expect(text.startsWith('###')).toBe(true)
  })

  it('shows nothing of a stranger but escaped text in code', () => {
    const evil =
      '@everyone a@b.example www.evil.example [x](https://evil.example) </code></details><img src=x onerror=alert(1)> #1 `y` | --> ![z](y)\u2028\u202e'
    const after = sizes(row(evil, evil, 90_000), row('std', 'fmt', 1))
    const modules = after.modules.map((one) => ({
      ...one,
      chain: [evil, evil],
      required: { line: 1, text: evil, through: evil },
    }))
    const given = facts(before, { ...after, modules }, evil)
    const [comparison] = given.comparisons
    const text = commentMarkdown({
      ...given,
      name: evil,
      comparisons: comparison === undefined ? [] : [{ ...comparison, platform: evil, note: evil }],
      over: [evil],
      limits: [evil],
    })
    // A renderer links addresses in code too: it must not find any there.
    expect(text).not.toMatch(/https?:|www\.|[^>]&#64;|\p{Cf}/iu)
    const outside = text.replaceAll('<!-- -->', '').replaceAll(/<code>[^<]*<\/code>/g, '')
    expect(outside).not.toMatch(/evil|everyone|@|#1\b|!\[|`/)
    expect(outside.replaceAll(/<\/?(?:details|summary)>/g, '')).not.toMatch(/[<]/)
    expect(text).not.toMatch(/@everyone|<img|\[x\]/)
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
  })

  it('stays below what GitHub takes', () => {
    const name = `example.org/${'long/'.repeat(100)}`
    const many = sizes(...Array.from({ length: 300 }, (_, index) => row(`${name}${index}`, `${name}${index}`, 9000)))
    const given = facts(before, many)
    const comparisons = Array.from({ length: 16 }, () => given.comparisons).flat()
    expect(commentMarkdown({ ...given, comparisons }).length).toBeLessThan(65_536)
  })
})
