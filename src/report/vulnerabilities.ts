import type { FoundVulnerability, ProgramVulnerabilities, VulnerabilityCounts } from '../vulnerabilities/types.ts'
import { text } from './markdown.ts'
import { markdownTable } from './tables.ts'
import type { VulnerabilityReport } from './types.ts'
import { readableTime } from './units.ts'

export type CheckedPrograms = {
  /** By the name of the program. */
  readonly programs: ReadonlyMap<string, ProgramVulnerabilities>
  readonly notes: readonly string[]
  readonly milliseconds: number
}

/** The lines of the log: the counts of each program, what is accepted and why, and how long it took. */
export function describeVulnerabilities({ programs, notes, milliseconds }: CheckedPrograms): readonly string[] {
  const lines = [...programs].flatMap(([name, result]) =>
    'unchecked' in result
      ? [`${name}: not checked`]
      : [`${name}: ${countsText(result.counts)} (${checkedBy(result.facts)})`, ...acceptedLines(name, result.found)],
  )
  return [...lines, ...notes, `checked in ${readableTime(milliseconds)}, beside the other stages`]
}

function acceptedLines(name: string, found: readonly FoundVulnerability[]): readonly string[] {
  return found.flatMap(({ id, exception }) =>
    exception === undefined ? [] : [`${name}: ${id} is accepted until ${exception.until}: ${exception.reason}`],
  )
}

function countsText({ called, excepted, imported, required }: VulnerabilityCounts): string {
  const parts = [
    `calls ${called} known ${called === 1 ? 'vulnerability' : 'vulnerabilities'}`,
    ...(excepted === 0 ? [] : [`${excepted} more ${excepted === 1 ? 'is' : 'are'} accepted`]),
    ...(imported === 0 ? [] : [`${imported} in packages that are only imported`]),
    ...(required === 0 ? [] : [`${required} in modules that are only required`]),
  ]
  return parts.join(', ')
}

function checkedBy({ scanner, databaseModified }: { readonly scanner: string; readonly databaseModified?: string }) {
  return databaseModified === undefined ? scanner : `${scanner}, database of ${databaseModified.slice(0, 10)}`
}

/** The result for the report. */
export function vulnerabilityReport(result: ProgramVulnerabilities, vex: string | undefined): VulnerabilityReport {
  if ('unchecked' in result) return result
  const { facts, found, counts } = result
  return { ...facts, counts, found, ...(vex === undefined ? {} : { vex }) }
}

/** The output `vulnerabilities`: the counts as JSON; empty if they are not known. */
export function countsOutput(report: VulnerabilityReport | undefined): string {
  return report === undefined || 'unchecked' in report ? '' : JSON.stringify(report.counts)
}

// A summary has a limit of 1 MiB for all steps of a job.
const mostRows = 50

/** A paragraph and a table for the job summary. Vulnerabilities in modules that are only required are only counted. */
export function vulnerabilitiesMarkdown(report: VulnerabilityReport): readonly string[] {
  if ('unchecked' in report) return [`**Vulnerabilities: not checked**: ${text(report.unchecked)}`, '']
  const shown = report.found.filter(({ reach }) => reach !== 'required')
  const left = shown.length - mostRows
  return [
    `**Vulnerabilities**: ${countsText(report.counts)} (${text(checkedBy(report))})`,
    '',
    ...(shown.length === 0
      ? []
      : [
          ...markdownTable(
            ['vulnerability', 'module', 'fixed in', 'reach'],
            shown.slice(0, mostRows).map(tableRow),
            '---',
          ),
          '',
        ]),
    ...(left > 0 ? [`and ${left} more, see the report`, ''] : []),
  ]
}

function tableRow({ id, url, module, version, fixedVersion, reach, callPath, exception }: FoundVulnerability) {
  const calls = callPath.length === 0 ? '' : `: ${callPath.map(text).join(' → ')}`
  const accepted = exception === undefined ? '' : `; accepted until ${exception.until}: ${text(exception.reason)}`
  return [
    /^https:\/\/[\w./-]+$/.test(url) ? `[${text(id)}](${url})` : text(id),
    text(`${module} ${version}`.trimEnd()),
    fixedVersion === undefined ? 'no version' : text(fixedVersion),
    `${reach}${calls}${accepted}`,
  ]
}

/** The same in short, for one of many images. Empty if there is nothing to do. */
export function vulnerabilitiesLine(name: string, report: VulnerabilityReport | undefined): readonly string[] {
  if (report === undefined || (!('unchecked' in report) && report.counts.called === 0)) return []
  return [`- ${text(name)}: ${'unchecked' in report ? 'vulnerabilities not checked' : countsText(report.counts)}`]
}
