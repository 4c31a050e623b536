import type { Log } from '../host.ts'
import { createSecrets } from '../secrets.ts'
import type { Writer } from './log.ts'

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
