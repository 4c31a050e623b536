import { settleGoEnvironment } from '../../../src/steps/setup/go-settings.ts'
import { testRun } from '../support.ts'

describe('the settings of go', () => {
  it.each([
    [{ 'build-flags': '-race' }, {}, /^build-flags: "-race" cannot be used here/],
    [{ 'build-tags': 'not-good' }, {}, /^build-tags: "not-good" is not a build tag/],
    [{ 'build-env': 'GOOS=windows' }, {}, /^build-env: GOOS=windows cannot be set there/],
    [{}, { GOFLAGS: '-toolexec=/bin/false' }, /^GOFLAGS .*-toolexec/],
  ])('%j with %j are refused before any work', async (inputs, env, message) => {
    await expect(settleGoEnvironment(testRun({ inputs, host: { env } }))).rejects.toThrow(message)
  })

  it('that the inputs decide are taken away, which is said', async () => {
    const { options, notes } = await settleGoEnvironment(testRun({ inputs: {}, host: { env: { GOARCH: 'arm' } } }))
    expect(options.host.env).toMatchObject({ GOENV: 'off' })
    expect(options.host.env).not.toHaveProperty('GOARCH')
    expect(notes).toEqual([expect.stringMatching(/^GOARCH=arm in the environment has no effect/)])
  })
})
