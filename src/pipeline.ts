import { createStages } from './host/stages.ts'
import {
  describeBuilt,
  describeCompiled,
  describeJoined,
  describePacked,
  describePlan,
  describePush,
} from './report/decisions.ts'
import { restoreFromService } from './steps/caches.ts'
import { compilePrograms } from './steps/compile.ts'
import { assembleAll, createBuilder } from './steps/image.ts'
import { joinParts, mergeNames } from './steps/join.ts'
import { packAll } from './steps/pack.ts'
import { checkBeforehand, makePlan } from './steps/plan.ts'
import { publishAll, publishJoined } from './steps/publish.ts'
import { createPushes } from './steps/pushes.ts'
import { createClient } from './steps/registry.ts'
import { finish, finishMerge, type Result } from './steps/report.ts'
import type { Surroundings } from './steps/surroundings.ts'
import { runTests } from './steps/test.ts'
import { findTools } from './steps/toolchain.ts'
import { describeGo } from './toolchain/go/go.ts'
import { describeUpx } from './toolchain/upx/upx.ts'

/** One run: builds images, or joins those that other runs have built. */
export function run(surroundings: Surroundings): Promise<Result | 'dry-run'> {
  return surroundings.inputs.merge.length > 0 ? mergeImages(surroundings) : buildImages(surroundings)
}

/** From the inputs to the images and the report. */
async function buildImages(surroundings: Surroundings): Promise<Result | 'dry-run'> {
  const { inputs, host } = surroundings
  const started = host.now()
  const stages = createStages(host)
  checkBeforehand(surroundings)
  const registry = await createClient(surroundings)

  const tools = await stages.stage({
    name: 'Toolchain',
    work: () => findTools(surroundings),
    decisions: ({ go, upx }) => [describeGo(go), describeUpx(upx)],
  })
  const { caches } = surroundings
  const restored =
    caches === undefined
      ? undefined
      : await stages.stage({
          name: 'Caches',
          work: () => restoreFromService(surroundings, tools.go, caches),
          decisions: ({ lines }) => lines,
        })
  const plan = await stages.stage({
    name: 'Plan',
    work: () => makePlan(surroundings, tools.go),
    decisions: describePlan,
  })
  if (inputs.dryRun) return 'dry-run'

  if (inputs.verifyModules || inputs.test.length > 0) {
    await stages.stage({
      name: 'Test',
      work: () => runTests(surroundings, plan, tools.go),
      decisions: (lines) => lines,
    })
  }
  const programs = await stages.stage({
    name: 'Compile',
    work: () => compilePrograms(surroundings, plan, tools.go),
    decisions: describeCompiled,
  })
  const packed = await stages.stage({
    name: 'Pack',
    work: () => packAll(surroundings, programs, tools),
    decisions: describePacked,
  })
  const pushes = createPushes(registry)
  try {
    const builder = createBuilder(surroundings, pushes)
    const images = await stages.stage({
      name: 'Image',
      work: () => assembleAll({ surroundings, plan, packed, go: tools.go, builder, pushes }),
      decisions: (assembled) => assembled.flatMap(({ lines, built }) => [...lines, describeBuilt(built)]),
    })
    const published = await stages.stage({
      name: 'Publish',
      work: () => publishAll({ surroundings, images, builder, registry }),
      decisions: (all) => all.flatMap((image) => (image.pushes ?? []).flatMap(describePush)),
    })
    return await finish({ surroundings, tools, builder, images, published, stages, started, restored })
  } finally {
    await pushes.end()
  }
}

/** From the digests of the legs of a matrix to one index under the final tags. */
async function mergeImages(surroundings: Surroundings): Promise<Result | 'dry-run'> {
  const { inputs, host } = surroundings
  const started = host.now()
  const stages = createStages(host)
  const names = await mergeNames(surroundings)

  const registry = await createClient(surroundings)
  const joined = await stages.stage({
    name: 'Join',
    work: () => joinParts(surroundings, { names, registry }),
    decisions: describeJoined,
  })
  if (inputs.dryRun) return 'dry-run'

  const published = await stages.stage({
    name: 'Publish',
    work: () => publishJoined(joined, { names, registry }),
    decisions: ({ pushes }) => [
      ...(names.notPushed === undefined ? [] : [`not pushed: ${names.notPushed}`]),
      ...pushes.flatMap(describePush),
    ],
  })
  return finishMerge({ surroundings, names, joined, published, stages, started })
}
