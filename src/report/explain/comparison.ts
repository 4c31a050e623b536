import type { Change, ModuleChange, PlatformComparison } from '../../analysis/compare/compare.ts'
import { textTable } from '../tables.ts'
import { readableBytes } from '../units.ts'
import type { ModuleSizes } from './types.ts'

const mostInLog = 5
const mostInTable = 20
// What a package takes in a compressed stream depends on its neighbours a little.
const leastBytes = 512

/** What changed in the image of a platform, for the log: the totals, then the largest changes. */
export function comparisonLines(name: string, comparison: PlatformComparison): readonly string[] {
  const { platform, reference, before, after, modules = [], note } = comparison
  const shown = modules.filter(isNotable)
  return [
    `${name} for ${platform}: ${growthText({ before, after })} over ${reference}${note === undefined ? '' : `: ${note}`}`,
    ...shown.slice(0, mostInLog).map((change) => `  ${changeText(change)}`),
    ...(shown.length > mostInLog ? [`  and ${shown.length - mostInLog} more, see the report`] : []),
  ]
}

/** The same as tables for a terminal, with the packages. */
export function comparisonTable(name: string, comparison: PlatformComparison): readonly string[] {
  const { platform, reference, before, after, modules = [], note } = comparison
  const packages = modules
    .flatMap((module) => module.packages)
    .toSorted((a, b) => Math.abs(growth(b)) - Math.abs(growth(a)))
  return [
    `${name} for ${platform}: ${readableBytes(after)} pulled, ${growthText({ before, after })} over ${reference}`,
    ...(note === undefined ? [] : [note]),
    '',
    ...changeTable(
      'module',
      modules.map((one) => [moduleName(one), one]),
    ),
    ...changeTable(
      'package',
      packages.map((one) => [one.package, one]),
    ),
    ...modules.filter(({ how, chain }) => how === 'new' && chain.length > 1).flatMap(whyNew),
  ]
}

/** How much was pulled more or less: `+312 kB (+14.1 %)`. */
export function growthText({ before, after }: Pick<Change, 'before' | 'after'>): string {
  const change = after - before
  if (before === 0 || change === 0) return signedBytes(change)
  const percent = ((100 * change) / before).toFixed(1)
  const shown = Number(percent) === 0 ? 'below 0.1' : `${change < 0 ? '' : '+'}${percent}`
  return `${signedBytes(change)} (${shown} %)`
}

/** `+312 kB`, `-5 B`, `±0 B`. */
export function signedBytes(bytes: number): string {
  return `${bytes === 0 ? '±' : bytes > 0 ? '+' : '-'}${readableBytes(Math.abs(bytes))}`
}

/** A module with the versions before and now, and a name for the image's other bytes. */
export function moduleName({ module, version, 'version-before': before }: ModuleNamed): string {
  const versions = before === undefined ? version : `${before} → ${version ?? ''}`.trim()
  return `${module === '' ? otherBytes : module}${versions === undefined ? '' : ` ${versions}`}`
}

type ModuleNamed = Pick<ModuleChange, 'module' | 'version' | 'version-before'>

/** How the image's bytes are called that no module has. */
export const otherBytes = 'other'

/** The line of go.mod: `go.mod:6`, or `go.mod:6 through another/module`. */
export function requiredText({ required }: Pick<ModuleSizes, 'required'>): string | undefined {
  if (required === undefined) return undefined
  return `go.mod:${required.line}${required.through === undefined ? '' : ` through ${required.through}`}`
}

/** Whether a change is more than the noise of compression. */
export function isNotable(change: Change): boolean {
  return change.how === 'new' || change.how === 'gone' || Math.abs(growth(change)) >= leastBytes
}

/** Why a module changed: the way of imports to one that is new, and the line of go.mod for one that is still there. */
export function reasonsFor(change: ModuleChange): readonly string[] {
  const { how, chain } = change
  const way = how === 'new' && chain.length > 1 ? [chain.join(' → ')] : []
  const line = how === 'gone' ? undefined : requiredText(change)
  return [...way, ...(line === undefined ? [] : [line])]
}

function changeText(change: ModuleChange): string {
  const reasons = reasonsFor(change)
  return `${change.how} ${moduleName(change)}: ${signedBytes(growth(change))}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}`
}

function changeTable(first: string, changes: readonly (readonly [string, Change])[]): readonly string[] {
  const shown = changes.filter(([, change]) => isNotable(change))
  if (shown.length === 0) return []
  return [
    ...textTable(
      [first, 'change', 'before', 'after', 'how'],
      shown
        .slice(0, mostInTable)
        .map(([name, change]) => [
          name,
          signedBytes(growth(change)),
          readableBytes(change.before),
          readableBytes(change.after),
          change.how,
        ]),
    ),
    ...(shown.length > mostInTable ? [`and ${shown.length - mostInTable} more`] : []),
    '',
  ]
}

function whyNew({ module, chain, required }: ModuleChange): readonly string[] {
  const line = required === undefined ? [] : [`  ${requiredText({ required })}: ${required.text}`]
  return [`new ${module}: ${chain.join(' → ')}`, ...line]
}

function growth({ before, after }: Pick<Change, 'before' | 'after'>): number {
  return after - before
}
