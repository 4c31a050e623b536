import { runCommand } from './run-command.ts'
import { sizeTable } from './sizes.ts'
import { textTable } from './tables.ts'
import type { ImageReport, Report } from './types.ts'
import { readableBytes, readableTime } from './units.ts'

const leastShare = 0.02

/** The last lines of a run's log: the size table, where each image is, and the command that runs it. */
export function finalLines(report: Report): readonly string[] {
  return [
    ...report.images.flatMap(imageLines),
    [`done in ${readableTime(report.milliseconds)}`, ...timeLines(report)].join('; '),
    ...commandLines(report),
  ]
}

/** One line: what the end of the run has waited for. Nothing for a run whose times are not known. */
export function timeLines({ criticalPath }: Pick<Report, 'criticalPath'>): readonly string[] {
  const total = criticalPath.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  // Parts that are too short to matter would hide the others.
  const parts = criticalPath.filter(({ milliseconds }) => milliseconds >= total * leastShare)
  if (parts.length === 0) return []
  return [`time went to: ${parts.map(({ name, milliseconds }) => `${name} ${readableTime(milliseconds)}`).join(', ')}`]
}

function imageLines(image: ImageReport): readonly string[] {
  const { columns, rows } = sizeTable(image.platforms)
  return [
    '',
    `${image.name} ${image.digest}`,
    ...textTable(columns, rows).map((line) => `  ${line}`),
    ...(image.previous === undefined ? [] : [`  ${changeLine(image, image.previous)}`]),
    ...(image.archive === undefined ? [] : [`  written to ${image.archive}`]),
    ...(image.pushed && image.references.length > 0 ? [`  pushed ${image.references.join(', ')}`] : []),
    ...(image.loaded && image.references.length > 0 ? [`  loaded ${image.references.join(', ')}`] : []),
  ]
}

/** How the download size of the first platform differs from that of the image the tag pointed to before. */
export function changeLine(
  image: Pick<ImageReport, 'digest' | 'platforms'>,
  previous: NonNullable<ImageReport['previous']>,
): string {
  const now = image.platforms[0]?.pulledBytes ?? 0
  const change = now - previous.pulledBytes
  if (previous.digest === image.digest) return `same as ${previous.reference} before`
  const size = change === 0 ? 'as many bytes' : `${readableBytes(Math.abs(change))} ${change > 0 ? 'more' : 'less'}`
  return `${size} to pull than ${previous.reference} before (${readableBytes(previous.pulledBytes)})`
}

function commandLines(report: Report): readonly string[] {
  return report.images.flatMap((image) => runCommand(image, report.machine) ?? [])
}
