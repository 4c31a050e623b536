import { both } from '../host/parallel.ts'
import { type Ahead, itself } from '../host/stages/ahead.ts'
import type { Plan } from '../plan/types.ts'
import { describePush } from '../report/decisions.ts'
import { buildAll, type Choice, chooseImages, keyedImages, mayKeep } from '../steps/unchanged/choose.ts'
import { keepAll, type RetaggedImage } from '../steps/unchanged/keep.ts'
import { keyImages, withKeys } from '../steps/unchanged/keys.ts'
import { describeMatrix, type Matrix, matrixFrom } from '../steps/unchanged/matrix.ts'
import type { Build } from './build.ts'
import type { Setup } from './setup.ts'

/**
 * Computes the key of each image that gets one, and decides which images stay as they are. Where all are built anyway,
 * nothing waits for the keys but the image.
 */
export function beginChoice(
  { options, source, registry, ahead }: Build,
  { tools, planning }: Pick<Setup, 'tools' | 'planning'>,
) {
  const keying = ahead(async (held) => {
    const [plan, { go }] = await both(planning.early, tools)
    return keyImages(held, { plan, go, source, images: keyedImages(held, plan) })
  }, itself)
  const choosing = ahead(async (held): Promise<Choice> => {
    const plan = await planning.early
    if (!mayKeep(held, plan)) return buildAll(held, plan)
    return chooseImages(held, { plan, keys: await keying.early, registry })
  }, itself)
  const keyed = async (): Promise<Plan> => {
    const [{ plan }, keys] = await both(choosing.early, keying.early)
    return withKeys(options, plan, keys)
  }
  return { keying, choosing, keyed }
}

/** Shows what is built and what stays; nothing where everything is built anyway. */
export function showChoice(
  { options, stages }: Build,
  plan: Plan,
  { shown }: Pick<Ahead<Choice, Choice>, 'shown'>,
): Promise<Choice> {
  return mayKeep(options, plan)
    ? stages.stage({ name: 'Unchanged', work: shown, decisions: ({ lines }) => lines })
    : shown()
}

/** Plans the jobs that build what changed; builds nothing. */
export async function planJobs(
  build: Build,
  setup: Pick<Setup, 'tools' | 'planning'>,
): Promise<{ readonly plan: Plan; readonly jobs: Matrix }> {
  const { options, stages } = build
  const { keying, choosing } = beginChoice(build, setup)
  const choice = await stages.stage({ name: 'Unchanged', work: choosing.shown, decisions: ({ lines }) => lines })
  const keys = await keying.shown()
  const jobs = await stages.stage({
    name: 'Jobs',
    work: async () => matrixFrom(options, choice, keys),
    decisions: describeMatrix,
  })
  return { plan: withKeys(options, await setup.planning.early, keys), jobs }
}

/** Sets this run's tags on the images that stay: after everything else has been pushed. */
export function keepUnchanged(
  { options, registry, stages }: Build,
  { kept }: Choice,
): Promise<readonly RetaggedImage[]> {
  return stages.stage({
    name: 'Tag unchanged images',
    work: () => keepAll(options, { kept, registry }),
    decisions: (all) => all.flatMap(({ pushes }) => pushes.flatMap(describePush)),
  })
}
