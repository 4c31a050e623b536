import { UserError } from '../errors.ts'
import { findDigests } from '../merge/digest-files.ts'
import { isPlaceOfJoin, type JoinedImages, joinImages, type PlatformImage } from '../merge/merge.ts'
import { readParts } from '../merge/read-parts.ts'
import type { Annotation } from '../oci/annotations.ts'
import { type Platform, platformText } from '../oci/platform.ts'
import { checkTag, type Repository, type TaggedRepository, taggedText } from '../oci/references.ts'
import { commonPlaces, homelessNotes, placedAnnotations } from '../plan/annotations.ts'
import { fillPairs } from '../plan/expressions.ts'
import { globalValues } from '../plan/globals.ts'
import { needsHistory, needsRemoteTags, serverToken, writtenTags } from '../plan/names/history.ts'
import { imageTexts, namesOf } from '../plan/names/names.ts'
import { planPlatforms } from '../plan/platforms.ts'
import { decidePush } from '../plan/push.ts'
import type { RegistryClient } from '../registry/client.ts'
import { readConfigBlob, readManifest } from '../registry/read.ts'
import { gitNames } from '../source/git.ts'
import type { RunOptions } from './run-options.ts'

/** Where the joined image goes. */
export type MergeNames = {
  readonly repositories: readonly Repository[]
  readonly tags: readonly string[]
  /** Full references: each repository with its tags. */
  readonly references: readonly string[]
  /** Where the image is pushed to; empty if it is only joined. */
  readonly targets: readonly TaggedRepository[]
  /** Why the image is not pushed, if the event prevents it. */
  readonly notPushed?: string
  /** The given annotations, in addition to those of the parts. */
  readonly annotations: readonly Annotation[]
}

/** The names of the joined image. Throws a UserError for names that depend on a build. */
export async function mergeNames({ inputs, host, place, context }: RunOptions): Promise<MergeNames> {
  const open = inputs.images.find((name) => name.includes('{{'))
  if (open !== undefined) {
    throw new UserError(`images is "${open}", but a merge step builds no program and has no name for it`, {
      change: 'Write the full name, as the matrix jobs pushed it.',
    })
  }
  for (const tag of writtenTags(inputs)) checkTag(tag)
  const folder = place.workingDirectory
  const history = needsHistory(inputs)
    ? await gitNames(
        { folder, askRemote: needsRemoteTags({ inputs, context }), token: serverToken({ inputs, context }) },
        host,
      )
    : undefined
  const facts = { inputs, context, source: {}, history, nowMilliseconds: host.now(), several: false }
  const [first = ''] = imageTexts(facts)
  const { targets, tags, surrounding } = namesOf({ name: first.slice(first.lastIndexOf('/') + 1) }, facts)
  if (targets.length === 0) {
    throw new UserError('merge is set but images names no image', {
      change: 'Write the name that the matrix jobs pushed to, for example images: ghcr.io/owner/name.',
    })
  }
  const { push, because } = decidePush({ inputs, context, targets })
  const values = globalValues(surrounding)
  const labels = fillPairs({ input: 'labels', pairs: inputs.labels, values })
  return {
    annotations: placedAnnotations({ labels, given: inputs.annotations, context, values }),
    repositories: targets.map(({ repository }) => repository),
    tags,
    references: targets.flatMap((target) => target.tags.map((tag) => taggedText(target.repository, tag))),
    targets: push ? targets : [],
    ...(because === undefined ? {} : { notPushed: because }),
  }
}

export type Joined = JoinedImages & { readonly notes: readonly string[] }

/**
 * Finds the digests that `merge` names, reads their images from every repository and joins them. Nothing is pushed
 * until all are found. Throws a UserError for a missing part or for two of the same platform, or a RegistryError.
 */
export async function joinParts(
  { inputs, place, context }: RunOptions,
  { names, registry }: { readonly names: MergeNames; readonly registry: RegistryClient },
): Promise<Joined> {
  const parts = await findDigests(inputs.merge, place.workingDirectory)
  const images = await readParts(
    { parts, repositories: names.repositories },
    {
      manifest: (repository, digest) => readManifest(registry, repository, digest),
      config: async (repository, descriptor) => (await readConfigBlob(registry, repository, descriptor)).config,
    },
  )
  if (inputs.namesPlatforms) checkComplete(images, planPlatforms(inputs.platforms))
  const takeCommon = commonPlaces(context).some(({ level }) => level === 'index')
  const joined = joinImages(images, { annotations: names.annotations, takeCommon })
  const isJoined = joined.root.descriptor.digest !== joined.platforms[0]?.content.descriptor.digest
  const notes = homelessNotes(inputs.annotations, (place) => isJoined && isPlaceOfJoin(joined.platforms, place))
  return { ...joined, notes }
}

// Pushing an index without a platform would remove that platform for everyone who pulls the tag.
function checkComplete(images: readonly PlatformImage[], wanted: readonly Platform[]): void {
  const there = images.map(({ platform }) => platformText(platform))
  const missing = wanted.map(platformText).filter((platform) => !there.includes(platform))
  if (missing.length === 0) return
  throw new UserError(`merge names no image for ${missing.join(', ')}; it has ${there.join(', ')}`, {
    change: 'Pass the digest of every matrix job, or remove the platform from platforms in this step.',
  })
}
