import { execFileSync } from 'node:child_process'
import { locateSource, readHistory } from '../../../src/steps/setup/source.ts'
import { temporaryFolder } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { onMain, type RunGiven, testRun, tiny } from '../support.ts'

describe('the source', () => {
  it('is looked for in working-directory', async () => {
    const options = testRun({ files: { 'app/go.mod': tiny['go.mod'] }, inputs: { 'working-directory': 'app' } })
    const source = await locateSource(options)
    const history = await readHistory(options, source)
    expect(source.moduleFolders).toEqual([options.place.workingDirectory])
    expect(history).toEqual({})
  })

  it('is refused before anything is looked for', async () => {
    await expect(locateSource(testRun({ inputs: { package: 'main.go' } }))).rejects.toThrow('is a Go file')
  })
})

describeWithTools(['git'], 'branches and tags', () => {
  const git = (folder: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args])
  const origin = temporaryFolder()
  git(origin, 'init', '--quiet')
  git(origin, 'commit', '--quiet', '--allow-empty', '--message=one')
  git(origin, 'tag', 'v1.0.0')

  async function namesOf(given: RunGiven) {
    const options = testRun({ files: tiny, ...given })
    git(options.place.workspace, 'init', '--quiet')
    git(options.place.workspace, 'remote', 'add', 'origin', origin)
    return (await readHistory(options, await locateSource(options))).names
  }

  it.each<[string, RunGiven, unknown]>([
    ['not asked for where no rule needs them', { inputs: { tags: 'v1' } }, undefined],
    ['those of the checkout for most rules', { inputs: { tags: 'type=ref,event=branch' } }, { tags: [] }],
    [
      'those of origin too where a release decides',
      { context: { ...onMain, ref: 'refs/tags/v1.2.3' } },
      { tags: ['v1.0.0'], knowsAllTags: true },
    ],
  ])('are %s', async (_, given, names) => {
    const found = await namesOf(given)
    if (names === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject({ ...names })
  })
})
