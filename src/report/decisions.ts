import type { RecordedBuild } from '../attest/read-provenance.ts'
import type { BuildInfo, NeedName, Program } from '../compile/types.ts'
import type { BuiltImage } from '../image/types.ts'
import type { JoinedImages } from '../merge/merge.ts'
import { platformText } from '../oci/platform.ts'
import { repositoryText } from '../oci/references.ts'
import { isoTime } from '../oci/rfc3339.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { ImageNeeds } from '../plan/needs.ts'
import type { Plan } from '../plan/types.ts'
import type { AttachResult } from '../registry/referrers/attach.ts'
import type { BlobOutcome, PushResult } from '../registry/types.ts'
import type { Inventory } from '../sbom/types.ts'
import type { SizesDocument } from './explain/types.ts'
import { whatIfLines } from './explain/what-if.ts'
import { readableBytes, readableTime } from './units.ts'

// One line per decision of a stage, with the reason; the log shows them outside the groups.

export function describePlan(plan: Plan): readonly string[] {
  return [
    ...plan.images.map(({ main, references, repositories, platforms }) => {
      const names =
        references.length > 0 ? references : repositories.map((repository) => `${repositoryText(repository)} by digest`)
      return `${main.importPath} → ${names.join(', ')} for ${platforms.map(platformText).join(', ')}`
    }),
    ...plan.notes,
    `created ${isoTime(plan.createdSeconds)}${plan.createdFrom === undefined ? ': no commit found' : `, from ${plan.createdFrom}`}`,
  ]
}

export function describeCompiled(programs: readonly Program[]): readonly string[] {
  return programs.map(
    ({ main, platform, sizeBytes, buildInfo, linkedBefore }) =>
      `${main.name} for ${platformText(platform)}: ${readableBytes(sizeBytes)}, static${stampText(buildInfo)}${linkedBefore === true ? ', unchanged' : ''}`,
  )
}

function stampText(info: BuildInfo | undefined): string {
  const revision = info?.settings.find(([name]) => name === 'vcs.revision')?.[1]
  const version = info?.main?.version ?? ''
  return revision === undefined ? '' : `, stamped ${/^v/.test(version) ? `${version}, ` : ''}${revision.slice(0, 12)}`
}

/** A line for each packed program; those of a name that are not packed for the same reason share one. */
export function describePacked(programs: readonly PackedProgram[]): readonly string[] {
  const lines = new Map<string, { readonly name: string; readonly platforms: string[]; readonly end: string }>()
  for (const { program, packed, sizeBytes, reason } of programs) {
    const { name } = program.main
    const platform = platformText(program.platform)
    const end = packed ? `${readableBytes(sizeBytes)}, ${reason}` : `not packed, ${reason}`
    const key = JSON.stringify(packed ? [name, end, platform] : [name, end])
    const line = lines.get(key) ?? { name, platforms: [], end }
    line.platforms.push(platform)
    lines.set(key, line)
  }
  return [...lines.values()].map(({ name, platforms, end }) => `${name} for ${platforms.join(', ')}: ${end}`)
}

/** What the SBOM of an image lists. */
export function describeSbom({ name, modules, data, files }: Inventory): string {
  const all = [...modules.values()]
  const known = all.filter(({ licences }) => licences !== undefined).length
  const counted = [
    `${all.length} modules, ${known} with a licence`,
    ...data.map((item) => `${item.name} ${item.version}`),
    ...(files.length === 0 ? [] : [`${files.length} files`]),
  ]
  return `${name}: ${all.length === 0 ? 'no build information (Go 1.17 or older); ' : ''}${counted.join('; ')}`
}

type ExplainedImage = {
  readonly image: { readonly main: { readonly name: string } }
  readonly document?: SizesDocument
}

/** What the bytes of the images are: the largest modules; and the limits. */
export function describeSizes(sizes: {
  readonly explained: readonly ExplainedImage[]
  readonly lines: readonly string[]
}): readonly string[] {
  return [...sizes.explained.flatMap(describeExplained), ...sizes.lines]
}

// For one that cannot be explained there is a warning.
function describeExplained({ image, document }: ExplainedImage): readonly string[] {
  const { name } = image.main
  const [first] = document?.platforms ?? []
  if (first === undefined) return []
  const largest = first.modules.slice(0, 3).map(({ module, pulled }) => `${module} ${readableBytes(pulled)}`)
  const note = first.exact ? '' : ' (approximate)'
  return [`${name}: ${readableBytes(first.size)} pulled, of it ${largest.join(', ')}${note}`]
}

/** What other ways of building would save. */
export function describePrices(explained: readonly ExplainedImage[]): readonly string[] {
  return explained.flatMap(({ image, document }) => {
    const prices = document?.['what-if']
    return prices === undefined ? [] : [`${image.main.name} for ${prices.platform}`, ...whatIfLines(prices)]
  })
}

const needWords: Readonly<Record<NeedName, string>> = {
  caCertificates: 'CA certificates',
  timeZones: 'time zones',
  mimeTypes: 'MIME types',
  passwd: 'passwd',
  home: 'a home',
  temporaryFolder: '/tmp',
}

/** A built image, and the extra files in it with the reason for each. */
export function describeAssembled(built: BuiltImage, needs: ImageNeeds): string {
  const added = addedFrom(needs).map(({ what, because }) => `${what} (${because})`)
  return `${describeBuilt(built)}, ${added.length === 0 ? 'nothing but the program' : `with ${added.join(', ')}`}`
}

/** The extra files for the report. */
export function addedFrom(needs: ImageNeeds): readonly { readonly what: string; readonly because: string }[] {
  return (Object.keys(needWords) as NeedName[]).flatMap((need) => {
    const because = needs[need]
    return because === undefined ? [] : [{ what: needWords[need], because }]
  })
}

export function describeBuilt({ spec, root }: BuiltImage): string {
  return `${spec.name}: ${root.digest}`
}

/** A finished blob: name, size, how it got there and, if uploaded, the time and the rate. */
export function describeBlob({ title, descriptor, how, milliseconds }: BlobOutcome): string {
  const size = readableBytes(descriptor.size)
  if (how !== 'uploaded') return `${title}, ${size}: ${how}`
  const rate = readableBytes(Math.round((descriptor.size * 1000) / Math.max(1, milliseconds)))
  return `${title}, ${size}: uploaded in ${readableTime(milliseconds)}, ${rate}/s`
}

export type Sending = { readonly sentBytes: number; readonly size: number }

/** The progress of the blobs being uploaded, by title, for a line that is overwritten. */
export function describeSending(sent: ReadonlyMap<string, Sending>): string {
  return [...sent]
    .filter(([, { sentBytes, size }]) => sentBytes < size)
    .map(([title, { sentBytes, size }]) => {
      const filled = Math.round((20 * sentBytes) / Math.max(1, size))
      return `${title} ${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${readableBytes(sentBytes)} of ${readableBytes(size)}`
    })
    .join('  ')
}

/** The platforms of a joined image, and its digest. */
export function describeJoined(joined: JoinedImages & { readonly notes: readonly string[] }): readonly string[] {
  const { platforms, root, notes } = joined
  return [
    ...platforms.map(({ platform, content }) => `${platformText(platform)}: ${content.descriptor.digest}`),
    `joined: ${root.descriptor.digest}`,
    ...notes,
  ]
}

/** What a provenance records of a build. */
export function describeRecord(recorded: RecordedBuild): readonly string[] {
  const { importPath, goVersion, platforms, version, dependencies } = recorded
  const source = dependencies.find(({ name }) => name === 'source')
  const commit = source?.digest?.gitCommit
  const from =
    commit === undefined ? '' : ` from commit ${commit}${source?.uri === undefined ? '' : ` of ${source.uri}`}`
  const built = platforms.map(({ platform, packer }) => (packer === undefined ? platform : `${platform} (${packer})`))
  return [`${importPath}${from}, by Go ${goVersion} and go-tiny-image ${version}: ${built.join(', ')}`]
}

/** For each manifest what was attached to it and what was there. */
export function describeAttached(
  images: readonly { readonly attached?: readonly AttachResult[] }[],
): readonly string[] {
  const results = images.flatMap(({ attached = [] }) => attached)
  if (results.length === 0) return ['nothing to attach to: no image is pushed']
  return results.map(({ repository, subject, documents, keptBy, requests }) => {
    const kinds = (how: 'attached' | 'present'): string =>
      documents.flatMap((document) => (document.how === how ? [document.kind] : [])).join(', ')
    const [made, there] = [kinds('attached'), kinds('present')]
    const done = [...(made === '' ? [] : [`attached ${made}`]), ...(there === '' ? [] : [`unchanged ${there}`])]
    const where = keptBy === 'tag' && made !== '' ? ', listed under the fallback tag' : ''
    return `${repositoryText(repository)}@${subject}: ${done.join('; ')} in ${requestsText(requests)}${where}`
  })
}

const requestsText = (count: number): string => `${count} ${count === 1 ? 'request' : 'requests'}`

export function describePush(result: PushResult): readonly string[] {
  const uploaded = result.blobs.filter(({ how }) => how === 'uploaded')
  const bytes = uploaded.reduce((sum, { descriptor }) => sum + descriptor.size, 0)
  const moved = result.tags.filter(({ how }) => how === 'pushed').map(({ tag }) => tag)
  const kept = result.tags.filter(({ how }) => how === 'unchanged').map(({ tag }) => tag)
  const contested = result.tags.flatMap(({ tag, contested }) =>
    contested === undefined
      ? []
      : [
          contested.by === 'them'
            ? `another run has moved ${tag} to ${contested.digest} since`
            : `another run had moved ${tag} to ${contested.digest} in the meantime`,
        ],
  )
  const tags = [
    ...(moved.length === 0 ? [] : [`tagged ${moved.join(', ')}`]),
    ...(kept.length === 0 ? [] : [`unchanged ${kept.join(', ')}`]),
    ...(result.tags.length === 0 ? ['by digest only'] : []),
  ].join('; ')
  return [
    `${repositoryText(result.repository)}: ${readableBytes(bytes)} sent in ${requestsText(result.requests)}; ${tags}`,
    ...contested,
  ]
}
