import { execFileSync } from 'node:child_process'
import { locateSource } from '../../src/steps/source.ts'
import { describeWithTools } from '../support/tools.ts'
import { onMain, type RunGiven, testRun, tiny } from './support.ts'

describe('the source', () => {
  it('is looked for in working-directory', async () => {
    const options = testRun({ files: { 'app/go.mod': tiny['go.mod'] }, inputs: { 'working-directory': 'app' } })
    const { source, history } = await locateSource(options)
    expect(source.moduleFolders).toEqual([options.place.workingDirectory])
    expect(history).toEqual({})
  })

  it('is refused before anything is looked for', async () => {
    await expect(locateSource(testRun({ inputs: { package: 'main.go' } }))).rejects.toThrow('is a Go file')
  })
})

describeWithTools(['git'], 'branches and tags', () => {
  async function namesOf(given: RunGiven) {
    const options = testRun({ files: tiny, ...given })
    execFileSync('git', ['init', '--quiet', options.place.workspace])
    return (await locateSource(options)).history.names
  }

  it('are asked for where a rule needs them, and origin where a release decides', async () => {
    expect(await namesOf({ inputs: { tags: 'v1' } })).toBeUndefined()
    expect(await namesOf({ inputs: { tags: 'type=ref,event=branch' } })).toMatchObject({
      tags: [],
      knowsAllTags: false,
    })
    // A repository without a remote called origin gives no tags of it.
    const context = { ...onMain, ref: 'refs/tags/v1.2.3' }
    expect(await namesOf({ context })).toMatchObject({ tags: [], knowsAllTags: false })
  })
})
