import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { cacheFolder, canBeWritten } from '../host/files/folders.ts'
import type { Environment } from '../host/host.ts'
import { createTerminalLog } from '../host/runner/terminal-log.ts'
import { keepingTrace } from '../host/trace.ts'
import { type SettledInputs, settleInputs } from '../inputs/config/settle.ts'
import type { CommandLine } from '../inputs/flags.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { secretTexts } from '../inputs/table.ts'
import { sha256Of } from '../oci/digest.ts'
import { run as runPipeline } from '../pipeline.ts'
import { showEvents } from '../report/progress.ts'
import { exitCodes } from './exit.ts'
import { withCommandHost } from './host.ts'

type Run = CommandLine & { readonly kind: 'run' }

type Given = {
  readonly settled: SettledInputs
  readonly secrets: readonly string[]
  readonly env: Environment
}

/** One run of the command. Returns the exit code; throws a UsageError for malformed flags. */
export async function runCommand(line: Run, env: Environment): Promise<number> {
  const texts = textsOf(line)
  const settled = await settleInputs({ texts, hasEvent: false, workspace: process.cwd(), env })
  return run(line, { settled, secrets: secretTexts(texts), env })
}

// Every process on the machine can read a password in the arguments.
function textsOf({ texts, passwordFromStdin }: Run): ReadonlyMap<string, string> {
  return passwordFromStdin ? new Map([...texts, ['password', readFileSync(0, 'utf8')]]) : texts
}

async function run(line: Run, { settled, secrets, env }: Given): Promise<number> {
  const { inputs } = settled
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
  return withCommandHost({ env, log }, async (host) => {
    const workspace = process.cwd()
    const workingDirectory = resolve(workspace, inputs.workingDirectory)
    const place = {
      workspace,
      workingDirectory,
      archiveFolder: workspace,
      resultFolder: resultFolder({ workspace, inputs, env }),
    }
    const result = await keepingTrace(
      { file: inputs.trace === '' ? undefined : resolve(workingDirectory, inputs.trace), host },
      () => runPipeline({ ...settled, host, place, onEvent: showEvents(log) }),
    )
    for (const text of result.lines) log.info(text)
    if (line.json) process.stdout.write(`${JSON.stringify(result.outputs)}\n`)
    if (result.kind === 'built' && result.failure !== undefined) throw result.failure
    return exitCodes.done
  })
}

// The same packages in the same folder use the same results folder, so that results do not pile up.
function resultFolder({
  workspace,
  inputs,
  env,
}: {
  readonly workspace: string
  readonly inputs: Inputs
  readonly env: Environment
}): string {
  const key = sha256Of(JSON.stringify([workspace, inputs.workingDirectory, inputs.packages]))
  const results = join(cacheFolder(env), 'results')
  return join(canBeWritten(results) ? results : mkdtempSync(join(tmpdir(), 'go-tiny-image-results-')), key.slice(0, 16))
}
