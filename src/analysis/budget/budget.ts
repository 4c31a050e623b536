import { UserError } from '../../errors.ts'
import type { ImagePlan, Plan } from '../../plan/types.ts'
import type { Pushes } from '../../registry/push/pushes.ts'
import { type Limits, limitsFor } from './verdict.ts'

/** The limits of the images of a run, read before any work starts. */
export type Budget = {
  /** These pushes, but nothing is sent before all images are weighed. */
  readonly guard: (pushes: Pushes) => Pushes
  /** By the main package: a plan may be copied. */
  readonly limits: ReadonlyMap<ImagePlan['main'], Limits>
  /** Whether any image has a limit. */
  readonly limited: boolean
}

/** Throws a UserError for a limit of a program that the plan does not have. */
export function checkLimits({ images }: Plan): void {
  const names = images.map(({ main }) => main.name)
  for (const { inputs } of images) {
    for (const [input, limits] of [
      ['max-size', inputs.maxSize] as const,
      ['max-increase', inputs.maxIncrease] as const,
    ]) {
      const unknown = limits.find(({ program }) => program !== undefined && !names.includes(program))
      if (unknown === undefined) continue
      throw new UserError(`${input} has a limit for ${unknown.program}, but no program has that name`, {
        change: `The programs are ${names.join(', ')}.`,
      })
    }
  }
}

/** The limits that the inputs set for the images of a plan, which may be some of a run's. */
export function budgetOf({ images }: Plan): Budget {
  const limits = new Map(
    images.map((image) => [
      image.main,
      limitsFor(image.main.name, { sizes: image.inputs.maxSize, increases: image.inputs.maxIncrease }),
    ]),
  )
  const limited = [...limits.values()].some(({ sizes, increases }) => sizes.length + increases.length > 0)
  const fails = limited && images.some((image) => image.inputs.budget === 'fail')
  return { limits, limited, guard: (pushes) => (fails ? { ...pushes, offer: () => {} } : pushes) }
}
