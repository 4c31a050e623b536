import { SemVer } from 'semver'
import type { Inputs } from '../inputs/inputs.ts'
import { fillPairs, fillText } from './expressions.ts'
import { globalValues, nameValue, type Surrounding, sourceValues } from './globals.ts'
import { isEnabled, patternOf, versionValues } from './names/tags.ts'

type TagRule = Inputs['tags']['rules'][number]

type CheckedInputs = Pick<Inputs, 'tags' | 'flavor' | 'labels' | 'annotations' | 'outputs' | 'ldflags' | 'images'>

// No event is like this one, but every value is there.
const anything: Surrounding = {
  name: 'name',
  eventName: 'push',
  ref: 'refs/heads/main',
  sha: '0'.repeat(40),
  shortShaLength: 7,
  baseRef: 'main',
  defaultBranch: 'main',
  nowMilliseconds: 0,
  committedMilliseconds: 0,
}

/**
 * Throws a UsageError for an expression that is not known where it stands, whatever the event is: a rule for releases
 * should not fail at the first release.
 */
export function checkExpressions(inputs: CheckedInputs): void {
  const values = globalValues(anything)
  const { flavor } = inputs
  for (const rule of inputs.tags.rules) checkRule(rule)
  for (const { name, tag } of inputs.tags.references) {
    fillText({ input: 'tags', text: name, values: nameValue('name') })
    fillText({ input: 'tags', text: tag, values })
  }
  for (const text of [flavor.prefix, flavor.suffix]) fillText({ input: 'flavor', text, values })
  fillPairs({ input: 'labels', pairs: inputs.labels, values })
  for (const { key, value } of inputs.annotations) {
    for (const text of [key, value]) fillText({ input: 'annotations', text, values })
  }
  for (const text of inputs.images) fillText({ input: 'images', text, values: nameValue('name') })
  fillText({ input: 'outputs', text: inputs.outputs, values: nameValue('name') })
  fillText({ input: 'ldflags', text: inputs.ldflags, values: sourceValues({}) })
}

function checkRule(rule: TagRule): void {
  const values = globalValues(anything)
  isEnabled(rule, anything)
  patternOf(rule)
  if (rule.type === 'semver') {
    fillText({ input: 'tags', text: rule.pattern, values: versionValues(new SemVer('1.2.3')) })
  }
  const own = rule.type === 'schedule' ? rule.pattern : 'value' in rule && !isLiteral(rule) ? rule.value : ''
  for (const text of [own, rule.prefix ?? '', rule.suffix ?? '']) fillText({ input: 'tags', text, values })
}

function isLiteral(rule: TagRule): boolean {
  return rule.type === 'raw' && rule.literal
}
