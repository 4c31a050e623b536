import type { Environment } from '../host/host.ts'
import { version } from '../version.ts'
import { attestationsPage } from './provenance.ts'
import type { RunFacts } from './types.ts'

/**
 * Who runs the build, from the variables of the runner: GitHub's own runners and those of others have the names that
 * GitHub gives them; everything else is a machine that we know nothing about.
 */
export function runFacts(env: Environment, times: Pick<RunFacts, 'startedMs' | 'finishedMs'>): RunFacts {
  const { GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = env
  const runs = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs`
  const isRun = GITHUB_ACTIONS === 'true' && [GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID].every(Boolean)
  return {
    builderId: isRun && env.RUNNER_ENVIRONMENT ? runnerId(env.RUNNER_ENVIRONMENT) : `${attestationsPage}#any-machine`,
    version,
    ...(isRun ? { invocationId: `${runs}/${GITHUB_RUN_ID}/attempts/${GITHUB_RUN_ATTEMPT || 1}` } : {}),
    ...times,
  }
}

// Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/provenance.ts
function runnerId(environment: string): string {
  return `https://github.com/actions/runner/${environment}`
}
