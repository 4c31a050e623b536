import type { Row } from '../../analysis/types.ts'
import { largestFirst, type Sum, sumOf, sumsBy } from '../../sums.ts'
import { textTable } from '../tables.ts'
import { readableBytes } from '../units.ts'
import { moduleName } from './comparison.ts'
import type { ModuleSizes, PlatformSizes, SizesDocument } from './types.ts'
import { whatIfLines } from './what-if.ts'

const mostModules = 15
const mostPackages = 15

/** The document as lines for a terminal, without prices. */
export function explainLines(document: SizesDocument): readonly string[] {
  return document.platforms.flatMap((platform) => [...platformLines(document.name, platform), ''])
}

/** What other ways of building would save, and for which platform; nothing if nobody asked. */
export function priceLines({ 'what-if': prices }: SizesDocument): readonly string[] {
  return prices === undefined ? [] : [`for ${prices.platform}:`, ...whatIfLines(prices), '']
}

function platformLines(name: string, sizes: PlatformSizes): readonly string[] {
  const { platform, size, rows, modules } = sizes
  const packed = sizes['packed-size'] === undefined ? '' : `, packed to ${readableBytes(sizes['packed-size'])}`
  const kinds = largestSums(rows, ({ kind }) => kind)
  const others = rows.filter(({ module }) => module === '')
  return [
    `${name} for ${platform}: ${readableBytes(size)} pulled; the program has ${readableBytes(sizes['binary-size'])}${packed}`,
    ...(sizes.exact ? [] : [`approximate: ${sizes.approximate ?? 'the second link differs'}`]),
    ...(sizes['pulled-exact'] ? [] : ['pulled bytes of the rows are estimates; their sum is exact']),
    '',
    ...table(
      'module',
      [
        ...modules.slice(0, mostModules).map((module) => [moduleName(module), module] as const),
        ...rest(modules, mostModules, 'modules'),
        ['other', sumOf(others)],
      ],
      size,
    ),
    '',
    ...table('kind', kinds, size),
    '',
    ...packageTable(rows, size),
    '',
    ...embeddedTable(rows, size),
    ...modules.slice(0, mostModules).flatMap(whyLines),
    ...withoutTable(modules, size),
  ]
}

function table(first: string, entries: readonly (readonly [string, Sum])[], size: number): readonly string[] {
  return textTable(
    [first, 'pulled', 'share', 'bytes'],
    entries.map(([name, sum]) => cells(name, sum, size)),
  )
}

function cells(name: string, { bytes, pulled }: Sum, size: number): readonly string[] {
  return [name, readableBytes(pulled), `${((100 * pulled) / size).toFixed(1)} %`, readableBytes(bytes)]
}

function packageTable(rows: readonly Row[], size: number): readonly string[] {
  const packages = largestSums(rows, (row) => row.package)
  return table('package', packages.slice(0, mostPackages), size)
}

function embeddedTable(rows: readonly Row[], size: number): readonly string[] {
  const files = rows.filter(({ kind }) => kind === 'embedded-files')
  if (files.length === 0) return []
  const named = files.slice(0, mostPackages).map((row) => [`${row.package}: ${row.name ?? ''}`, row] as const)
  return [...table('embedded file', [...named, ...rest(files, mostPackages, 'files')], size), '']
}

function rest(all: readonly Sum[], most: number, what: string): readonly (readonly [string, Sum])[] {
  return all.length <= most ? [] : [[`${all.length - most} more ${what}`, sumOf(all.slice(most))]]
}

/** What leaves with each direct dependency: an estimate. */
function withoutTable(modules: readonly ModuleSizes[], size: number): readonly string[] {
  const known = modules.flatMap(({ module, without }) => (without === undefined ? [] : [[module, without] as const]))
  if (known.length === 0) return []
  const sorted = known.toSorted(([, a], [, b]) => b.pulled - a.pulled).slice(0, mostModules)
  return [
    '',
    ...textTable(
      ['without it (an estimate)', 'pulled', 'share', 'bytes', 'imported by others too'],
      sorted.map(([module, without]) => [...cells(module, without, size), namesText(without.importedBy ?? [])]),
      [0, 4],
    ),
  ]
}

const mostNames = 2

function namesText(names: readonly string[]): string {
  const more = names.length - mostNames
  return `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Why a module is there: the way from the main package, and the line of go.mod. */
function whyLines({ module, chain, required }: ModuleSizes): readonly string[] {
  if (chain.length < 2 || module === 'std') return []
  const asked =
    required === undefined
      ? []
      : [`  go.mod:${required.line}: ${required.text}${required.through === undefined ? '' : ' (through it)'}`]
  return [`${module}: ${chain.join(' → ')}`, ...asked]
}

/** Sums by a name, largest first. */
function largestSums(rows: readonly Row[], of: (row: Row) => string): readonly (readonly [string, Sum])[] {
  return [...sumsBy(rows, of)].toSorted(([, a], [, b]) => largestFirst(a, b))
}
