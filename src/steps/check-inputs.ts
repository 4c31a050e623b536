import { statSync } from 'node:fs'
import { checkTestWords } from '../compile/tests.ts'
import { UserError } from '../errors.ts'
import { parseFileItem } from '../image/content/file-items.ts'
import { checkTag } from '../oci/references.ts'
import { checkPackingOptions } from '../pack/upx/upx-arguments.ts'
import { checkExpressions } from '../plan/check-expressions.ts'
import { comparedReference } from '../plan/names/bases.ts'
import { writtenTags } from '../plan/names/history.ts'
import { imageTexts, registriesOf } from '../plan/names/names.ts'
import { planPlatforms } from '../plan/platforms.ts'
import { checkRegistryKnown } from '../plan/push.ts'
import type { RunOptions } from './run-options.ts'

/**
 * Checks what the inputs say by themselves, before any work starts: throws a UsageError for a malformed one, and a UserError
 * for a working directory that is not there.
 */
export function checkInputs({ inputs: given, settings, context, place }: RunOptions): void {
  if (statSync(place.workingDirectory, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(
      `working-directory is "${given.workingDirectory}", but there is no folder ${place.workingDirectory}`,
      {
        change: 'Name a folder relative to the checkout, or to where the command is started.',
      },
    )
  }
  for (const inputs of [given, ...(settings?.possible ?? [])]) {
    planPlatforms(inputs.platforms)
    checkExpressions(inputs)
    if (inputs.compareWith !== '') comparedReference(inputs.compareWith, { name: 'name', context })
    registriesOf({ inputs, context })
    for (const tag of writtenTags(inputs)) checkTag(tag)
    const hasNames = inputs.tags.references.length > 0 || imageTexts({ inputs, context, several: false }).length > 0
    checkRegistryKnown({ inputs, context, hasNames })
    inputs.files.forEach(parseFileItem)
    checkPackingOptions(inputs.upxArgs)
    if (inputs.test.length > 0) checkTestWords({ patterns: inputs.test, flags: inputs.testFlags })
  }
}
