import type { Given, Handler, Outcome, Received } from './exchanges.ts'

/** Stands between a client and a registry. `next` asks the registry itself. */
export type Fault = {
  readonly name: string
  readonly matches: (request: Received) => boolean
  readonly happens: (request: Received, next: (request: Received) => Promise<Outcome>) => Outcome | Promise<Outcome>
}

export type Scheduled = { readonly fault: Fault; readonly times: number }

/** A handler with faults before it: each happens so many times to the requests that it matches. */
export function withFaults(
  handler: Handler,
  scheduled: readonly Scheduled[],
): Handler & { readonly happened: string[] } {
  const left = new Map(scheduled.map(({ fault, times }) => [fault, times]))
  const happened: string[] = []
  const faulty = async (request: Received): Promise<Outcome> => {
    const next = async (inner: Received): Promise<Outcome> => handler(inner)
    for (const [fault, times] of left) {
      if (times <= 0 || !fault.matches(request)) continue
      left.set(fault, times - 1)
      happened.push(fault.name)
      return fault.happens(request, next)
    }
    return handler(request)
  }
  return Object.assign(faulty, { happened })
}

export const always = Number.POSITIVE_INFINITY

type Matcher = Fault['matches']
const method =
  (...methods: readonly string[]) =>
  (pattern: RegExp): Matcher =>
  (request) =>
    methods.includes(request.method) && pattern.test(request.url.pathname)

/** The requests of a push, by what they are for. */
export const on = {
  headBlob: method('HEAD')(/\/blobs\/sha256/),
  headManifest: method('HEAD')(/\/manifests\//),
  getManifest: method('GET')(/\/manifests\//),
  startUpload: method('POST')(/\/blobs\/uploads\/$/),
  patch: method('PATCH')(/\/blobs\/uploads\//),
  /** The PUT that ends an upload, with or without the blob. */
  commit: method('PUT')(/\/blobs\/uploads\//),
  blobData: (request: Received) => request.body.length > 0 && /\/blobs\/uploads\//.test(request.url.pathname),
  putManifest: method('PUT')(/\/manifests\//),
  putTag: method('PUT')(/\/manifests\/[^:]*$/),
  cancel: method('DELETE')(/\/blobs\/uploads\//),
  anything: () => true,
} as const satisfies Record<string, Matcher>

type Makes = (matches: Matcher) => Fault

/** Answers without asking the registry. */
export const answers =
  (given: Given, name = `status ${given.status}`): Makes =>
  (matches) => ({ name, matches, happens: () => given })

/** The connection breaks, or nothing comes, before the registry gets the request. */
export const breaks =
  (how: 'reset' | 'hang' | 'trickle'): Makes =>
  (matches) => ({ name: how, matches, happens: () => how })

/** The registry does what it is asked for, and its answer is another. */
export const doesAndThen =
  (change: (answer: Given, request: Received) => Outcome, name: string): Makes =>
  (matches) => ({
    name,
    matches,
    happens: async (request, next) => {
      const answer = await next(request)
      return typeof answer === 'string' ? answer : change(answer, request)
    },
  })

/** Half of the bytes arrive, and the registry is told that it was all. */
export const truncates: Makes = (matches) => ({
  name: 'truncated',
  matches,
  happens: (request, next) => {
    const body = request.body.subarray(0, Math.floor(request.body.length / 2))
    return next({ ...request, body, headers: { ...request.headers, 'content-length': String(body.length) } })
  },
})

/** The answer has other headers; undefined takes one out. */
export const withHeaders = (
  change: (
    headers: Readonly<Record<string, string>>,
    request: Received,
  ) => Readonly<Record<string, string | undefined>>,
  name: string,
): Makes =>
  doesAndThen((answer, request) => {
    const merged = { ...answer.headers, ...change(answer.headers ?? {}, request) }
    const kept = Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return { ...answer, headers: Object.fromEntries(kept) }
  }, name)
