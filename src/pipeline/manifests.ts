import { createStages } from '../host/stages/stages.ts'
import type { Plan } from '../plan/types.ts'
import type { ImportPaths } from '../steps/manifests/manifests.ts'
import type { RunResult } from '../steps/report.ts'
import type { RunOptions } from '../steps/run-options.ts'

/** What follows a run that has manifests. */
export type ManifestsOfRun = {
  /** Throws a UserError if a manifest names a program that the plan has not. */
  readonly check: (plan: Plan) => void
  /** The result with the manifests resolved, if the images were pushed. */
  readonly resolve: (result: RunResult) => Promise<RunResult>
}

/** Reads the manifests before any work; undefined without any. Throws a UserError for one that cannot be read. */
export async function beginManifests(options: RunOptions): Promise<ManifestsOfRun | undefined> {
  if (options.inputs.manifests.length === 0) return undefined
  // The parser is loaded where it is needed.
  const step = await import('../steps/manifests/manifests.ts')
  const manifests = await step.readManifests(options)
  let importPaths: ImportPaths = new Map()
  return {
    check: (plan) => {
      importPaths = step.checkManifests(options, manifests, plan)
    },
    resolve: async (result) => {
      if (result.kind === 'planned') return result
      const { images } = result.report
      if (!images.some(({ pushed }) => pushed)) {
        options.onEvent({ kind: 'warning', message: 'manifests: no copies are written, because nothing is pushed' })
        return result
      }
      const resolved = await createStages(options.host).stage({
        name: 'Manifests',
        work: () => step.resolveManifests(options, manifests, { images, importPaths }),
        decisions: step.describeManifests,
      })
      return { ...result, outputs: { ...result.outputs, manifests: resolved.folder }, manifests: resolved.texts }
    },
  }
}
