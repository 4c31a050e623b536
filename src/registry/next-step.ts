import { RegistryError, UserError } from '../errors.ts'
import { registryHint } from './hints.ts'

/** Throws the error again, with what to do about it where that is known: what a registry says is seldom that. */
export function withNextStep(error: unknown): never {
  const change = error instanceof RegistryError ? registryHint(error) : undefined
  if (change === undefined) throw error
  throw new UserError(error instanceof Error ? error.message : String(error), { change, cause: error })
}
