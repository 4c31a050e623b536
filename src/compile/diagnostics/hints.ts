import type { Hint, HintContext, HintRow } from './hint-row.ts'
import { machineHints } from './machine-hints.ts'
import { missingHints } from './missing-hints.ts'
import { moduleHints } from './module-hints.ts'
import { sourceHints } from './source-hints.ts'

// The first row that matches is taken, so causes stand before consequences.
const rows = [...machineHints, ...missingHints, ...moduleHints, ...sourceHints]

/** What a failed go command's output comes down to, or undefined where no row knows it. */
export function explainGoOutput(output: string, context: HintContext = {}): Hint | undefined {
  return firstHint(rows, output, context)
}

/** As `explainGoOutput`, for output in which the compiler has found errors in files: only the machine comes before them. */
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

/** The first line of a failed go command's output that says something, for what no row knows. */
export function firstComplaint(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim())
  const says = (line: string): boolean =>
    line !== '' && !/^(?:#|go: (?:downloading|added|upgraded) |package \S+$|imports \S+$)/.test(line)
  const at = lines.findIndex(says)
  const [first, next] = [lines[at], lines.slice(at + 1).find(says)]
  // "go: module x: git ls-remote -q origin in …: exit status 128:" says what failed, and the line below it why.
  return first?.endsWith(':') === true && next !== undefined ? `${first} ${next}` : first
}
