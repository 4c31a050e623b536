import { ToolError, UserError } from '../../errors.ts'
import type { Finished, Host } from '../../host/host.ts'

export type DockerCall = {
  readonly args: readonly string[]
  /** Variables added to the environment of the run. */
  readonly env?: Readonly<Record<string, string>>
  readonly quiet?: boolean
}

/**
 * Runs the docker command. Throws a UserError when docker is missing, when no engine responds or when buildx is
 * missing, and a ToolError for any other failure.
 */
export async function runDocker(host: Host, { args, env = {}, quiet = false }: DockerCall): Promise<Finished> {
  try {
    return await host.run({ command: 'docker', args, env: { ...host.env, ...env }, quiet })
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    throw dockerFailure(error, args) ?? error
  }
}

/** A clearer message than docker's; undefined when docker's is clear enough. */
export function dockerFailure(error: ToolError, args: readonly string[]): UserError | undefined {
  const said = `${error.message}\n${error.output}`
  if (error.notStarted) {
    return new UserError('the command docker was not found on PATH', {
      change: 'Install Docker, or set builder to native without load, which needs no engine.',
      cause: error,
    })
  }
  if (args[0] === 'buildx' && /is not a docker command|unknown (shorthand )?flag|unknown command/i.test(said)) {
    return new UserError('docker has no buildx command', {
      change: "Install Docker's buildx plugin, or set builder to native.",
      cause: error,
    })
  }
  if (
    /cannot connect to the docker daemon|dial (unix|tcp)|error during connect|failed to connect to the docker api/i.test(
      said,
    )
  ) {
    return noEngine(said, error)
  }
  return undefined
}

/** No engine responds; `said` is docker's message. */
export function noEngine(said: string, cause?: unknown): UserError {
  const address = /\b((?:unix|tcp|ssh|npipe|https?):\/\/\S+?)[.:]?(?=\s|$)/.exec(said)?.[1]
  return new UserError(`no Docker engine answers${address === undefined ? '' : ` at ${address}`}`, {
    change: 'Start the engine, or point DOCKER_HOST at one that runs; builder native without load needs none.',
    cause: cause ?? new Error(said),
  })
}
