import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, open as openFile } from 'node:fs/promises'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CancelledError, UserError } from '../errors.ts'
import type { Host, HttpResponse } from '../host/host.ts'
import { redirectOf } from '../host/network/redirects.ts'
import { retry } from '../host/retry.ts'
import { hasCode } from '../host/system-error.ts'

/**
 * The download failed. `answered` says whether the host was reached at all. Another source may have the file, so this
 * does not fail the run; a wrong checksum does, and is a UserError.
 */
export class DownloadError extends Error {
  readonly answered: boolean
  readonly retryAfterMs: number | undefined

  constructor(message: string, details: DownloadFailure) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'DownloadError'
    this.answered = details.answered
    this.retryAfterMs = details.retryAfterMs
  }
}

type DownloadFailure = {
  readonly answered: boolean
  /** Set when a retry may succeed. */
  readonly retryAfterMs?: number | undefined
  readonly cause?: unknown
}

export type Download = {
  readonly url: URL
  /** The file to write. It exists afterwards only on success. */
  readonly to: string
  /** Lower-case hex. */
  readonly sha256: string
  readonly sizeBytes?: number
  readonly idleTimeoutMs: number
}

type Outside = Pick<Host, 'send' | 'signal'>

const attempts = 4
const maxRedirects = 5

/** Downloads a file with a known checksum. Throws a DownloadError, or a UserError when the checksum differs. */
export async function downloadFile(download: Download, host: Outside): Promise<void> {
  try {
    await withRetries(host, async () => {
      const digest = createHash('sha256')
      let sizeBytes = 0
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          digest.update(chunk)
          sizeBytes += chunk.length
          done(null, chunk)
        },
      })
      const response = await open(download, host)
      // The file is created before anything is written, so that cleanup after a failure always finds it.
      const file = await opened(download, response)
      await received(download.url, response, [measure, file.createWriteStream()])
      checkSize({ url: download.url, expected: download.sizeBytes, actual: sizeBytes })
      const actual = digest.digest('hex')
      if (actual !== download.sha256) throw wrongChecksum(download, actual)
    })
  } catch (error) {
    rmSync(download.to, { force: true })
    throw error
  }
}

/** Downloads a small text of at most `maxBytes`. Throws a DownloadError. */
export async function downloadText(
  request: { readonly url: URL; readonly maxBytes: number; readonly idleTimeoutMs: number },
  host: Outside,
): Promise<string> {
  return withRetries(host, async () => {
    const chunks: Buffer[] = []
    let sizeBytes = 0
    const keep = new Writable({
      write(chunk: Buffer, _encoding, done) {
        sizeBytes += chunk.length
        chunks.push(chunk)
        const tooMuch = `${shown(request.url)}: received more than ${request.maxBytes} bytes`
        done(sizeBytes > request.maxBytes ? new DownloadError(tooMuch, { answered: true }) : null)
      },
    })
    await received(request.url, await open(request, host), [keep])
    return Buffer.concat(chunks).toString('utf8')
  })
}

async function withRetries<T>({ signal }: Outside, work: () => Promise<T>): Promise<T> {
  try {
    const delayMs = (error: unknown) => (error instanceof DownloadError ? error.retryAfterMs : undefined)
    return await retry(work, { attempts, delayMs, signal })
  } catch (error) {
    throw signal.aborted ? new CancelledError() : error
  }
}

/** Sends the request and follows redirects; the response is a 200 that is not a web page. */
async function open(
  request: { readonly url: URL; readonly idleTimeoutMs: number },
  host: Outside,
): Promise<HttpResponse> {
  let url = request.url
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await answerOf({ url, idleTimeoutMs: request.idleTimeoutMs }, host)
    if (response.status === 200) return refuseWebPage(url, response)
    response.body.destroy()
    const { location } = response.headers
    if (response.status < 300 || response.status > 399 || location === undefined) throw refused(url, response)
    const next = redirectOf(location, url, { by: 'the server' })
    if ('refused' in next) throw new DownloadError(`${shown(url)}: ${next.refused}`, { answered: true })
    url = next.url
  }
  throw new DownloadError(`${shown(request.url)}: more than ${maxRedirects} redirects`, { answered: true })
}

async function answerOf(
  request: { readonly url: URL; readonly idleTimeoutMs: number },
  { send }: Outside,
): Promise<HttpResponse> {
  try {
    return await send({ method: 'GET', ...request })
  } catch (cause) {
    if (cause instanceof CancelledError || cause instanceof UserError) throw cause
    // No response at all: offline, or a firewall. The time for a retry is better spent on another source.
    const reset = hasCode(cause, ['ECONNRESET', 'EPIPE'])
    const retryAfterMs = reset ? 500 : undefined
    throw new DownloadError(`${shown(request.url)}: ${reasonOf(cause)}`, { answered: reset, retryAfterMs, cause })
  }
}

function refuseWebPage(url: URL, response: HttpResponse): HttpResponse {
  if (!/^text\/html\b/i.test(response.headers['content-type'] ?? '')) return response
  response.body.destroy()
  throw new DownloadError(`${shown(url)}: got a web page instead of the file (a proxy's login page?)`, {
    answered: true,
  })
}

function refused(url: URL, { status, headers }: HttpResponse): DownloadError {
  const transient = status === 408 || status === 429 || status >= 500
  const seconds = Number(headers['retry-after'])
  const retryAfterMs = Number.isFinite(seconds) ? Math.min(seconds * 1000, 5000) : 500
  return new DownloadError(`${shown(url)}: status ${status}`, {
    answered: true,
    retryAfterMs: transient ? retryAfterMs : undefined,
  })
}

async function received(url: URL, response: HttpResponse, into: readonly [Transform, Writable] | readonly [Writable]) {
  try {
    await pipeline([response.body, ...into])
  } catch (cause) {
    if (cause instanceof DownloadError || cause instanceof CancelledError) throw cause
    if (isDiskError(cause)) throw noRoom(url, cause)
    throw new DownloadError(`${shown(url)}: broke off: ${reasonOf(cause)}`, {
      answered: true,
      retryAfterMs: 500,
      cause,
    })
  }
}

async function opened({ url, to }: Download, response: HttpResponse): Promise<FileHandle> {
  try {
    return await openFile(to, 'w')
  } catch (cause) {
    response.body.destroy()
    throw isDiskError(cause) ? noRoom(url, cause) : cause
  }
}

function noRoom(url: URL, cause: unknown): UserError {
  return new UserError(`not enough disk space for the download of ${shown(url)}: ${reasonOf(cause)}`, {
    change: 'Free some space, or set RUNNER_TEMP to a disk that has some.',
    cause,
  })
}

function checkSize(size: { readonly url: URL; readonly expected: number | undefined; readonly actual: number }): void {
  if (size.expected === undefined || size.expected === size.actual) return
  const message = `${shown(size.url)}: got ${size.actual} bytes instead of ${size.expected}`
  throw new DownloadError(message, { answered: true, retryAfterMs: 500 })
}

function wrongChecksum({ url, sha256 }: Download, actual: string): UserError {
  return new UserError(`${shown(url)} has the sha256 ${actual} instead of ${sha256}: not used`, {
    change: 'Try again; if it happens again, the server or a proxy changes the file: do not trust it.',
  })
}

function isDiskError(error: unknown): boolean {
  return hasCode(error, ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS'])
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^GET \S+: /, '') : String(error)
}

// A mirror's URL may contain a password or a token.
function shown(url: URL): string {
  return `${url.origin}${url.pathname}`
}
