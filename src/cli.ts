#!/usr/bin/env node
import { tmpdir } from 'node:os'
import { writeAnswer } from './command/answer.ts'
import { exitCodes, fail } from './command/exit.ts'
import { readExplainCommand } from './command/explain-arguments.ts'
import { readFileCommand } from './command/file-commands.ts'
import { readResolveCommand } from './command/resolve-arguments.ts'
import { readVerifyCommand } from './command/verify-command.ts'
import { keepCompiledCode } from './host/compile-cache.ts'
import { toolCacheFolder } from './host/files/folders.ts'
import { keepNewSpaceSmall } from './host/memory/heap.ts'
import { codeOf, hasCode } from './host/system-error.ts'
import { helpText } from './inputs/documents.ts'
import { readCommandLine } from './inputs/flags.ts'
import { version } from './version.ts'

const { env } = process

// A reader that has seen enough (`| head`) is no failure: what is written after that is lost, the work is done. On a full disk
// the work is done too, and whoever reads its log must know that it is not whole.
process.stderr.on('error', () => {})
process.stdout.on('error', (error) => {
  if (hasCode(error, ['EPIPE']) || process.exitCode !== undefined) return
  process.exitCode = exitCodes.failed
  process.stderr.write(`error: standard output cannot be written: ${codeOf(error) ?? error}\n`)
})

// The command's entry point: flags become the same inputs that the action has and go through the same pipeline. Code
// that only a run needs is loaded when a run starts.
const code = await main(process.argv.slice(2))
process.exitCode ??= code

async function main(args: readonly string[]): Promise<number> {
  try {
    const fileCommand = readFileCommand(args)
    if (fileCommand !== undefined) {
      const { runFileCommand } = await import('./command/file.ts')
      for (const line of await runFileCommand(fileCommand)) writeAnswer(`${line}\n`)
      return exitCodes.done
    }
    const verifyCommand = readVerifyCommand(args)
    if (verifyCommand !== undefined) {
      prepareForRun()
      const { runVerify } = await import('./command/verify.ts')
      return await runVerify(verifyCommand, env)
    }
    const resolveCommand = readResolveCommand(args)
    if (resolveCommand !== undefined) {
      prepareForRun()
      const { runResolve } = await import('./command/resolve.ts')
      return await runResolve(resolveCommand, env)
    }
    const explainCommand = readExplainCommand(args)
    if (explainCommand !== undefined) {
      prepareForRun()
      const { runExplain } = await import('./command/explain.ts')
      return await runExplain(explainCommand, env)
    }
    const line = readCommandLine(args)
    if (line.kind === 'run') {
      prepareForRun()
      const { runCommand } = await import('./command/run.ts')
      return await runCommand(line, env, { prints: 'log' })
    }
    writeAnswer(line.kind === 'help' ? helpText(version) : `${version}\n`)
    return exitCodes.done
  } catch (error) {
    return fail(error, (text) => process.stderr.write(`error: ${text}\n`))
  }
}

function prepareForRun(): void {
  // The toolkit's tool cache reads these two.
  env.RUNNER_TEMP ??= tmpdir()
  env.RUNNER_TOOL_CACHE ??= toolCacheFolder(env)
  keepCompiledCode(env)
  keepNewSpaceSmall()
}
