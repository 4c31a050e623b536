import type { MainPackage } from '../../compile/types.ts'
import type { RunnerContext } from '../../host/runner/context.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { tagOf } from '../globals.ts'

/**
 * Whether a program gets its version and its commit, as `go build` writes them: with `auto` for a tag or a release. Every
 * other build has the same bytes for the same code, whatever the commit. A program given as `path@version` has its
 * version anyway.
 */
export function isStamped(
  { module }: Pick<MainPackage, 'module'>,
  { inputs, context }: { readonly inputs: Pick<Inputs, 'stamp'>; readonly context: RunnerContext | undefined },
): boolean {
  if (module.version !== undefined || inputs.stamp === 'false') return false
  return inputs.stamp === 'true' || context?.eventName === 'release' || tagOf(context?.ref ?? '') !== undefined
}
