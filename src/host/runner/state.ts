import type { Environment } from '../host.ts'
import { parseJson } from '../json.ts'

/**
 * The state that the main run saved for the post run, or undefined. Read without the toolkit, which takes longer to
 * load than an empty post run takes.
 */
export function runnerState(name: string, env: Environment): unknown {
  return parseJson(env[`STATE_${name}`] ?? '')
}
