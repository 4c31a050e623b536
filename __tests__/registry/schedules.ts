import { CancelledError, RegistryError } from '../../src/errors.ts'
import type { ImageContent } from '../../src/oci/content.ts'
import { openPush } from '../../src/registry/push/push.ts'
import type { PushResult } from '../../src/registry/types.ts'
import type { Outcome } from '../support/exchanges.ts'
import {
  answers,
  breaks,
  doesAndThen,
  type Fault,
  on,
  type Scheduled,
  truncates,
  withHeaders,
} from '../support/faults.ts'
import { refuse } from '../support/memory-registry.ts'
import { partsOf, sampleImage } from '../support/sample-image.ts'
import { always, differences, type MemoryPush, memoryHost, memoryPush, repository } from './memory-push.ts'

/** A generator of numbers from 0 to below 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const images = [sampleImage(), sampleImage({ platforms: ['amd64', 'arm64', 'arm'] }), sampleImage({ seed: 'other' })]
const places = Object.values(on)
const statuses = [400, 401, 403, 404, 405, 408, 409, 412, 413, 415, 416, 425, 429, 500, 502, 503, 504, 520, 524]
const afterwards: readonly Outcome[] = [{ status: 500 }, { status: 502 }, 'reset', 'hang']
const wanderers = [
  'https://evil.test/x',
  'https://10.1.2.3/x',
  'http://evil.test/',
  '',
  'https://[',
  '//evil.test/y',
  '?a=b',
  '#',
]

/** Whether a fault lets the registry do its work and then lies about it, so that the client cannot know. */
type Kind = 'harmless' | 'hides'

function randomFault(random: () => number): { readonly fault: Fault; readonly kind: Kind } {
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] ?? (items[0] as T)
  const matches = one(places)
  const makers: readonly (() => { fault: Fault; kind: Kind })[] = [
    () => ({ fault: answers({ status: one(statuses) })(matches), kind: 'harmless' }),
    () => ({
      fault: answers(
        refuse(
          one(statuses),
          one(['DENIED', 'BLOB_UPLOAD_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN', 'TAG_INVALID', 'UNKNOWN']),
          'no',
        ),
      )(matches),
      kind: 'harmless',
    }),
    () => ({
      fault: answers({ status: one([429, 503]), headers: { 'retry-after': one(['1', '60', '86400', 'soon', '-3']) } })(
        matches,
      ),
      kind: 'harmless',
    }),
    () => ({ fault: breaks(one(['reset', 'hang', 'trickle']))(matches), kind: 'harmless' }),
    () => ({ fault: doesAndThen(() => one(afterwards), 'done, then failed')(matches), kind: 'hides' }),
    () => ({
      fault: doesAndThen((given) => ({ ...given, status: one(statuses) }), 'done, then refused')(matches),
      kind: 'hides',
    }),
    () => ({ fault: truncates(on.blobData), kind: 'harmless' }),
    () => ({
      fault: withHeaders(() => ({ location: one(wanderers) }), 'wandering Location')(matches),
      kind: 'harmless',
    }),
    () => ({ fault: withHeaders(() => ({ location: undefined }), 'no Location')(matches), kind: 'harmless' }),
    () => ({
      fault: withHeaders(() => ({ 'docker-content-digest': undefined }), 'no digest')(matches),
      kind: 'harmless',
    }),
    () => ({
      fault: withHeaders(() => ({ 'docker-content-digest': `sha256:${'2'.repeat(64)}` }), 'wrong digest')(matches),
      kind: 'hides',
    }),
    () => ({ fault: answers({ status: 307, headers: { location: one(wanderers) } })(matches), kind: 'harmless' }),
    () => ({
      fault: answers({
        status: 401,
        headers: {
          'www-authenticate': one([
            '',
            'Bearer',
            'Basic',
            'Bearer realm="https://auth.test/token"',
            'Bearer realm="http://10.0.0.1/t"',
            'Negotiate',
          ]),
        },
      })(matches),
      kind: 'harmless',
    }),
  ]
  return one(makers)()
}

/**
 * Pushes an image through a random schedule of faults and looks whether the rules of the push held. Gives what was
 * broken; empty when nothing was. The same seed gives the same course.
 */
export async function trySchedule(
  seed: number,
): Promise<{ readonly ended: 'success' | 'error' | 'cancelled'; readonly broken: readonly string[] }> {
  const random = seeded(seed)
  const chosen = Array.from({ length: 1 + Math.floor(random() * 4) }, () => randomFault(random))
  const faults: Scheduled[] = chosen.map(({ fault }) => ({
    fault,
    times: random() < 0.15 ? always : 1 + Math.floor(random() * 4),
  }))
  const content = images[Math.floor(random() * images.length)] ?? sampleImage()
  const tags = [[], ['v1'], ['v1', 'v1.2', 'latest']][Math.floor(random() * 3)] ?? []
  const auth = (['none', 'basic', 'bearer'] as const)[Math.floor(random() * 3)] ?? 'none'
  const cancelAfter = random() < 0.1 ? Math.floor(random() * 20) : undefined
  let movedAtCancel: readonly string[] = []
  const cancel = (): void => {
    movedAtCancel = [...(started.registry.repositories.get(repository.path)?.tags.keys() ?? [])]
    started.abort()
  }
  const started: MemoryPush = memoryPush({
    auth,
    random,
    tokenLifetimeSeconds: random() < 0.3 ? 20 : 300,
    faults: [...faults, ...(cancelAfter === undefined ? [] : [{ fault: cancels(cancel, cancelAfter), times: always }])],
    tokenFaults:
      random() < 0.2 ? [{ fault: answers({ status: 503 })(on.anything), times: random() < 0.2 ? always : 2 }] : [],
    others: {
      'evil.test': () => ({ status: 200, body: '{}' }),
      '10.1.2.3': () => ({ status: 200 }),
      '10.0.0.1': () => ({ status: 200 }),
    },
  })
  const begin = started.clock.now()
  const outcome = await (random() < 0.5 ? started.push({ content, tags }) : inParts(started, { content, tags })).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  )
  const broken: string[] = []
  const seconds = (started.clock.now() - begin) / 1000
  // Each step may retry for five minutes and wait three times for an answer.
  const steps = 4 + content.manifests.length + Math.ceil(content.blobs.length / 4) + 3 * tags.length
  if (seconds > steps * 480) broken.push(`it took ${seconds} s for ${steps} steps`)
  if (started.strayed.some(({ url }) => url.host !== 'evil.test')) broken.push('a request went to a private address')
  if (started.strayed.some(({ headers }) => headers.authorization !== undefined))
    broken.push('credentials went to another host')
  const held = started.registry.repositories.get(repository.path)
  const moved = [...(held?.tags.keys() ?? [])]
  if ('result' in outcome) {
    broken.push(...differences(started.registry, { content, tags }))
    if (outcome.result.digest !== content.root.digest) broken.push('the digest is not that of the image')
    return { ended: 'success', broken }
  }
  const { error } = outcome
  if (error instanceof CancelledError) {
    if (cancelAfter === undefined) broken.push('it says that it was cancelled')
    // The tag whose request was under way cannot be held back any more.
    const after = moved.filter((tag) => !movedAtCancel.includes(tag))
    if (after.length > 1) broken.push(`tags moved after the cancellation: ${after}`)
    return { ended: 'cancelled', broken }
  }
  if (!(error instanceof RegistryError)) {
    return {
      ended: 'error',
      broken: [...broken, `not an error for users: ${error instanceof Error ? error.stack : error}`],
    }
  }
  if (error.message.includes(started.registry.requests[0]?.url.search || '\u0000'))
    broken.push('the error shows a query')
  for (const secret of started.secrets) if (error.message.includes(secret)) broken.push('the error shows a secret')
  if (/^[A-Z]+ https:\/\/[^?]*: /.exec(error.message) === null) broken.push(`malformed: ${error.message}`)
  // A registry that did what it was asked for and denied it always cannot be seen through.
  const hiding = chosen.some(({ kind }) => kind === 'hides')
  const named = /already moved: ([^)]*)/.exec(error.message)?.[1]?.split(', ') ?? []
  const unconfirmed = /the registry accepted ([^ ,]+),/.exec(error.message)?.[1]
  const unaccounted = moved.filter((tag) => !named.includes(tag) && tag !== unconfirmed)
  if (unaccounted.length > (hiding ? 1 : 0))
    broken.push(`tags moved that the error does not name: ${unaccounted}: ${error.message}`)
  return { ended: 'error', broken }
}

// As a build does that takes its time: each platform is offered when it exists, and the whole comes last.
async function inParts(
  { client, clock }: MemoryPush,
  { content, tags }: { readonly content: ImageContent; readonly tags: readonly string[] },
): Promise<PushResult> {
  const push = openPush(client, { repository, tags })
  for (const part of partsOf(content)) {
    push.offer(part)
    await clock.sleep(1500, new AbortController().signal)
  }
  try {
    return await push.finish(content)
  } finally {
    await push.abandon()
  }
}

function cancels(abort: () => void, after: number): Fault {
  let seen = 0
  return {
    name: 'cancel',
    matches: ({ url }) => {
      seen += url.host === memoryHost ? 1 : 0
      return seen === after
    },
    happens: (request, next) => {
      abort()
      return next(request)
    },
  }
}
