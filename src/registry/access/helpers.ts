import { CancelledError, ToolError, UserError } from '../../errors.ts'
import type { Environment, Run } from '../../host/host.ts'
import type { Credentials } from '../types.ts'
import { shortened } from '../wire/answers.ts'
import { parseHelperAnswer } from './docker-config.ts'

export type HelperSurroundings = {
  readonly run: Run
  readonly env: Environment
  /** Time limit for the helper. */
  readonly helperTimeoutMs?: number
}

const defaultHelperTimeoutMs = 30_000

/**
 * Runs `docker-credential-<helper> get` for a server; undefined if the helper has no credentials for it. Throws a
 * UserError if the helper is missing, fails, or prints something else. Source: docker/docker-credential-helpers
 */
export async function askHelper(
  { helper, server }: { readonly helper: string; readonly server: string },
  surroundings: HelperSurroundings,
): Promise<Credentials | undefined> {
  const name = `docker-credential-${helper}`
  const change = `Run "echo ${server} | ${name} get" to see its output, or set the registry’s user name and password as inputs.`
  if (!/^[A-Za-z0-9_.-]+$/.test(helper)) {
    throw new UserError(`Docker’s config.json names the malformed credential helper "${helper}"`, { change })
  }
  try {
    const { stdout, stderr, exitCode } = await surroundings.run({
      command: name,
      args: ['get'],
      env: surroundings.env,
      input: server,
      timeoutMs: surroundings.helperTimeoutMs ?? defaultHelperTimeoutMs,
      quiet: true,
      anyExitCode: true,
    })
    if (exitCode === 0) {
      const credentials = parseHelperAnswer(stdout)
      if (credentials !== undefined)
        return credentials.kind === 'basic' && credentials.username === '' ? undefined : credentials
      throw new UserError(`the credential helper ${name} returned something other than credentials for ${server}`, {
        change,
      })
    }
    const said = shortened(`${stdout}\n${stderr}`.trim().split('\n')[0] ?? '')
    if (/credentials not found|no credentials|not found in native keychain/i.test(said)) return undefined
    throw new UserError(
      `the credential helper ${name} failed for ${server} with exit code ${exitCode}${said === '' ? '' : `: ${said}`}`,
      { change },
    )
  } catch (error) {
    if (error instanceof UserError || error instanceof CancelledError || !(error instanceof ToolError)) throw error
    const reason = error.message.split('\n')[0]
    const message = `the credential helper ${name} could not be used for ${server}: ${reason}`
    throw new UserError(message, { change, cause: error })
  }
}
