import { limitsFor } from '../../analysis/budget/verdict.ts'
import { RegistryError, UserError } from '../../errors.ts'
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
  readonly built: readonly BuiltAnew[]
  /** A line for each image: what happens to it, and why. */
  readonly lines: readonly string[]
}

/** An image to build, and why. */
export type BuiltAnew = {
  readonly image: ImagePlan
  /** One clause. */
  readonly because: string
  /** Of the image that is there, all platforms; undefined if there is none, or if nobody needs to know. */
  readonly pulledBytes: number | undefined
}

/** A choice without asking: everything is built. */
export function buildAll(plan: Plan): Choice {
  const built = plan.images.map((image) => ({ image, because: 'unchanged is rebuild', pulledBytes: undefined }))
  return { plan, kept: [], built, lines: [] }
}

/** The images of a plan that get a key. */
export function keyedImages({ context }: RunOptions, { images }: Plan): readonly ImagePlan[] {
  return images.filter((image) => recordsKey(image, { context }))
}

/** Whether any image of a plan may be kept, or must be, so that the registry must be asked before anything is compiled. */
export function mayKeep(options: RunOptions, plan: Plan): boolean {
  const isRequired = plan.images.some(({ inputs }) => inputs.unchanged === 'require')
  return isRequired || keyedImages(options, plan).some((image) => isCandidate(options, image))
}

function isCandidate({ context }: RunOptions, image: ImagePlan): boolean {
  return modeOf({ inputs: image.inputs, context }) !== 'rebuild' && image.targets.every(({ tags }) => tags.length > 0)
}

/**
 * Asks the registry for the first tag of each image that may be kept. What is not found is built, and what cannot be asked
 * too; but a plan of jobs, and `unchanged: require`, throw a RegistryError then. `require` throws a UserError if anything
 * would be built.
 */
export function chooseImages(options: RunOptions, asking: Omit<Asking, 'options'>): Promise<Choice> {
  const { plan } = asking
  return partOfRun(options.host, 'unchanged', async () => {
    const found = await inParallel({
      items: plan.images,
      limit: 16,
      work: async (image) => ({ image, verdict: await verdictOn(image, { ...asking, options }) }),
    })
    const built = found.flatMap(({ image, verdict: { because, pulledBytes } }) =>
      because === undefined ? [] : [{ image, because, pulledBytes }],
    )
    refuseToBuild(built)
    return {
      plan: { ...plan, images: built.map(({ image }) => image) },
      kept: found.flatMap(({ verdict }) => verdict.kept ?? []),
      built,
      lines: found.map(({ image, verdict }) => lineOf(image, verdict)),
    }
  })
}

function refuseToBuild(built: readonly BuiltAnew[]): void {
  const refused = built.filter(({ image }) => image.inputs.unchanged === 'require')
  if (refused.length === 0) return
  const reasons = refused.slice(0, 5).map(({ image, because }) => `${image.main.name} (${because})`)
  const more = refused.length > reasons.length ? ` and ${refused.length - reasons.length} more` : ''
  throw new UserError(`unchanged is require, but this run would build ${reasons.join(', ')}${more}`, {
    change:
      'Give this step the same inputs as the jobs that build, and run it after all of them; or use unchanged: keep.',
  })
}

type Asking = {
  readonly options: RunOptions
  readonly plan: Plan
  readonly keys: Keys
  readonly registry: RegistryClient
}

type Verdict =
  | { readonly kept: KeptImage; readonly because?: never; readonly pulledBytes?: never }
  | { readonly kept?: never; readonly because: string; readonly pulledBytes?: number }

async function verdictOn(image: ImagePlan, asking: Asking): Promise<Verdict> {
  const { options, keys } = asking
  const { context, explain = false } = options
  if (image.targets.length === 0) return { because: 'it is not pushed' }
  if (!isCandidate(options, image)) {
    const isRebuilt = modeOf({ inputs: image.inputs, context }) === 'rebuild'
    return { because: isRebuilt ? 'unchanged is rebuild' : 'it gets no tag' }
  }
  const because = whyBuilt(image, { explain })
  if (because !== undefined) return { because }
  const known = keys.get(image)
  if (known === undefined || 'unknown' in known) return { because: `it has no key, ${known?.unknown ?? 'no tag'}` }
  try {
    return await compared(image, known.key, asking)
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    // A repository that does not exist yet is often forbidden, not missing.
    const isRefusal = error.status === 401 || error.status === 403
    if (image.inputs.unchanged === 'require' || (options.inputs.plan && !isRefusal)) throw error
    return { because: `the registry does not say what is there: ${error.message}` }
  }
}

async function compared(image: ImagePlan, key: string, { options, registry }: Asking): Promise<Verdict> {
  const all = await Promise.all(image.targets.map((target) => foundAt(target, { image, key, registry })))
  const [first] = image.targets
  const [single] = image.platforms
  const roots = all.flatMap(({ root }) => root ?? [])
  const [root] = roots
  const read = async (): Promise<readonly RecordedPlatform[]> =>
    first === undefined || root === undefined || single === undefined
      ? []
      : readPlatforms(registry, first.repository, root, single)
  const wrong = all.find(({ because }) => because !== undefined)?.because
  const apart = roots.some(({ descriptor }) => descriptor.digest !== root?.descriptor.digest)
  const because = wrong ?? (apart ? 'its repositories have different images' : undefined)
  if (because === undefined && root !== undefined) {
    const platforms = await read()
    const over = overLimit(image, platforms)
    return over === undefined ? { kept: { image, key, root, platforms } } : { because: over }
  }
  // How large it was says how long it will take.
  const pulledBytes = options.inputs.plan ? (await read()).reduce((sum, one) => sum + one.pulledBytes, 0) : 0
  return { because: because ?? 'it is not there', ...(pulledBytes === 0 ? {} : { pulledBytes }) }
}

/** Why an image must be weighed as if it were new: it is over a limit, or only its layers could tell. */
function overLimit(
  { main, inputs }: ImagePlan,
  platforms: readonly Pick<RecordedPlatform, 'pulledBytes'>[],
): string | undefined {
  const { sizes } = limitsFor(main.name, { sizes: inputs.maxSize, increases: inputs.maxIncrease })
  const limit = sizes.find(({ of, bytes }) => of === 'disk' || platforms.some(({ pulledBytes }) => pulledBytes > bytes))
  return limit === undefined ? undefined : `max-size ${limit.text} must be weighed`
}

/** What the first tag of a target names, and why that cannot stay. */
async function foundAt(
  { repository, tags: [tag = ''] }: TaggedRepository,
  { image, key, registry }: { readonly image: ImagePlan; readonly key: string; readonly registry: RegistryClient },
): Promise<{ readonly root?: ReadManifest; readonly because?: string }> {
  const inLabels = image.inputs.builder === 'docker'
  const found = await readRecorded(registry, { repository, tag, inLabels })
  const name = taggedText(repository, tag)
  if (found === undefined) return { because: `there is no ${name}` }
  const { root } = found
  if (found.key === undefined) return { root, because: `${name} has no key` }
  if (found.key !== key) return { root, because: `its key ${shortKey(key)} is not that of ${name}` }
  const wanted = documentsOf(image.inputs)
  if (wanted.length === 0) return { root }
  const there = (await readReferrers(registry, repository, root.descriptor.digest)).map(kindOf)
  const missing = wanted.find((kind) => !there.includes(kind))
  return missing === undefined ? { root } : { root, because: `${name} has no ${missing} attached` }
}

/** The kinds of documents that a kept image must have as referrers. */
function documentsOf({ attest, attestForm }: Pick<Inputs, 'attest' | 'attestForm'>): readonly string[] {
  if (attestForm === 'buildkit') return []
  return [
    ...(attest === 'sbom' || attest === 'true' ? ['spdx', 'cyclonedx'] : []),
    ...(attest === 'provenance' || attest === 'true' ? ['provenance'] : []),
  ]
}

function lineOf(image: ImagePlan, { kept, because }: Verdict): string {
  const { name } = image.main
  if (kept === undefined) return `${name}: to build, ${because}`
  const { root, key } = kept
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
