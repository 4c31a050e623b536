import { readKoConfig } from '../../../../src/inputs/config/foreign/ko.ts'

const read = (text: string, env = {}) => readKoConfig({ file: '.ko.yaml', folder: '/repo', text }, env)
const rules = (text: string, env = {}) =>
  read(text, env).rules.map(({ pattern, settings }) => [
    pattern,
    Object.fromEntries(settings.map((one) => [one.name, one.text])),
  ])

describe('.ko.yaml', () => {
  it('has builds by folder, with flags in our inputs', () => {
    const text = `builds:
  - id: server
    dir: ./server
    main: ./cmd/server
    env: [GOPRIVATE=example.org, CGO_ENABLED=0]
    flags: [-trimpath, -tags, 'netgo,osusergo', -mod=vendor]
    ldflags:
      - -s -w
      - -X main.version={{.Env.VERSION}}
      - -X main.commit={{.Git.FullCommit}}
    linux_capabilities: net_bind_service
  - id: tool
    main: main.go
`
    expect(rules(text, { VERSION: 'v3' })).toEqual([
      [
        './server/cmd/server',
        {
          'build-env': 'GOPRIVATE=example.org\nCGO_ENABLED=0',
          'build-flags': '-mod=vendor',
          'build-tags': 'netgo\nosusergo',
          ldflags: '-X main.version=v3 -X main.commit={{revision}}',
          capabilities: 'net_bind_service',
        },
      ],
      ['.', {}],
    ])
    expect(read(text, { VERSION: 'v3' }).notes).toEqual([])
  })

  it('has defaults', () => {
    const { defaults, notes } = read(`defaultPlatforms: [linux/amd64, windows/amd64]
defaultEnv: [A=b]
defaultLdflags: [-w, -X a.b=c]
`)
    expect(defaults.map(({ name, text }) => [name, text])).toEqual([
      ['build-env', 'A=b'],
      ['ldflags', '-X a.b=c'],
      ['platforms', 'linux/amd64'],
    ])
    expect(notes).toEqual(['.ko.yaml:1: platform windows/amd64 is left out: images are for linux'])
  })

  it('may name a variable that is not set, in the usual way', () => {
    const text = `builds:
  - main: ./a
    ldflags: ['{{ if index .Env "FLAGS" }}{{ .Env.FLAGS }}{{ end }}']
`
    expect(rules(text)).toEqual([['./a', {}]])
    expect(rules(text, { FLAGS: '-X a.b=c' })).toEqual([['./a', { ldflags: '-X a.b=c' }]])
  })

  it('says once what has no meaning here', () => {
    const { notes } = read(`defaultBaseImage: example.org/static
baseImageOverrides:
  example.org/a: example.org/b
defaultAppDirectory: /bin
builds:
  - main: ./a
    ldflags: ['-X a.time={{.Timestamp}}']
    env: [CGO_ENABLED=1]
    gcflags: all=-N
`)
    expect(notes).toEqual([
      '.ko.yaml:1: defaultBaseImage is left out: images start from scratch, with what the program needs',
      '.ko.yaml:2: baseImageOverrides is left out: images start from scratch, with what the program needs',
      '.ko.yaml:4: defaultAppDirectory has no meaning here',
      '.ko.yaml:8: env: CGO_ENABLED=1 is left out: programs are built without cgo',
      '.ko.yaml:7: ldflags: -X a.time={{.Timestamp}} is left out: {{.Timestamp}} has no meaning here',
      '.ko.yaml:9: builds: gcflags has no meaning here',
    ])
  })

  it('has each setting at the line of its key, also behind an anchor', () => {
    const { defaults, rules } = read(`defaultEnv: [A=b]
defaultPlatforms: [linux/arm64]
builds:
  - &base
    main: ./a
    env: [C=d]
    flags: [-tags=x, -p=2]
  - <<: *base
    main: ./b
    ldflags: -X a.b=c
`)
    const lines = (settings: readonly { readonly name: string; readonly line: number }[]) =>
      settings.map(({ name, line }) => `${name} ${line}`)
    expect(lines(defaults)).toEqual(['build-env 1', 'platforms 2'])
    expect(rules.map(({ pattern, line, settings }) => [pattern, line, lines(settings)])).toEqual([
      ['./a', 5, ['build-env 6', 'build-flags 7', 'build-tags 7']],
      ['./b', 8, ['build-env 8', 'build-flags 8', 'build-tags 8', 'ldflags 10']],
    ])
  })

  it('may be empty', () => {
    expect(read('').rules).toEqual([])
    expect(read('# nothing\n').notes).toEqual([])
  })

  // As cosign, fulcio, policy-controller and timestamp-authority of sigstore write it.
  const sigstore = `defaultBaseImage: example.org/static
builds:
  - id: a
    main: ./a
    env: [CGO_ENABLED=0]
    flags: [-trimpath, -tags, '{{ .Env.GIT_HASH }}', -tags, '{{ .Env.GIT_VERSION }}']
    ldflags:
      - -extldflags "-static"
      - '{{ .Env.LDFLAGS }}'
  - id: b
    main: ./b
    flags: [-trimpath, --tags, '{{ .Env.GIT_HASH }}', --tags=x, -p, '2', -v]
    ldflags: '{{ .Env.LDFLAGS }}'
`

  it('leaves out a flag with its value, and takes the last -tags as go does', () => {
    const env = { GIT_HASH: 'abc', GIT_VERSION: 'v1.2.3', LDFLAGS: '-X a/b.c=d' }
    expect(rules(sigstore, env)).toEqual([
      ['./a', { 'build-env': 'CGO_ENABLED=0', 'build-tags': 'v1.2.3', ldflags: '-extldflags "-static" -X a/b.c=d' }],
      ['./b', { 'build-flags': '-p 2', 'build-tags': 'x', ldflags: '-X a/b.c=d' }],
    ])
    expect(rules(sigstore)).toEqual([
      ['./a', { 'build-env': 'CGO_ENABLED=0', ldflags: '-extldflags "-static"' }],
      ['./b', { 'build-flags': '-p 2', 'build-tags': 'x' }],
    ])
    expect(read(sigstore).notes).toEqual([
      '.ko.yaml:1: defaultBaseImage is left out: images start from scratch, with what the program needs',
      '.ko.yaml:6: flags: -tags {{ .Env.GIT_HASH }} is left out: GIT_HASH is not set',
      '.ko.yaml:6: flags: -tags {{ .Env.GIT_VERSION }} is left out: GIT_VERSION is not set',
      '.ko.yaml:7: ldflags: {{ .Env.LDFLAGS }} is left out: LDFLAGS is not set',
      '.ko.yaml:12: flags: --tags {{ .Env.GIT_HASH }} is left out: GIT_HASH is not set',
    ])
  })
})
