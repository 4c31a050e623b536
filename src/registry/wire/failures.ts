import { STATUS_CODES } from 'node:http'
import { RegistryError, type RegistryFailure, type RegistryProblem } from '../../errors.ts'
import { readComplaint, retryAfterMs, shortened } from './answers.ts'
import { type Answer, NoAnswer } from './exchange.ts'
import { shownUrl } from './locations.ts'

/** A failed attempt: the message for the user, and the delay that the registry asks for. */
export type FailedTry = {
  readonly failed: RegistryFailure
  readonly retryAfterMs: number | undefined
  /** The attempt ran into a timeout; these are retried less often. */
  readonly timedOut?: boolean
}

/** An error response as a message for the user. */
export function failureOfAnswer(answer: Answer, now: number): FailedTry {
  const { code, message } = readComplaint(answer.body)
  const said = message === '' ? (STATUS_CODES[answer.status] ?? 'no reason given').toLowerCase() : message
  const failed = {
    method: answer.method,
    url: shownUrl(answer.url),
    status: answer.status,
    ...(code === undefined ? {} : { code }),
    message: answer.note === undefined ? said : `${said} (${answer.note.text})`,
    ...(answer.note?.problem === undefined ? {} : { problem: answer.note.problem }),
  }
  return { failed, retryAfterMs: retryAfterMs(answer.headers['retry-after'], now) }
}

/** An error response that no retry will change. */
export function refusal(answer: Answer, message?: string): RegistryError {
  const { failed } = failureOfAnswer(answer, 0)
  return new RegistryError(message === undefined ? failed : { ...failed, message })
}

/** The registry has other content than was sent. */
export function changedContent(answer: Answer, message: string): RegistryError {
  const { failed } = failureOfAnswer(answer, 0)
  return new RegistryError({ ...failed, message, problem: { kind: 'changed-content' } })
}

const certificates = /^(?:CERT_|ERR_TLS_CERT|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH)/
// A retry cannot fix these either: TLS to a server without it, a local file that cannot be read.
const lasting = /^(?:EPROTO|ERR_SSL|ERR_TLS|ENOENT|EACCES|EISDIR|EIO$|ERR_INVALID|ERR_UNESCAPED|TOO_LONG|PROXY_REFUSED)/

/** Whether the exchange failed because the server's certificate is not trusted or is for another host. */
export function isAboutCertificates(error: NoAnswer): boolean {
  return certificates.test(error.code)
}

/**
 * The failure of an attempt without a complete response. Rethrows errors that do not come from the exchange (a
 * cancelled run, a bug), and throws a RegistryError if a retry cannot help.
 */
export function failureOfExchange(error: unknown): FailedTry {
  if (!(error instanceof NoAnswer)) throw error
  const { problem, clause } = explained(error)
  const reason = shortened(error.message)
  const failed = {
    method: error.method,
    url: shownUrl(error.url),
    message: clause === undefined ? reason : `${clause}: ${reason}`,
    ...(problem === undefined ? {} : { problem }),
    cause: error,
  }
  if (lasting.test(error.code) || isAboutCertificates(error)) throw new RegistryError(failed)
  return { failed, retryAfterMs: undefined, timedOut: isTimeout(error) }
}

export function isTimeout({ code }: NoAnswer): boolean {
  return code === 'IDLE' || code === 'DEADLINE'
}

/** The same error with a clause appended. */
export function withAddition(error: RegistryError, clause: string): RegistryError {
  const { method, url, status, code, reason, problem } = error
  return new RegistryError({
    method,
    url,
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
    message: `${reason} (${clause})`,
    ...(problem === undefined ? {} : { problem }),
    cause: error.cause,
  })
}

function explained(error: NoAnswer): { readonly clause?: string; readonly problem?: RegistryProblem } {
  const { code, proxy } = error
  const problem: RegistryProblem =
    proxy === undefined
      ? { kind: 'unreachable' }
      : { kind: proxy.wantsLogin ? 'proxy-login' : 'proxy', variable: proxy.variable }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return { clause: 'it does not speak TLS', problem: { kind: 'no-tls' } }
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { clause: 'the host name cannot be resolved', problem }
  if (code === 'ECONNREFUSED') return { clause: 'connection refused', problem }
  return proxy !== undefined || isTimeout(error) ? { problem } : {}
}
