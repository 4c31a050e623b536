import { writeFileSync } from 'node:fs'
import type { Host, Run, Send, Since, Span, SpanKind, Trace } from './host.ts'
import { codeOf } from './system-error.ts'

/** Records spans from the start of the process; the time before this call is the span `start`. */
export function createTrace(nowMs: () => number = () => performance.now()): Trace {
  const spans: Span[] = [{ kind: 'stage', name: 'start', startMs: 0, endMs: nowMs() }]
  return {
    span: async (kind, name, work) => {
      let startMs = nowMs()
      try {
        return await work((earlierMs) => {
          startMs = Math.min(startMs, earlierMs)
        })
      } finally {
        spans.push({ kind, name, startMs, endMs: nowMs() })
      }
    },
    spans: () => spans,
    nowMs,
    text: () => traceText(spans),
  }
}

/** Does `work`, as a span of the host's trace if it has one. */
export function traced<Result>(
  { trace }: Pick<Host, 'trace'>,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return trace === undefined ? work() : trace.span('work', name, work)
}

/** Does `work`, as a part of the run that its end may have waited for; it may say that it began before. */
export function partOfRun<Result>(
  { trace }: Pick<Host, 'trace'>,
  name: string,
  work: (since: Since) => Promise<Result>,
): Promise<Result> {
  return trace === undefined ? work(() => {}) : trace.span('part', name, work)
}

/** Does `work` and writes the trace to the file, even if it throws. A file that cannot be written is a warning. */
export async function keepingTrace<Result>(
  { file, host: { trace, log } }: { readonly file: string | undefined; readonly host: Pick<Host, 'trace' | 'log'> },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } finally {
    try {
      if (file !== undefined && trace !== undefined) writeFileSync(file, trace.text())
    } catch (error) {
      log.warning(`The trace cannot be written to ${file}: ${codeOf(error) ?? error}`)
    }
  }
}

/** Processes by their name and first argument, which is the subcommand. */
export function tracedRun(run: Run, trace: Trace): Run {
  return (command) => trace.span('process', processName(command.command, command.args), () => run(command))
}

/** Requests until the headers of their responses have arrived. */
export function tracedSend(send: Send, trace: Trace): Send {
  return (request) =>
    trace.span('request', `${request.method} ${request.url.host}${request.url.pathname}`, () => send(request))
}

function processName(command: string, args: readonly string[]): string {
  const word = args.find((argument) => /^[a-z][a-z-]*$/.test(argument))
  return [command.replace(/^.*[/\\]/, ''), ...(word === undefined ? [] : [word])].join(' ')
}

/**
 * The trace event format: complete events, in µs. Events of one row may nest but not overlap otherwise, so each kind
 * gets as many rows as it has events at the same time.
 * Source: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
export function traceText(spans: readonly Span[]): string {
  const rows: { readonly kind: SpanKind; readonly label: string; endMs: number }[] = []
  const kinds: readonly SpanKind[] = ['stage', 'part', 'work', 'process', 'request']
  const events = kinds.flatMap((kind) =>
    spans
      .filter((span) => span.kind === kind)
      .toSorted((a, b) => a.startMs - b.startMs)
      .map((span) => {
        const free = rows.find((row) => row.kind === kind && row.endMs <= span.startMs)
        const row = free ?? { kind, label: `${kind} ${rows.filter((row) => row.kind === kind).length + 1}`, endMs: 0 }
        if (free === undefined) rows.push(row)
        row.endMs = span.endMs
        return {
          name: span.name,
          cat: kind,
          ph: 'X',
          pid: 1,
          tid: rows.indexOf(row) + 1,
          ts: Math.round(span.startMs * 1000),
          dur: Math.round((span.endMs - span.startMs) * 1000),
        }
      }),
  )
  const names = rows.map(({ label }, index) => ({
    name: 'thread_name',
    ph: 'M',
    pid: 1,
    tid: index + 1,
    args: { name: label },
  }))
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: [...names, ...events] })}\n`
}
