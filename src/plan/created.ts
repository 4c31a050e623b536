import { UserError } from '../errors.ts'
import type { Origin } from './types.ts'

/**
 * The image's creation time and where it comes from; 1970 if there is neither a variable nor a commit. Throws a UserError for a malformed SOURCE_DATE_EPOCH.
 * Source: https://reproducible-builds.org/specs/source-date-epoch/
 */
export function createdTime(facts: { readonly sourceDateEpoch: string | undefined; readonly source: Origin }): {
  readonly seconds: number
  readonly from: string | undefined
} {
  const { sourceDateEpoch, source } = facts
  if (sourceDateEpoch !== undefined && sourceDateEpoch !== '') {
    if (!/^\d{1,11}$/.test(sourceDateEpoch)) {
      throw new UserError(`SOURCE_DATE_EPOCH is "${sourceDateEpoch}", which is not a number of seconds since 1970`, {
        change: 'Set it to whole seconds, or unset it to use the time of the commit.',
      })
    }
    return { seconds: Number(sourceDateEpoch), from: 'SOURCE_DATE_EPOCH' }
  }
  if (source.committedSeconds !== undefined)
    return { seconds: source.committedSeconds, from: source.revision === undefined ? 'the module' : 'the commit' }
  return { seconds: 0, from: undefined }
}
