import type { RunnerContext } from '../host/runner/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { ImagePlan } from '../plan/types.ts'

type Given = { readonly inputs: Pick<Inputs, 'unchanged'>; readonly context: RunnerContext | undefined }

/**
 * Whether an unchanged program stays as it is. `auto` keeps it on pushes of branches and for pull requests, where only
 * the change matters. A tag, a release, a schedule, a run by hand and the command build what they are asked for.
 */
export function modeOf({ inputs: { unchanged }, context }: Given): 'keep' | 'rebuild' | 'require' {
  if (unchanged !== 'auto') return unchanged
  const { eventName = '', ref = '' } = context ?? {}
  if (eventName.startsWith('pull_request')) return 'keep'
  return eventName === 'push' && ref.startsWith('refs/heads/') ? 'keep' : 'rebuild'
}

/**
 * Whether an image gets its key: in a workflow, or when asked for, and where a later run can find it under a tag. What was
 * built of a fork's commit gets none: no other run may take it for its own.
 */
export function recordsKey(
  { inputs, targets }: Pick<ImagePlan, 'inputs' | 'targets'>,
  { context }: Omit<Given, 'inputs'>,
): boolean {
  const isAsked = context !== undefined || inputs.unchanged !== 'auto'
  const ofFork = context?.pullRequest?.fromFork === true || context?.follows?.fromFork === true
  return isAsked && !ofFork && targets.some(({ tags }) => tags.length > 0)
}

/** Why an image is built in any case though unchanged programs are kept, as one clause; undefined if it may be kept. */
export function whyBuilt(
  { inputs, archive, targets }: Pick<ImagePlan, 'inputs' | 'archive' | 'targets'>,
  { explain }: { readonly explain: boolean },
): string | undefined {
  // The job that built it has looked.
  if (inputs.vulnerabilities !== 'false' && inputs.unchanged !== 'require')
    return 'vulnerabilities looks at what is built'
  const describing = describingInput(inputs)
  if (describing !== undefined && inputs.unchanged !== 'require') return `${describing} describes what is built`
  // An image that is not pushed is always written to a file.
  if (archive !== undefined && (targets.length > 0 || inputs.outputs !== '')) return 'outputs needs the image here'
  if (inputs.load) return 'load needs the image here'
  return explain ? 'its bytes are to be explained' : undefined
}

/** The first input that asks what the bytes of the image are. */
function describingInput({ sizeReport, comment, whatIf }: Inputs): string | undefined {
  if (sizeReport) return 'size-report'
  if (comment) return 'comment'
  return whatIf ? 'what-if' : undefined
}
