import type { Environment } from './host.ts'

/** An environment without the inputs of an action, which are variables too, and may be passwords. */
export function withoutInputs(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')))
}

// The runner's tokens, for caches, artifacts and OpenID Connect, with the addresses that they open; and the files by
// which a step sets variables, paths, outputs and summaries for others.
const ofRunner = /^(?:ACTIONS_.*|GITHUB_(?:ARTIFACTS|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY))$/

/** An environment without what the runner gives to the action alone: no process that it starts has a use for it. */
export function withoutRunner(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofRunner.test(name)))
}

/** What `withoutRunner` takes away: for the client of the runner's cache service, and for nobody else. */
export function runnerOnly(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => ofRunner.test(name)))
}
