import type { Hint, HintContext, HintRow } from './hint-row.ts'
import { machineHints } from './machine-hints.ts'
import { missingHints } from './missing-hints.ts'
import { moduleHints } from './module-hints.ts'
import { sourceHints } from './source-hints.ts'

// The first matching row wins, so causes come before consequences.
const rows = [...machineHints, ...missingHints, ...moduleHints, ...sourceHints]

/** The cause of a failed go command by its output, or undefined when no row matches. */
export function explainGoOutput(output: string, context: HintContext = {}): Hint | undefined {
  return firstHint(rows, output, context)
}

/**
 * Like `explainGoOutput`, for output with compile errors in files: only problems of the machine take precedence over
 * them.
 */
export function explainMachine(output: string): Hint | undefined {
  return firstHint(machineHints, output, {})
}

function firstHint(some: readonly HintRow[], output: string, context: HintContext): Hint | undefined {
  for (const { when, say } of some) {
    const match = when.exec(output)
    const hint = match === null ? undefined : say(match, context)
    if (hint !== undefined) return hint
  }
  return undefined
}

/** The first meaningful line of a failed go command's output, for output that no row matches. */
export function firstComplaint(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim())
  const says = (line: string): boolean =>
    line !== '' && !/^(?:#|go: (?:downloading|added|upgraded) |package \S+$|imports \S+$)/.test(line)
  const at = lines.findIndex(says)
  const [first, next] = [lines[at], lines.slice(at + 1).find(says)]
  // "go: module x: git ls-remote -q origin in …: exit status 128:" names the command; the next line has the reason.
  return first?.endsWith(':') === true && next !== undefined ? `${first} ${next}` : first
}
