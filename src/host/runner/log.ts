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
