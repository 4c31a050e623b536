import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Environment } from '../host/host.ts'
import { readRunnerContext } from '../host/runner/event-file.ts'
import {
  appendArtifacts,
  appendSummary,
  runnerInputs,
  saveRunnerState,
  setRunnerOutputs,
} from '../host/runner/runner.ts'
import { keepingTrace } from '../host/trace.ts'
import { settleInputs } from '../inputs/config/settle.ts'
import { foreignInputs } from '../inputs/foreign.ts'
import { inputTable, secretTexts } from '../inputs/table.ts'
import { run } from '../pipeline/run.ts'
import { commentFrom } from '../pipeline/sizes.ts'
import { annotationsOf, failureFrom } from '../report/failures/failure.ts'
import { showEvents } from '../report/progress.ts'
import { failureMarkdown } from '../report/summary.ts'
import { type ActionEntry, type ActionSurroundings, withActionHost } from './surroundings.ts'

/** The main run of the action. Returns the exit code. */
export function runMain(entry: ActionEntry): Promise<number> {
  return withActionHost(entry, (surroundings) => main(entry.env, surroundings))
}

async function main(env: Environment, { host, log, service }: ActionSurroundings): Promise<number> {
  let summary = true
  saveRunnerState('begun', true)
  try {
    const texts = runnerInputs(inputTable.map(({ name }) => name))
    for (const secret of secretTexts(texts)) log.secret(secret)
    const foreign = foreignInputs(givenInputs(env))
    if (foreign.length > 0) log.warning(foreign.join('\n'))
    const context = readRunnerContext(env)
    const workspace = env.GITHUB_WORKSPACE ?? process.cwd()
    const settled = await settleInputs({ texts, hasEvent: context !== undefined, workspace, env })
    const { inputs } = settled
    summary = inputs.summary
    if (inputs.commentFrom !== '') {
      const place = { workspace, workingDirectory: resolve(workspace, inputs.workingDirectory) }
      const folders = { archiveFolder: host.temporaryFolder, resultFolder: host.temporaryFolder }
      const options = { inputs, host, place: { ...place, ...folders }, onEvent: showEvents(log), context }
      for (const line of await commentFrom(options)) log.info(line)
      return 0
    }
    const kept = join(env.RUNNER_TEMP ?? tmpdir(), `go-tiny-image-${Date.now().toString(36)}-${process.pid}`)
    const workingDirectory = resolve(workspace, inputs.workingDirectory)
    const trace = inputs.trace === '' ? undefined : resolve(workingDirectory, inputs.trace)
    const result = await keepingTrace({ file: trace, host }, () =>
      run({
        ...settled,
        host,
        // The results folder is replaced as a whole at the end, so archives go next to it.
        place: {
          workspace,
          workingDirectory,
          archiveFolder: join(kept, 'images'),
          resultFolder: join(kept, 'results'),
        },
        onEvent: showEvents(log),
        caches: { service, release: env.GITHUB_REF_TYPE === 'tag', commit: env.GITHUB_SHA },
        context,
      }),
    )
    setRunnerOutputs(result.outputs)
    saveRunnerState('caches', result.cacheStates)
    appendArtifacts(env.GITHUB_ARTIFACTS, result.artifacts)
    for (const line of result.lines) log.info(line)
    if (summary && result.kind !== 'planned') await appendSummary(result.summary)
    if (result.kind === 'built' && result.failure !== undefined) throw result.failure
    return 0
  } catch (error) {
    const failure = failureFrom(error)
    if (failure.positions.length > 0) log.info(failure.message)
    for (const { message, at } of annotationsOf(failure)) log.error(message, at)
    if (summary) await appendSummary(failureMarkdown(failure))
    return 1
  }
}

// The names of all inputs that the workflow sets, known or not.
function givenInputs(env: Environment): readonly string[] {
  return Object.keys(env).flatMap((name) => /^INPUT_(.+)$/.exec(name)?.[1] ?? [])
}
