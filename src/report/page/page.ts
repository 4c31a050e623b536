import type { ModuleChange, PlatformComparison } from '../../analysis/compare/compare.ts'
import type { Row } from '../../analysis/types.ts'
import type { PlatformSizes, SizesDocument } from '../explain/types.ts'
import { pageParts } from './parts.ts'

/** What a page shows: the sizes, and what changed for the platforms that could be compared. */
export type PageOrder = { readonly document: SizesDocument; readonly comparisons: readonly PlatformComparison[] }

/**
 * One HTML page that shows what the bytes are, as a map of module, package and kind by what is pulled, and what changed.
 * It needs no network and no other file.
 */
export function sizePage(order: PageOrder): string {
  const { style, scripts } = pageParts()
  const { name } = order.document
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(name)}: what the bytes are</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${escaped(name)}</h1>
<span id="total"></span>
<select id="platform" aria-label="Platform"></select>
<span id="modes" role="group" aria-label="What the areas are">
<button id="sizes" class="plain" type="button" aria-pressed="true">Sizes</button>
<button id="change" class="plain" type="button" aria-pressed="false">Change</button>
</span>
<input id="search" type="search" placeholder="Search" aria-label="Search modules, packages and files">
</header>
<nav aria-label="Where the map is"><ol id="way"></ol></nav>
<main>
<section id="left" aria-label="Map">
<div id="map" role="group" aria-label="Map of the bytes: arrow keys move, Enter opens, Escape goes back"></div>
<div id="kinds" role="img"></div>
<ul id="legend"></ul>
</section>
<aside aria-label="Details">
<div id="facts"></div>
<p id="found" role="status"></p>
<ul id="results"></ul>
</aside>
</main>
<script type="application/json" id="data">${inScript(pageData(order))}</script>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`
}

/** What the page's script reads. Rows are six numbers each: three texts, a file or -1, bytes, pulled. */
export function pageData({ document, comparisons }: PageOrder) {
  return {
    name: document.name,
    platforms: document.platforms.map((sizes) => {
      const comparison = comparisons.find(({ platform }) => platform === sizes.platform)
      return { ...platformData(sizes), ...(comparison === undefined ? {} : { comparison: changeData(comparison) }) }
    }),
  }
}

function platformData(sizes: PlatformSizes) {
  const { platform, size, rows, modules, exact } = sizes
  return {
    platform,
    size,
    ...(sizes['packed-size'] === undefined ? {} : { packed: sizes['packed-size'] }),
    exact,
    pulledExact: sizes['pulled-exact'],
    ...rowData(rows),
    modules: Object.fromEntries(
      modules.map(({ module, version, chain, required }) => [module, { version, chain, required }]),
    ),
  }
}

function rowData(rows: readonly Row[]) {
  const indices = new Map<string, number>()
  const index = (text: string): number => {
    const known = indices.get(text) ?? indices.size
    indices.set(text, known)
    return known
  }
  const numbers = rows.flatMap(({ module, package: path, kind, name, bytes, pulled }) => [
    index(module),
    index(path),
    index(kind),
    name === undefined ? -1 : index(name),
    bytes,
    pulled,
  ])
  return { texts: [...indices.keys()], rows: numbers }
}

function changeData({ reference, before, after, modules }: PlatformComparison) {
  return {
    reference,
    before,
    after,
    ...(modules === undefined ? {} : { changes: modules.map(moduleData), reasons: reasonsOf(modules) }),
  }
}

function moduleData({ module, how, before, after, packages }: ModuleChange) {
  return {
    module,
    how,
    before,
    after,
    packages: packages.map((one) => ({ package: one.package, how: one.how, before: one.before, after: one.after })),
  }
}

// The modules that are there have theirs already.
function reasonsOf(modules: readonly ModuleChange[]) {
  return Object.fromEntries(
    modules
      .filter(({ how }) => how === 'gone')
      .map(({ module, version, chain, required }) => [module, { version, chain, required }]),
  )
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

// Nothing in the data may end the script.
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
