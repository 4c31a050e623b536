import { compareModules, type PlatformComparison } from '../../analysis/compare/compare.ts'
import { readSizesDocument } from '../../analysis/compare/read.ts'
import { mostSizesBytes, sizesMediaType } from '../../analysis/kept.ts'
import { RegistryError, UserError } from '../../errors.ts'
import { both, inParallel } from '../../host/parallel.ts'
import { partOfRun } from '../../host/trace.ts'
import type { BuiltPlatform } from '../../image/types.ts'
import type { Digest } from '../../oci/digest.ts'
import { platformText } from '../../oci/platform.ts'
import { parseReference, type Repository } from '../../oci/references.ts'
import type { ImagePlan, Plan } from '../../plan/types.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { type ReadImage, readImages } from '../../registry/previous.ts'
import { readManifest } from '../../registry/read.ts'
import { readDocument } from '../../registry/referrers/documents.ts'
import type { SizesDocument } from '../../report/explain/types.ts'
import { pulledBytesOf } from '../../report/sizes.ts'
import type { Assembled } from '../image.ts'
import type { RunOptions } from '../run-options.ts'
import type { Explained } from './explain.ts'

/** The comparison of an image with the one before. */
export type Compared = {
  readonly image: ImagePlan
  /** In the order of the built platforms; undefined for those that the image before does not have. */
  readonly platforms: readonly (PlatformComparison | undefined)[]
  /** Why there is nothing to compare with. */
  readonly missing?: { readonly text: string; readonly how: 'none yet' | 'not found' | 'not shown' | 'not read' }
}

/** Work of the run that this one needs; it may have begun only. */
type Begun = {
  readonly choosing: { readonly early: Promise<{ readonly plan: Plan }> }
  readonly assembling: { readonly early: Promise<readonly Assembled[]> }
  readonly explaining: { readonly early: Promise<readonly Explained[]> }
}

/** What the bytes of a run's images are, and how they changed, in the order of the images. */
export type ExplainedRun = { readonly explained: readonly Explained[]; readonly compared: readonly Compared[] }

/** Compares a run's images with those before, if anybody asks. Never throws, but for what the other work throws. */
export async function compareRun(
  { host }: Pick<RunOptions, 'host'>,
  { registry, ...begun }: Begun & Pick<CompareOrder, 'registry'>,
): Promise<ExplainedRun> {
  const [{ plan }, explained] = await both(begun.choosing.early, begun.explaining.early)
  if (!plan.images.some(isCompared)) return { explained, compared: [] }
  const images = await begun.assembling.early
  const compared = await partOfRun(host, 'sizes', () =>
    inParallel({
      items: images,
      limit: 4,
      work: ({ image, built }) =>
        compareWithBefore({
          image,
          built: built.platforms,
          explained: explained.find((one) => one.image === image),
          registry,
        }),
    }),
  )
  return { explained, compared }
}

function isCompared({ inputs }: ImagePlan): boolean {
  const isLimited = inputs.maxSize.length + inputs.maxIncrease.length > 0
  return isLimited || inputs.sizeReport || inputs.comment || inputs.compareWith !== ''
}

type CompareOrder = {
  readonly image: ImagePlan
  readonly built: readonly BuiltPlatform[]
  /** What the bytes of the image are, if that is known. */
  readonly explained: Explained | undefined
  readonly registry: RegistryClient
}

/** Compares an image with the first of its bases that exists. Never throws, but for a cancelled run. */
async function compareWithBefore({ image, built, explained, registry }: CompareOrder): Promise<Compared> {
  const missing = (text: string, how: NonNullable<Compared['missing']>['how']): Compared => ({
    image,
    platforms: [],
    missing: { text: `${image.main.name} is not compared: ${text}`, how },
  })
  if (image.bases.length === 0) return missing('it has no image name and tag', 'not found')
  try {
    for (const base of image.bases) {
      const found = await readImages(
        registry,
        base,
        built.map(({ platform }) => platform),
      )
      if (found === undefined) continue
      const platforms = await Promise.all(
        built.map(async (platform, index) => {
          const before = found[index]
          if (before === undefined) return undefined
          return comparePlatform(platform, { before, explained, repository: base.repository, registry })
        }),
      )
      return { image, platforms }
    }
    const isNamed = image.inputs.compareWith !== ''
    return missing(
      `there is no image ${image.bases.map(({ text }) => text).join(', ')}`,
      isNamed ? 'not found' : 'none yet',
    )
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    // Registries answer so for images that are not there, too.
    const isRefused = error.status === 401 || error.status === 403
    return missing(`the image before cannot be read: ${error.message}`, isRefused ? 'not shown' : 'not read')
  }
}

async function comparePlatform(
  made: BuiltPlatform,
  given: Pick<CompareOrder, 'explained' | 'registry'> & {
    readonly before: ReadImage
    readonly repository: Repository
  },
): Promise<PlatformComparison> {
  const { before, explained, repository, registry } = given
  const platform = platformText(made.platform)
  const facts = {
    platform,
    reference: before.reference,
    digest: before.digest,
    before: before.pulledBytes,
    after: pulledBytesOf(made),
  }
  const now = explained?.document?.platforms.find((one) => one.platform === platform)
  if (now === undefined)
    return { ...facts, note: 'the bytes of the new image cannot be explained, so only the totals are compared' }
  const kept = await readKeptDocument(registry, { repository, manifest: before.manifest })
  if ('note' in kept) return { ...facts, note: `${kept.note}, so only the totals are compared` }
  const old = kept.platforms.find((one) => one.platform === platform)
  return old === undefined
    ? { ...facts, note: `its size report is not for ${platform}, so only the totals are compared` }
    : { ...facts, ...compareModules(old, now) }
}

type Kept = { readonly repository: Repository; readonly manifest: Digest }

/** The sizes attached to a platform's manifest, or why there are none. Throws a CancelledError. */
async function readKeptDocument(
  registry: RegistryClient,
  { repository, manifest }: Kept,
): Promise<SizesDocument | { readonly note: string }> {
  try {
    const query = { repository, subject: manifest, artifactType: sizesMediaType, mostBytes: mostSizesBytes }
    const bytes = await readDocument(registry, query)
    if (bytes === undefined) return { note: 'no size report is attached to it' }
    const read = readSizesDocument(bytes)
    return 'unreadable' in read ? { note: `its size report cannot be used: ${read.unreadable}` } : read
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    return { note: `its size report cannot be read: ${error.message}` }
  }
}

/**
 * The sizes that are attached to an image, for each platform. Throws a UserError if there are none, and a RegistryError
 * for an image that cannot be read.
 */
export async function readRemoteSizes(
  { onEvent }: Pick<RunOptions, 'onEvent'>,
  registry: RegistryClient,
  image: string,
): Promise<SizesDocument> {
  const { repository, tag = 'latest', digest } = parseReference(image)
  const { descriptor, manifest } = await readManifest(registry, repository, digest ?? tag)
  const children = manifest.kind === 'index' ? manifest.manifests : [descriptor]
  const found = await Promise.all(
    children
      .filter(({ platform }) => platform?.os !== 'unknown')
      .map(async ({ digest: manifest, platform }) => ({
        platform: platform === undefined ? '' : ` for ${platformText(platform)}`,
        read: await readKeptDocument(registry, { repository, manifest }),
      })),
  )
  const documents = found.flatMap(({ read }) => ('note' in read ? [] : [read]))
  const missing = found.flatMap(({ platform, read }) => ('note' in read ? [{ platform, why: read.note }] : []))
  const [first] = documents
  if (first !== undefined) {
    for (const { platform, why } of missing) {
      onEvent({ kind: 'warning', message: `the bytes of ${image}${platform} cannot be explained: ${why}` })
    }
    return { ...first, platforms: documents.flatMap(({ platforms }) => platforms) }
  }
  const why = missing[0]?.why ?? 'it has no image for a platform'
  throw new UserError(`the bytes of ${image} cannot be explained: ${why}`, {
    change: 'Push it with size-report: true, or explain the package that it is built from.',
  })
}
