#!/usr/bin/env node
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError } from './errors.ts'
import { createHost } from './host/create-host.ts'
import { cacheFolder, canBeWritten, toolCacheFolder } from './host/files/folders.ts'
import { cancelOnSignals, endBySignal } from './host/processes/cancellation.ts'
import { createTerminalLog } from './host/runner/log.ts'
import { helpText } from './inputs/documents.ts'
import { type CommandLine, readCommandLine } from './inputs/flags.ts'
import { type Inputs, readInputs } from './inputs/inputs.ts'
import { secretTexts } from './inputs/table.ts'
import { sha256Of } from './oci/digest.ts'
import { run as runPipeline } from './pipeline.ts'
import { failureFrom } from './report/failure.ts'
import { showEvents } from './report/progress.ts'
import { userAgent, version } from './version.ts'

const { env } = process
const exitCodes = { done: 0, failed: 1, usedWrongly: 2, SIGINT: 130, SIGTERM: 143 } as const

type Run = CommandLine & { readonly kind: 'run' }

// The command's entry: flags become the same inputs that the action has, and go through the same pipeline.
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  try {
    const line = readCommandLine(args)
    if (line.kind === 'run') {
      const texts = textsOf(line)
      return await run(line, { inputs: readInputs(texts), secrets: secretTexts(texts) })
    }
    process.stdout.write(line.kind === 'help' ? helpText(version) : `${version}\n`)
    return exitCodes.done
  } catch (error) {
    return fail(error, (text) => process.stderr.write(`error: ${text}\n`))
  }
}

// A password in an argument can be read by every process of the machine.
function textsOf({ texts, passwordFromStdin }: Run): ReadonlyMap<string, string> {
  return passwordFromStdin ? new Map([...texts, ['password', readFileSync(0, 'utf8')]]) : texts
}

type Given = { readonly inputs: Inputs; readonly secrets: readonly string[] }

async function run(line: Run, { inputs, secrets }: Given): Promise<number> {
  const toStderr = (text: string): boolean => process.stderr.write(text)
  const write = line.json ? toStderr : (text: string): boolean => process.stdout.write(text)
  const terminal = line.json ? process.stderr : process.stdout
  const log = createTerminalLog({
    write,
    writeError: toStderr,
    debug: line.verbose || env.RUNNER_DEBUG === '1',
    columns: terminal.isTTY ? terminal.columns : undefined,
  })
  for (const secret of secrets) log.secret(secret)
  const cancellation = cancelOnSignals((signal) => {
    owned.close()
    endBySignal(signal)
  })
  // The toolkit's tool cache reads these two.
  env.RUNNER_TEMP ??= tmpdir()
  env.RUNNER_TOOL_CACHE ??= toolCacheFolder(env)
  const owned = createHost({
    env: { ...env },
    log,
    signal: cancellation.signal,
    userAgent,
    temporaryParent: env.TMPDIR ?? tmpdir(),
    cacheFolder: cacheFolder(env),
    toolCacheFolder: env.RUNNER_TOOL_CACHE,
  })
  try {
    const workspace = process.cwd()
    const workingDirectory = resolve(workspace, inputs.workingDirectory)
    const place = {
      workspace,
      workingDirectory,
      archiveFolder: workspace,
      resultFolder: resultFolder(workspace, inputs),
    }
    const result = await runPipeline({ inputs, host: owned.host, place, onEvent: showEvents(log) })
    for (const text of result.lines) log.info(text)
    if (line.json) process.stdout.write(`${JSON.stringify(result.outputs)}\n`)
    return exitCodes.done
  } catch (error) {
    const received = cancellation.received()
    const code = fail(error, log.error)
    return received === 'SIGINT' || received === 'SIGTERM' ? exitCodes[received] : code
  } finally {
    owned.close()
    cancellation.stopListening()
  }
}

// The same packages of the same folder leave their results in the same place, so that nothing piles up.
function resultFolder(workspace: string, inputs: Inputs): string {
  const key = sha256Of(JSON.stringify([workspace, inputs.workingDirectory, inputs.packages]))
  const results = join(cacheFolder(env), 'results')
  return join(canBeWritten(results) ? results : mkdtempSync(join(tmpdir(), 'go-tiny-image-results-')), key.slice(0, 16))
}

function fail(error: unknown, say: (text: string) => void): number {
  const { message, change } = failureFrom(error)
  say([message, ...(change === undefined ? [] : [change])].join('\n'))
  return error instanceof UsageError ? exitCodes.usedWrongly : exitCodes.failed
}
