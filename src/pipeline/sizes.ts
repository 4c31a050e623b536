import type { Budget } from '../analysis/budget/budget.ts'
import { wantsSizes } from '../analysis/budget/wanted.ts'
import { type Ahead, itself } from '../host/stages/ahead.ts'
import { partOfRun } from '../host/trace.ts'
import type { ImagePlan, Plan } from '../plan/types.ts'
import { describePrices, describeSizes } from '../report/decisions.ts'
import type { SizesDocument } from '../report/explain/types.ts'
import type { PublishedImage } from '../report/report.ts'
import { compareRun, type ExplainedRun, readRemoteSizes } from '../steps/analysis/before.ts'
import { type Sizes, weighImages } from '../steps/analysis/budget.ts'
import { commentFromFiles, commentOnImages } from '../steps/analysis/comment.ts'
import { type Explained, explainRun } from '../steps/analysis/explain.ts'
import { attachSizes } from '../steps/analysis/keep.ts'
import { analyseRun } from '../steps/analysis/programs.ts'
import { priceImage } from '../steps/analysis/what-if.ts'
import type { Assembled } from '../steps/image.ts'
import { createClient } from '../steps/registry.ts'
import type { RunResult } from '../steps/report.ts'
import type { RunOptions } from '../steps/run-options.ts'
import { keyImages } from '../steps/unchanged/keys.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { Build } from './build.ts'

/**
 * Reads the sizes that are attached to an image, for each platform. Throws a UserError if there are none, and a
 * RegistryError.
 */
export async function readSizes(options: RunOptions, image: string): Promise<SizesDocument> {
  return readRemoteSizes(options, await createClient(options), image)
}

/** Writes the comments of a run that had no right to. Returns a line for each; throws a UserError. */
export function commentFrom(options: RunOptions): Promise<readonly string[]> {
  return commentFromFiles(options)
}

/** What the bytes of the images are and how they changed, found out as soon as each part of it can be; if anybody asks. */
export function beginSizes(
  { ahead, registry }: Build,
  { restoring, choosing, compiling, assembling, tools, listings }: BeginAnalysis & BeginComparison,
): Ahead<ExplainedRun, ExplainedRun> {
  const begun = { restoring, choosing, compiling, assembling, tools, listings }
  const analysing = ahead((held) => analyseRun(held, begun), itself)
  const explaining = ahead((held) => explainRun(held, { analysing, assembling }), itself)
  return ahead((held) => compareRun(held, { choosing, assembling, explaining, registry }), itself)
}

type BeginAnalysis = Parameters<typeof analyseRun>[1]
type BeginComparison = Omit<Parameters<typeof compareRun>[1], 'explaining' | 'registry'>

export type WeighOrder = {
  readonly plan: Plan
  readonly budget: Budget
  readonly images: readonly Assembled[]
  readonly comparing: { readonly shown: () => Promise<ExplainedRun> }
  readonly go: GoToolchain
  /** Another whole run. */
  readonly run: (options: RunOptions) => Promise<RunResult>
}

/** What the bytes of the images are, what changed, what would save some, and whether a limit is passed; if anybody asks. */
export async function weigh({ options, stages, source }: Build, order: WeighOrder): Promise<Sizes | undefined> {
  const { plan, budget, images, comparing, go, run } = order
  if (!wantsSizes(options, plan)) return undefined
  const sizes = await stages.stage({
    name: 'Sizes',
    work: async () => weighImages(options, { ...(await comparing.shown()), budget, images }),
    decisions: describeSizes,
  })
  if (sizes.explained.some(({ image }) => image.inputs.comment)) {
    await stages.stage({
      name: 'Comment',
      work: () => commentOnImages(options, sizes),
      decisions: (lines) => lines,
    })
  }
  const explained = await priceAll({ options, stages, source }, { explained: sizes.explained, plan, go, run })
  return { ...sizes, explained }
}

/** The same with the prices of other ways of building, for those that ask for them. */
async function priceAll(
  { options, stages, source }: Pick<Build, 'options' | 'stages' | 'source'>,
  order: Pick<WeighOrder, 'plan' | 'go' | 'run'> & { readonly explained: readonly Explained[] },
): Promise<readonly Explained[]> {
  const { explained, plan, go, run } = order
  const isAsked = ({ image, document }: Explained): boolean => image.inputs.whatIf && document !== undefined
  if (!explained.some(isAsked)) return explained
  const measure = async (variant: RunOptions): Promise<number | undefined> => {
    const result = await run(variant)
    return result.kind === 'built' ? Number(result.outputs.size) : undefined
  }
  const keysOf = async (images: readonly ImagePlan[]): Promise<readonly (string | undefined)[]> => {
    const keys = await keyImages(options, { plan, go, source, images })
    return images.map((image) => {
      const found = keys.get(image)
      return found !== undefined && 'key' in found ? found.key : undefined
    })
  }
  const priced = async (one: Explained): Promise<Explained> => {
    const { image, document } = one
    if (document === undefined || !image.inputs.whatIf) return one
    const prices = await priceImage(options, { image, document, go, measure, keysOf })
    return prices === undefined ? one : { image, document: { ...document, 'what-if': prices } }
  }
  return stages.stage({
    name: 'What if',
    work: async () => {
      const all: Explained[] = []
      // One after the other: each is a whole build of its own.
      for (const one of explained) all.push(await priced(one))
      return all
    },
    decisions: describePrices,
  })
}

/** Keeps the sizes of the images that were pushed where they are, if the run has found them out. */
export async function keepSizes(
  { options, registry, stages }: Build,
  { published, sizes }: { readonly published: readonly PublishedImage[]; readonly sizes: Sizes | undefined },
): Promise<void> {
  const isKnown = sizes?.explained.some(({ document }) => document !== undefined) === true
  if (!isKnown || !published.some(({ pushes }) => pushes !== undefined)) return
  await stages.stage({
    name: 'Size reports',
    work: () =>
      partOfRun(options.host, 'sizes', () => attachSizes(published, { explained: sizes.explained, registry })),
    decisions: (lines) => lines,
  })
}
