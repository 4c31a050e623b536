import { availableParallelism } from 'node:os'
import { budgetOf, checkLimits } from '../analysis/budget/budget.ts'
import type { RestoredCaches } from '../caches/caches.ts'
import { wantsTests } from '../compile/tests.ts'
import { prepareRequests } from '../host/network/http.ts'
import { both, createRoom } from '../host/parallel.ts'
import { itself } from '../host/stages/ahead.ts'
import { traced } from '../host/trace.ts'
import type { Plan } from '../plan/types.ts'
import {
  describeAssembled,
  describeAttached,
  describeBuilt,
  describeCompiled,
  describePacked,
  describePush,
  describeSbom,
} from '../report/decisions.ts'
import { describeVulnerabilities } from '../report/vulnerabilities.ts'
import { attestAll, attestInIndex, attestsAsReferrers, attestsInIndex } from '../steps/attest.ts'
import { compilePrograms } from '../steps/compile.ts'
import { assembleAll, createBuilder } from '../steps/image.ts'
import { packAll } from '../steps/pack.ts'
import { publishAll, withhold } from '../steps/publish.ts'
import { type BuiltRun, type RunResult, resultOfBuild, resultOfPlan, vexOf } from '../steps/report.ts'
import type { RunOptions } from '../steps/run-options.ts'
import { listContents } from '../steps/sbom.ts'
import { onlyUpxPacks, type Tools, withUpx } from '../steps/setup/toolchain.ts'
import { runTests } from '../steps/test.ts'
import { startVulnerabilityCheck } from '../steps/vulnerabilities.ts'
import { describeUpx } from '../toolchain/upx/upx.ts'
import type { Build } from './build.ts'
import type { Setup } from './setup.ts'
import { beginSizes, keepSizes, weigh } from './sizes.ts'
import { beginChoice, keepUnchanged, planJobs, showChoice } from './unchanged.ts'

/** All work after the plan, which has begun. */
export type ImagesBegun = {
  /** Shows it, stage by stage. */
  readonly shown: (known: Known) => Promise<RunResult>
}

type Known = { readonly tools: Tools; readonly restored: RestoredCaches | undefined; readonly plan: Plan }
/** Another whole run. */
type Run = (options: RunOptions) => Promise<RunResult>

/** Begins all work after the plan, each as soon as it has what it needs. */
export function beginImages(order: { readonly build: Build; readonly setup: Setup; readonly run: Run }): ImagesBegun {
  const { build, setup, run } = order
  const { inputs } = build.options
  const work = inputs.dryRun || inputs.plan ? undefined : beginWork(build, setup)
  return { shown: (known) => showImages({ build, setup, run, work }, known) }
}

type Begun = {
  readonly build: Build
  readonly setup: Setup
  readonly run: Run
  readonly work: ReturnType<typeof beginWork> | undefined
}

// The log, and the error of a run, stand in the order of the stages.
async function showImages({ build, setup, run, work }: Begun, { tools, restored, plan }: Known): Promise<RunResult> {
  const { options, registry, stages, started } = build
  const { inputs } = options
  build.manifests?.check(plan)
  checkLimits(plan)
  if (inputs.plan) return resultOfPlan({ tools, restored, ...(await planJobs(build, setup)) })
  if (work === undefined) return resultOfPlan({ plan, tools, restored })
  const choice = await showChoice(build, plan, work.choosing)
  const budget = budgetOf(choice.plan)
  if (wantsTests(inputs)) await stages.stage({ name: 'Test', work: work.testing.shown, decisions: (lines) => lines })
  const { builder, comparing } = work
  const writeResults = (run: BuiltRun) => traced(options.host, 'write results', async () => resultOfBuild(run))
  const common = { options, builder, stages, started, restored, planned: plan }
  if (choice.plan.images.length === 0) {
    const nothing = { packed: [], images: [], sboms: [], published: [], checked: undefined }
    return writeResults({ ...common, ...nothing, tools, retagged: await keepUnchanged(build, choice) })
  }
  await stages.stage({
    name: 'Compile',
    work: async () => (await both(work.compiling.shown(), setup.recalling.shown()))[0],
    decisions: describeCompiled,
  })
  const { packed, used } = await stages.stage({
    name: 'Pack',
    work: async () => ({ packed: await work.packing.shown(), used: await withUpx(tools, inputs) }),
    decisions: ({ packed, used: { upx } }) => [
      ...(onlyUpxPacks(inputs) && typeof upx !== 'function' ? [describeUpx(upx)] : []),
      ...describePacked(packed),
    ],
  })
  const assembled = await stages.stage({
    name: 'Image',
    work: work.assembling.shown,
    decisions: (all) => all.flatMap(({ lines, built, needs }) => [...lines, describeAssembled(built, needs)]),
  })
  const sboms = await stages.stage({
    name: 'SBOM',
    work: work.listing.shown,
    decisions: (all) => all.map(({ inventory }) => describeSbom(inventory)),
  })
  const checked =
    work.checking === undefined
      ? undefined
      : await stages.stage({
          name: 'Vulnerabilities',
          work: work.checking.shown,
          decisions: describeVulnerabilities,
        })
  const attesting = { options, plan, go: tools.go, sboms }
  const images = attestsInIndex(options)
    ? await stages.stage({
        name: 'Attestation manifests',
        work: () => attestInIndex(attesting, assembled),
        decisions: (all) => all.map(({ built }) => describeBuilt(built)),
      })
    : assembled
  const sizes = await weigh(build, { plan: choice.plan, budget, images, comparing, go: tools.go, run })
  const done = { ...common, tools: used, packed, images, sboms, sizes, checked, retagged: [] }
  const withheld = withhold(images, { vulnerabilities: checked?.failure, budget: sizes?.failure })
  if (withheld !== undefined) return writeResults({ ...done, published: withheld })
  const published = await stages.stage({
    name: 'Publish',
    work: () => publishAll({ options, images, builder, registry }),
    decisions: (all) => all.flatMap((image) => (image.pushes ?? []).flatMap(describePush)),
  })
  const retagged = choice.kept.length === 0 ? [] : await keepUnchanged(build, choice)
  await keepSizes(build, { published, sizes })
  if (!attestsAsReferrers(options)) return writeResults({ ...done, published, retagged })
  const attested = await stages.stage({
    name: 'Attest',
    work: () =>
      attestAll(attesting, published, { registry, startedMs: started, vexOf: (image) => vexOf(image, checked) }),
    decisions: describeAttached,
  })
  return writeResults({ ...done, published: attested, retagged })
}

/** Tests, then compiles; packs each program as soon as it is compiled, and compresses each image when that is done. */
function beginWork(build: Build, { tools, restoring, restored, recalling, listings, planning }: Setup) {
  const { options, order, pushes, ahead } = build
  const builder = createBuilder(options, pushes)
  const { choosing, keyed } = beginChoice(build, { tools, planning })
  const testing = ahead(async (held) => {
    const plan = await planning.early
    await restored('build')
    return runTests(held, plan, (await tools).go)
  }, itself)
  const checking =
    order === undefined
      ? undefined
      : ahead(
          async (held) => {
            const [{ plan }, { go }] = await both(choosing.early, tools)
            await testing.early
            return startVulnerabilityCheck(held, { plan, go, order })
          },
          (check) => check.finish(),
        )
  const compiling = ahead(
    async (held) => {
      const [{ plan }, { go }] = await both(choosing.early, tools)
      await testing.early
      const compiling = compilePrograms(held, plan, go, { recalled: await recalling.early, listings })
      const targets = plan.images.flatMap((image) => image.targets)
      if (targets.length > 0) await prepareRequests()
      if (builder.name === 'native') pushes.look(targets)
      return compiling
    },
    ({ all }) => all,
  )
  const room = createRoom({ places: availableParallelism(), signal: options.host.signal })
  const packing = ahead(
    async (held) => {
      const { each } = await compiling.early
      await restored('packed')
      return packAll(held, { programs: each, tools: await tools, room })
    },
    ({ all }) => all,
  )
  const assembling = ahead(async (held) => {
    const [plan, { each }] = await both(keyed(), packing.early)
    const { go } = await tools
    const guarded = budgetOf(plan).guard((await checking?.early)?.guard(pushes) ?? pushes)
    const builder = createBuilder(held, guarded)
    return assembleAll({ options: held, plan, packed: each, go, builder, pushes: guarded, room })
  }, itself)
  const listing = ahead(async (held) => {
    const { go } = await tools
    const packed = packing.early.then(({ all }) => all)
    return listContents(held, { packing: packed, assembling: assembling.early, go })
  }, itself)
  const comparing = beginSizes(build, { restoring, choosing, compiling, assembling, tools, listings })
  return { choosing, testing, checking, compiling, packing, assembling, listing, comparing, builder }
}
