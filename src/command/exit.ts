import { UsageError } from '../errors.ts'
import { failureFrom } from '../report/failures/failure.ts'
import { asFlags } from './flags.ts'

export const exitCodes = { done: 0, failed: 1, usedWrongly: 2, different: 3, SIGINT: 130, SIGTERM: 143 } as const

/** Prints an error and how to fix it, and returns the exit code. */
export function fail(error: unknown, say: (text: string) => void): number {
  const { message, change, positions } = failureFrom(error)
  // In a settings file inputs are written as in a workflow.
  const isOfSettings = positions.some(({ at: { file } }) => /\.ya?ml$/.test(file))
  say([message, ...(change === undefined ? [] : [isOfSettings ? change : asFlags(change)])].join('\n'))
  return error instanceof UsageError ? exitCodes.usedWrongly : exitCodes.failed
}
