import { limitsFor } from '../../analysis/budget/verdict.ts'
import { RegistryError, UserError } from '../../errors.ts'
import { inParallel } from '../../host/parallel.ts'
import { partOfRun } from '../../host/trace.ts'
import { modeOf, recordsKey, whyBuilt } from '../../keys/mode.ts'
import { documentsOf, type Place, placesOf, shortKey } from '../../keys/places.ts'
import { kindOf } from '../../oci/attachment.ts'
import { repositoryText, type TaggedRepository, taggedText } from '../../oci/references.ts'
import type { ImagePlan, Plan } from '../../plan/types.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { type RecordedPlatform, readPlatforms, readRecorded } from '../../registry/recorded.ts'
import { readReferrers } from '../../registry/referrers/lists.ts'
import type { ReadManifest } from '../../registry/types.ts'
import type { RunOptions } from '../run-options.ts'
import type { Keys } from './keys.ts'

/** An image that stays as it is: it was built from the same. */
export type KeptImage = {
  readonly image: ImagePlan
  readonly key: string
  /** The manifest or index that was found. */
  readonly root: ReadManifest
  readonly platforms: readonly RecordedPlatform[]
  /** Who pushed it, if it was not found under its first tag: `pull request 12`. */
  readonly of?: string
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

/** Whether an image is kept, or why it is built. */
type Verdict =
  | { readonly kept: KeptImage; readonly because?: never; readonly pulledBytes?: never }
  | {
      readonly kept?: never
      /** One clause. */
      readonly because: string
      /** Of the image that is there, all platforms; undefined if there is none, or if nobody needs to know. */
      readonly pulledBytes?: number
    }

/** An image to build, and why. */
export type BuiltAnew = {
  readonly image: ImagePlan
  readonly because: string
  /** As in a verdict. */
  readonly pulledBytes: number | undefined
}

/** A choice without asking: everything is built. */
export function buildAll(options: RunOptions, plan: Plan): Choice {
  const built = plan.images.map((image) => ({ image, because: whyUnasked(options, image), pulledBytes: undefined }))
  return { plan, kept: [], built, lines: built.map(({ image, because }) => lineOf(image, { because })) }
}

/** Why the registry is not asked, as one clause. */
function whyUnasked({ context }: RunOptions, { inputs, targets }: ImagePlan): string {
  if (modeOf({ inputs, context }) !== 'rebuild') return targets.length === 0 ? 'it is not pushed' : 'it gets no key'
  return inputs.unchanged === 'rebuild'
    ? 'unchanged is rebuild'
    : 'unchanged is auto, which keeps on pushes of branches and in pull requests only'
}

/** The images of a plan whose key is needed: to be written into them, or to find out whether they changed. */
export function keyedImages(options: RunOptions, { images }: Plan): readonly ImagePlan[] {
  return images.filter((image) => recordsKey(image, { context: options.context }) || isCandidate(options, image))
}

/** Whether any image of a plan may be kept, or must be, so that the registry must be asked before anything is compiled. */
export function mayKeep(options: RunOptions, { images }: Plan): boolean {
  return images.some((image) => image.inputs.unchanged === 'require' || isCandidate(options, image))
}

/**
 * Whether an image may be found where another run has pushed it. What is not pushed is built by a run for what is then here;
 * a plan of jobs still says whether it has changed.
 */
function isCandidate({ context, inputs: { plan } }: RunOptions, image: ImagePlan): boolean {
  if (modeOf({ inputs: image.inputs, context }) === 'rebuild') return false
  if (image.targets.length === 0) return plan && placesOf(image).length > 0
  const isKeyed = recordsKey(image, { context }) || image.earlier.length > 0
  return isKeyed && image.targets.every(({ tags }) => tags.length > 0)
}

/**
 * Asks the registry for the first tag of each image that may be kept, and for those of other runs that may have pushed
 * it. What is not found is built, and what cannot be asked too; but a plan of jobs, and `unchanged: require`, throw a
 * RegistryError then. `require` throws a UserError if anything would be built.
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

async function verdictOn(image: ImagePlan, asking: Asking): Promise<Verdict> {
  const { options, keys, registry } = asking
  const { explain = false } = options
  if (!isCandidate(options, image)) return { because: whyUnasked(options, image) }
  const because = whyBuilt(image, { explain })
  if (because !== undefined) return { because }
  const known = keys.get(image)
  if (known === undefined || 'unknown' in known) return { because: `it has no key, ${known?.unknown ?? 'no tag'}` }
  try {
    return await compared(image, { key: known.key, registry, weighs: options.inputs.plan })
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    // A repository that does not exist yet is often forbidden, not missing.
    const isRefusal = error.status === 401 || error.status === 403
    const allFail = options.inputs.plan && !isRefusal && image.targets.length > 0
    if (image.inputs.unchanged === 'require' || allFail) throw error
    return { because: `the registry does not say what is there: ${error.message}` }
  }
}

function lineOf(image: ImagePlan, { kept, because }: Verdict): string {
  const { name } = image.main
  if (kept === undefined) return `${name}: to build, ${because}`
  const { root, key, of } = kept
  const revision = root.manifest.annotations['org.opencontainers.image.revision']
  const since = revision === undefined ? '' : ` since ${revision.slice(0, 7)}`
  const what = of === undefined ? `unchanged${since}` : `as ${of} has it${since}`
  const [first] = image.targets
  const where = first === undefined ? '' : `${repositoryText(first.repository)}@`
  return `${name}: ${what} (key ${shortKey(key)}), ${where}${root.descriptor.digest} stays`
}

type Comparing = {
  readonly key: string
  readonly registry: RegistryClient
  /** What is there is of use even if it has another key: its size. */
  readonly weighs: boolean
}

/** Compares the key of an image with those of the images at its places. Throws a RegistryError. */
async function compared(image: ImagePlan, asking: Comparing): Promise<Verdict> {
  const reasons: string[] = []
  let pulledBytes = 0
  for (const place of placesOf(image)) {
    const { kept, because, pulledBytes: bytes = 0 } = await comparedAt(place, image, asking)
    if (kept !== undefined) return { kept }
    reasons.push(because)
    if (pulledBytes === 0) pulledBytes = bytes
  }
  return { because: reasons.join('; '), ...(pulledBytes === 0 ? {} : { pulledBytes }) }
}

async function comparedAt(place: Place, image: ImagePlan, { key, registry, weighs }: Comparing): Promise<Verdict> {
  const actions = image.targets.length === 0 ? 'pull' : 'pull,push'
  const all = await Promise.all(place.targets.map((target) => foundAt(target, { image, key, registry, actions })))
  const [first] = place.targets
  const [single] = image.platforms
  const roots = all.flatMap(({ root }) => root ?? [])
  const [root] = roots
  const read = async (): Promise<readonly RecordedPlatform[]> =>
    first === undefined || root === undefined || single === undefined
      ? []
      : readPlatforms(registry, { repository: first.repository, actions }, root, single)
  const wrong = all.find(({ because }) => because !== undefined)?.because
  const apart = roots.some(({ descriptor }) => descriptor.digest !== root?.descriptor.digest)
  const because = wrong ?? (apart ? 'its repositories have different images' : undefined)
  if (because === undefined && root !== undefined) {
    const platforms = await read()
    const over = overLimit(image, platforms)
    const of = place.of === undefined ? {} : { of: place.of }
    return over === undefined ? { kept: { image, key, root, platforms, ...of } } : { because: over }
  }
  // How large it was says how long it will take.
  const pulledBytes = weighs ? (await read()).reduce((sum, one) => sum + one.pulledBytes, 0) : 0
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
  {
    image,
    key,
    registry,
    actions,
  }: {
    readonly image: ImagePlan
    readonly key: string
    readonly registry: RegistryClient
    readonly actions: 'pull' | 'pull,push'
  },
): Promise<{ readonly root?: ReadManifest; readonly because?: string }> {
  const inLabels = image.inputs.builder === 'docker'
  const found = await readRecorded(registry, { repository, actions, tag, inLabels })
  const name = taggedText(repository, tag)
  if (found === undefined) return { because: `there is no ${name}` }
  const { root } = found
  if (found.key === undefined) return { root, because: `${name} has no key` }
  if (found.key !== key) return { root, because: `its key ${shortKey(key)} is not that of ${name}` }
  const wanted = image.targets.length === 0 ? [] : documentsOf(image.inputs)
  if (wanted.length === 0) return { root }
  const there = (await readReferrers(registry, repository, root.descriptor.digest)).map(kindOf)
  const missing = wanted.find((kind) => !there.includes(kind))
  return missing === undefined ? { root } : { root, because: `${name} has no ${missing} attached` }
}
