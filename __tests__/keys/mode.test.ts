import { readInputs } from '../../src/inputs/inputs.ts'
import { modeOf, recordsKey, whyBuilt } from '../../src/keys/mode.ts'
import { onMain } from '../steps/support.ts'

const inputsOf = (texts: Readonly<Record<string, string>> = {}) =>
  readInputs(new Map(Object.entries(texts)), { hasEvent: true })

it.each([
  ['a push of a branch', onMain, 'keep'],
  ['a push of another branch', { ...onMain, ref: 'refs/heads/feature' }, 'keep'],
  ['a pull request', { ...onMain, eventName: 'pull_request', ref: 'refs/pull/1/merge' }, 'keep'],
  ['a push of a tag', { ...onMain, ref: 'refs/tags/v1' }, 'rebuild'],
  ['a release', { ...onMain, eventName: 'release', ref: 'refs/tags/v1' }, 'rebuild'],
  ['a schedule', { ...onMain, eventName: 'schedule' }, 'rebuild'],
  ['a run by hand', { ...onMain, eventName: 'workflow_dispatch' }, 'rebuild'],
  ['the command', undefined, 'rebuild'],
] as const)('auto for %s', (_, context, expected) => {
  expect(modeOf({ inputs: { unchanged: 'auto' }, context })).toBe(expected)
  expect(modeOf({ inputs: { unchanged: 'keep' }, context })).toBe('keep')
  expect(modeOf({ inputs: { unchanged: 'rebuild' }, context })).toBe('rebuild')
})

it.each([
  [{}, true],
  [{ context: undefined }, false],
  [{ context: undefined, unchanged: 'keep' }, true],
  [{ tags: [] }, false],
] as const)('an image gets a key where a later run can find it: %j', (given, expected) => {
  const {
    context = 'context' in given ? undefined : onMain,
    tags = ['main'],
    unchanged = 'auto',
  } = given as {
    context?: undefined
    tags?: readonly string[]
    unchanged?: 'auto' | 'keep'
  }
  const targets = [{ repository: { registry: 'r.example', path: 'a' }, tags }]
  expect(recordsKey({ inputs: inputsOf({ unchanged }), targets }, { context })).toBe(expected)
})

const targets = [{ repository: { registry: 'r.example', path: 'a' }, tags: ['main'] }]

it('what was built of a fork gets no key, whatever its run may push', () => {
  const inputs = inputsOf({ unchanged: 'keep' })
  const request = { ...onMain, eventName: 'pull_request_target', ref: 'refs/pull/1/merge', baseRef: 'main' }
  const followed = { eventName: 'pull_request', fromFork: true }
  for (const [context, expected] of [
    [{ ...request, pullRequest: { fromFork: false } }, true],
    [{ ...request, pullRequest: { fromFork: true } }, false],
    [{ ...onMain, eventName: 'workflow_run', follows: followed }, false],
    [{ ...onMain, eventName: 'workflow_run', follows: { ...followed, fromFork: false } }, true],
  ] as const)
    expect(recordsKey({ inputs, targets }, { context })).toBe(expected)
})

it.each([
  [{}, undefined],
  [{ vulnerabilities: 'report' }, 'vulnerabilities looks at what is built'],
  [{ load: 'true' }, 'load needs the image here'],
  [{ 'size-report': 'true' }, 'size-report describes what is built'],
  [{ comment: 'true' }, 'comment describes what is built'],
  [{ 'what-if': 'true' }, 'what-if describes what is built'],
  [{ vulnerabilities: 'report', 'size-report': 'true', unchanged: 'require' }, undefined],
] as const)('with %j it is built because: %s', (texts, expected) => {
  expect(whyBuilt({ inputs: inputsOf(texts), targets }, { explain: false })).toBe(expected)
})

it('is built where its archive or its bytes are asked for', () => {
  expect(whyBuilt({ inputs: inputsOf(), targets, archive: '/a.tar' }, { explain: false })).toContain('outputs')
  expect(whyBuilt({ inputs: inputsOf(), targets }, { explain: true })).toContain('explained')
  // What is not pushed is written to a file, wanted or not.
  const unpushed = { targets: [], archive: '/a.tar' }
  expect(whyBuilt({ ...unpushed, inputs: inputsOf() }, { explain: false })).toBeUndefined()
  expect(whyBuilt({ ...unpushed, inputs: inputsOf({ outputs: 'a.tar' }) }, { explain: false })).toContain('outputs')
})
