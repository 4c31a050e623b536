import { ToolError, UserError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { platformText } from '../../oci/platform.ts'
import { workspaceOf } from '../../source/workspace.ts'
import { type ProgramRequest, replacementFor } from '../examine.ts'
import { cgoUsersAtFault } from './cgo-users.ts'
import { compileMessages, hasCompilerErrors } from './diagnostics.ts'
import { experimentNeeded } from './experiments.ts'
import { explainGoOutput, explainMachine, firstComplaint } from './hints.ts'

/** The error of a program that does not compile, with the compiler's positions and what to change. */
export async function compileError(
  failure: { readonly request: ProgramRequest & { readonly isShown?: boolean }; readonly error: ToolError },
  host: Host,
): Promise<UserError> {
  const { request } = failure
  const { main, platform, isShown = false } = request
  const { command, exitCode, output } = failure.error
  const error = isShown ? new ToolError({ command, exitCode, output, shown: true }) : failure.error
  const positions = compileMessages(error.output, { cwd: main.buildFolder, workspace: workspaceOf(host.env) })
  const what = `${main.importPath} does not compile for ${platformText(platform)}`
  const cgo = await cgoUsersAtFault(request, error.output, host)
  if (cgo.length > 0) {
    return new UserError(
      `${what}: ${shortList(cgo)} ${cgo.length === 1 ? 'needs' : 'need'} cgo, which is off for static programs`,
      {
        change: `Use a pure Go replacement${replacementFor(cgo)}, or the build tag that makes the module work without cgo (build-tags).`,
        positions,
        cause: error,
      },
    )
  }
  const experiment = await experimentNeeded(error.output, request.go.root)
  if (experiment !== undefined) {
    return new UserError(`${what}: package ${experiment.importPath} is a Go experiment`, {
      change: `Set GOEXPERIMENT=${experiment.name} in build-env.`,
      positions,
      cause: error,
    })
  }
  const [first] = positions
  const hint = hasCompilerErrors(error.output)
    ? explainMachine(error.output)
    : explainGoOutput(error.output, { ownModules: main.install === undefined ? [main.module.path] : [] })
  if (hint !== undefined) {
    return new UserError(`${what}: ${hint.message}`, { change: hint.change, positions, cause: error })
  }
  if (first === undefined)
    return new UserError(`${what}: ${firstComplaint(error.output) ?? error.message}`, { cause: error })
  const more = positions.length === 1 ? '' : ` (and ${positions.length - 1} more)`
  const place = [first.at.file, first.at.line, first.at.column].filter((part) => part !== undefined).join(':')
  return new UserError(`${what}: ${place}: ${first.message}${more}`, { positions, cause: error })
}

/** Names as a text, at most five of them. */
export function shortList(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
}
