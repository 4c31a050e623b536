import {
  CancelledError,
  type PositionedMessage,
  RegistryError,
  type SourcePosition,
  ToolError,
  UserError,
} from '../errors.ts'
import { codeOf } from '../host/system-error.ts'
import { registryHint } from './registry-hints.ts'

/** What a person reads of a failure. */
export type Failure = {
  readonly message: string
  readonly change: string | undefined
  readonly positions: readonly PositionedMessage[]
}

// Errors of the system that a person can do something about; anything else that is not ours is a bug.
const systemErrors: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space, or set TMPDIR (RUNNER_TEMP on a runner) to a larger one.',
  EACCES: 'Access denied: check the permissions.',
  EPERM: 'The operation is not permitted: check permissions and mounts.',
  EROFS: 'The file system is read-only: choose another folder.',
  EDQUOT: 'The disk quota is used up: free some space.',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n).',
  ENOMEM: 'The machine is out of memory.',
}

/**
 * Turns any error into what is shown of it, with the next step where one is known. An unexpected error keeps its stack,
 * and says where to report it.
 */
export function failureFrom(error: unknown): Failure {
  if (error instanceof CancelledError) return plain('cancelled: nothing was tagged, nothing is left behind')
  if (error instanceof UserError) {
    return { message: withCause(error), change: error.change, positions: error.positions }
  }
  if (error instanceof ToolError) return plain(withCause(error))
  if (error instanceof RegistryError) return ofRegistry(error)
  const code = codeOf(error)
  const change = code === undefined ? undefined : systemErrors[code]
  if (change !== undefined && error instanceof Error) return { message: error.message, change, positions: [] }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    message: `unexpected: ${stack}`,
    change: 'This is a bug in go-tiny-image: please report it.',
    positions: [],
  }
}

/** An annotation of a failure. */
export type FailureAnnotation = { readonly message: string; readonly at?: SourcePosition }

// GitHub shows ten errors of a step.
const mostAnnotations = 10

/**
 * The annotations of a failure. Where its cause is known, it is one, with what to change, at the first place that is
 * known; else one for each place.
 */
export function annotationsOf({ message, change, positions }: Failure): readonly FailureAnnotation[] {
  const [first] = positions
  if (change === undefined && first !== undefined) return positions.slice(0, mostAnnotations)
  const whole = change === undefined ? message : `${message}\n${change}`
  return [{ message: whole, ...(first === undefined ? {} : { at: first.at }) }]
}

// What a registry says is seldom what to do about it.
function ofRegistry(error: RegistryError): Failure {
  const change = registryHint(error)
  return change === undefined ? plain(withCause(error)) : { message: error.message, change, positions: [] }
}

function plain(message: string): Failure {
  return { message, change: undefined, positions: [] }
}

function withCause(error: Error): string {
  const { cause } = error
  if (!(cause instanceof Error) || error.message.includes(cause.message)) return error.message
  // The words of a child stand above, and the message says what they come down to.
  const isExplained = error instanceof UserError && (error.change !== undefined || error.positions.length > 0)
  if (isExplained && cause instanceof ToolError && cause.shown) return error.message
  return `${error.message}\n  because: ${cause.message}`
}
