import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
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
import { explainLines } from '../report/explain/table.ts'
import { showEvents } from '../report/progress.ts'
import type { RunResult } from '../steps/report.ts'
import { exitCodes } from './exit.ts'
import { withCommandHost } from './host.ts'

type Run = CommandLine & { readonly kind: 'run' }

type Given = {
  readonly settled: SettledInputs
  readonly secrets: readonly string[]
  readonly env: Environment
  readonly explain: boolean
}

/** One run of the command. Returns the exit code; throws a UsageError for malformed flags. */
export async function runCommand(
  line: Run,
  env: Environment,
  { explain }: { readonly explain: boolean },
): Promise<number> {
  const texts = textsOf(line)
  const settled = await settleInputs({ texts, hasEvent: false, workspace: process.cwd(), env })
  return run(line, { settled, secrets: secretTexts(texts), env, explain })
}

// Every process on the machine can read a password in the arguments.
function textsOf({ texts, passwordFromStdin }: Run): ReadonlyMap<string, string> {
  return passwordFromStdin ? new Map([...texts, ['password', readFileSync(0, 'utf8')]]) : texts
}

async function run(line: Run, { settled, secrets, env, explain }: Given): Promise<number> {
  const { inputs } = settled
  const toStderr = (text: string): boolean => process.stderr.write(text)
  const apart = line.json || explain
  const write = apart ? toStderr : (text: string): boolean => process.stdout.write(text)
  const terminal = apart ? process.stderr : process.stdout
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
      () => runPipeline({ ...settled, host, place, onEvent: showEvents(log), explain }),
    )
    if (explain) {
      for (const text of explanation(result, line.json)) process.stdout.write(`${text}\n`)
      return exitCodes.done
    }
    for (const text of result.lines) log.info(text)
    if (line.json) process.stdout.write(`${JSON.stringify(result.outputs)}\n`)
    if (result.kind === 'built' && result.failure !== undefined) throw result.failure
    return exitCodes.done
  })
}

/** What the bytes are, as a table or as JSON. Throws a UserError if that cannot be said. */
function explanation(result: RunResult, json: boolean): readonly string[] {
  const explained = result.kind === 'built' ? result.explained : []
  const [first, ...more] = explained
  if (more.length > 0) {
    const names = explained.map(({ image }) => image.main.name).join(', ')
    throw new UserError(`explain describes one program, and the package names ${explained.length}: ${names}`, {
      change: 'Write the package of one of them.',
    })
  }
  if (first?.document === undefined) {
    throw new UserError(`the bytes of the program cannot be explained: ${first?.failed ?? 'nothing was built'}`)
  }
  return json ? [JSON.stringify(first.document)] : explainLines(first.document)
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
