import { readFileSync } from 'node:fs'
import { platformText } from '../../src/oci/platform.ts'
import { compilePrograms } from '../../src/steps/compile.ts'
import { makePlan } from '../../src/steps/plan.ts'
import { locateSource } from '../../src/steps/source.ts'
import { goOnPath } from '../compile/support.ts'
import { describeWithTools } from '../support/tools.ts'
import { testRun, tiny } from './support.ts'

describeWithTools(['go'], 'compiling', () => {
  const go = goOnPath()

  async function compiled(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
    const options = testRun({ files: { ...tiny, ...files }, inputs })
    return compilePrograms(options, await makePlan(options, { ...(await locateSource(options)), go }), go)
  }

  it('gives a program for each platform, in the order in which they are named', async () => {
    const programs = await compiled({ platforms: 'linux/arm64,linux/amd64' })
    expect(programs.map(({ platform }) => platformText(platform))).toEqual(['linux/arm64', 'linux/amd64'])
    for (const { path, sizeBytes } of programs) expect(readFileSync(path).length).toBe(sizeBytes)
  })

  it('says at which line a program does not compile', async () => {
    const error = await compiled({}, { 'main.go': 'package main\n\nfunc main() { nothing() }\n' }).catch(
      (e: unknown) => e,
    )
    expect(error).toMatchObject({
      message: expect.stringContaining('example.org/hello does not compile for linux/amd64'),
      positions: [{ at: { line: 3, column: 15 }, message: 'undefined: nothing' }],
    })
  })
})
