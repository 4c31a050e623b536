import { checkBeforehand, makePlan } from '../../src/steps/plan.ts'
import { locateSource, readHistory } from '../../src/steps/setup/source.ts'
import { goOnPath } from '../compile/support.ts'
import { describeWithTools } from '../support/tools.ts'
import { hello, onMain, type RunGiven, testRun, tiny } from './support.ts'

type Texts = Readonly<Record<string, string>>

describe('before any work', () => {
  it.each([
    [{ platforms: 'linux/amd65' }, 'linux/amd65'],
    [{ images: 'ghcr.io/Me/app' }, 'has capital letters'],
    [{ tags: 'v 1' }, 'v 1'],
    [{ tags: 'ghcr.io/me/app:-x' }, '-x'],
  ])('%j is refused', (inputs, message) => {
    expect(() => checkBeforehand(testRun({ inputs }))).toThrow(message)
  })

  it('the names of an event are no reason to refuse', () => {
    expect(() => checkBeforehand(testRun({ context: onMain }))).not.toThrow()
  })
})

describeWithTools(['go', 'git'], 'the plan', () => {
  const go = goOnPath()

  async function planned(given: RunGiven) {
    const options = testRun(given)
    const source = await locateSource(options)
    return makePlan(options, { source, history: await readHistory(options, source), go })
  }

  it('has an image for each main package, with names from the inputs', async () => {
    const files = { 'go.mod': tiny['go.mod'], 'cmd/a/main.go': hello, 'cmd/b/main.go': hello }
    const inputs = { package: './cmd/...', images: 'r.example/{{name}}', tags: 'v1', push: 'true' }
    const { images, createdFrom } = await planned({ files, inputs })
    expect(images.map(({ references }) => references)).toEqual([['r.example/a:v1'], ['r.example/b:v1']])
    expect(images.map(({ targets }) => targets.length)).toEqual([1, 1])
    expect(createdFrom).toContain('no commit found')
  })

  it('says why a workflow does not push', async () => {
    const context = { ...onMain, eventName: 'pull_request', ref: 'refs/pull/7/merge' }
    const { images, notes } = await planned({ files: tiny, context })
    expect(images).toMatchObject([{ targets: [], references: ['ghcr.io/team/app:pr-7'] }])
    expect(notes).toContainEqual(expect.stringContaining('not pushed: a pull request is not pushed by default'))
  })

  it.each<[Texts, Texts, string]>([
    [{ 'go.mod': tiny['go.mod'], 'lib.go': 'package lib\n' }, { package: '.' }, 'is a library (package lib)'],
    [tiny, { package: './nowhere' }, 'there is no folder'],
    [tiny, { 'build-flags': '-race' }, 'build-flags: "-race" cannot be used here'],
    [{ 'go.mod': tiny['go.mod'], 'a/main.go': hello, 'b/a/main.go': hello }, { package: './...' }, 'both called "a"'],
  ])('%j with %j is refused', async (files, inputs, message) => {
    await expect(planned({ files, inputs })).rejects.toThrow(message)
  })
})
