import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { readCacheStates, saveCaches, whyReadOnly } from './caches/caches.ts'
import { createCacheService } from './caches/service/service.ts'
import { createHost } from './host/create-host.ts'
import { runnerOnly } from './host/environment.ts'
import { cacheFolder, toolCacheFolder } from './host/files/folders.ts'
import { cancelOnSignals, endBySignal } from './host/processes/cancellation.ts'
import { readRunnerContext } from './host/runner/event-file.ts'
import { createRunnerLog } from './host/runner/log.ts'
import {
  appendArtifacts,
  appendSummary,
  runnerInputs,
  runnerState,
  saveRunnerState,
  setRunnerOutputs,
} from './host/runner/runner.ts'
import { foreignInputs } from './inputs/foreign.ts'
import { readInputs } from './inputs/inputs.ts'
import { inputTable, secretTexts } from './inputs/table.ts'
import { run } from './pipeline.ts'
import { annotationsOf, failureFrom } from './report/failure.ts'
import { showEvents } from './report/progress.ts'
import { failureMarkdown } from './report/summary.ts'
import { userAgent } from './version.ts'

// The action's entry: the main run, which hands its result to the runner, or the post run, which saves caches.
const { env } = process
// The toolkit's tool cache reads these two.
env.RUNNER_TEMP ??= tmpdir()
env.RUNNER_TOOL_CACHE ??= toolCacheFolder(env)

const log = createRunnerLog((text) => process.stdout.write(text))
const cancellation = cancelOnSignals((signal) => {
  owned.close()
  endBySignal(signal)
})
const owned = createHost({
  env: { ...env },
  log,
  signal: cancellation.signal,
  userAgent,
  temporaryParent: env.RUNNER_TEMP,
  cacheFolder: cacheFolder(env),
  toolCacheFolder: env.RUNNER_TOOL_CACHE,
})
const service = createCacheService({
  program: join(dirname(process.argv[1] ?? ''), 'cache-client.js'),
  host: { ...owned.host, env: { ...owned.host.env, ...runnerOnly(env) } },
})

try {
  // The main run says that it was there, whatever comes of it: a dry run leaves no caches, and is not run again.
  const kept = runnerState('caches')
  const isPost = kept !== undefined || runnerState('begun') !== undefined
  process.exitCode = isPost ? await post(kept) : await main()
} finally {
  owned.close()
  cancellation.stopListening()
}

async function main(): Promise<number> {
  let summary = true
  saveRunnerState('begun', true)
  try {
    const texts = runnerInputs(inputTable.map(({ name }) => name))
    for (const secret of secretTexts(texts)) log.secret(secret)
    const foreign = foreignInputs(givenInputs())
    if (foreign.length > 0) log.warning(foreign.join('\n'))
    const context = readRunnerContext(env)
    const inputs = readInputs(texts, { hasEvent: context !== undefined })
    summary = inputs.summary
    const workspace = env.GITHUB_WORKSPACE ?? process.cwd()
    const kept = join(env.RUNNER_TEMP ?? tmpdir(), `go-tiny-image-${Date.now().toString(36)}-${process.pid}`)
    const result = await run({
      inputs,
      host: owned.host,
      // The folder of results is replaced as a whole at the end: archives lie beside it.
      place: {
        workspace,
        workingDirectory: resolve(workspace, inputs.workingDirectory),
        archiveFolder: join(kept, 'images'),
        resultFolder: join(kept, 'results'),
      },
      onEvent: showEvents(log),
      caches: { service, release: env.GITHUB_REF_TYPE === 'tag', commit: env.GITHUB_SHA },
      context,
    })
    setRunnerOutputs(result.outputs)
    saveRunnerState('caches', result.cacheStates)
    appendArtifacts(env.GITHUB_ARTIFACTS, result.artifacts)
    for (const line of result.lines) log.info(line)
    if (summary && result.kind !== 'planned') await appendSummary(result.summary)
    return 0
  } catch (error) {
    const failure = failureFrom(error)
    if (failure.positions.length > 0) log.info(failure.message)
    for (const { message, at } of annotationsOf(failure)) log.error(message, at)
    if (summary) await appendSummary(failureMarkdown(failure))
    return 1
  }
}

// The names of all inputs that the workflow gives, known or not.
function givenInputs(): readonly string[] {
  return Object.keys(env).flatMap((name) => /^INPUT_(.+)$/.exec(name)?.[1] ?? [])
}

// Caches are help: what goes wrong here is a line, and the job stays green.
async function post(kept: unknown): Promise<number> {
  try {
    const { temporaryFolder, now } = owned.host
    const readOnly = whyReadOnly(readRunnerContext(env), env.ACTIONS_CACHE_MODE)
    const ports = { service, temporaryFolder, nowMs: now(), readOnly }
    for (const line of await saveCaches(readCacheStates(kept), ports)) log.info(line)
  } catch (error) {
    log.info(`Caches: not kept: ${failureFrom(error).message}`)
  }
  return 0
}
