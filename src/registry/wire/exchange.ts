import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { RegistryProblem } from '../../errors.ts'
import type { HttpRequest, HttpResponse, Send, TlsMaterial } from '../../host/host.ts'
import { property, textOf } from '../../host/json.ts'
import { type FailedProxy, TransportError } from '../../host/network/transport-error.ts'
import { codeOf } from '../../host/system-error.ts'
import { createLimiters } from './limiter.ts'

export type ExchangeRequest = {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: HttpRequest['body'] | undefined
  readonly signal: AbortSignal
  /** Sent even if the run is cancelled: to undo what was started. */
  readonly evenWhenCancelled?: boolean
  readonly onBegin?: (() => void) | undefined
}

/** A complete response; `body` is cut at the given length if the status is not 2xx. */
export type Answer = {
  readonly method: string
  readonly url: URL
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Extra information for the user about an error response. */
  readonly note?: AnswerNote
}

/** A clause for the message, and what it means for the advice. */
export type AnswerNote = { readonly text: string; readonly problem?: RegistryProblem }

export type StreamedAnswer = Omit<Answer, 'body'> & { readonly stream: Readable }

/** A request got no response, or an incomplete one. `code` is Node's, such as ECONNRESET, or IDLE or DEADLINE. */
export class NoAnswer extends Error {
  readonly method: string
  readonly url: URL
  readonly code: string
  readonly proxy: FailedProxy | undefined

  constructor(
    request: { readonly method: string; readonly url: URL },
    reason: { code: string; message: string; proxy?: FailedProxy | undefined; cause?: unknown },
  ) {
    super(reason.message, { cause: reason.cause })
    this.name = 'NoAnswer'
    this.method = request.method
    this.url = request.url
    this.code = reason.code
    this.proxy = reason.proxy
  }
}

/** Plain exchanges, at most four at once per host, each limited in time. */
export type HttpExchange = {
  readonly exchange: (request: ExchangeRequest) => Promise<Answer>
  /** The same with a streamed body, which must be read to its end or destroyed. */
  readonly stream: (request: ExchangeRequest) => Promise<StreamedAnswer>
}

export type ExchangeOptions = {
  readonly send: Send
  readonly idleTimeoutMs: number
  readonly tlsFor: (host: string) => Promise<TlsMaterial | undefined>
}

const exchangesPerHost = 4
const longestBody = 4 * 1024 * 1024
const longestErrorBody = 64 * 1024
// A server that transfers one byte a second is never idle; below this rate an exchange is aborted.
const lowestBytesPerMs = 4

/**
 * Creates exchanges. They throw a NoAnswer if no complete response arrives in time, and the signal's reason when it is
 * aborted.
 */
export function createHttpExchange(options: ExchangeOptions): HttpExchange {
  const places = createLimiters(exchangesPerHost)
  const begin = async (
    request: ExchangeRequest,
  ): Promise<{ response: HttpResponse; release: () => void; late: Late }> => {
    const leave = await places(request.url.host).enter(request.signal)
    const late = deadline(request, options.idleTimeoutMs)
    request.onBegin?.()
    const release = (): void => {
      late.clear()
      leave()
    }
    const { body } = request
    try {
      const response = await options.send({
        method: request.method,
        url: request.url,
        headers: request.headers,
        ...(body === undefined ? {} : { body }),
        idleTimeoutMs: options.idleTimeoutMs,
        signal: late.signal,
        ...(request.evenWhenCancelled === true ? { evenWhenCancelled: true } : {}),
        tls: await options.tlsFor(request.url.host),
      })
      return { response, release, late }
    } catch (error) {
      release()
      throw late.reasonFor(error)
    }
  }
  return {
    exchange: async (request) => {
      const { response, release, late } = await begin(request)
      try {
        return { ...headOf(request, response), body: await readBody(request, response) }
      } catch (error) {
        throw late.reasonFor(error)
      } finally {
        release()
      }
    },
    stream: async (request) => {
      const { response, release, late } = await begin(request)
      late.clear()
      response.body.once('close', release)
      return { ...headOf(request, response), stream: response.body }
    },
  }
}

type Late = {
  readonly signal: AbortSignal
  readonly clear: () => void
  readonly reasonFor: (error: unknown) => unknown
}

function deadline(request: ExchangeRequest, idleTimeoutMs: number): Late {
  // A little above the idle timeout, which tells more about the cause.
  const limitMs = 1.1 * idleTimeoutMs + (request.body?.sizeBytes ?? 0) / lowestBytesPerMs
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), Math.min(limitMs, 2 ** 31 - 1))
  timer.unref()
  return {
    signal: AbortSignal.any([request.signal, controller.signal]),
    clear: () => clearTimeout(timer),
    reasonFor: (error) => {
      if (request.signal.aborted) return request.signal.reason
      if (!controller.signal.aborted) return asNoAnswer(request, error)
      const message = `no complete response in ${Math.round(limitMs / 100) / 10} s`
      return new NoAnswer(request, { code: 'DEADLINE', message, cause: error })
    },
  }
}

function headOf(request: ExchangeRequest, response: HttpResponse): Omit<Answer, 'body'> {
  return { method: request.method, url: request.url, status: response.status, headers: response.headers }
}

async function readBody(request: ExchangeRequest, response: HttpResponse): Promise<Buffer> {
  const succeeded = response.status >= 200 && response.status < 300
  const limit = succeeded ? longestBody : longestErrorBody
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response.body) {
      const bytes = Buffer.from(chunk)
      chunks.push(bytes)
      length += bytes.length
      if (length > limit) break
    }
  } catch (error) {
    // The status of an error response is enough, even if its body is cut off.
    if (succeeded || request.signal.aborted) throw asNoAnswer(request, error)
  }
  if (succeeded && length > limit) {
    throw new NoAnswer(request, { code: 'TOO_LONG', message: `the response is longer than ${limit / 1024 / 1024} MiB` })
  }
  return Buffer.concat(chunks).subarray(0, limit)
}

/** Converts an error of an exchange or of its response stream to a NoAnswer; returns any other error as is. */
export function asNoAnswer(request: { readonly method: string; readonly url: URL }, error: unknown): unknown {
  if (error instanceof TransportError) {
    const { code, reason, proxy } = error
    return new NoAnswer(request, { code, message: reason, proxy, cause: error })
  }
  const code = codeOf(error)
  if (code === undefined || !/^(?:E[A-Z]+$|HPE_|ERR_(?:STREAM|TLS|SSL)|CERT_)/.test(code)) return error
  return new NoAnswer(request, { code, message: textOf(property(error, 'message')) ?? code, cause: error })
}
