import { settleInputs } from '../../src/inputs/config/settle.ts'
import { makePlan } from '../../src/steps/plan.ts'
import { locateSource, readHistory } from '../../src/steps/setup/source.ts'
import { goOnPath } from '../compile/support.ts'
import { describeWithTools } from '../support/tools.ts'
import { hello, onMain, type RunGiven, type TestRun, testRun, tiny } from './support.ts'

type Texts = Readonly<Record<string, string>>

async function withSettings(run: TestRun, { inputs = {}, context }: RunGiven): Promise<TestRun> {
  const { workspace } = run.place
  const texts = new Map(Object.entries({ upx: 'false', ...inputs }))
  return { ...run, ...(await settleInputs({ texts, hasEvent: context !== undefined, workspace, env: {} })) }
}

describeWithTools(['go', 'git'], 'the plan', () => {
  const go = goOnPath()

  async function planned(given: RunGiven) {
    const options = await withSettings(testRun(given), given)
    const source = await locateSource(options)
    return makePlan(options, { source, history: await readHistory(options, source), go })
  }

  it('has an image for each main package, with names from the inputs', async () => {
    const files = { 'go.mod': tiny['go.mod'], 'cmd/a/main.go': hello, 'cmd/b/main.go': hello }
    const inputs = { package: './cmd/...', images: 'r.example/{{name}}', tags: 'v1', push: 'true' }
    const { images, createdFrom } = await planned({ files, inputs })
    expect(images.map(({ references }) => references)).toEqual([['r.example/a:v1'], ['r.example/b:v1']])
    expect(images.map(({ targets }) => targets.length)).toEqual([1, 1])
    expect(createdFrom).toBeUndefined()
  })

  it('has the settings of a file for each program, and says where they are from', async () => {
    const settings = `defaults:
  user: 1000
packages:
  ./cmd/...:
    expose: 8080
  ./cmd/b:
    platforms: [linux/arm64]
    ldflags: -X main.a=b
    images: r.example/other
`
    const files = {
      'go.mod': tiny['go.mod'],
      'cmd/a/main.go': hello,
      'cmd/b/main.go': hello,
      '.go-tiny-image.yml': settings,
    }
    const { images, notes, build } = await planned({ files, inputs: { package: './cmd/...' } })
    expect(images).toMatchObject([
      {
        inputs: { user: '1000', expose: ['8080'] },
        platforms: [{ architecture: 'amd64' }],
        build,
        references: ['a:latest'],
      },
      {
        inputs: { user: '1000', expose: ['8080'] },
        platforms: [{ architecture: 'arm64' }],
        build: { ldflags: '-X main.a=b' },
        references: ['r.example/other:latest'],
      },
    ])
    expect(notes.slice(0, 3)).toEqual([
      'defaults of .go-tiny-image.yml: user (line 2)',
      'a: expose (line 5) of .go-tiny-image.yml',
      'b: expose (line 5), platforms (line 7), ldflags (line 8), images (line 9) of .go-tiny-image.yml',
    ])
  })

  it.each([
    ['./cmd/bb', '.go-tiny-image.yml:2: there is no folder for the package ./cmd/bb'],
    ['./cmd/b', 'build-flags: "-race" cannot be used here'],
  ])('settings for %s may be wrong', async (pattern, message) => {
    const files = {
      'go.mod': tiny['go.mod'],
      'cmd/b/main.go': hello,
      '.go-tiny-image.yml': `packages:\n  ${pattern}:\n    build-flags: -race\n`,
    }
    await expect(planned({ files, inputs: { package: './cmd/...' } })).rejects.toThrow(message)
  })

  it('says which patterns match no program, where all programs are named by a pattern', async () => {
    const files = {
      'go.mod': tiny['go.mod'],
      'cmd/a/main.go': hello,
      '.go-tiny-image.yml': 'packages:\n  ./cmd/a: {user: 1}\n  example.org/x/...: {user: 1}\n  ./cmd/b*: {user: 1}\n',
    }
    const note = 'example.org/x/... (line 3), ./cmd/b* (line 4) of .go-tiny-image.yml: matches no program of this run'
    expect((await planned({ files, inputs: { package: './cmd/...' } })).notes).toContain(note)
    expect((await planned({ files, inputs: { package: './cmd/a' } })).notes).not.toContain(note)
  })

  it('names five of many programs that would have one name', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `s${index}`)
    const files = {
      'go.mod': tiny['go.mod'],
      ...Object.fromEntries(names.map((name) => [`cmd/${name}/main.go`, hello])),
    }
    const inputs = { package: './cmd/...', images: 'r.example/same', push: 'true' }
    await expect(planned({ files, inputs })).rejects.toThrow(
      '12 packages (s0, s1, s10, s11, s2 and 7 more) would all be called "r.example/same"',
    )
  })

  it('two programs of one name from a file are refused', async () => {
    const files = {
      'go.mod': tiny['go.mod'],
      'cmd/a/main.go': hello,
      'cmd/b/main.go': hello,
      '.go-tiny-image.yml': 'packages:\n  ./cmd/...:\n    images: r.example/same\n',
    }
    const message = '2 packages (a, b) would all be called "r.example/same"'
    await expect(planned({ files, inputs: { package: './cmd/...' } })).rejects.toThrow(message)
  })

  it('of a run that builds nothing comes before files that are made later', async () => {
    const inputs = { files: 'made-later.yml', 'dry-run': 'true' }
    expect((await planned({ files: tiny, inputs })).images).toHaveLength(1)
  })

  it.each<Texts>([
    { entrypoint: '/bin/tini -- /hello', files: 'main.go:/bin/tini' },
    { entrypoint: 'hello', env: 'PATH=/' },
    { entrypoint: '/tools/run', files: 'tools' },
    { entrypoint: '/run', files: 'tools/.:/' },
    { entrypoint: '/usr/local/bin/hello', env: 'HOME=/hello' },
    { 'ca-bundle': 'absent.pem', 'ca-certificates': 'false' },
    { 'ca-bundle': 'absent.pem', entrypoint: '/api', plan: 'true' },
  ])('refuses nothing that the image may turn out to have: %j', async (inputs) => {
    expect((await planned({ files: { ...tiny, 'tools/run': '' }, inputs })).images).toHaveLength(1)
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
    [tiny, { files: 'absent.yml' }, 'absent.yml does not exist'],
    [tiny, { files: 'go.mod:etc/x' }, 'is not an absolute path'],
    [tiny, { files: 'go.mod:/hello' }, 'files: "go.mod:/hello" would replace the program at /hello'],
    [{ ...tiny, 'hello/x': '' }, { files: 'hello' }, 'files: "hello" would replace the program at /hello'],
    [tiny, { files: 'go.mod\nmain.go:/go.mod' }, 'both have the target /go.mod'],
    [tiny, { volumes: '/' }, 'volumes: / is the whole image'],
    [tiny, { entrypoint: '/api' }, 'entrypoint starts /api, which is not in the image'],
    [tiny, { entrypoint: '/go.mod', files: 'main.go' }, 'entrypoint starts /go.mod, which is not in the image'],
    [tiny, { 'health-check': 'curl localhost' }, 'health-check starts curl, which is not in the image'],
    [tiny, { 'ca-bundle': 'absent.pem' }, 'absent.pem does not exist'],
    [tiny, { 'ca-bundle': '.' }, 'is a folder'],
    [tiny, { 'ca-bundle': 'go.mod' }, 'go.mod contains no PEM certificate'],
    [{ 'go.mod': tiny['go.mod'], 'a/main.go': hello, 'b/a/main.go': hello }, { package: './...' }, 'both called "a"'],
  ])('%j with %j is refused', async (files, inputs, message) => {
    await expect(planned({ files, inputs })).rejects.toThrow(message)
  })
})
