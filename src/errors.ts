/** A place in a file of the user's, for an annotation. Lines and columns count from 1. */
export type SourcePosition = {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * Something the user can put right. The message names the thing, the value that was given and what was expected;
 * `change` is the next step, one sentence.
 */
export class UserError extends Error {
  readonly change: string | undefined
  readonly positions: readonly PositionedMessage[]

  constructor(message: string, details: UserErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'UserError'
    this.change = details.change
    this.positions = details.positions ?? []
  }
}

export type UserErrorDetails = {
  readonly change?: string
  readonly cause?: unknown
  /** Where in the user's files the failure stands; each becomes one annotation. */
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
  /** The command as a person would type it, without secrets. */
  readonly command: string
  /** Undefined when the process did not start, was killed by a signal or ran out of time. */
  readonly exitCode: number | undefined
  /** What it wrote to standard error, else to standard output; the last lines matter. */
  readonly output: string
  readonly reason?: string
  /** Its output is in the log already. */
  readonly shown?: boolean
  /** The command is not there, or may not be executed. */
  readonly notStarted?: boolean
}

/** A child process failed. The message holds the command, how it ended and the last lines it wrote. */
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

export type RegistryFailure = {
  readonly method: string
  /** Without query and without user information. */
  readonly url: string
  /** Undefined when no answer came. */
  readonly status?: number
  /** The registry's own error code, such as `DENIED` or `NAME_UNKNOWN`. */
  readonly code?: string
  readonly message: string
  readonly cause?: unknown
}

/** A registry said no, or nothing. Reads as `METHOD url: status CODE: message`. */
export class RegistryError extends Error {
  readonly method: string
  readonly url: string
  readonly status: number | undefined
  readonly code: string | undefined

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
  }
}

/** The run was cancelled by SIGINT or SIGTERM. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled')
    this.name = 'CancelledError'
  }
}
