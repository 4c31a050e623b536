import { existsSync } from 'node:fs'
import { CancelledError, ToolError } from '../../errors.ts'
import type { Command, Environment, Finished, Log, Run } from '../host.ts'
import { hasCode } from '../system-error.ts'
import { runChild } from './child.ts'
import { endProcesses, markerVariable } from './process-tree.ts'
import { which } from './which.ts'

export type ProcessSurroundings = {
  readonly env: Environment
  readonly log: Pick<Log, 'child' | 'debug'>
  readonly signal: AbortSignal
}

let started = 0

/**
 * Creates the `run` of a host: runs processes from argument arrays, never in a shell, and ends them when the host's
 * signal is aborted.
 */
export function createRun(surroundings: ProcessSurroundings): Run {
  return async (command) => {
    const { signal: own } = command
    const signal = own === undefined ? surroundings.signal : AbortSignal.any([surroundings.signal, own])
    if (signal.aborted) throw new CancelledError()
    return runToEnd(command, { ...surroundings, log: command.log ?? surroundings.log, signal })
  }
}

async function runToEnd(command: Command, { env, log, signal }: ProcessSurroundings): Promise<Finished> {
  const line = commandLine(command)
  const childEnv = command.env ?? env
  const path = which(command.command, childEnv)
  if (path === undefined) {
    throw new ToolError({
      command: line,
      exitCode: undefined,
      output: '',
      reason: 'command not found',
      notStarted: true,
    })
  }
  started += 1
  const marker = `${process.pid}-${started}`
  const shown = command.quiet !== true
  const { quiet = false, shownAfter } = command
  const show = (text: string): void => log.child(text)
  const shower = quiet ? undefined : shownAfter === undefined ? show : holdingBack(show, shownAfter)
  const stdout = collector({ sink: command.onStdout, show: shower })
  const stderr = collector({ sink: command.onStderr, show: shower })
  let stopped: 'cancelled' | 'out of time' | undefined
  let ending: Promise<void> = Promise.resolve()
  const stop = (why: 'cancelled' | 'out of time') => () => {
    stopped ??= why
    ending = endProcesses(marker)
  }
  const cancel = stop('cancelled')
  signal.addEventListener('abort', cancel, { once: true })
  const timer = command.timeoutMs === undefined ? undefined : setTimeout(stop('out of time'), command.timeoutMs)
  log.debug(`run ${line}`)
  try {
    const exitCode = await runChild({
      path,
      args: command.args,
      cwd: command.cwd,
      env: definedOnly({ ...childEnv, [markerVariable]: marker }),
      input: command.input ?? '',
      onStdout: stdout.take,
      onStderr: stderr.take,
      onStart: command.onStart,
    }).catch((cause: unknown) => {
      // Node says of a folder that is not there that the program is not.
      const lost = command.cwd !== undefined && !existsSync(command.cwd)
      const said = cause instanceof Error ? cause.message : String(cause)
      const reason = lost ? `the folder ${command.cwd} does not exist` : said
      const notStarted = !lost && hasCode(cause, ['ENOENT', 'EACCES'])
      throw new ToolError({ command: line, exitCode: undefined, output: stderr.text(), reason, shown, notStarted })
    })
    await ending
    if (stopped === 'cancelled') throw new CancelledError()
    const output = stderr.text() === '' ? stdout.text() : stderr.text()
    if (stopped === 'out of time') {
      const reason = `timed out after ${(command.timeoutMs ?? 0) / 1000} s`
      throw new ToolError({ command: line, exitCode: undefined, output, reason, shown })
    }
    if (exitCode === null) {
      throw new ToolError({ command: line, exitCode: undefined, output, reason: 'killed by a signal', shown })
    }
    if (exitCode !== 0 && command.anyExitCode !== true) throw new ToolError({ command: line, exitCode, output, shown })
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
  } catch (error) {
    await ending
    throw stopped === 'cancelled' ? new CancelledError() : error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
  }
}

function holdingBack(show: (text: string) => void, until: Promise<unknown>): (text: string) => void {
  const held: string[] = []
  let state: 'held' | 'shown' | 'dropped' = 'held'
  until.then(
    () => {
      state = 'shown'
      for (const text of held.splice(0)) show(text)
    },
    () => {
      state = 'dropped'
    },
  )
  return (text) => {
    if (state === 'shown') show(text)
    else if (state === 'held') held.push(text)
  }
}

type Collector = { readonly take: (chunk: Buffer) => void; readonly text: () => string }

function collector(options: {
  readonly sink: ((chunk: Buffer) => void) | undefined
  readonly show: ((text: string) => void) | undefined
}): Collector {
  const chunks: Buffer[] = []
  const decoder = new TextDecoder()
  return {
    take: (chunk) => {
      if (options.sink !== undefined) {
        options.sink(chunk)
        return
      }
      chunks.push(chunk)
      options.show?.(decoder.decode(chunk, { stream: true }))
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  }
}

/** The command line as a person would type it. */
export function commandLine({ command, args }: Pick<Command, 'command' | 'args'>): string {
  return [command, ...args].map((word) => (/^[\w@%+=:,./{}~-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')
}

function definedOnly(env: Environment): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
