import type { Host } from './host.ts'

export type StageRecord = {
  readonly name: string
  readonly milliseconds: number
  readonly decisions: readonly string[]
}

export type Stages = {
  /**
   * Runs one stage: what it logs stands in a group, what it decided in lines of their own behind it. `decisions` says
   * these lines, each with its reason.
   */
  stage<Result>(options: {
    readonly name: string
    readonly work: () => Promise<Result>
    readonly decisions: (result: Result) => readonly string[]
  }): Promise<Result>
  readonly records: () => readonly StageRecord[]
}

/** Keeps the time and the decisions of the stages of a run. */
export function createStages({ log, now, trace }: Pick<Host, 'log' | 'now' | 'trace'>): Stages {
  const records: StageRecord[] = []
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
  }
}
