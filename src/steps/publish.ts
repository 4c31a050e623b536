import { inParallel } from '../host/parallel.ts'
import { partOfRun, traced } from '../host/trace.ts'
import type { Builder } from '../image/types.ts'
import type { RegistryClient } from '../registry/client.ts'
import { type Previous, readPrevious } from '../registry/previous.ts'
import { pushImage } from '../registry/push/push.ts'
import type { AttachResult } from '../registry/referrers/attach.ts'
import type { PushResult } from '../registry/types.ts'
import type { PublishedImage } from '../report/report.ts'
import type { Assembled } from './image.ts'
import type { Joined, MergeNames } from './join.ts'
import type { RunOptions } from './run-options.ts'

type Publication = {
  readonly options: RunOptions
  readonly images: readonly Assembled[]
  readonly builder: Builder
  readonly registry: RegistryClient
}

/**
 * Writes, loads and pushes every image. All images are built before the first push, and local outputs are written
 * before anything is pushed.
 */
export async function publishAll({
  options: { host },
  images,
  builder,
  registry,
}: Publication): Promise<readonly PublishedImage[]> {
  for (const { image, built } of images) {
    const { archive, references } = image
    if (archive !== undefined) {
      const write = (): Promise<void> => builder.archive(built, { path: archive, references })
      await partOfRun(host, 'archive', () => traced(host, 'write archive', write))
    }
    if (image.inputs.load) await partOfRun(host, 'load', () => builder.load(built, references))
  }
  return inParallel({
    items: images,
    limit: images.length,
    work: async ({ image, built, programs, needs }) => {
      const done = { image, built, programs, needs, loaded: image.inputs.load }
      if (image.targets.length === 0) return done
      const pushes = await partOfRun(host, 'push', () => builder.push(built, image.targets))
      const [first] = pushes
      const [main] = built.platforms
      if (first === undefined || main === undefined) return { ...done, pushes }
      const previous = await partOfRun(host, 'push', () => readPrevious(registry, first, main.platform))
      return { ...done, pushes, ...(previous === undefined ? {} : { previous }) }
    },
  })
}

/** The images of a run that may publish nothing: neither written, nor loaded, nor pushed. Undefined if nothing failed. */
export function withhold(
  images: readonly Assembled[],
  failures: { readonly vulnerabilities: Error | undefined; readonly budget: Error | undefined },
): readonly PublishedImage[] | undefined {
  if (failures.vulnerabilities === undefined && failures.budget === undefined) return undefined
  const because = failures.vulnerabilities === undefined ? 'it is over its budget' : 'vulnerabilities is fail'
  return images.map(({ image: { archive: _, ...image }, built, programs, needs }) => ({
    image: { ...image, notPushed: `${because}, see the error` },
    built,
    programs,
    needs,
    loaded: false,
  }))
}

export type JoinPushes = {
  /** Empty if no push was requested. */
  readonly pushes: readonly PushResult[]
  /** The image that the first tag pointed to before, for the first platform; undefined if not known. */
  readonly previous: Previous | undefined
  /** What was attached to it; absent if nothing was to be. */
  readonly attached?: readonly AttachResult[]
}

/** Pushes a joined image to every repository, first by digest, then by its tags. Throws a RegistryError. */
export async function publishJoined(
  { root, platforms }: Joined,
  { names, registry }: { readonly names: MergeNames; readonly registry: RegistryClient },
): Promise<JoinPushes> {
  const content = { blobs: [], manifests: [root], root: root.descriptor }
  const pushes = await inParallel({
    items: names.targets,
    limit: Math.max(1, names.targets.length),
    work: ({ repository, tags }) => pushImage(registry, { content, repository, tags }),
  })
  const [push] = pushes
  const [main] = platforms
  const isKnown = push !== undefined && main !== undefined
  return { pushes, previous: isKnown ? await readPrevious(registry, push, main.platform) : undefined }
}
