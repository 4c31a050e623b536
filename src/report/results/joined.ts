import type { JoinedImages } from '../../merge/merge.ts'
import { annotationLines } from '../../oci/annotations.ts'
import { platformText } from '../../oci/platform.ts'
import { type Repository, repositoryText } from '../../oci/references.ts'
import type { AttachResult } from '../../registry/referrers/attach.ts'
import type { PushResult } from '../../registry/types.ts'
import { attestationsOf, isUnchanged } from '../report.ts'
import type { ImageReport } from '../types.ts'

/** A joined image and where it was pushed. */
export type PublishedJoin = {
  readonly joined: JoinedImages
  readonly repositories: readonly Repository[]
  readonly tagNames: readonly string[]
  /** Full references with tags. */
  readonly references: readonly string[]
  /** Why it was not pushed, if the event of the workflow prevents it. */
  readonly notPushed?: string | undefined
  /** Empty if no push was requested. */
  readonly pushes: readonly PushResult[]
  readonly previous: ImageReport['previous'] | undefined
  /** What was attached to it; absent if nothing was to be. */
  readonly attached?: readonly AttachResult[] | undefined
}

/** The report of a joined image. Nothing was built, so it has no program and no layers. */
export function joinedImage(published: PublishedJoin): ImageReport {
  const { joined, tagNames, references, notPushed, pushes, previous, attached } = published
  const { descriptor } = joined.root
  const repositories = published.repositories.map(repositoryText)
  const [name = ''] = repositories
  return {
    name: name.split('/').at(-1) ?? name,
    digest: descriptor.digest,
    mediaType: descriptor.mediaType,
    descriptor,
    repositories,
    tagNames,
    references,
    labels: joined.platforms[0]?.labels ?? {},
    annotations: annotationLines(joined.annotations),
    exposedPorts: [],
    pushed: pushes.length > 0,
    ...(notPushed === undefined ? {} : { notPushed }),
    skipped: pushes.length > 0 && pushes.every(isUnchanged),
    loaded: false,
    platforms: joined.platforms.map(({ platform, content, config, pulledBytes }) => ({
      platform: platformText(platform),
      manifest: content.descriptor,
      config,
      pulledBytes,
    })),
    ...(previous === undefined ? {} : { previous }),
    ...(attached === undefined ? {} : { attestations: attestationsOf(attached) }),
  }
}
