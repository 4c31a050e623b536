import { resolve } from 'node:path'
import { RegistryError, UserError } from '../errors.ts'
import { isRecord } from '../host/json.ts'
import { inParallel } from '../host/parallel.ts'
import { type FoundDigest, findDigests } from '../merge/digest-files.ts'
import { isPlaceOfJoin, type JoinedImages, joinImages, type PlatformImage } from '../merge/merge.ts'
import type { Annotation, Annotations } from '../oci/annotations.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { parsePlatform, platformText } from '../oci/platform.ts'
import { checkTag, parseRepository, type Repository, repositoryText, type TaggedRepository } from '../oci/references.ts'
import { commonPlaces, homelessNotes, placedAnnotations } from '../plan/annotations.ts'
import { fillPairs } from '../plan/expressions.ts'
import { globalValues } from '../plan/globals.ts'
import { needsHistory, needsRemoteTags, writtenTags } from '../plan/names/history.ts'
import { imageTexts, namesOf } from '../plan/names/names.ts'
import { decidePush } from '../plan/push.ts'
import type { RegistryClient } from '../registry/client.ts'
import { withNextStep } from '../registry/next-step.ts'
import { type Previous, readPrevious } from '../registry/previous.ts'
import { pushImage } from '../registry/push/push.ts'
import { type ReadManifest, readConfig, readManifest } from '../registry/read.ts'
import type { PushResult } from '../registry/types.ts'
import { gitNames } from '../source/git.ts'
import type { Surroundings } from './surroundings.ts'

/** Where the joined image goes. */
export type MergeNames = {
  readonly repositories: readonly Repository[]
  readonly tags: readonly string[]
  /** Where the image is pushed to; empty when it is only joined. */
  readonly targets: readonly TaggedRepository[]
  /** Why the image is not pushed, where the event speaks against it. */
  readonly notPushed?: string
  /** What is given, beside what the parts have. */
  readonly annotations: readonly Annotation[]
}

/** The names of the joined image. Throws a UserError where they cannot be known without a build. */
export async function mergeNames({ inputs, host, place, context }: Surroundings): Promise<MergeNames> {
  const open = inputs.images.find((name) => name.includes('{{'))
  if (open !== undefined) {
    throw new UserError(`images is "${open}", but a step that merges builds no program whose name it could take`, {
      change: 'Write the whole name, as the legs pushed it.',
    })
  }
  for (const tag of writtenTags(inputs)) checkTag(tag)
  const folder = resolve(place.workspace, inputs.workingDirectory)
  const history = needsHistory(inputs)
    ? await gitNames({ folder, askRemote: needsRemoteTags({ inputs, context }) }, host)
    : undefined
  const facts = { inputs, context, source: {}, history, nowMilliseconds: host.now(), parseRepository, several: false }
  const [first = ''] = imageTexts(facts)
  const { targets, tags, surrounding } = namesOf({ name: first.slice(first.lastIndexOf('/') + 1) }, facts)
  if (targets.length === 0) {
    throw new UserError('merge is given but images names no image', {
      change: 'Write the name that the legs pushed to, for example images: ghcr.io/owner/name.',
    })
  }
  const { push, because } = decidePush({ inputs, context, hasNames: true })
  const values = globalValues(surrounding)
  const labels = fillPairs({ input: 'labels', pairs: inputs.labels, values })
  return {
    annotations: placedAnnotations({ labels, given: inputs.annotations, context, values }),
    repositories: targets.map(({ repository }) => repository),
    tags,
    targets: push ? targets : [],
    ...(because === undefined ? {} : { notPushed: because }),
  }
}

/** Finds the digests that the inputs name. */
export function findParts({ inputs, place }: Surroundings): Promise<readonly FoundDigest[]> {
  return findDigests(inputs.merge, resolve(place.workspace, inputs.workingDirectory))
}

export type Joined = JoinedImages & { readonly notes: readonly string[] }

/**
 * Reads every part in every repository and joins them. Nothing is pushed before all are known to be there. Throws a
 * UserError for a part that is missing and for two of one platform, or a RegistryError.
 */
export async function joinParts(
  { inputs, context }: Surroundings,
  { parts, names, registry }: { readonly parts: readonly FoundDigest[] } & Registered,
): Promise<Joined> {
  const read = await inParallel({
    items: names.repositories.flatMap((repository) => parts.map((part) => ({ repository, part }))),
    limit: readsAtOnce,
    work: ({ repository, part }) => readPart(registry, { repository, part }),
  })
  // Every repository has the same bytes under the same digests.
  const images = new Map(read.flat().map((image) => [image.content.descriptor.digest, image]))
  const takeCommon = commonPlaces(context).some(({ level }) => level === 'index')
  const joined = joinImages([...images.values()], { annotations: names.annotations, takeCommon })
  const isJoined = joined.root.descriptor.digest !== joined.platforms[0]?.content.descriptor.digest
  const notes = homelessNotes(inputs.annotations, (place) => isJoined && isPlaceOfJoin(joined.platforms, place))
  return { ...joined, notes }
}

type Registered = { readonly names: MergeNames; readonly registry: RegistryClient }
type Part = { readonly repository: Repository; readonly part: FoundDigest }

const readsAtOnce = 8

async function readPart(registry: RegistryClient, { repository, part }: Part): Promise<readonly PlatformImage[]> {
  const read = (digest: string): Promise<ReadManifest> =>
    readManifest(registry, repository, digest).catch((error: unknown) => {
      if (error instanceof RegistryError && error.status === 404) throw missing({ repository, part, digest }, error)
      return withNextStep(error)
    })
  const root = await read(part.digest)
  const configOf = async ({ config }: { readonly config: Descriptor }): Promise<unknown> =>
    (await readConfig(registry, repository, config).catch(withNextStep)).config
  if (root.manifest.kind === 'manifest') {
    const config = await configOf(root.manifest)
    const platform = platformOf(config, `${repositoryText(repository)}@${part.digest}`)
    return [platformImage(root, { manifest: root.manifest, config, platform, attached: [] })]
  }
  const { manifests } = root.manifest
  return inParallel({
    items: manifests.filter((descriptor) => !isAttached(descriptor)),
    limit: readsAtOnce,
    work: async (descriptor) => {
      const { os = '', architecture = '', variant } = descriptor.platform ?? {}
      const attached = manifests.filter((other) => other.annotations?.[attachedTo] === descriptor.digest)
      const image = await read(descriptor.digest)
      const { manifest } = image
      if (manifest.kind !== 'manifest') throw indexInIndex(descriptor)
      // An index may say of a manifest what the manifest does not say of itself.
      const said = descriptor.annotations === undefined ? {} : { annotations: descriptor.annotations }
      const named = { ...image, descriptor: { ...image.descriptor, ...said } }
      const config = await configOf(manifest)
      return platformImage(named, { manifest, config, platform: [os, architecture, variant], attached })
    },
  })
}

function indexInIndex({ digest }: Descriptor): UserError {
  return new UserError(`merge: ${digest} is an index within an index`, {
    change: 'Merge the digests that the legs gave, each the image of one platform.',
  })
}

// How BuildKit says which image an attestation is about: https://docs.docker.com/build/metadata/attestations/attestation-storage/
const attachedTo = 'vnd.docker.reference.digest'

function isAttached({ annotations }: Descriptor): boolean {
  return annotations?.[attachedTo] !== undefined
}

type PlatformParts = readonly (string | undefined)[]

type ReadImage = {
  readonly manifest: Extract<ReadManifest['manifest'], { readonly kind: 'manifest' }>
  readonly config: unknown
  readonly platform: PlatformParts
  readonly attached: readonly Descriptor[]
}

function platformImage(
  { descriptor, bytes }: ReadManifest,
  { manifest, config, platform, attached }: ReadImage,
): PlatformImage {
  return {
    platform: parsePlatform(platform.filter((part) => part !== undefined && part !== '').join('/')),
    content: { descriptor, bytes },
    annotations: manifest.annotations,
    labels: labelsOf(config),
    config: manifest.config,
    attached,
    pulledBytes: [manifest.config, ...manifest.layers].reduce((sum, { size }) => sum + size, descriptor.size),
  }
}

function platformOf(config: unknown, name: string): PlatformParts {
  const textOf = (key: string): string | undefined => {
    const value = isRecord(config) ? config[key] : undefined
    return typeof value === 'string' ? value : undefined
  }
  const [os, architecture] = [textOf('os'), textOf('architecture')]
  if (os !== undefined && architecture !== undefined) return [os, architecture, textOf('variant')]
  throw new UserError(`merge: ${name} is no image: its configuration names no platform`, {
    change: 'Merge the digests of images.',
  })
}

// Source: image-spec, config.md, config.Labels.
function labelsOf(json: unknown): Annotations {
  const labels = isRecord(json) && isRecord(json.config) ? json.config.Labels : undefined
  return Object.fromEntries(
    Object.entries(isRecord(labels) ? labels : {}).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  )
}

function missing({ repository, part, digest }: Part & { readonly digest: string }, cause: unknown): UserError {
  return new UserError(`${repositoryText(repository)} has no image ${digest}, which merge has from ${part.from}`, {
    change:
      'Give the legs the same `images` as this step, and see that they pushed: by themselves they do not on a pull request, or on a branch that is not the default one.',
    cause,
  })
}

/** Pushes the joined image to every repository, by digest and then under its tags. */
export function pushJoined(joined: Joined & Registered): Promise<readonly PushResult[]> {
  const { root, names, registry } = joined
  const content = { blobs: [], manifests: [root], root: root.descriptor }
  return inParallel({
    items: names.targets,
    limit: Math.max(1, names.targets.length),
    work: ({ repository, tags }) => pushImage(registry, { content, repository, tags }).catch(withNextStep),
  })
}

/** What the first tag named before, for the first platform; undefined where it is not known. */
export async function previousOf(
  { platforms }: Joined,
  { pushes, registry }: { readonly pushes: readonly PushResult[]; readonly registry: RegistryClient },
): Promise<Previous | undefined> {
  const [push] = pushes
  const [main] = platforms
  return push === undefined || main === undefined ? undefined : readPrevious(registry, push, main.platform)
}

/** What was read, for the log. */
export function describeParts({ platforms, root, notes }: Joined): readonly string[] {
  return [
    ...platforms.map(({ platform, content }) => `${platformText(platform)}: ${content.descriptor.digest}`),
    `joined: ${root.descriptor.digest}`,
    ...notes,
  ]
}
