import { createListings } from '../compile/several/listings.ts'
import { both } from '../host/parallel.ts'
import { itself } from '../host/stages/ahead.ts'
import { makePlan } from '../steps/plan.ts'
import { restoreFromService } from '../steps/setup/caches.ts'
import { beginRecall } from '../steps/setup/recall.ts'
import { readHistory } from '../steps/setup/source.ts'
import { findTools } from '../steps/setup/toolchain.ts'
import { findMerged } from '../steps/unchanged/merged.ts'
import type { Build } from './build.ts'

export type Setup = ReturnType<typeof beginSetup>

/** Finds the toolchain and the source's history; restores caches when the version of Go is known; plans. */
export function beginSetup({ options, source, ahead }: Pick<Build, 'options' | 'source' | 'ahead'>) {
  const finding = findTools(options, source)
  const history = readHistory(options, source)
  const { caches } = options
  const restoring =
    caches === undefined
      ? undefined
      : ahead(
          async (held) => restoreFromService(held, { source, history, finding, caches }),
          ({ all }) => all,
        )
  const restored = async (part: 'modules' | 'build' | 'packed') => (await restoring?.early)?.ready(part)
  const listings = createListings()
  const recalling = ahead(
    async (held) => {
      const [{ go }] = await both(finding.tools, restored('modules'))
      return beginRecall(held, { source, go, listings, ready: () => restored('build') })
    },
    async (recalled) => recalled?.ended,
  )
  const planning = ahead(async (held) => {
    const [recalled, names] = await both(recalling.early, history)
    const known = { source, history: names, merged: findMerged(held), recalled, listings }
    return makePlan(held, { ...known, ...(await finding.tools) })
  }, itself)
  // While go is running there is time to load what comes after the plan.
  const hasTime = recalling.early.then(
    (recalled) => recalled?.asked,
    () => undefined,
  )
  return { tools: finding.tools, history, restoring, restored, recalling, listings, planning, hasTime }
}
