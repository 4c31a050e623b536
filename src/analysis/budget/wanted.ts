import type { Plan } from '../../plan/types.ts'
import { budgetOf } from './budget.ts'

/** Whether anybody asks what the bytes of a run's images are: the command `explain`, an input, or a limit. */
export function wantsSizes({ explain }: { readonly explain?: boolean }, plan: Plan): boolean {
  const isAsked = plan.images.some(
    ({ inputs }) => inputs.sizeReport || inputs.compareWith !== '' || inputs.whatIf || inputs.comment,
  )
  return explain === true || isAsked || budgetOf(plan).limited
}
