import type { ModuleChange, PlatformComparison } from '../../analysis/compare/compare.ts'
import { type Sum, sumOf } from '../../sums.ts'
import { folded, text, unbroken } from '../markdown.ts'
import { markdownTable } from '../tables.ts'
import { readableBytes } from '../units.ts'
import { growthText, isNotable, moduleName, otherBytes, reasonsFor, signedBytes } from './comparison.ts'
import type { ModuleSizes, PlatformSizes, SizesDocument } from './types.ts'
import { whatIfMarkdown } from './what-if.ts'

/** What is known of the bytes of an image. */
export type ImageSizes = {
  readonly document?: SizesDocument | undefined
  readonly comparisons: readonly PlatformComparison[]
}

const mostRows = 15
// GitHub shows 1 MiB of a step's summary: room for 50 programs with tables like this.
const mostFoldedRows = 50
const longestName = 100
const longestReason = 300
const barLength = 10

/** The sizes of an image by module, and what changed, as Markdown; the tables are those of its first platform. */
export function sizesMarkdown({ document, comparisons }: ImageSizes): readonly string[] {
  const [first] = document?.platforms ?? []
  const prices = document?.['what-if']
  return [
    ...comparisons.flatMap(comparisonMarkdown),
    ...(first === undefined ? [] : modulesMarkdown(first)),
    ...(prices === undefined ? [] : whatIfMarkdown(prices)),
  ]
}

/** The same, folded, under the name of the image. */
export function foldedSizes(name: string, sizes: ImageSizes): readonly string[] {
  const lines = sizesMarkdown(sizes)
  return lines.length === 0 ? [] : folded(`${text(name)}: what its bytes are`, lines)
}

/** What changed for a platform: the totals, and the modules that changed most. */
function comparisonMarkdown(comparison: PlatformComparison, index = 0): readonly string[] {
  const { platform, reference, before, after, modules = [], note } = comparison
  const changes = modules.filter(isNotable)
  const line = `${text(platform)}: ${readableBytes(after)} pulled, ${growthText({ before, after })} over ${text(reference)}${note === undefined ? '' : `: ${text(note)}`}`
  if (index > 0 || changes.length === 0) return [line, '']
  const rest = changes.slice(mostRows)
  return [
    line,
    '',
    ...changesTable(changes.slice(0, mostRows)),
    '',
    ...(rest.length === 0
      ? []
      : folded(`${rest.length} more modules changed`, [...changesTable(rest.slice(0, mostFoldedRows)), ''])),
  ]
}

function changesTable(changes: readonly ModuleChange[]): readonly string[] {
  const most = Math.max(...changes.map(({ before, after }) => Math.abs(after - before)))
  return markdownTable(
    ['module', 'change', '', 'now', 'how', 'why'],
    changes.map((change) => {
      const growth = change.after - change.before
      return [
        nameText(moduleName(change)),
        unbroken(signedBytes(growth)),
        bar(Math.abs(growth) / most),
        unbroken(readableBytes(change.after)),
        change.how,
        change.how === 'new' ? whyText(change) : '',
      ]
    }),
    ['---:', '---', '---:', '---', '---'],
  )
}

function whyText(change: ModuleChange): string {
  return reasonsFor(change)
    .map((reason) => text(shortened(reason, longestReason)))
    .join('; ')
}

function modulesMarkdown({ platform, size, modules, rows, ...sizes }: PlatformSizes): readonly string[] {
  const others = rows.filter(({ module }) => module === '')
  const rest = modules.slice(mostRows)
  const line = (name: string, { pulled, bytes }: Sum) => [
    name,
    bar(pulled / size),
    unbroken(readableBytes(pulled)),
    unbroken(`${((100 * pulled) / size).toFixed(1)} %`),
    unbroken(readableBytes(bytes)),
  ]
  const table = (some: readonly ModuleSizes[], more: readonly (readonly string[])[] = []) =>
    markdownTable(
      [text(platform), '', 'pulled', 'share', 'bytes'],
      [...some.map((module) => line(nameText(moduleName(module)), module)), ...more],
      ['---', '---:', '---:', '---:'],
    )
  const unsure = [
    ...(sizes.exact ? [] : [`The modules are approximate: ${text(sizes.approximate ?? 'the second link differs')}`]),
    ...(sizes['pulled-exact'] ? [] : ['The pulled bytes of the modules are estimates; their sum is exact.']),
  ]
  return [
    ...table(modules.slice(0, mostRows), [
      ...(rest.length === 0 ? [] : [line(`${rest.length} more modules`, sumOf(rest))]),
      line(`${otherBytes} (files, headers, documents)`, sumOf(others)),
    ]),
    '',
    ...unsure.flatMap((sentence) => [sentence, '']),
    ...(rest.length === 0 ? [] : folded(`${rest.length} more modules`, [...table(rest.slice(0, mostFoldedRows)), ''])),
  ]
}

function nameText(name: string): string {
  return text(shortened(name, longestName))
}

function shortened(value: string, most: number): string {
  return value.length > most ? `${value.slice(0, most)}…` : value
}

// Eighths of a block, so that small shares differ too.
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const

/** A bar of block characters for a share from 0 to 1. */
export function bar(share: number): string {
  const parts = Math.round(Math.min(1, Math.max(0, share)) * barLength * 8)
  return `${'█'.repeat(Math.floor(parts / 8))}${eighths[parts % 8] ?? ''}`
}
