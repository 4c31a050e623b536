import { checkEnvironment, goCommandEnvironment } from '../../src/compile/environment.ts'
import { UserError } from '../../src/errors.ts'
import type { Environment } from '../../src/host/host.ts'
import type { GoToolchain } from '../../src/toolchain/types.ts'

const go: GoToolchain = {
  command: '/opt/go/bin/go',
  root: '/opt/go',
  version: '1.26.0',
  source: 'tool-cache',
  requestedBy: 'the test',
}

function environment(
  hostEnv: Environment,
  more: { readonly userEnv?: Record<string, string>; readonly goEnv?: Record<string, string> } = {},
): Environment {
  return goCommandEnvironment({ hostEnv, go, userEnv: {}, goEnv: {}, cwd: '/work/app', ...more })
}

describe('the environment of go', () => {
  it('puts the chosen toolchain first and keeps it from fetching another', () => {
    expect(environment({ PATH: '/usr/bin', GOTOOLCHAIN: 'auto', GOROOT: '/usr/lib/go' })).toMatchObject({
      PATH: '/opt/go/bin:/usr/bin',
      GOTOOLCHAIN: 'local',
      GOROOT: '/opt/go',
    })
  })

  it('takes the platform from us alone, whatever the machine says', () => {
    const env = environment(
      { GOOS: 'windows', GOARCH: 'wasm', GOAMD64: 'v4', CGO_ENABLED: '1' },
      { goEnv: { GOOS: 'linux', GOARCH: 'arm64', CGO_ENABLED: '0' } },
    )
    expect(env).toMatchObject({ GOOS: 'linux', GOARCH: 'arm64', CGO_ENABLED: '0' })
    expect(env).not.toHaveProperty('GOAMD64')
  })

  it.each([
    ['-mod=vendor -modcacherw', '-mod=vendor -modcacherw -buildvcs=false'],
    ['-mod=mod', '-buildvcs=false'],
    ['-toolexec=/tmp/evil -overlay=/tmp/o.json -o=/tmp/x -tags=x', '-buildvcs=false'],
    ['', '-buildvcs=false'],
  ])('of GOFLAGS=%s keeps what cannot change a program', (flags, kept) => {
    expect(environment({ GOFLAGS: flags }).GOFLAGS).toBe(kept)
  })

  it('adds the flags that the package’s place needs', () => {
    expect(environment({ GOFLAGS: '-p=1' }, { goEnv: { GOFLAGS: '-mod=mod' } }).GOFLAGS).toBe(
      '-p=1 -buildvcs=false -mod=mod',
    )
  })

  it('shows neither go nor tests the inputs of the action, which may be passwords', () => {
    const env = environment({
      INPUT_PASSWORD: 'secret',
      'INPUT_GITHUB-TOKEN': 'secret',
      ACTIONS_RUNTIME_TOKEN: 'secret',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
      GITHUB_ENV: '/runner/secret',
      GITHUB_OUTPUT: '/runner/secret',
    })
    expect(JSON.stringify(env)).not.toContain('secret')
  })

  it('hands on what the user set, and where modules come from', () => {
    const userEnv = { GOPRIVATE: 'example.org/*', GOEXPERIMENT: 'x' }
    expect(environment({ GOPROXY: 'off', HOME: '/root' }, { userEnv })).toMatchObject({
      GOPROXY: 'off',
      HOME: '/root',
      ...userEnv,
    })
  })
})

describe('an environment that would change the program', () => {
  it.each<[Environment, Record<string, string>, RegExp, RegExp]>([
    [{ GOFLAGS: '-mod=vendor -toolexec=/tmp/x' }, {}, /GOFLAGS .* "-toolexec=\/tmp\/x"/, /build-flags/],
    [{ GOFLAGS: '--overlay=/tmp/x' }, {}, /"--overlay=/, /build-flags/],
    [{ GOFLAGS: '-tags=netgo' }, {}, /"-tags=netgo"/, /build-tags/],
    [{ GOFLAGS: '-ldflags=-X' }, {}, /"-ldflags=-X"/, /ldflags/],
    [{ GOEXPERIMENT: 'jsonv2' }, {}, /GOEXPERIMENT=jsonv2/, /build-env/],
    [{}, { CGO_ENABLED: '1' }, /CGO_ENABLED=1/, /static/],
    [{}, { GOARCH: 'arm' }, /GOARCH=arm/, /platforms/],
    [{}, { GOTOOLCHAIN: 'auto' }, /GOTOOLCHAIN/, /go-version/],
    [{}, { GOFLAGS: '-x' }, /GOFLAGS/, /build-flags/],
  ])('%j with build-env %j is refused', (hostEnv, userEnv, message, change) => {
    const check = (): void => checkEnvironment(hostEnv, userEnv)
    expect(check).toThrow(UserError)
    expect(check).toThrow(message)
    expect(check).toThrow(expect.objectContaining({ change: expect.stringMatching(change) }))
  })

  it.each<[Environment, Record<string, string>]>([
    [{ GOFLAGS: '-buildvcs=false -mod=mod -modcacherw -p=2' }, {}],
    [{ GOEXPERIMENT: 'jsonv2' }, { GOEXPERIMENT: 'jsonv2' }],
    [
      { GOARCH: 'arm', CGO_ENABLED: '1' },
      { CGO_ENABLED: '0', GOPROXY: 'off' },
    ],
  ])('%j with build-env %j is none', (hostEnv, userEnv) => {
    expect(() => checkEnvironment(hostEnv, userEnv)).not.toThrow()
  })
})
