import { createContext, runInContext } from 'node:vm'
import { compareSizes } from '../../../src/analysis/compare/compare.ts'
import { pageData, sizePage } from '../../../src/report/page/page.ts'
import { pageParts } from '../../../src/report/page/parts.ts'
import { document, row, sizes } from '../../analysis/compare/sizes.ts'

type Tree = { name: string; pulled: number; bytes: number; value: number; growth?: number; children?: Tree[] }
type Script = {
  treeOf: (platform: unknown) => Tree
  changeTreeOf: (comparison: unknown) => Tree
}

// The functions of the page's script, without a page.
function script(): Script {
  const context = createContext({})
  for (const text of pageParts().scripts) runInContext(text, context)
  return runInContext('({ treeOf, changeTreeOf })', context) as Script
}

const before = sizes(row('std', 'fmt', 500), row('m', 'm/gone', 40))
const shown = document(
  row('std', 'fmt', 700),
  row('std', 'fmt', 30, { kind: 'types' }),
  row('m', 'm/a', 90, { kind: 'embedded-files', name: 'a.html' }),
  row('', '</script><script>alert(1)</script>', 20, { part: 'image', kind: 'file' }),
)
const [after = before] = shown.platforms
const comparison = {
  platform: 'linux/amd64',
  reference: 'ghcr.io/me/app:main',
  before: before.size,
  after: after.size,
  modules: compareSizes(before, after),
}
const order = { document: shown, comparisons: [comparison] }

/** The data in a page, as the browser reads it. */
function dataIn(page: string) {
  const [, text = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? []
  return JSON.parse(text)
}

describe('the page', () => {
  it('has the sizes, and nothing in them ends a script', () => {
    const page = sizePage(order)
    expect(dataIn(page)).toEqual(JSON.parse(JSON.stringify(pageData(order))))
    expect(page).not.toContain('<script>alert(1)')
    expect(page.match(/<script/g)).toHaveLength(3)
  })

  it('needs no network and no other file', () => {
    expect(sizePage(order)).not.toMatch(/\b(?:src|href)\s*=|@import|url\(|\bfetch\(|XMLHttpRequest/)
    expect(sizePage(order)).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"`,
    )
  })

  it('adds up to the size of the image: module, package, kind, embedded file', () => {
    const [platform] = dataIn(sizePage(order)).platforms
    const tree = script().treeOf(platform)
    expect(tree).toMatchObject({ pulled: after.size, bytes: after['binary-size'], value: after.size })
    expect(tree.children?.map(({ name, pulled }) => [name, pulled])).toEqual([
      ['std', 730],
      ['m', 90],
      ['other', 20],
    ])
    expect(tree.children?.[1]?.children?.[0]?.children?.[0]?.children?.[0]).toMatchObject({ name: 'a.html', value: 90 })
    const sums = (node: Tree): void => {
      if (node.children === undefined) return
      expect(node.children.reduce((sum, { pulled }) => sum + pulled, 0)).toBe(node.pulled)
      node.children.forEach(sums)
    }
    sums(tree)
  })

  it('shows a change as its size, with its direction', () => {
    const [platform] = dataIn(sizePage(order)).platforms
    const tree = script().changeTreeOf(platform.comparison)
    expect(tree).toMatchObject({ growth: after.size - before.size, value: 230 + 130 + 20 })
    expect(tree.children?.find(({ name }) => name === 'm')?.children).toMatchObject([
      { name: 'm/a', growth: 90, value: 90 },
      { name: 'm/gone', growth: -40, value: 40 },
    ])
  })

  it('keeps apart what has the same name in several places', () => {
    const rows = ['a', 'b', 'c', 'a', 'b', 'c'].flatMap((module) => [
      row(module, 'same', 10, { kind: 'embedded-files', name: 'same' }),
      row(module, 'same', 1, { kind: 'code' }),
    ])
    const { texts, rows: numbers } = pageData({ document: document(...rows), comparisons: [] }).platforms[0] ?? {}
    const tree = script().treeOf({ texts, rows: numbers })
    expect(tree.children?.map(({ name, value }) => [name, value]).sort()).toEqual([
      ['a', 22],
      ['b', 22],
      ['c', 22],
    ])
    for (const module of tree.children ?? []) {
      expect(module.children).toHaveLength(1)
      expect(module.children?.[0]?.children?.map(({ name, value }) => [name, value])).toEqual([
        ['embedded-files', 20],
        ['code', 2],
      ])
      expect(module.children?.[0]?.children?.[0]?.children).toMatchObject([{ name: 'same', value: 20 }])
    }
  })

  it('is built from 200,000 rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => row(`m${index % 300}`, `m${index % 300}/p${index}`, 10))
    const large = { ...shown, platforms: [{ ...after, rows }] }
    const { texts, rows: numbers } = pageData({ document: large, comparisons: [] }).platforms[0] ?? {}
    expect(script().treeOf({ texts, rows: numbers }).value).toBe(2_000_000)
  })
})
