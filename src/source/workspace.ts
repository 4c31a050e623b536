import type { Environment } from '../host/host.ts'

/** The folder that annotations are relative to: the runner's checkout, otherwise where the command was started. */
export function workspaceOf(env: Environment): string {
  return env.GITHUB_WORKSPACE || env.PWD || '/'
}
