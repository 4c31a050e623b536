import { readGoreleaserConfig } from '../../../../src/inputs/config/foreign/goreleaser.ts'
import { textsFor, withDefaults } from '../../../../src/inputs/config/settings.ts'
import { readInputs } from '../../../../src/inputs/inputs.ts'

const read = (text: string, env = {}) => readGoreleaserConfig({ file: '.goreleaser.yml', folder: '/repo', text }, env)

const textsOf = (text: string, folder: string, env = {}) => {
  const config = read(text, env)
  const program = { importPath: `example.org/team${folder}`, folder: `/repo${folder}` }
  return textsFor(program, withDefaults(new Map(), config), config).texts
}

describe('.goreleaser.yml', () => {
  const service = `version: 2
project_name: shop
builds:
  - id: shop
    main: ./cmd/shop
    binary: shop
    goos: [linux, darwin]
    goarch: [amd64, arm64]
    env: [CGO_ENABLED=0]
    flags: [-trimpath]
    ldflags: -s -w -X main.version={{ .Version }} -X main.name={{ .ProjectName }}
    tags: [netgo]
  - id: shop-other
    main: ./cmd/shop
    goos: [linux]
    tags: [other]
  - id: windows-only
    main: ./cmd/tray
    goos: [windows]
dockers_v2:
  - images: ['ghcr.io/team/{{ .ProjectName }}']
    tags: ['v{{ .Version }}', '{{ .Tag }}', '{{ .Major }}.{{ .Minor }}', latest, '{{ .Branch }}']
    platforms: [linux/amd64, linux/arm64]
    labels:
      org.opencontainers.image.revision: '{{ .FullCommit }}'
      org.opencontainers.image.licenses: MIT
    dockerfile: Dockerfile
    extra_files: [config.yml]
`

  it('has builds, and images of dockers_v2', () => {
    const texts = textsOf(service, '/cmd/shop')
    expect(Object.fromEntries(texts)).toEqual({
      'build-env': 'CGO_ENABLED=0',
      'build-tags': 'netgo',
      ldflags: '-X main.version={{semver}} -X main.name=shop',
      images: 'ghcr.io/team/shop',
      tags: [
        'type=semver,pattern=v{{version}}',
        'type=ref,event=tag',
        'type=semver,pattern={{major}}.{{minor}}',
        'latest',
        'type=raw,value={{branch}}',
      ].join('\n'),
      platforms: 'linux/amd64\nlinux/arm64',
      labels: 'org.opencontainers.image.licenses=MIT',
    })
    expect(readInputs(texts).tags.rules).toHaveLength(5)
  })

  it('has one build for a package: that of an image, or else the first; the others are named', () => {
    expect(read(service).notes).toEqual([
      '.goreleaser.yml:27: dockers_v2: dockerfile has no meaning here',
      '.goreleaser.yml:28: dockers_v2: extra_files has no meaning here',
      '.goreleaser.yml:13: builds: shop-other is left out: it is not of Go and linux, or another build is of the same package',
      '.goreleaser.yml:17: builds: windows-only is left out: it is not of Go and linux, or another build is of the same package',
    ])
    expect(
      textsOf(service.replace('  - images', '  - ids: [shop-other]\n    images'), '/cmd/shop').get('build-tags'),
    ).toBe('other')
  })

  it('has images of kos', () => {
    const text = `builds:
  - id: api
    dir: api
kos:
  - build: api
    repositories: [ghcr.io/team]
    base_import_paths: true
    tags: ['{{ .Version }}']
    labels: {team: '{{ .Env.TEAM }}'}
    ldflags: ['-X main.v={{ .Tag }}']
    base_image: example.org/static
  - main: ./tools/x
    repository: ghcr.io/team/x
    bare: true
`
    expect(Object.fromEntries(textsOf(text, '/api', { TEAM: 'shop' }))).toEqual({
      images: 'ghcr.io/team/{{name}}',
      tags: 'type=semver,pattern={{version}}',
      labels: 'team=shop',
      ldflags: '-X main.v={{version}}',
    })
    expect(textsOf(text, '/tools/x', { TEAM: 'shop' }).get('images')).toBe('ghcr.io/team/x')
    expect(read(text, { TEAM: 'shop' }).notes).toEqual(['.goreleaser.yml:11: kos: base_image has no meaning here'])
    expect(read(text).notes[0]).toBe('.goreleaser.yml:9: kos: labels: {{ .Env.TEAM }} is left out: TEAM is not set')
  })

  it('of ko itself, of v0.19', () => {
    const text = `before:
  hooks: [go mod tidy]
builds:
  - env: [CGO_ENABLED=0]
    flags: ['-trimpath']
    ldflags: ['-s -w -X github.com/google/ko/pkg/commands.Version={{.Version}}']
kos:
  - repository: ghcr.io/ko-build/ko
    tags: ['{{.Tag}}', '{{ .FullCommit }}', latest]
    bare: true
    platforms: [all, linux/arm64]
    base_image: golang
`
    expect(textsOf(text, '').get('tags')).toBe('type=ref,event=tag\ntype=sha,format=long,prefix=\nlatest')
    expect(readInputs(textsOf(text, '')).tags.rules).toHaveLength(3)
    expect(textsOf(text, '').get('platforms')).toBe('linux/arm64')
    expect(read(text).notes).toEqual([
      '.goreleaser.yml:11: kos: platforms: all is left out: platforms are named one by one',
      '.goreleaser.yml:12: kos: base_image has no meaning here',
    ])
  })

  it('has variables for all commands', () => {
    const text = `env:
  - CGO_ENABLED=1
  - GO111MODULE=on
  - GOFLAGS=-mod=mod
  - GOEXPERIMENT=jsonv2
  - LDFLAGS=-X main.team={{ .Env.TEAM }}
  - OTHER={{ .Env.UNSET }}
builds:
  - env: [CGO_ENABLED=0]
    ldflags: '{{ .Env.LDFLAGS }}'
`
    const config = read(text, { TEAM: 'shop' })
    expect(config.defaults.map(({ name, text }) => [name, text])).toEqual([['build-env', 'GOEXPERIMENT=jsonv2']])
    expect(textsOf(text, '', { TEAM: 'shop' }).get('ldflags')).toBe('-X main.team=shop')
    expect(config.notes).toEqual([
      '.goreleaser.yml:1: env: CGO_ENABLED=1 is left out: programs are built without cgo',
      '.goreleaser.yml:1: env: GOFLAGS=-mod=mod is left out: other inputs decide that',
    ])
  })

  it('keeps the linker flags beside one that has no meaning, unless templates choose among them', () => {
    const flags = (text: string) => read(`builds:\n  - env: [CGO_ENABLED=0]\n    ldflags: |\n${text}`)
    const several =
      "      -w -s\n      -extldflags '-static'\n      -X main.v={{.Version}}\n      -X 'main.d={{ .Summary }} x'\n"
    expect(flags(several).notes).toEqual([
      ".goreleaser.yml:3: builds: ldflags: -X 'main.d={{ .Summary }} x' is left out: {{ .Summary }} has no meaning here",
    ])
    const texts = flags(several).rules[0]?.settings.map(({ name, text }) => [name, text])
    expect(Object.fromEntries(texts ?? [])).toEqual({
      'build-env': 'CGO_ENABLED=0',
      ldflags: "-extldflags '-static' -X main.v={{semver}}",
    })
    const chosen = flags('      -X main.v={{.Version}} {{ if .IsSnapshot }} -X main.snapshot=yes {{ end }}\n')
    expect(chosen.rules[0]?.settings.map(({ name }) => name)).toEqual(['build-env'])
    expect(chosen.notes[0]).toMatch('{{ end }} is left out: {{ if .IsSnapshot }} has no meaning here')
  })

  it('is of the folder itself without builds, and dockers are not read', () => {
    const text = 'project_name: x\ndockers_v2:\n  - images: [ghcr.io/team/x]\ndockers:\n  - image_templates: [a]\n'
    expect(textsOf(text, '').get('images')).toBe('ghcr.io/team/x')
    expect(read(text).notes).toEqual(['.goreleaser.yml:4: dockers is left out; dockers_v2 and kos are read'])
  })
})
