import { createStages } from '../host/stages/stages.ts'
import { describeAttached, describeJoined, describePush } from '../report/decisions.ts'
import { attestsAsReferrers } from '../steps/attest.ts'
import { joinParts, mergeNames } from '../steps/join.ts'
import { attestJoined } from '../steps/merge/attest.ts'
import { publishJoined } from '../steps/publish.ts'
import { createClient } from '../steps/registry.ts'
import { type RunResult, resultOfJoin } from '../steps/report.ts'
import type { RunOptions } from '../steps/run-options.ts'

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
  if (!attestsAsReferrers(options)) return resultOfJoin({ options, names, joined, published, stages, started })
  const attached = await stages.stage({
    name: 'Attest',
    work: () => attestJoined(options, { joined, pushes: published.pushes, registry, startedMs: started }),
    decisions: (results) => describeAttached([{ attached: results }]),
  })
  return resultOfJoin({ options, names, joined, published: { ...published, attached }, stages, started })
}
