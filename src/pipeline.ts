import { both } from './host/parallel.ts'
import { createStages } from './host/stages.ts'
import { createPushes } from './registry/push/pushes.ts'
import {
  describeBuilt,
  describeCompiled,
  describeJoined,
  describePacked,
  describePlan,
  describePush,
  describeSbom,
} from './report/decisions.ts'
import { describeVulnerabilities } from './report/vulnerabilities.ts'
import { compilePrograms } from './steps/compile.ts'
import { assembleAll, createBuilder } from './steps/image.ts'
import { joinParts, mergeNames } from './steps/join.ts'
import { packAll } from './steps/pack.ts'
import { checkBeforehand, makePlan } from './steps/plan.ts'
import { publishAll, publishJoined, withhold } from './steps/publish.ts'
import { createClient } from './steps/registry.ts'
import { type RunResult, resultOfBuild, resultOfJoin, resultOfPlan } from './steps/report.ts'
import type { RunOptions } from './steps/run-options.ts'
import { listContents } from './steps/sbom.ts'
import { restoreFromService } from './steps/setup/caches.ts'
import { settleGoEnvironment } from './steps/setup/go-settings.ts'
import { locateSource, readHistory } from './steps/setup/source.ts'
import { findTools } from './steps/setup/toolchain.ts'
import { runTests } from './steps/test.ts'
import { orderVulnerabilityCheck, startVulnerabilityCheck } from './steps/vulnerabilities.ts'
import { describeGo } from './toolchain/go/go.ts'
import { describeUpx } from './toolchain/upx/upx.ts'

/** One run: builds images, or joins images that other runs have built. */
export function run(options: RunOptions): Promise<RunResult> {
  return options.inputs.merge.length > 0 ? mergeImages(options) : buildImages(options)
}

/** From the inputs to the images and the report. */
async function buildImages(given: RunOptions): Promise<RunResult> {
  const started = given.host.now()
  const stages = createStages(given.host)
  checkBeforehand(given)
  const order = await orderVulnerabilityCheck(given)
  const { options, notes } = await settleGoEnvironment(given)
  const { inputs } = options
  const source = await locateSource(options)
  const registry = await createClient(options)

  const [tools, history] = await stages.stage({
    name: 'Toolchain',
    // Git and the toolchain do not depend on each other.
    work: () => both(findTools(options, source), readHistory(options, source)),
    decisions: ([{ go, upx }]) => [describeGo(go), ...notes, ...(typeof upx === 'function' ? [] : [describeUpx(upx)])],
  })
  const { caches } = options
  const restored =
    caches === undefined
      ? undefined
      : await stages.stage({
          name: 'Caches',
          work: () =>
            restoreFromService(options, {
              source,
              commit: history.commit?.revision,
              go: tools.go,
              caches,
            }),
          decisions: ({ lines }) => lines,
        })
  const plan = await stages.stage({
    name: 'Plan',
    work: () => makePlan(options, { source, history, go: tools.go }),
    decisions: describePlan,
  })
  if (inputs.dryRun) return resultOfPlan({ plan, tools, restored })

  if (inputs.verifyModules || inputs.test.length > 0) {
    await stages.stage({
      name: 'Test',
      work: () => runTests(options, plan, tools.go),
      decisions: (lines) => lines,
    })
  }
  // Beside the next stages; it is awaited before anything is published.
  const check = order === undefined ? undefined : startVulnerabilityCheck(options, { plan, go: tools.go, order })
  const allPushes = createPushes(registry)
  const pushes = check?.guard(allPushes) ?? allPushes
  try {
    const programs = await stages.stage({
      name: 'Compile',
      work: () => compilePrograms(options, plan, tools.go),
      decisions: describeCompiled,
    })
    const packed = await stages.stage({
      name: 'Pack',
      work: () => packAll(options, programs, tools),
      decisions: describePacked,
    })
    const builder = createBuilder(options, pushes)
    const images = await stages.stage({
      name: 'Image',
      work: () => assembleAll({ options, plan, packed, go: tools.go, builder, pushes }),
      decisions: (assembled) => assembled.flatMap(({ lines, built }) => [...lines, describeBuilt(built)]),
    })
    const sboms = await stages.stage({
      name: 'SBOM',
      work: () => listContents(options, { images, go: tools.go }),
      decisions: (all) => all.map(({ inventory }) => describeSbom(inventory)),
    })
    const checked =
      check === undefined
        ? undefined
        : await stages.stage({
            name: 'Vulnerabilities',
            work: () => check.finish(),
            decisions: describeVulnerabilities,
          })
    const run = { options, tools, packed, builder, images, sboms, stages, started, restored, checked }
    if (checked?.failure !== undefined) return resultOfBuild({ ...run, published: withhold(images) })
    const published = await stages.stage({
      name: 'Publish',
      work: () => publishAll({ images, builder, registry }),
      decisions: (all) => all.flatMap((image) => (image.pushes ?? []).flatMap(describePush)),
    })
    return resultOfBuild({ ...run, published })
  } finally {
    await both(allPushes.end(), check?.end() ?? Promise.resolve())
  }
}

/** From the digests of the jobs of a matrix to one index with the final tags. */
async function mergeImages(options: RunOptions): Promise<RunResult> {
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
