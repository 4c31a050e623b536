import { join, resolve } from 'node:path'
import { buildFacts } from '../../attest/facts.ts'
import { provenanceOf, provenanceType, statementOf } from '../../attest/provenance.ts'
import { parseProvenance, type RecordedBuild } from '../../attest/read-provenance.ts'
import { UserError } from '../../errors.ts'
import type { Environment } from '../../host/host.ts'
import { readInputs } from '../../inputs/inputs.ts'
import { type Annotation, parsePlaces } from '../../oci/annotations.ts'
import { platformText } from '../../oci/platform.ts'
import { repositoryText } from '../../oci/references.ts'
import type { Plan } from '../../plan/types.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { PreparedSource } from '../../verify/checkout.ts'
import { firstDifference } from '../../verify/compare.ts'
import { reasonFor } from '../../verify/reasons.ts'
import type { RebuiltPlatform } from '../../verify/types.ts'
import { version } from '../../version.ts'
import type { Assembled } from '../image.ts'
import type { RunOptions } from '../run-options.ts'
import type { RemoteImage, Verified } from './record.ts'

// What names the image and says how its inputs came about; the record has what they came to.
const settled = ['images', 'tags', 'flavor', 'labels', 'annotations', 'ldflags', 'go-version-file', 'check-latest']

/** The variables that the record names without their values, and whether they are set here. */
export type Withheld = { readonly name: string; readonly value: string | undefined }

export function withheldVariables({ withheld }: RecordedBuild, env: Environment): readonly Withheld[] {
  return withheld.flatMap((text) => {
    const [, name] = /^build-env ([A-Za-z_]\w*)$/.exec(text) ?? []
    return name === undefined ? [] : [{ name, value: env[name] }]
  })
}

type Rebuild = {
  readonly recorded: RecordedBuild
  readonly source: PreparedSource
  readonly withheld: readonly Withheld[]
  readonly own: ReadonlyMap<string, string>
}

/** The options of the second build: nothing that earlier runs packed or compressed is used again. */
export function optionsOfRebuild(given: RunOptions, rebuild: Rebuild): RunOptions {
  const { host, place } = given
  const { workspace } = rebuild.source
  const inputs = readInputs(inputsOfRebuild(rebuild))
  return {
    ...given,
    inputs,
    host: { ...host, cacheFolder: join(host.temporaryFolder, 'cache') },
    place: { ...place, workspace, workingDirectory: resolve(workspace, inputs.workingDirectory) },
  }
}

/** The inputs of the second build, by name: those of the first, with the versions that it used. `own` wins. */
function inputsOfRebuild({ recorded, withheld, own }: Rebuild): ReadonlyMap<string, string> {
  const { importPath, moduleVersion } = recorded
  const upx = recorded.platforms.map(({ packer = '' }) => /^upx (.+)$/.exec(packer)?.[1]).find((text) => text)
  const variables = withheld.flatMap(({ name, value }) => (value === undefined ? [] : [`${name}=${value}`]))
  const environment = [recorded.inputs['build-env'], ...variables].filter((text) => text !== undefined)
  return new Map([
    ...Object.entries(recorded.inputs).filter(([name]) => !settled.includes(name)),
    ...(moduleVersion === undefined ? [] : ([['package', `${importPath}@${moduleVersion}`]] as const)),
    ['go-version', recorded.goVersion],
    ['platforms', recorded.platforms.map(({ platform }) => platform).join(',')],
    ['push', 'false'],
    ...(upx === undefined ? [] : ([['upx-version', upx]] as const)),
    ...(environment.length === 0 ? [] : ([['build-env', environment.join('\n')]] as const)),
    ...own,
  ])
}

/** The plan of the second build with what the first one decided. Throws a UserError if the program is not there. */
export function planOfRebuild(plan: Plan, recorded: RecordedBuild): Plan {
  const image = plan.images.find(({ main }) => main.importPath === recorded.importPath)
  if (image === undefined) {
    const found = plan.images.map(({ main }) => main.importPath).join(', ')
    throw new UserError(`the image holds ${recorded.importPath}, but the source has ${found}`, {
      change: 'Name the repository that the image was built from: --source DIR.',
    })
  }
  const { labels, createdSeconds, ldflags } = recorded
  const annotations = recorded.annotations.flatMap(annotationIn)
  return {
    ...plan,
    createdSeconds,
    createdFrom: 'the provenance',
    images: [
      {
        ...image,
        build: { ...image.build, ldflags },
        repositories: [],
        references: [],
        targets: [],
        labels,
        annotations,
      },
    ],
  }
}

function annotationIn(line: string): readonly Annotation[] {
  const [, place, key, value] = /^([a-z-]+(?:\[[^\]]*\])?):([^=]+)=(.*)$/s.exec(line) ?? []
  if (place === undefined || key === undefined || value === undefined) return []
  return parsePlaces({ name: 'annotations of the provenance', text: place }).map((one) => ({ ...one, key, value }))
}

export type Outcome = { readonly isIdentical: boolean; readonly line: string }

export type Comparison = {
  readonly options: RunOptions
  readonly plan: Plan
  readonly go: GoToolchain
  readonly image: Verified
  readonly remote: RemoteImage
  readonly source: PreparedSource
  readonly assembled: readonly Assembled[]
  readonly withheld: readonly Withheld[]
}

/** Compares the image with the one that was built again, and says in one line what came out. */
export async function compareImages(comparison: Comparison): Promise<Outcome> {
  const { image, remote, go, source, assembled } = comparison
  const [rebuilt] = assembled
  if (rebuilt === undefined) throw new Error('nothing was built')
  const name = `${repositoryText(image.repository)}@${image.digest}`
  const different = (what: string): Outcome => ({ isIdentical: false, line: `different: ${name}: ${what}` })
  for (const { platform, damaged } of remote.platforms) {
    const [layer] = damaged
    if (layer !== undefined)
      return different(`${platform}: the registry gives other bytes for the layer ${layer.digest}`)
  }
  const platforms = rebuilt.built.platforms.map(
    ({ platform, ...built }): RebuiltPlatform => ({ platform: platformText(platform), ...built }),
  )
  for (const there of remote.platforms) {
    const here = platforms.find(({ platform }) => platform === there.platform)
    if (here === undefined) return different(`the provenance knows nothing of the image for ${there.platform}`)
    const difference = firstDifference(there, here)
    if (difference === undefined) continue
    const reason = reasonFor(difference, remote.recorded, await secondBuild(comparison, rebuilt))
    return different(
      `${difference.platform}, ${difference.place}: ${difference.remote} in the registry, ${difference.rebuilt} built here: ${reason}`,
    )
  }
  const list = remote.platforms.map(({ platform }) => platform).join(', ')
  return {
    isIdentical: true,
    line: `identical: ${name} (${list}) is what ${source.origin} gives with Go ${go.version}`,
  }
}

// The second build is described in the same way as the first, so that the two can be compared.
async function secondBuild({ options, plan, go, source, withheld }: Comparison, { image, programs, built }: Assembled) {
  const manifests = new Map(built.platforms.map(({ platform, manifest }) => [platformText(platform), manifest]))
  const facts = await buildFacts({
    workspace: options.place.workspace,
    plan,
    image,
    go,
    packed: programs,
    built,
    manifests,
  })
  const run = { builderId: 'here', version, startedMs: 0, finishedMs: 0 }
  const { predicate } = provenanceOf(facts, run)
  const subject = { name: 'here', digest: built.root.digest }
  const record = parseProvenance(statementOf({ subject, predicateType: provenanceType, predicate }))
  if (record === undefined) throw new Error('the provenance of the second build cannot be read')
  const missing = withheld.filter(({ value }) => value === undefined).map(({ name }) => name)
  return { ...record, changedFiles: source.changedFiles, missing }
}
