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
] as const satisfies readonly InputRow[]
