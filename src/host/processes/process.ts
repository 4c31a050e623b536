import { ChildProcess } from 'node:child_process'
import { channel } from 'node:diagnostics_channel'
import { exec } from '@actions/exec'
import { CancelledError, ToolError } from '../../errors.ts'
import type { Command, Environment, Finished, Log, Run } from '../host.ts'
import { collector } from './collector.ts'
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
  tolerateClosedInputs()
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
  const stderr = collector({ sink: command.onStderr, show: shower, takesLine: command.takesErrorLine })
  let stopped: 'cancelled' | 'out of time' | undefined
  let ending: Promise<void> = Promise.resolve()
  const stop = (why: 'cancelled' | 'out of time') => () => {
    stopped ??= why
    ending = endProcesses(marker)
  }
  const cancel = stop('cancelled')
  signal.addEventListener('abort', cancel, { once: true })
  const timer = command.timeoutMs === undefined ? undefined : setTimeout(stop('out of time'), command.timeoutMs)
  const stopListening = onStartOf(path, command)
  log.debug(`run ${line}`)
  try {
    const exitCode = await exec(quoted(path), [...command.args], {
      ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
      env: definedOnly({ ...childEnv, [markerVariable]: marker }),
      // Even if empty: without a buffer the child's standard input stays open, and a prompt would hang the run.
      input: Buffer.from(command.input ?? ''),
      silent: true,
      ignoreReturnCode: true,
      delay: 1000,
      listeners: { stdout: stdout.take, stderr: stderr.take },
    }).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      const notStarted = /\b(?:ENOENT|EACCES)\b/.test(reason)
      throw new ToolError({ command: line, exitCode: undefined, output: stderr.text(), reason, shown, notStarted })
    })
    await ending
    if (stopped === 'cancelled') throw new CancelledError()
    // Only for an error: what go lists is megabytes.
    const output = (): string => stderr.text() || stdout.text()
    if (stopped === 'out of time') {
      const reason = `timed out after ${(command.timeoutMs ?? 0) / 1000} s`
      throw new ToolError({ command: line, exitCode: undefined, output: output(), reason, shown })
    }
    // The toolkit passes on Node's `null` for a process that was ended by a signal.
    if (typeof exitCode !== 'number') {
      throw new ToolError({ command: line, exitCode: undefined, output: output(), reason: 'killed by a signal', shown })
    }
    if (exitCode !== 0 && command.anyExitCode !== true) {
      throw new ToolError({ command: line, exitCode, output: output(), shown })
    }
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
  } catch (error) {
    await ending
    throw stopped === 'cancelled' ? new CancelledError() : error
  } finally {
    stopListening()
    clearTimeout(timer)
    signal.removeEventListener('abort', cancel)
  }
}

// The toolkit does not listen to errors of a child's standard input: a child that exits without reading it (EPIPE)
// would crash this process. Node announces every new child on this channel.
const newChildren = channel('child_process')
let tolerated = false

function tolerateClosedInputs(): void {
  if (tolerated) return
  tolerated = true
  newChildren.subscribe(onceSpawned(listen))
}

// What a child has, it has only after it was spawned, which Node does at once.
function onceSpawned(use: (child: ChildProcess) => void): (message: unknown) => void {
  return (message) => {
    const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined
    if (child instanceof ChildProcess) process.nextTick(() => use(child))
  }
}

/** Calls the command's `onStart` when its child is there; returns what stops waiting for that. */
function onStartOf(path: string, { args, onStart }: Command): () => void {
  if (onStart === undefined) return () => {}
  const words = JSON.stringify([path, ...args])
  const heard = onceSpawned(({ pid, spawnargs }) => {
    if (pid !== undefined && JSON.stringify(spawnargs) === words) onStart()
  })
  newChildren.subscribe(heard)
  return () => newChildren.unsubscribe(heard)
}

function listen({ stdin }: ChildProcess): void {
  if (stdin?.listenerCount('error') === 0) stdin.on('error', () => undefined)
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

/** The command line as a person would type it. */
function commandLine({ command, args }: Pick<Command, 'command' | 'args'>): string {
  return [command, ...args].map((word) => (/^[\w@%+=:,./{}~-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')
}

// The toolkit splits its first argument at spaces, like a command line.
function quoted(path: string): string {
  return `"${path.replaceAll('"', '\\"')}"`
}

function definedOnly(env: Environment): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
