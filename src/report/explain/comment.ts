import type { ModuleChange, PlatformComparison } from '../../analysis/compare/compare.ts'
import { folded, text, unbroken } from '../markdown.ts'
import { markdownTable } from '../tables.ts'
import { readableBytes } from '../units.ts'
import { growthText, isNotable, moduleName, reasonsFor, signedBytes } from './comparison.ts'
import type { ImageSizes } from './markdown.ts'

export type CommentFacts = ImageSizes & {
  readonly name: string
  /** Each platform against its limits, and which are passed. */
  readonly limits: readonly string[]
  readonly over: readonly string[]
}

const mostModules = 20
const mostPlatforms = 16
const longestText = 200
// It names the modules that grew, at its end.
const longestExcess = 1500
// Less is no news: a comment that is folded takes one line.
const leastBytes = 2000
const leastShare = 0.005

/**
 * The comment on a pull request. It may show what a stranger has written: every such text stands in code and is escaped,
 * so that it is neither Markdown nor HTML, and mentions nobody.
 */
export function commentMarkdown(facts: CommentFacts): string {
  const whole = withModules(facts, modulesFolded)
  return whole.length <= longestComment ? whole : withModules(facts, () => [])
}

// GitHub takes 65,536 characters, marker included.
const longestComment = 60_000

function withModules(facts: CommentFacts, modulesOf: (comparison: PlatformComparison) => readonly string[]): string {
  const { name, document, comparisons, limits, over } = facts
  const shown = comparisons.slice(0, mostPlatforms)
  const sizes = (document?.platforms ?? []).slice(0, mostPlatforms)
  const [first] = shown
  const [only] = sizes
  const size = first?.after ?? only?.size
  const change = first === undefined ? '' : `, ${growthText(first)} over ${code(first.reference)}`
  const title = `${code(name)}: ${size === undefined ? 'its size is not known' : `${readableBytes(size)} to pull`}${change}`
  const body = [
    ...over.flatMap((line) => [`:warning: ${code(line, longestExcess)}`, '']),
    ...limits.map((line) => `- ${code(line)}`),
    ...(limits.length === 0 ? [] : ['']),
    ...(shown.length > 0
      ? markdownTable(
          ['platform', 'before', 'now', 'change'],
          shown.map((one) => [
            code(one.platform),
            unbroken(readableBytes(one.before)),
            unbroken(readableBytes(one.after)),
            unbroken(growthText(one)),
          ]),
        )
      : markdownTable(
          ['platform', 'to pull'],
          sizes.map((one) => [code(one.platform), unbroken(readableBytes(one.size))]),
        )),
    '',
    ...shown.flatMap(({ note }) => (note === undefined ? [] : [code(note), ''])),
    ...shown.flatMap(modulesOf),
  ]
  const isQuiet = over.length === 0 && first !== undefined && !shown.some(hasMoved)
  return [...(isQuiet ? folded(title, body) : [`### ${title}`, '', ...body])].join('\n')
}

function hasMoved({ before, after }: PlatformComparison): boolean {
  const change = Math.abs(after - before)
  return change >= leastBytes || change >= leastShare * before
}

function modulesFolded({ platform, modules = [] }: PlatformComparison): readonly string[] {
  const changes = modules.filter(isNotable)
  if (changes.length === 0) return []
  const rest = changes.length - mostModules
  return folded(`what changed for ${code(platform)}`, [
    ...markdownTable(
      ['module', 'change', 'now', 'how', 'why'],
      changes
        .slice(0, mostModules)
        .map((change) => [
          code(moduleName(change)),
          unbroken(signedBytes(change.after - change.before)),
          unbroken(readableBytes(change.after)),
          change.how,
          reasonsText(change),
        ]),
      ['---:', '---:', '---', '---'],
    ),
    '',
    ...(rest > 0 ? [`and ${rest} more`, ''] : []),
  ])
}

function reasonsText(change: ModuleChange): string {
  const reasons = reasonsFor(change)
  return reasons.length === 0 ? '' : code(reasons.join('; '))
}

// In an element of code GitHub mentions nobody, but an address would be a link: `https:` and `www.` are looked for in the
// Markdown as it is written, `@` in the text that it stands for.
function code(value: string, most = longestText): string {
  const short = value.length > most ? `${value.slice(0, most)}…` : value
  const escaped = text(short.replaceAll(/\p{Cf}/gu, '\ufffd'))
    .replaceAll(':', '&#58;')
    .replaceAll(/www\./gi, (found) => found.replace('.', '&#46;'))
    .replaceAll('@', '<!-- -->&#64;<!-- -->')
  return `<code>${escaped}</code>`
}
