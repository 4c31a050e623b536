import {
  CancelledError,
  type PositionedMessage,
  RegistryError,
  type SourcePosition,
  ToolError,
  UserError,
} from '../../errors.ts'
import { codeOf } from '../../host/system-error.ts'
import { registryHint } from './registry-hints.ts'

/** A failure as shown to the user. */
export type Failure = {
  readonly message: string
  readonly change: string | undefined
  readonly positions: readonly PositionedMessage[]
}

// System errors that the user can fix; any other error that is not ours is a bug.
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
 * Converts any error to what the user sees, with the next step if one is known. An unexpected error includes its stack
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

/** An annotation for a failure. */
export type FailureAnnotation = { readonly message: string; readonly at?: SourcePosition }

// GitHub shows at most ten errors per step.
const mostAnnotations = 10

/**
 * The annotations for a failure. If the cause is known: one, with the fix, at the first known position. Otherwise one
 * per position.
 */
export function annotationsOf({ message, change, positions }: Failure): readonly FailureAnnotation[] {
  const [first] = positions
  if (change === undefined && first !== undefined) return positions.slice(0, mostAnnotations)
  const whole = change === undefined ? message : `${message}\n${change}`
  return [{ message: whole, ...(first === undefined ? {} : { at: first.at }) }]
}

// A registry's message rarely says how to fix the problem.
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
  // The child process's output is in the log above, and the message sums it up.
  const isExplained = error instanceof UserError && (error.change !== undefined || error.positions.length > 0)
  if (isExplained && cause instanceof ToolError && cause.shown) return error.message
  return `${error.message}\n  because: ${cause.message}`
}
