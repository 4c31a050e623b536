import type { Environment } from './host.ts'

/** The environment without the action's inputs, which are variables too and may contain passwords. */
export function withoutInputs(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')))
}

// The runner's tokens for caches, artifacts and OpenID Connect, with their URLs, and the files through which a step
// sets variables, paths, outputs and summaries.
const ofRunner = /^(?:ACTIONS_.*|GITHUB_(?:ARTIFACTS|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY))$/

/**
 * The environment without the variables that the runner sets for the action only: child processes need none of them.
 */
export function withoutRunner(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofRunner.test(name)))
}

/** The variables that `withoutRunner` removes: only for the client of the runner's cache service. */
export function runnerOnly(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => ofRunner.test(name)))
}
