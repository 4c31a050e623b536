import type { InputRow } from './row.ts'

/** The inputs of the group "run". */
export const runInputs = [
  { name: 'summary', group: 'run', kind: 'boolean', default: 'true', description: 'Write a job summary' },
  {
    name: 'dry-run',
    group: 'run',
    kind: 'boolean',
    default: 'false',
    description: 'Show the plan without building; set the outputs that are already known: names, tags, labels',
  },
  {
    name: 'plan',
    group: 'run',
    kind: 'boolean',
    default: 'false',
    description: 'Build nothing, but set the output matrix: jobs for the programs that changed',
  },
  {
    name: 'legs',
    group: 'run',
    kind: 'text',
    default: '',
    description: 'How many jobs a plan has at most (default: one for each program that changed, at most 256)',
  },
  {
    name: 'trace',
    group: 'run',
    kind: 'text',
    default: '',
    description:
      'Write a trace of the run to this file: stages, processes and requests, for Perfetto or chrome://tracing',
  },
] as const satisfies readonly InputRow[]
