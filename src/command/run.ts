import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import { cacheFolder, canBeWritten } from '../host/files/folders.ts'
import type { Environment } from '../host/host.ts'
import { keepingTrace } from '../host/trace.ts'
import { type SettledInputs, settleInputs } from '../inputs/config/settle.ts'
import type { CommandLine } from '../inputs/flags.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { secretTexts } from '../inputs/table.ts'
import { sha256Of } from '../oci/digest.ts'
import { run as runPipeline } from '../pipeline/run.ts'
import { showEvents } from '../report/progress.ts'
import { writeAnswer } from './answer.ts'
import { exitCodes } from './exit.ts'
import { withPassword } from './flags.ts'
import { withCommandHost } from './host.ts'
import { createCommandLog } from './log.ts'

type Run = CommandLine & { readonly kind: 'run' }

type Given = {
  readonly settled: SettledInputs
  readonly secrets: readonly string[]
  readonly env: Environment
} & RunCommandOptions

export type RunCommandOptions = {
  readonly prints: Prints
  /** What to throw instead of an error of the run. */
  readonly placed?: (error: unknown) => unknown
}

/** What goes to standard output: the log, or manifests, and then the log goes to standard error. */
type Prints = 'log' | 'manifests'

/** One run of the command. Returns the exit code; throws a UsageError for malformed flags. */
export async function runCommand(line: Run, env: Environment, options: RunCommandOptions): Promise<number> {
  const texts = withPassword(line)
  const settled = await settleInputs({ texts, hasEvent: false, workspace: process.cwd(), env })
  if (settled.inputs.commentFrom !== '') {
    throw new UsageError('comment-from is set, but the command has no event that names a pull request', {
      change: 'Use it in a workflow with on: workflow_run.',
    })
  }
  return run(line, { settled, secrets: secretTexts(texts), env, ...options })
}

async function run(line: Run, { settled, secrets, env, prints, placed }: Given): Promise<number> {
  const { inputs } = settled
  const to = line.json || prints !== 'log' ? 'stderr' : 'stdout'
  const log = createCommandLog({ env, verbose: line.verbose, secrets, to })
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
    ).catch((error: unknown) => {
      throw placed === undefined ? error : placed(error)
    })
    for (const text of result.lines) log.info(text)
    if (prints === 'manifests' && result.kind === 'built') writeAnswer(oneStream(result.manifests ?? []))
    if (line.json) writeAnswer(`${JSON.stringify(result.outputs)}\n`)
    if (result.kind === 'built' && result.failure !== undefined) throw result.failure
    return exitCodes.done
  })
}

/** Files as one stream of YAML documents. */
function oneStream(texts: readonly string[]): string {
  const whole = texts.map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`))
  return whole.map((text, index) => (index === 0 || text.startsWith('---') ? text : `---\n${text}`)).join('')
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
