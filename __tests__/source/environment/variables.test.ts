import { UserError } from '../../../src/errors.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { parseSettings, settingsFileOf } from '../../../src/source/environment/settings-file.ts'
import { checkBuildEnv, plainGoEnvironment, settleEnvironment } from '../../../src/source/environment/variables.ts'

const asked = (platforms: readonly string[], buildEnv: Readonly<Record<string, string>> = {}) => ({
  platforms: platforms.map(parsePlatform),
  buildEnv,
})

describe('what a machine says to the go command', () => {
  it.each([
    [{ GOARCH: 'arm64' }, ['linux/amd64'], 'GOARCH=arm64 in the environment has no effect'],
    [{ GOOS: 'windows' }, ['linux/amd64'], 'GOOS=windows in the environment has no effect'],
    [{ GOAMD64: 'v3' }, ['linux/amd64'], 'platforms decides (linux/amd64)'],
    [{ GOARM: '6' }, ['linux/arm/v7'], 'GOARM=6'],
    [{ CGO_ENABLED: '1' }, ['linux/amd64'], 'CGO_ENABLED=1'],
    [{ GOROOT: '/opt/old' }, ['linux/amd64'], 'GOROOT=/opt/old'],
    [{ GOTOOLDIR: '/opt/tool' }, ['linux/amd64'], 'GOTOOLDIR=/opt/tool'],
    [{ GOTOOLCHAIN: 'go1.25.1+auto' }, ['linux/amd64'], 'GOTOOLCHAIN=go1.25.1+auto'],
    [{ GO111MODULE: 'off' }, ['linux/amd64'], 'GO111MODULE=off'],
  ])('%j has no effect on %j, is left out and is said', (env, platforms, note) => {
    const settled = settleEnvironment({ env }, asked(platforms))
    expect(settled.notes).toEqual([expect.stringContaining(note)])
    expect(settled.env).toEqual({ GOENV: 'off' })
  })

  it.each([
    [{ GOARCH: 'arm64', GOOS: 'linux' }, ['linux/amd64', 'linux/arm64']],
    [{ GOAMD64: 'v3' }, ['linux/amd64/v3']],
    [{ GOARM: '6' }, ['linux/arm64']],
    [{ GOTOOLCHAIN: 'local', GO111MODULE: 'on', CGO_ENABLED: '0' }, ['linux/amd64']],
    [{ GOROOT: '', GOARCH: '' }, ['linux/amd64']],
  ])('%j says nothing else than what is done for %j, and nothing is said', (env, platforms) => {
    expect(settleEnvironment({ env }, asked(platforms)).notes).toEqual([])
  })

  it('follows a workspace that is named, and says so', () => {
    const settled = settleEnvironment({ env: { GOWORK: 'off' } }, asked(['linux/amd64']))
    expect(settled.env.GOWORK).toBe('off')
    expect(settled.notes).toEqual(['GOWORK=off in the environment is followed'])
  })

  it('takes from the file of go env -w what the environment does not say', () => {
    const file = {
      path: '/home/me/.config/go/env',
      values: { GOPROXY: 'https://file.test', GOPRIVATE: 'a', GOARCH: 'arm' },
    }
    const settled = settleEnvironment(
      { env: { GOPROXY: 'https://env.test', GOPRIVATE: '' }, file },
      asked(['linux/amd64']),
    )
    expect(settled.env).toEqual({ GOPROXY: 'https://env.test', GOPRIVATE: 'a', GOENV: 'off' })
    expect(settled.notes).toEqual([expect.stringContaining('GOARCH=arm in /home/me/.config/go/env (go env -w)')])
  })

  it.each([
    [
      { GOEXPERIMENT: 'nogreenteagc' },
      /GOEXPERIMENT=nogreenteagc in \/etc\/go\/env/,
      /build-env .* go env -u GOEXPERIMENT/,
    ],
    [{ GOFIPS140: 'latest' }, /GOFIPS140=latest/, /build-env/],
    [{ GOFLAGS: '-tags=x' }, /GOFLAGS in \/etc\/go\/env \(go env -w\) holds "-tags=x"/, /build-tags/],
    [{ GOFLAGS: '-toolexec=/x' }, /-toolexec/, /build-flags/],
  ])('%j of the file is refused, as in the environment', (values, message, change) => {
    const settle = () => settleEnvironment({ env: {}, file: { path: '/etc/go/env', values } }, asked(['linux/amd64']))
    expect(settle).toThrow(UserError)
    expect(settle).toThrow(message)
    expect(settle).toThrow(expect.objectContaining({ change: expect.stringMatching(change) }))
  })

  it('lets build-env say what the machine may not', () => {
    const env = { GOEXPERIMENT: 'jsonv2', GOFIPS140: 'off' }
    expect(() => settleEnvironment({ env }, asked(['linux/amd64'], { GOEXPERIMENT: 'jsonv2' }))).not.toThrow()
    expect(() => checkBuildEnv({ GOTOOLDIR: '/x' })).toThrow(/GOTOOLDIR/)
    expect(() => checkBuildEnv({ CGO_ENABLED: '0', GOWORK: 'off' })).not.toThrow()
  })

  it('asks a go command without anything that could change its answer', () => {
    const env = {
      GOROOT: '/old',
      GOFLAGS: '-tags=x',
      GO111MODULE: 'off',
      GOEXPERIMENT: 'x',
      GOPROXY: 'off',
      HOME: '/h',
    }
    expect(plainGoEnvironment(env)).toEqual({
      ...{ GOPROXY: 'off', HOME: '/h' },
      ...{ GOENV: 'off', GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off' },
    })
  })
})

describe('the file of go env -w', () => {
  it.each<[Record<string, string>, NodeJS.Platform, string | undefined]>([
    [{ HOME: '/home/me' }, 'linux', '/home/me/.config/go/env'],
    [{ HOME: '/home/me', XDG_CONFIG_HOME: '/conf' }, 'linux', '/conf/go/env'],
    [{ HOME: '/Users/me' }, 'darwin', '/Users/me/Library/Application Support/go/env'],
    [{ HOME: '/home/me', GOENV: '/etc/goenv' }, 'linux', '/etc/goenv'],
    [{ HOME: '/home/me', GOENV: 'off' }, 'linux', undefined],
    [{}, 'linux', undefined],
  ])('with %j on %s is %s', (env, system, path) => {
    expect(settingsFileOf(env, system)).toBe(path)
  })

  it('is read as go reads it', () => {
    expect(parseSettings('# a comment\nGOPROXY=https://a.test,direct\r\nnot one\nGOFLAGS=-p=1 -x\nGOFLAGS=\n')).toEqual(
      {
        GOPROXY: 'https://a.test,direct',
        GOFLAGS: '',
      },
    )
  })
})
