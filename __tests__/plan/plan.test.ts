import type { MainPackage } from '../../src/compile/types.ts'
import { type Inputs, readInputs } from '../../src/inputs/inputs.ts'
import { annotationsAt } from '../../src/oci/annotations.ts'
import { platformText } from '../../src/oci/platform.ts'
import { fillText } from '../../src/plan/expressions.ts'
import { planFrom } from '../../src/plan/plan.ts'
import { planPlatforms } from '../../src/plan/platforms.ts'
import type { Origin, Plan } from '../../src/plan/types.ts'

function main(name: string, version?: string): MainPackage {
  return {
    importPath: `example.org/team/${name}`,
    name,
    argument: `./${name}`,
    folder: `/src/${name}`,
    buildFolder: '/src',
    goEnv: {},
    module: { path: 'example.org/team', ...(version === undefined ? {} : { version }) },
  }
}

const source: Origin = {
  revision: '0123456789abcdef0123456789abcdef01234567',
  committedSeconds: 1_700_000_000,
  tag: 'v1.2.3',
  url: 'https://git.example/team/app',
}

function plan(
  given: Record<string, string>,
  facts: {
    readonly mains?: readonly MainPackage[]
    readonly source?: Origin
    readonly epoch?: string
    readonly own?: Readonly<Record<string, Inputs>>
  } = {},
): Plan {
  const inputs = readInputs(new Map(Object.entries(given)))
  return planFrom({
    inputs,
    programs: (facts.mains ?? [main('api')]).map((one) => ({ main: one, inputs: facts.own?.[one.name] ?? inputs })),
    source: facts.source ?? source,
    context: undefined,
    history: undefined,
    nowMilliseconds: 0,
    sourceDateEpoch: facts.epoch,
    workingDirectory: '/work',
    archiveFolder: '/archives',
  })
}

describe('names', () => {
  it('are each image with each tag', () => {
    const [image] = plan({
      images: 'ghcr.io/me/{{name}},127.0.0.1:5000/{{ name }}',
      tags: 'v1,latest',
      push: 'true',
    }).images
    expect(image?.references).toEqual([
      'ghcr.io/me/api:v1',
      'ghcr.io/me/api:latest',
      '127.0.0.1:5000/api:v1',
      '127.0.0.1:5000/api:latest',
    ])
    expect(image?.archive).toBeUndefined()
  })

  it('with capital letters are refused with the name to write', () => {
    const work = () => plan({ images: 'ghcr.io/Team/API', push: 'true' })
    expect(work).toThrow('image "ghcr.io/Team/API" has capital letters')
  })

  it('are the name of the program where no image is named, and the image becomes a file', () => {
    const [image] = plan({}).images
    expect(image?.references).toEqual(['api:latest'])
    expect(image?.archive).toBe('/archives/api.tar')
  })

  it.each([
    ['out.tar', '/work/out.tar'],
    ['type=oci,dest=x/{{name}}.tar', '/work/x/api.tar'],
    ['/abs/dir/', '/abs/dir/api.tar'],
  ])('of archives come from outputs: %s', (outputs, path) => {
    expect(plan({ outputs }).images[0]?.archive).toBe(path)
  })

  it.each([
    [{ images: 'ghcr.io/me/app', push: 'true' }, '2 packages (api, web) would all be called "ghcr.io/me/app"'],
    [{ outputs: 'x.tar' }, '2 packages (api, web) would all be written to "x.tar"'],
  ])('of several packages must differ: %j', (given, message) => {
    expect(() => plan(given, { mains: [main('api'), main('web')] })).toThrow(message)
  })

  it('of programs must differ', () => {
    expect(() => plan({}, { mains: [main('api'), main('api')] })).toThrow('two packages are both called "api"')
  })
})

describe('the time of the image', () => {
  it.each([
    [{ epoch: '12' }, 12, 'SOURCE_DATE_EPOCH'],
    [{}, 1_700_000_000, 'the commit'],
    [{ source: {} }, 0, undefined],
    [{ epoch: '' }, 1_700_000_000, 'the commit'],
  ])('with %j is %d, from %s', (facts, seconds, from) => {
    expect(plan({}, facts)).toMatchObject({ createdSeconds: seconds, createdFrom: from })
  })

  it('is never read from a malformed SOURCE_DATE_EPOCH', () => {
    expect(() => plan({}, { epoch: 'today' })).toThrow('SOURCE_DATE_EPOCH is "today"')
  })
})

describe('labels', () => {
  it('say what the source is, and annotations say the same', () => {
    const [image] = plan({ labels: 'a=1\norg.opencontainers.image.title=My API', annotations: 'b=2' }).images
    expect(image?.labels).toEqual({
      'org.opencontainers.image.created': '2023-11-14T22:13:20Z',
      'org.opencontainers.image.revision': source.revision,
      'org.opencontainers.image.source': 'https://git.example/team/app',
      'org.opencontainers.image.title': 'My API',
      'org.opencontainers.image.version': 'v1.2.3',
      a: '1',
    })
    expect(annotationsAt(image?.annotations ?? [], { level: 'manifest' })).toEqual({ ...image?.labels, b: '2' })
  })

  it('have the version of a package that came by version', () => {
    const [image] = plan({}, { mains: [main('api', 'v9.0.0')], source: {} }).images
    expect(image?.labels['org.opencontainers.image.version']).toBe('v9.0.0')
  })
})

describe('templates', () => {
  it('in ldflags are filled in', () => {
    const { build } = plan({ ldflags: '-X main.v={{version}} -X main.r={{ revision }} -X main.d={{commit-date}}' })
    expect(build.ldflags).toBe(`-X main.v=v1.2.3 -X main.r=${source.revision} -X main.d=2023-11-14T22:13:20Z`)
  })

  it('say a short revision where there is no tag', () => {
    expect(plan({ ldflags: '{{version}}' }, { source: { revision: '0123456789abcdef' } }).build.ldflags).toBe(
      '0123456789ab',
    )
  })

  it('name the program alike in images, tags and outputs: in lower case, with or without blanks', () => {
    const given = {
      images: 'ghcr.io/me/{{name}}',
      tags: 'type=raw,value={{ name }}-x\nghcr.io/me/{{name}}:{{{name}}}',
      outputs: 'out/{{ name }}.tar',
      labels: 'a={{name}}',
    }
    const [image] = plan(given, { mains: [main('MyApp')] }).images
    expect(image).toMatchObject({
      references: ['ghcr.io/me/myapp:myapp-x', 'ghcr.io/me/myapp:myapp'],
      archive: '/work/out/myapp.tar',
      labels: { a: 'myapp' },
    })
  })

  it.each(['images', 'outputs', 'ldflags', 'labels'])(
    '%s keeps braces behind a backslash, and nothing unknown',
    (input) => {
      expect(fillText({ input, text: '\\{{x}}', values: {} })).toBe('{{x}}')
      expect(() => plan({ [input]: input === 'labels' ? 'a={{.Version}}' : 'x/{{.Version}}' })).toThrow(
        `${input} holds {{.Version}}, which is not supported there`,
      )
    },
  )

  it('that are not known are refused with those that are', () => {
    const work = () => fillText({ input: 'images', text: 'x/{{nam}}', values: { name: 'api' } })
    expect(work).toThrow('images holds {{nam}}, which is not supported there')
    expect(() => fillText({ input: 'x', text: '{{constructor}}', values: {} })).toThrow('{{constructor}}')
  })
})

it('platforms are each planned once, in the order in which they are given', () => {
  const texts = ['linux/arm64/v8', 'linux/amd64', 'linux/arm64']
  expect(planPlatforms(texts).map(platformText)).toEqual(['linux/arm64', 'linux/amd64'])
  expect(() => planPlatforms([])).toThrow('platforms names no platform')
})
