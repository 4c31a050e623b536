import { readFileSync } from 'node:fs'
import type { Environment } from '../host.ts'
import { parseJson } from '../json.ts'
import { contextFrom, type RunnerContext } from './context.ts'

/** Reads the event from the runner; undefined without a runner, or if it has no repository. */
export function readRunnerContext(env: Environment): RunnerContext | undefined {
  return contextFrom(env, readEvent(env.GITHUB_EVENT_PATH))
}

// A runner with a missing or broken event file still has its variables.
function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '') return undefined
  try {
    return parseJson(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
