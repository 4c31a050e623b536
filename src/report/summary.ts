import { runCommand } from './run-command.ts'
import { markdownTable, readableTime, sizeColumns, sizeRow } from './sizes.ts'
import { changeLine } from './terminal.ts'
import type { ImageReport, Report } from './types.ts'

/** The job summary in Markdown: what was built, where it is, how to run it, how large it is, where the time went. */
export function summaryMarkdown(report: Report): string {
  const stages = report.stages.map(({ name, milliseconds }) => [name, readableTime(milliseconds)])
  return [
    ...report.images.flatMap(imageMarkdown),
    `<details><summary>Go ${report.go.version}${report.upx === undefined ? '' : `, UPX ${report.upx.version}`}, ${readableTime(report.milliseconds)}</summary>`,
    '',
    ...markdownTable(['stage', 'time'], stages),
    '',
    ...report.stages.flatMap((stage) => stage.decisions.map((decision) => `- ${text(decision)}`)),
    '',
    '</details>',
    '',
  ].join('\n')
}

/** The job summary of a run that failed. */
export function failureMarkdown(failure: { readonly message: string; readonly change: string | undefined }): string {
  const next = failure.change === undefined ? [] : ['', text(failure.change)]
  return ['### go-tiny-image: failed', '', fenced(failure.message), ...next, ''].join('\n')
}

function imageMarkdown(image: ImageReport): readonly string[] {
  const command = runCommand(image)
  const notPushed = image.notPushed === undefined ? 'not pushed' : `not pushed: ${text(image.notPushed)}`
  const where = image.pushed ? image.references.map((reference) => `\`${reference}\``).join(', ') : notPushed
  return [
    `### ${text(image.name)}`,
    '',
    `${where}${image.skipped ? ' (unchanged)' : ''} \`${image.digest}\``,
    '',
    ...markdownTable(sizeColumns, image.platforms.map(sizeRow)),
    '',
    ...(image.previous === undefined ? [] : [changeLine(image, image.previous), '']),
    ...(command === undefined ? [] : [fenced(command), '']),
  ]
}

// What is not ours could hold Markdown or HTML.
function text(value: string): string {
  return value.replaceAll(/[<>&|`*_[\]\\]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(/\r?\n/g, ' ')
}

function fenced(value: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${value}\n${fence}`
}
