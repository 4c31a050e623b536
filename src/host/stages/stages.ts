import type { Host } from '../host.ts'
import { type CriticalPath, criticalPath } from './critical-path.ts'

export type StageRecord = {
  readonly name: string
  /** Since the stage before it, which may be less than its work took: work begins as soon as it can. */
  readonly milliseconds: number
  readonly decisions: readonly string[]
}

export type Stages = {
  /**
   * Runs one stage: its log goes in a group, followed by one line for each decision. `decisions` returns these lines,
   * each with its reason.
   */
  stage<Result>(options: {
    readonly name: string
    readonly work: () => Promise<Result>
    readonly decisions: (result: Result) => readonly string[]
  }): Promise<Result>
  readonly records: () => readonly StageRecord[]
  /** What the run has waited for until now, by the parts in the trace; empty without a trace. */
  readonly path: () => CriticalPath
}

/** Records the times and decisions of a run's stages. */
export function createStages({ log, now, trace }: Pick<Host, 'log' | 'now' | 'trace'>): Stages {
  const records: StageRecord[] = []
  const startMs = trace?.nowMs() ?? 0
  return {
    stage: async ({ name, work, decisions }) => {
      const started = now()
      const result = await log.group(name, () => (trace === undefined ? work() : trace.span('stage', name, work)))
      const lines = decisions(result)
      records.push({ name, milliseconds: now() - started, decisions: lines })
      for (const line of lines) log.info(`  ${line}`)
      return result
    },
    records: () => records,
    path: () => {
      if (trace === undefined) return []
      const parts = trace.spans().filter(({ kind }) => kind === 'part')
      return criticalPath(parts, { startMs, endMs: trace.nowMs() })
    },
  }
}
