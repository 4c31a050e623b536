import type { Hint } from './hint-row.ts'
import { moduleHints } from './module-hints.ts'
import { sourceHints } from './source-hints.ts'

// The first row that matches is taken, so causes stand before consequences.
const rows = [...moduleHints, ...sourceHints]

/** What a failed go command's output comes down to, or undefined where no row knows it. */
export function explainGoOutput(output: string): Hint | undefined {
  for (const { when, say } of rows) {
    const match = when.exec(output)
    if (match !== null) return say(match)
  }
  return undefined
}

/** The first line of a failed go command's output that says something, for what no row knows. */
export function firstComplaint(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.find((line) => line !== '' && !/^(?:#|go: (?:downloading|added|upgraded) |package \S+$)/.test(line))
}
