/** A position in a user's file, for an annotation. Lines and columns start at 1. */
export type SourcePosition = {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * A problem that the user can fix. The message names the thing, the value that was given and what was expected;
 * `change` is the next step, as one sentence.
 */
export class UserError extends Error {
  readonly change: string | undefined
  readonly package: string | undefined
  readonly positions: readonly PositionedMessage[]

  constructor(message: string, details: UserErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'UserError'
    this.change = details.change
    this.package = details.package
    this.positions = details.positions ?? []
  }
}

export type UserErrorDetails = {
  readonly change?: string
  /** The value of the input package that cannot be built, as it was given. */
  readonly package?: string
  readonly cause?: unknown
  /** The positions of the failure in the user's files; each becomes one annotation. */
  readonly positions?: readonly PositionedMessage[]
}

export type PositionedMessage = { readonly at: SourcePosition; readonly message: string }

/** The command line or an input is malformed: the command exits with 2. */
export class UsageError extends UserError {
  constructor(message: string, details: UserErrorDetails = {}) {
    super(message, details)
    this.name = 'UsageError'
  }
}

export type ToolFailure = {
  /** The command as typed in a shell, without secrets. */
  readonly command: string
  /** Undefined if the process did not start, was killed by a signal or timed out. */
  readonly exitCode: number | undefined
  /** Its standard error, or its standard output if that is empty; the last lines matter. */
  readonly output: string
  readonly reason?: string
  /** Whether its output is already in the log. */
  readonly shown?: boolean
  /** Whether the command does not exist or is not executable. */
  readonly notStarted?: boolean
}

/** A child process failed. The message contains the command, how it ended and its last lines of output. */
export class ToolError extends Error {
  readonly command: string
  readonly exitCode: number | undefined
  readonly output: string
  readonly shown: boolean
  readonly notStarted: boolean

  constructor(failure: ToolFailure) {
    const ending = failure.reason ?? `exit code ${failure.exitCode}`
    const lines = failure.output.trimEnd().split('\n').slice(-10).join('\n')
    super(`${failure.command}: ${ending}${lines === '' ? '' : `\n${lines}`}`)
    this.name = 'ToolError'
    this.command = failure.command
    this.exitCode = failure.exitCode
    this.output = failure.output
    this.shown = failure.shown ?? false
    this.notStarted = failure.notStarted ?? false
  }
}

/** Why something failed, on one line: of a tool, the last line that it wrote. */
export function briefReason(error: unknown): string {
  const written = error instanceof ToolError ? (error.output.trimEnd().split('\n').at(-1)?.trim() ?? '') : ''
  if (written !== '') return written
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}

export type RegistryFailure = {
  readonly method: string
  /** Without query and without user information. */
  readonly url: string
  /** Undefined if there was no response. */
  readonly status?: number
  /** The registry's own error code, such as `DENIED` or `NAME_UNKNOWN`. */
  readonly code?: string
  readonly message: string
  /** What is known of the failure, where that decides what helps. */
  readonly problem?: RegistryProblem
  readonly cause?: unknown
}

export type RegistryProblem =
  | { readonly kind: 'no-credentials' | 'no-tls' | 'unreachable' | 'immutable-tag' | 'changed-content' }
  /** A login that a file or a credential helper has was refused. */
  | { readonly kind: 'stored-login'; readonly place: string }
  /** The proxy that `variable` names demands a login, or answered otherwise instead of the registry. */
  | { readonly kind: 'proxy-login' | 'proxy'; readonly variable: string }

/** A registry refused a request or did not respond. Reads as `METHOD url: status CODE: message`. */
export class RegistryError extends Error {
  readonly method: string
  readonly url: string
  readonly status: number | undefined
  readonly code: string | undefined
  /** The message without the request and the status. */
  readonly reason: string
  readonly problem: RegistryProblem | undefined

  constructor(failure: RegistryFailure) {
    const answer = [failure.status, failure.code].filter((part) => part !== undefined).join(' ')
    super(
      `${failure.method} ${failure.url}: ${answer === '' ? '' : `${answer}: `}${failure.message}`,
      failure.cause === undefined ? undefined : { cause: failure.cause },
    )
    this.name = 'RegistryError'
    this.method = failure.method
    this.url = failure.url
    this.status = failure.status
    this.code = failure.code
    this.reason = failure.message
    this.problem = failure.problem
  }
}

/** The run was cancelled by SIGINT or SIGTERM. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled')
    this.name = 'CancelledError'
  }
}
