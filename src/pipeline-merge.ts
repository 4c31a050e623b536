import { createStages } from './host/stages/stages.ts'
import { describeJoined, describePush } from './report/decisions.ts'
import { joinParts, mergeNames } from './steps/join.ts'
import { publishJoined } from './steps/publish.ts'
import { createClient } from './steps/registry.ts'
import { type RunResult, resultOfJoin } from './steps/report.ts'
import type { RunOptions } from './steps/run-options.ts'

/** From the digests of the jobs of a matrix to one index with the final tags. */
export async function mergeImages(options: RunOptions): Promise<RunResult> {
  const { inputs, host } = options
  const started = host.now()
  const stages = createStages(host)
  const names = await mergeNames(options)

  const registry = await createClient(options)
  const joined = await stages.stage({
    name: 'Join',
    work: () => joinParts(options, { names, registry }),
    decisions: describeJoined,
  })
  if (inputs.dryRun) return resultOfJoin({ options, names, joined, stages, started })

  const published = await stages.stage({
    name: 'Publish',
    work: () => publishJoined(joined, { names, registry }),
    decisions: ({ pushes }) => [
      ...(names.notPushed === undefined ? [] : [`not pushed: ${names.notPushed}`]),
      ...pushes.flatMap(describePush),
    ],
  })
  return resultOfJoin({ options, names, joined, published, stages, started })
}
