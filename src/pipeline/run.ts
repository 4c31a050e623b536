import { both } from '../host/parallel.ts'
import { createBeginnings } from '../host/stages/ahead.ts'
import { createStages } from '../host/stages/stages.ts'
import { traced } from '../host/trace.ts'
import { createPushes } from '../registry/push/pushes.ts'
import { describePlan } from '../report/decisions.ts'
import { checkInputs } from '../steps/check-inputs.ts'
import { prepareClient } from '../steps/registry.ts'
import type { RunResult } from '../steps/report.ts'
import type { RunOptions } from '../steps/run-options.ts'
import { settleGoEnvironment } from '../steps/setup/go-settings.ts'
import { locateSource } from '../steps/setup/source.ts'
import { withUpx } from '../steps/setup/toolchain.ts'
import { orderVulnerabilityCheck } from '../steps/vulnerabilities.ts'
import { describeGo } from '../toolchain/go/go.ts'
import type { Build } from './build.ts'
import { beginManifests } from './manifests.ts'
import { beginSetup, type Setup } from './setup.ts'

/** One run: builds images, or joins images that other runs have built. */
export async function run(options: RunOptions): Promise<RunResult> {
  if (options.inputs.merge.length === 0) return buildImages(options)
  const { mergeImages } = await import('./merge.ts')
  return mergeImages(options)
}

/** From the inputs to the images and the report. */
async function buildImages(given: RunOptions): Promise<RunResult> {
  const started = given.host.now()
  const stages = createStages(given.host)
  const { manifests, order, options, notes } = await traced(given.host, 'check inputs', async () => {
    checkInputs(given)
    const manifests = await beginManifests(given)
    const order = await orderVulnerabilityCheck(given)
    return { manifests, order, ...(await settleGoEnvironment(given)) }
  })
  const source = await locateSource(options)
  const clientOf = await prepareClient(options)
  const beginnings = createBeginnings(options.host)
  const ahead: Build['ahead'] = (work, whole) =>
    beginnings.begin(
      ({ host, hold }) => work({ ...options, host, onEvent: (event) => hold(() => options.onEvent(event)) }),
      whole,
    )
  const setup = beginSetup({ options, source, ahead })
  // What else is made or loaded would hold up the start of go.
  const making = setup.hasTime.then(() => {
    const registry = clientOf()
    const pushes = createPushes(registry)
    return { options, order, source, registry, pushes, ahead, stages, started, manifests }
  })
  try {
    const result = await buildInStages({ options, notes, stages }, setup, making)
    return manifests === undefined ? result : await manifests.resolve(result)
  } finally {
    await Promise.all([beginnings.giveUp(), making.then(({ pushes }) => pushes.end())])
  }
}

type Shown = Pick<Build, 'options' | 'stages'> & {
  /** For the log, of the environment. */
  readonly notes: readonly string[]
}

// All work begins as soon as it has what it needs; the log, and the error of a run, stand in the order of the stages.
async function buildInStages(
  { options, notes, stages }: Shown,
  setup: Setup,
  making: Promise<Build>,
): Promise<RunResult> {
  const { inputs } = options
  const images = making.then(async (build) => {
    const { beginImages } = await traced(options.host, 'load later stages', () => import('./images.ts'))
    return beginImages({ build, setup, run: buildImages })
  })
  images.catch(() => {})
  const tools = await stages.stage({
    name: 'Toolchain',
    work: async () => {
      const [found] = await both(setup.tools, setup.history)
      return inputs.dryRun ? withUpx(found, inputs) : found
    },
    decisions: ({ go }) => [describeGo(go), ...notes],
  })
  const restored =
    setup.restoring === undefined
      ? undefined
      : await stages.stage({ name: 'Caches', work: setup.restoring.shown, decisions: ({ lines }) => lines })
  const plan = await stages.stage({ name: 'Plan', work: setup.planning.shown, decisions: describePlan })
  const { shown } = await images
  return shown({ tools, restored, plan })
}
