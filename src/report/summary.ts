import type { PositionedMessage } from '../errors.ts'
import { summaryLimitBytes } from '../host/runner/limits.ts'
import { foldedSizes, type ImageSizes, sizesMarkdown } from './explain/markdown.ts'
import type { Failure } from './failures/failure.ts'
import { fenced, folded, text } from './markdown.ts'
import { runCommand } from './run-command.ts'
import { sizeColumns, sizeRow, sizeTable } from './sizes.ts'
import { markdownTable } from './tables.ts'
import { changeLine, timeLines } from './terminal.ts'
import type { ImageReport, Report } from './types.ts'
import { readableTime } from './units.ts'
import { vulnerabilitiesLine, vulnerabilitiesMarkdown } from './vulnerabilities.ts'

// More images than this are shown in one table, because GitHub shows the summaries of all jobs on one page.
const mostSections = 3

/** What is known of the bytes of the images, by name. */
type Sizes = ReadonlyMap<string, ImageSizes>

/**
 * The job summary in Markdown: what was built, where it is, how to run it, its size, and the time per stage. What the bytes of
 * very many images are is left out where the runner would show none of it.
 */
export function summaryMarkdown(report: Report, sizes: Sizes = new Map()): string {
  const whole = wholeSummary(report, sizes)
  if (Buffer.byteLength(whole) <= summaryLimitBytes || sizes.size === 0) return whole
  return `${wholeSummary(report, new Map())}What the bytes of each image are is too long for a summary: see the files of \`report\`.\n`
}

function wholeSummary(report: Report, sizes: Sizes): string {
  const { images, stages, go, upx } = report
  const many = images.length > mostSections
  const tools = [go === undefined ? [] : [`Go ${go.version}`], upx === undefined ? [] : [`UPX ${upx.version}`]].flat()
  // Cache keys are long and not useful here; for many images, see the log and the report.
  const decisions = many ? [] : stages.filter(({ name }) => name !== 'Caches').flatMap((stage) => stage.decisions)
  return [
    ...(many ? imagesMarkdown(images, sizes) : images.flatMap((image) => imageMarkdown(image, report.machine, sizes))),
    ...stageDetails([...tools, readableTime(report.milliseconds)].join(', '), { ...report, decisions }),
  ].join('\n')
}

/** The time and the decisions of each stage, in a collapsible section. */
function stageDetails(
  title: string,
  {
    stages,
    criticalPath,
    decisions,
  }: Pick<Report, 'stages' | 'criticalPath'> & { readonly decisions: readonly string[] },
): readonly string[] {
  return folded(title, [
    ...markdownTable(
      ['stage', 'time'],
      stages.map(({ name, milliseconds }) => [name, readableTime(milliseconds)]),
    ),
    '',
    ...timeLines({ criticalPath }).flatMap((line) => [line, '']),
    ...decisions.map((decision) => `- ${text(decision)}`),
    ...(decisions.length === 0 ? [] : ['']),
  ])
}

// One compile error may cause hundreds of others.
const mostPlaces = 10

/** The job summary of a failed run: what is wrong, where, and the next step. */
export function failureMarkdown(failure: Failure): string {
  const { message, change, positions } = failure
  const places = positions.slice(0, mostPlaces).map((position) => `- ${text(placed(position))}`)
  const more = positions.length - places.length
  return [
    '### go-tiny-image: failed',
    '',
    fenced(message),
    '',
    ...places,
    ...(more > 0 ? [`- and ${more} more, see the log`] : []),
    ...(places.length === 0 ? [] : ['']),
    ...nextStep(change),
  ].join('\n')
}

// A next step is a sentence; any lines below it are for copying.
function nextStep(change: string | undefined): readonly string[] {
  if (change === undefined) return []
  const [sentence = '', ...lines] = change.split('\n')
  return [text(sentence), '', ...(lines.length === 0 ? [] : [fenced(lines.join('\n')), ''])]
}

function fencedLines(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [fenced(lines.join('\n')), '']
}

function placed({ at, message }: PositionedMessage): string {
  return `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: ${message}`
}

function imageMarkdown(image: ImageReport, machine: string, sizes: Sizes): readonly string[] {
  const command = runCommand(image, machine)
  const [name] = image.repositories
  const pull = image.pushed && name !== undefined ? [`docker pull ${name}@${image.digest}`] : []
  const where = image.pushed ? codes(image.references) : unpushed(image)
  const { columns, rows } = sizeTable(image.platforms)
  return [
    `### ${text(image.name)}`,
    '',
    `${where}${isUnchanged(image) ? ' (unchanged)' : ''} \`${image.digest}\``,
    '',
    ...markdownTable(columns, rows),
    '',
    ...(image.previous === undefined ? [] : [changeLine(image, image.previous), '']),
    ...(image.vulnerabilities === undefined ? [] : vulnerabilitiesMarkdown(image.vulnerabilities)),
    ...attestationLines(image),
    ...sizesMarkdown(sizes.get(image.name) ?? { comparisons: [] }),
    ...fencedLines([...pull, ...(command === undefined ? [] : [command])]),
  ]
}

function attestationLines({ attestations = [], digest, repositories }: ImageReport): readonly string[] {
  const own = attestations.filter(({ subject, repository }) => subject === digest && repository === repositories[0])
  return own.length === 0 ? [] : [`Attached: ${own.map(({ kind }) => kind).join(', ')}`, '']
}

function imagesMarkdown(images: readonly ImageReport[], sizes: Sizes): readonly string[] {
  const reasons = new Set(images.filter(({ pushed }) => !pushed).map(({ notPushed = '' }) => notPushed))
  const rows = images.flatMap((image) =>
    image.platforms.map((platform, index) => [
      ...(index === 0 ? [nameCell(image)] : ['']),
      ...sizeRow(platform),
      index === 0 && image.previous !== undefined ? changeLine(image, image.previous) : '',
    ]),
  )
  const vulnerable = images.flatMap(({ name, vulnerabilities }) => vulnerabilitiesLine(name, vulnerabilities))
  return [
    `### ${images.length} images`,
    '',
    ...[...reasons].map((reason) => (reason === '' ? 'not pushed' : `not pushed: ${text(reason)}`)),
    ...(images.some(({ pushed }) => pushed)
      ? ['Run each with `docker run --rm` and the name in the first column.']
      : []),
    '',
    ...markdownTable(['image', ...sizeColumns, 'change'], rows),
    '',
    ...(vulnerable.length === 0 ? [] : [...vulnerable, '']),
    ...[...sizes].flatMap(([name, known]) => foldedSizes(name, known)),
  ]
}

function nameCell(image: ImageReport): string {
  const name = image.references[0] ?? image.repositories[0] ?? image.name
  return `\`${name}@${image.digest}\`${isUnchanged(image) ? ' (unchanged)' : ''}`
}

/** Its program was built before, or every tag pointed to it already. */
function isUnchanged({ skipped, unchanged }: ImageReport): boolean {
  return skipped || unchanged === true
}

function unpushed({ notPushed, references }: ImageReport): string {
  if (notPushed === undefined) return 'not pushed'
  const names = references.length === 0 ? '' : `; it would be named ${codes(references)}`
  return `not pushed: ${text(notPushed)}${names}`
}

/** Names as code, separated by commas. */
function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
