import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'
import type { Log } from '../host.ts'
import { createSecrets } from '../secrets.ts'

export type Writer = (text: string) => void

/**
 * The log of a workflow step: groups, annotations and masks as workflow commands on standard output. Output of child
 * processes cannot issue commands: text that looks like one is wrapped in stop-commands.
 */
export function createRunnerLog(write: Writer): Log {
  const secrets = createSecrets()
  const line = (text: string): void => write(`${secrets.hide(text)}\n`)
  const plain = (text: string): void => (looksLikeCommand(text) ? stopped(text, line) : line(text))
  return {
    info: plain,
    debug: (text) => core.debug(secrets.hide(text)),
    child: (text) => plain(text.replace(/\r?\n$/, '')),
    warning: (message, at) => core.warning(secrets.hide(message), annotation(at)),
    error: (message, at) => core.error(secrets.hide(message), annotation(at)),
    status: () => undefined,
    group: (title, work) => core.group(title.replaceAll(/[\r\n]+/g, ' '), work),
    secret: (value) => {
      secrets.add(value)
      // The runner masks line by line; an empty mask would hide everything.
      for (const part of value.split(/\r?\n/).filter((part) => part.trim() !== '')) core.setSecret(part)
    },
  }
}

// `::name::` at the start of a line, and the older `##[name]` anywhere in it. The runner trims .NET's white space,
// which is \s and U+0085, and in the older .NET Framework U+180E and U+200B as well.
function looksLikeCommand(text: string): boolean {
  return /^[\s\u0085\u180e\u200b]*::|##\[/m.test(text)
}

function stopped(text: string, line: Writer): void {
  const token = randomUUID()
  line(`::stop-commands::${token}`)
  line(text)
  line(`::${token}::`)
}

function annotation(at: Parameters<Log['error']>[1]): core.AnnotationProperties {
  if (at === undefined) return {}
  return {
    file: at.file,
    ...(at.line === undefined ? {} : { startLine: at.line }),
    ...(at.column === undefined ? {} : { startColumn: at.column }),
  }
}

/** The log of the CLI: plain lines, with positions in the format of compilers. */
export function createTerminalLog(options: {
  readonly write: Writer
  readonly writeError: Writer
  readonly debug: boolean
  /** Width of the terminal that `write` prints to, in columns; undefined if it is not a terminal. */
  readonly columns?: number | undefined
}): Log {
  const secrets = createSecrets()
  const { columns } = options
  let shownAt = 0
  const clear = (): void => {
    if (shownAt > 0) options.write('\r\u001b[K')
    shownAt = 0
  }
  const line = (text: string): void => {
    clear()
    options.write(`${secrets.hide(text)}\n`)
  }
  const problem =
    (kind: string): Log['error'] =>
    (message, at) => {
      clear()
      const place =
        at === undefined ? '' : `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: `
      options.writeError(`${secrets.hide(`${place}${kind}: ${message}`)}\n`)
    }
  return {
    info: line,
    debug: (text) => {
      if (options.debug) line(`  ${text}`)
    },
    child: (text) => line(text.replace(/\r?\n$/, '').replaceAll(/^/gm, '  | ')),
    warning: problem('warning'),
    error: problem('error'),
    status: (text) => {
      // Ten updates a second are as many as anybody can read.
      if (columns === undefined || text === '' || Date.now() - shownAt < 100) return
      clear()
      options.write(secrets.hide(text).slice(0, columns - 1))
      shownAt = Date.now()
    },
    group: async (title, work) => {
      line(title)
      return work()
    },
    secret: (value) => secrets.add(value),
  }
}
