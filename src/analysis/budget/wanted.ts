import type { Inputs } from '../../inputs/inputs.ts'
import type { Plan } from '../../plan/types.ts'
import { budgetOf } from './budget.ts'

/** Whether anybody asks what the bytes of a run's images are: the command `explain`, an input, or a limit. */
export function wantsSizes({ explain }: { readonly explain?: boolean }, plan: Plan): boolean {
  return explain === true || plan.images.some(({ inputs }) => isAsked(inputs)) || budgetOf(plan).limited
}

/** The same before there is a plan: whether anything of what a run was given may ask. */
export function mayWantSizes(run: {
  readonly explain?: boolean
  readonly inputs: Inputs
  /** A settings file has other inputs for some programs. */
  readonly settings?: unknown
}): boolean {
  const { explain, inputs, settings } = run
  const isLimited = inputs.maxSize.length + inputs.maxIncrease.length > 0
  return explain === true || settings !== undefined || isLimited || isAsked(inputs)
}

function isAsked({ sizeReport, compareWith, whatIf, comment }: Inputs): boolean {
  return sizeReport || compareWith !== '' || whatIf || comment
}
