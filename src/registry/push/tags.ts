import { RegistryError } from '../../errors.ts'
import type { ImageContent, ManifestContent } from '../../oci/content.ts'
import type { Conversation } from '../conversation.ts'
import type { RemoteDigest, TagOutcome } from '../types.ts'
import { withAddition } from '../wire/failures.ts'
import { storeManifest } from './manifests.ts'
import { bringContent, type PushRun } from './push-content.ts'
import { hasDigest, remoteDigest } from './remote-digest.ts'

/** The order in which tags move: those that always move come last, `latest` at the very end. */
export function inOrder(tags: readonly string[]): readonly string[] {
  const moving = ['stable', 'edge', 'nightly', 'latest']
  const unique = [...new Set(tags)]
  return unique.toSorted((a, b) => moving.indexOf(a) - moving.indexOf(b))
}

export type Move = {
  readonly content: ImageContent
  readonly root: ManifestContent
  /** In the order in which they move. */
  readonly tags: readonly string[]
  /** What each tag pointed to before the content was sent. */
  readonly before: readonly RemoteDigest[]
  /** What each tag points to now. */
  readonly now: readonly RemoteDigest[]
}

/**
 * Moves the tags one after the other and checks each afterwards. An error lists those that had already moved. Throws a
 * RegistryError or a CancelledError.
 */
export async function moveTags(run: PushRun, move: Move): Promise<readonly TagOutcome[]> {
  const { conversation } = run
  const { root } = move
  const { digest } = root.descriptor
  const outcomes: TagOutcome[] = []
  for (const [position, tag] of move.tags.entries()) {
    const before = move.before[position] ?? 'unknown'
    const now = move.now[position] ?? 'unknown'
    try {
      const repair = (): Promise<void> => bringContent(run, move.content, { anew: true })
      const how = hasDigest(now, digest) ? 'unchanged' : await store(run, { root, tag, now, repair })
      const overtaken =
        typeof now === 'object' && !hasDigest(now, digest) && !sameDigest(now, before) ? now.digest : undefined
      outcomes.push({
        tag,
        how,
        ...(typeof before === 'object' && how === 'pushed' ? { previous: before.digest } : {}),
        ...(overtaken === undefined ? {} : { contested: { digest: overtaken, by: 'us' } }),
      })
    } catch (error) {
      throw withMovedTags(error, outcomes)
    }
  }
  return run.together(outcomes.map((outcome) => () => lookedAfter(conversation, outcome, root)))
}

type Storing = {
  readonly root: ManifestContent
  readonly tag: string
  readonly now: RemoteDigest
  readonly repair: () => Promise<void>
}

// If a push of the tag was refused but the tag points to the image, it has moved, unless it may have pointed there
// before.
async function store({ conversation }: PushRun, { root, tag, now, repair }: Storing): Promise<TagOutcome['how']> {
  const how = await storeManifest(conversation, root, { reference: tag, repair })
  return now === 'unknown' ? how : 'pushed'
}

// Two runs may push the same tag at the same time: the one that lost reports it. The push has succeeded either way.
async function lookedAfter(
  conversation: Conversation,
  outcome: TagOutcome,
  root: ManifestContent,
): Promise<TagOutcome> {
  if (outcome.how === 'unchanged') return outcome
  const remote = await remoteDigest(conversation, outcome.tag).catch((error: unknown): RemoteDigest => {
    if (error instanceof RegistryError) return 'unknown'
    throw error
  })
  if (typeof remote !== 'object' || hasDigest(remote, root.descriptor.digest)) return outcome
  return { ...outcome, contested: { digest: remote.digest, by: 'them' } }
}

function withMovedTags(error: unknown, outcomes: readonly TagOutcome[]): unknown {
  const moved = outcomes.filter(({ how }) => how === 'pushed').map(({ tag }) => tag)
  if (moved.length === 0 || !(error instanceof RegistryError)) return error
  return withAddition(error, `already moved: ${moved.join(', ')}`)
}

function sameDigest(a: RemoteDigest, b: RemoteDigest): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.digest === b.digest : a === b || b === 'unknown'
}
