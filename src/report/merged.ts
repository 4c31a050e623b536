import type { Outputs } from '../inputs/outputs.ts'
import type { JoinedImages, PlatformImage } from '../merge/merge.ts'
import { annotationLines } from '../oci/annotations.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { platformText } from '../oci/platform.ts'
import type { PushResult } from '../registry/types.ts'
import { buildxMetadata, type ImageOutputs, jsonOutput, labelLines, withoutHost } from './outputs.ts'
import { markdownTable, readableBytes, readableTime, textTable } from './sizes.ts'
import { codes, stageDetails, text } from './summary.ts'
import { changeLine } from './terminal.ts'
import type { ImageReport, Report } from './types.ts'

/** What is known of an image that was joined from others. Nothing was built: there is no program and no Go in it. */
export type MergedReport = {
  readonly root: Descriptor
  readonly platforms: readonly PlatformImage[]
  readonly annotations: JoinedImages['annotations']
  /** Names without tags. */
  readonly repositories: readonly string[]
  readonly tagNames: readonly string[]
  /** Empty when nothing was to be pushed. */
  readonly pushes: readonly PushResult[]
  /** Why it was not pushed, where the event of a workflow speaks against it. */
  readonly notPushed?: string
  readonly previous: ImageReport['previous']
  readonly stages: Report['stages']
  readonly milliseconds: number
}

/** The outputs of a run that merged; those that only a build can have are empty. */
export function mergedOutputs(report: MergedReport): Outputs {
  const { root, platforms, tagNames } = report
  const [main] = platforms
  const [name = ''] = report.repositories
  if (main === undefined) throw new Error('a merge without a platform')
  const references = referencesOf(report)
  const outputs: ImageOutputs = {
    ...ofBuildsAlone,
    digest: root.digest,
    imageid: main.config.digest,
    'image-name': name,
    repository: withoutHost(name),
    'image-ref': `${name}@${root.digest}`,
    tags: references.join('\n'),
    'tag-names': tagNames.join('\n'),
    version: tagNames[0] ?? '',
    labels: labelLines(main.labels),
    metadata: buildxMetadata({ descriptor: root, references, config: main.config }),
    digests: JSON.stringify(byPlatform(platforms, ({ content }) => content.descriptor.digest)),
    size: String(main.pulledBytes),
    sizes: JSON.stringify(byPlatform(platforms, ({ pulledBytes }) => ({ size: pulledBytes }))),
    'size-diff': report.previous === undefined ? '' : String(main.pulledBytes - report.previous.pulledBytes),
    pushed: String(isPushed(report)),
    skipped: String(isUnchanged(report)),
  }
  const { labels } = main
  const images = { [lastPart(name)]: outputs }
  const annotations = annotationLines(report.annotations)
  return { ...outputs, json: jsonOutput({ tags: references, tagNames, labels, annotations, images }) }
}

/** The last lines of a run that merged. */
export function mergedLines(report: MergedReport): readonly string[] {
  const [name = ''] = report.repositories
  return [
    '',
    `${lastPart(name)} ${report.root.digest}`,
    ...textTable(columns, report.platforms.map(row)).map((line) => `  ${line}`),
    ...changeLines(report).map((line) => `  ${line}`),
    ...(isPushed(report) ? [`  pushed ${referencesOf(report).join(', ')}`] : []),
    `done in ${readableTime(report.milliseconds)}`,
    ...runCommands(report),
  ]
}

/** The job summary of a run that merged. */
export function mergedSummary(report: MergedReport): string {
  const [name = ''] = report.repositories
  const notPushed = report.notPushed === undefined ? 'not pushed' : `not pushed: ${text(report.notPushed)}`
  const where = isPushed(report) ? codes(referencesOf(report)) : notPushed
  return [
    `### ${lastPart(name)}`,
    '',
    `${where}${isUnchanged(report) ? ' (unchanged)' : ''} \`${report.root.digest}\``,
    '',
    ...markdownTable(columns, report.platforms.map(row)),
    '',
    ...changeLines(report).flatMap((line) => [line, '']),
    ...runCommands(report).flatMap((command) => ['```', command, '```', '']),
    ...stageDetails(readableTime(report.milliseconds), report),
  ].join('\n')
}

const ofBuildsAlone = {
  'size-uncompressed': '',
  'binary-size': '',
  'binary-size-unpacked': '',
  'go-version': '',
  'upx-version': '',
  'cache-hit': '',
  'binary-path': '',
  dockerfile: '',
  'oci-layout': '',
  report: '',
} as const

const columns = ['platform', 'digest', 'pulled'] as const

function row({ platform, content, pulledBytes }: PlatformImage): readonly string[] {
  return [platformText(platform), content.descriptor.digest, readableBytes(pulledBytes)]
}

function changeLines({ root, platforms, previous }: MergedReport): readonly string[] {
  return previous === undefined ? [] : [changeLine({ digest: root.digest, platforms }, previous)]
}

function referencesOf({ repositories, tagNames }: MergedReport): readonly string[] {
  return repositories.flatMap((name) => tagNames.map((tag) => `${name}:${tag}`))
}

function isPushed({ pushes }: MergedReport): boolean {
  return pushes.length > 0
}

function isUnchanged({ pushes }: MergedReport): boolean {
  const tags = pushes.flatMap((push) => push.tags)
  return tags.length > 0 && tags.every(({ how }) => how === 'unchanged')
}

function runCommands(report: MergedReport): readonly string[] {
  return isPushed(report) ? [`docker run --rm ${report.repositories[0]}@${report.root.digest}`] : []
}

function lastPart(name: string): string {
  return name.split('/').at(-1) ?? name
}

function byPlatform<Value>(
  platforms: readonly PlatformImage[],
  value: (image: PlatformImage) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(platforms.map((image) => [platformText(image.platform), value(image)]))
}
