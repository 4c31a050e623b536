import { RegistryError } from '../../errors.ts'
import { inParallel } from '../../host/parallel.ts'
import { partOfRun } from '../../host/trace.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { modeOf, recordsKey, whyBuilt } from '../../keys/mode.ts'
import { keyAnnotation, keyAnnotations } from '../../oci/annotations.ts'
import { kindOf } from '../../oci/attachment.ts'
import { repositoryText, type TaggedRepository, taggedText } from '../../oci/references.ts'
import type { ImagePlan, Plan } from '../../plan/types.ts'
import type { RegistryClient } from '../../registry/client.ts'
import type { ReadManifest } from '../../registry/read.ts'
import { type RecordedPlatform, readPlatforms, readRecorded } from '../../registry/recorded.ts'
import { readReferrers } from '../../registry/referrers/lists.ts'
import type { RunOptions } from '../run-options.ts'
import type { Keys } from './keys.ts'

/** An image that stays as it is: it was built from the same. */
export type KeptImage = {
  readonly image: ImagePlan
  readonly key: string
  /** The manifest or index under the first tag. */
  readonly root: ReadManifest
  readonly platforms: readonly RecordedPlatform[]
}

/** What a run builds, and what it keeps. */
export type Choice = {
  /** With the images to build alone. */
  readonly plan: Plan
  readonly kept: readonly KeptImage[]
  /** A line for each image: what happens to it, and why. */
  readonly lines: readonly string[]
}

/** The images of a plan that get a key. */
export function keyedImages({ context }: RunOptions, { images }: Plan): readonly ImagePlan[] {
  return images.filter((image) => recordsKey(image, { context }))
}

/** Whether any image of a plan may be kept, so that the registry must be asked before anything is compiled. */
export function mayKeep(options: RunOptions, plan: Plan): boolean {
  return keyedImages(options, plan).some((image) => isCandidate(options, image))
}

function isCandidate({ context }: RunOptions, image: ImagePlan): boolean {
  return modeOf({ inputs: image.inputs, context }) === 'keep' && image.targets.every(({ tags }) => tags.length > 0)
}

/**
 * Asks the registry for the first tag of each image that may be kept. What cannot be asked or is not found is built.
 * Throws a CancelledError.
 */
export function chooseImages(
  options: RunOptions,
  { plan, keys, registry }: { readonly plan: Plan; readonly keys: Keys; readonly registry: RegistryClient },
): Promise<Choice> {
  return partOfRun(options.host, 'unchanged', async () => {
    const found = await inParallel({
      items: plan.images,
      limit: 16,
      work: async (image) => ({ image, verdict: await verdictOn(image, { options, keys, registry }) }),
    })
    return {
      plan: { ...plan, images: found.flatMap(({ image, verdict }) => ('kept' in verdict ? [] : [image])) },
      kept: found.flatMap(({ verdict }) => ('kept' in verdict ? [verdict.kept] : [])),
      lines: found.map(({ image, verdict }) => lineOf(image, verdict)),
    }
  })
}

type Verdict = { readonly kept: KeptImage } | { readonly built: string }

async function verdictOn(
  image: ImagePlan,
  asking: { readonly options: RunOptions; readonly keys: Keys; readonly registry: RegistryClient },
): Promise<Verdict> {
  const { options, keys, registry } = asking
  const { context, explain = false } = options
  if (!isCandidate(options, image)) {
    return {
      built: modeOf({ inputs: image.inputs, context }) === 'rebuild' ? 'unchanged is rebuild' : 'it gets no tag',
    }
  }
  const because = whyBuilt(image, { explain })
  if (because !== undefined) return { built: because }
  const known = keys.get(image)
  if (known === undefined) return { built: 'it is not pushed' }
  if ('unknown' in known) return { built: `it has no key, ${known.unknown}` }
  const [first] = image.targets
  try {
    const all = await Promise.all(image.targets.map((target) => foundAt(target, { image, key: known.key, registry })))
    const wrong = all.find((found) => 'built' in found)
    if (wrong !== undefined) return wrong
    const roots = all.flatMap((found) => ('root' in found ? [found.root] : []))
    const [root] = roots
    if (first === undefined || root === undefined) return { built: 'it is not pushed' }
    if (roots.some(({ descriptor }) => descriptor.digest !== root.descriptor.digest)) {
      return { built: 'its repositories have different images' }
    }
    const [single] = image.platforms
    if (single === undefined) return { built: 'it has no platform' }
    const platforms = await readPlatforms(registry, first.repository, root, single)
    return { kept: { image, key: known.key, root, platforms } }
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    return { built: `the registry does not say what is there: ${error.message}` }
  }
}

/** What the first tag of a target names, or why that cannot stay. */
async function foundAt(
  { repository, tags: [tag = ''] }: TaggedRepository,
  { image, key, registry }: { readonly image: ImagePlan; readonly key: string; readonly registry: RegistryClient },
): Promise<{ readonly root: ReadManifest } | { readonly built: string }> {
  const inLabels = image.inputs.builder === 'docker'
  const recorded = await readRecorded(registry, { repository, tag, inLabels })
  const name = taggedText(repository, tag)
  if (recorded === undefined) return { built: `there is no image with a key under ${name}` }
  if (recorded.key !== key) return { built: `its key ${shortKey(key)} is not that of ${name}` }
  const { root } = recorded
  const wanted = documentsOf(image.inputs)
  if (wanted.length > 0) {
    const there = (await readReferrers(registry, repository, root.descriptor.digest)).map(kindOf)
    const missing = wanted.find((kind) => !there.includes(kind))
    if (missing !== undefined) return { built: `${name} has no ${missing} attached` }
  }
  return { root }
}

/** The kinds of documents that a kept image must have as referrers. */
function documentsOf({ attest, attestForm }: Pick<Inputs, 'attest' | 'attestForm'>): readonly string[] {
  if (attestForm === 'buildkit') return []
  return [
    ...(attest === 'sbom' || attest === 'true' ? ['spdx', 'cyclonedx'] : []),
    ...(attest === 'provenance' || attest === 'true' ? ['provenance'] : []),
  ]
}

function lineOf(image: ImagePlan, verdict: Verdict): string {
  const { name } = image.main
  if ('built' in verdict) return `${name}: built, ${verdict.built}`
  const { root, key } = verdict.kept
  const revision = root.manifest.annotations['org.opencontainers.image.revision']
  const since = revision === undefined ? '' : ` since ${revision.slice(0, 7)}`
  const [first] = image.targets
  const where = first === undefined ? '' : `${repositoryText(first.repository)}@`
  return `${name}: unchanged${since} (key ${shortKey(key)}), ${where}${root.descriptor.digest} stays`
}

function shortKey(key: string): string {
  return key.slice(0, 12)
}

/** The plan with the key of each image in its labels and annotations. */
export function withKeys(plan: Plan, keys: Keys): Plan {
  return {
    ...plan,
    images: plan.images.map((image) => {
      const known = keys.get(image)
      if (known === undefined || 'unknown' in known) return image
      const { key } = known
      return {
        ...image,
        labels: { ...image.labels, [keyAnnotation]: key },
        annotations: [...image.annotations, ...keyAnnotations(key)],
      }
    }),
  }
}
