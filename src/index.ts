import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cancelOnSignals } from './host/cancellation.ts'
import { createHost } from './host/create-host.ts'
import type { Log } from './host/host.ts'
import { createRunnerLog } from './host/log.ts'
import { appendSummary, runnerInputs, setRunnerOutputs } from './host/runner.ts'
import { readInputs } from './inputs/inputs.ts'
import { type InputRow, inputTable } from './inputs/table.ts'
import { buildImages } from './pipeline.ts'
import { failureFrom } from './report/failure.ts'
import { failureMarkdown, summaryMarkdown } from './report/summary.ts'
import { finalLines } from './report/terminal.ts'
import { cacheFolder, toolCacheFolder } from './surroundings.ts'

const { env } = process

// The action's entry: reads what the runner hands over, runs the pipeline, and hands the result back.
const log = createRunnerLog((text) => process.stdout.write(text))
const cancellation = cancelOnSignals(() => {
  owned.close()
  process.exit(1)
})
// The toolkit's tool cache reads these two.
env.RUNNER_TEMP ??= tmpdir()
env.RUNNER_TOOL_CACHE ??= toolCacheFolder(env)
const owned = createHost({
  env: { ...env },
  log,
  signal: cancellation.signal,
  temporaryParent: env.RUNNER_TEMP,
  cacheFolder: cacheFolder(env),
  toolCacheFolder: env.RUNNER_TOOL_CACHE,
})

try {
  process.exitCode = await main(log)
} finally {
  owned.close()
  cancellation.stopListening()
}

async function main(log: Log): Promise<number> {
  let summary = true
  try {
    const rows: readonly InputRow[] = inputTable
    const texts = runnerInputs(rows.map(({ name }) => name))
    for (const { name, secret } of rows) if (secret === true) log.secret(texts.get(name) ?? '')
    const inputs = readInputs(texts)
    summary = inputs.summary
    const workspace = env.GITHUB_WORKSPACE ?? process.cwd()
    const resultFolder = join(env.RUNNER_TEMP ?? tmpdir(), `go-tiny-image-${Date.now().toString(36)}-${process.pid}`)
    const place = { workspace, archiveFolder: resultFolder, resultFolder }
    const result = await buildImages({ inputs, host: owned.host, place })
    if (result === 'dry-run') return 0
    setRunnerOutputs(result.outputs)
    for (const line of finalLines(result.report)) log.info(line)
    if (summary) await appendSummary(summaryMarkdown(result.report))
    return 0
  } catch (error) {
    const failure = failureFrom(error)
    const message = [failure.message, ...(failure.change === undefined ? [] : [failure.change])].join('\n')
    if (failure.positions.length === 0) log.error(message)
    else {
      log.info(message)
      for (const position of failure.positions) log.error(position.message, position.at)
    }
    if (summary) await appendSummary(failureMarkdown(failure))
    return 1
  }
}
