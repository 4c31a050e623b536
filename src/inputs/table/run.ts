import type { InputRow } from './row.ts'

/** The inputs of the group "run". */
export const runInputs = [
  { name: 'summary', group: 'run', kind: 'boolean', default: 'true', description: 'Write a job summary' },
  {
    name: 'dry-run',
    group: 'run',
    kind: 'boolean',
    default: 'false',
    description: 'Say what would be done, do nothing of it, and set the outputs that are known: names, tags, labels',
  },
] as const satisfies readonly InputRow[]
