import { UserError } from '../../src/errors.ts'
import { makePlan } from '../../src/steps/plan.ts'
import { locateSource, readHistory } from '../../src/steps/setup/source.ts'
import { runTests } from '../../src/steps/test.ts'
import { goOnPath } from '../compile/support.ts'
import { describeWithTools } from '../support/tools.ts'
import { testRun, tiny } from './support.ts'

describeWithTools(['go'], 'tests before the build', () => {
  const go = goOnPath()

  async function tested(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
    const options = testRun({ files: { ...tiny, ...files }, inputs })
    const source = await locateSource(options)
    const plan = await makePlan(options, { source, history: await readHistory(options, source), go })
    return runTests(options, plan, go)
  }

  it('say what passed', async () => {
    const passes = 'package main\n\nimport "testing"\n\nfunc TestX(t *testing.T) {}\n'
    const lines = await tested({ test: '.', 'verify-modules': 'true' }, { 'x_test.go': passes })
    expect(lines).toEqual(['example.org/hello: modules verified', 'example.org/hello: tests passed, .'])
  })

  it('end the run at the line that failed', async () => {
    const fails = 'package main\n\nimport "testing"\n\nfunc TestX(t *testing.T) {\n\tt.Fatal("no")\n}\n'
    const error = await tested({ test: '.' }, { 'x_test.go': fails }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ positions: [{ at: { line: 6 }, message: 'TestX: no' }] })
  })

  it('verify nothing of a module that is vendored', async () => {
    expect(await tested({ 'verify-modules': 'true' }, { 'vendor/modules.txt': '' })).toEqual([
      'example.org/hello: nothing to verify, it is vendored',
    ])
  })
})
