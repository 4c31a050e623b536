// bench: gaps in a trace, of at least so many ms, in which no process, request or named work was going on (FILE [20])

import { readFileSync } from 'node:fs'
import { table } from './support.ts'

type Event = {
  readonly name: string
  readonly cat?: string
  readonly ph: string
  readonly ts: number
  readonly dur: number
}

const [file = '', least = '20'] = process.argv.slice(2)
if (file === '') throw new Error('name a file that --trace has written')
const { traceEvents }: { traceEvents: readonly Event[] } = JSON.parse(readFileSync(file, 'utf8'))
const spans = traceEvents
  .filter(({ ph }) => ph === 'X')
  .map(({ name, cat = '', ts, dur }) => ({ name, kind: cat, startMs: ts / 1000, endMs: (ts + dur) / 1000 }))
const endMs = Math.max(...spans.map((span) => span.endMs))

// A stage or a part says what the run waited for, not that anything was done.
const busy = spans
  .filter(({ name, kind }) => ['work', 'process', 'request'].includes(kind) || name === 'start')
  .toSorted((a, b) => a.startMs - b.startMs)
const rows: string[][] = []
let [doneMs, after] = [0, 'the start']
for (const next of [...busy, { name: 'the end', startMs: endMs, endMs }]) {
  const gapMs = next.startMs - doneMs
  if (gapMs >= Number(least)) {
    const middle = doneMs + gapMs / 2
    const part = spans.find(({ kind, startMs, endMs }) => kind === 'part' && startMs <= middle && endMs >= middle)
    rows.push([doneMs.toFixed(0), gapMs.toFixed(0), after, next.name, part?.name ?? '–'])
  }
  if (next.endMs > doneMs) [doneMs, after] = [next.endMs, next.name]
}
console.log(`${rows.length} gaps of ${least} ms or more in ${endMs.toFixed(0)} ms`)
if (rows.length > 0) console.log(table([['at ms', 'ms', 'after', 'before', 'part'], ...rows]))
