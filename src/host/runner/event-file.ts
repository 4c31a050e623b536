import { readFileSync } from 'node:fs'
import type { Environment } from '../host.ts'
import { parseJson } from '../json.ts'
import { contextFrom, type RunnerContext } from './context.ts'

/** Reads what the runner says of its event; undefined where there is no runner, or it names no repository. */
export function readRunnerContext(env: Environment): RunnerContext | undefined {
  return contextFrom(env, readEvent(env.GITHUB_EVENT_PATH))
}

// A runner without an event file, or with a broken one, still has its variables.
function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '') return undefined
  try {
    return parseJson(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
