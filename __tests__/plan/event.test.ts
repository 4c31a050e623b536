import type { MainPackage } from '../../src/compile/types.ts'
import type { RunnerContext } from '../../src/host/runner/context.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { type AnnotationLevel, annotationsAt } from '../../src/oci/annotations.ts'
import { needsHistory, needsRemoteTags } from '../../src/plan/names/history.ts'
import { imageTexts, registriesOf } from '../../src/plan/names/names.ts'
import { planFrom } from '../../src/plan/plan.ts'
import { checkRegistryKnown, decidePush } from '../../src/plan/push.ts'
import type { ImagePlan, Plan } from '../../src/plan/types.ts'
import type { GitNames } from '../../src/source/git.ts'

const repository = {
  owner: 'Team',
  name: 'Fine.App',
  url: 'https://github.com/Team/Fine.App',
  description: 'What it does',
  license: 'MIT',
  defaultBranch: 'main',
  fork: false,
}

const { defaultBranch: _, ...untold } = repository

const onMain: RunnerContext = {
  eventName: 'push',
  ref: 'refs/heads/main',
  sha: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
  actor: 'me',
  repository,
  shortShaLength: 7,
}
const onTag = (tag: string): RunnerContext => ({ ...onMain, ref: `refs/tags/${tag}` })
const fork: RunnerContext = {
  ...onMain,
  eventName: 'pull_request',
  ref: 'refs/pull/7/merge',
  pullRequest: { fromFork: true },
}
const history = (...tags: string[]): GitNames => ({ root: '/src', branch: 'main', tags, knowsAllTags: true })

function main(folder: string): MainPackage {
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  return {
    importPath: `example.org/team/${folder}`,
    name,
    argument: `./${folder}`,
    folder: `/src/${folder}`,
    buildFolder: '/src',
    goEnv: {},
    module: { path: 'example.org/team' },
  }
}

type Facts = {
  readonly context?: RunnerContext | undefined
  readonly history?: GitNames | undefined
  readonly mains?: readonly MainPackage[]
  /** The commit that is checked out. */
  readonly built?: string
}

function inputsOf(given: Record<string, string>, context: RunnerContext | undefined) {
  return readInputs(new Map(Object.entries(given)), { hasEvent: context !== undefined })
}

function plan(given: Record<string, string>, facts: Facts = {}): Plan {
  const context = 'context' in facts ? facts.context : onMain
  const inputs = inputsOf(given, context)
  return planFrom({
    inputs,
    programs: (facts.mains ?? [main('api')]).map((one) => ({ main: one, inputs })),
    source: { revision: facts.built ?? onMain.sha, committedSeconds: 1_700_000_000 },
    context,
    history: facts.history ?? history(),
    nowMilliseconds: 1_800_000_000_000,
    sourceDateEpoch: undefined,
    workingDirectory: '/work',
    archiveFolder: '/results',
  })
}

function planned(given: Record<string, string>, facts: Facts = {}): ImagePlan {
  const [image] = plan(given, facts).images
  if (image === undefined) throw new Error('no image')
  return image
}

describe('a workflow of two lines', () => {
  it('pushes the default branch to ghcr.io under the repository in lower case', () => {
    const image = planned({})
    expect(image.references).toEqual(['ghcr.io/team/fine.app:main'])
    expect(image.targets).toEqual([{ repository: { registry: 'ghcr.io', path: 'team/fine.app' }, tags: ['main'] }])
    expect(image.archive).toBeUndefined()
  })

  it('gives a release its versions', () => {
    expect(planned({}, { context: onTag('v1.2.3') }).tags).toEqual(['1.2.3', '1.2', 'v1.2.3', 'latest'])
  })

  it('leaves latest with the newest release', () => {
    const image = plan({}, { context: onTag('v1.1.9'), history: history('v1.1.9', 'v1.2.0') })
    expect(image.images[0]?.tags).toEqual(['1.1.9', '1.1', 'v1.1.9'])
    expect(image.notes).toEqual(['latest not moved: v1.2.0 is newer than v1.1.9'])
  })

  it('leaves latest where it is while newer releases cannot be looked for', () => {
    const blind = { ...history('v1.2.3'), knowsAllTags: false }
    const made = plan({}, { context: onTag('v1.2.3'), history: blind })
    expect(made.images[0]?.tags).toEqual(['1.2.3', '1.2', 'v1.2.3'])
    expect(made.notes).toEqual([
      'latest not moved: the tags of origin could not be listed, so v1.2.3 may not be the newest (flavor: latest=true moves it anyway)',
    ])
  })

  it('only builds the pull request of a fork, says why, and leaves a file', () => {
    const made = plan({}, { context: fork })
    const [image] = made.images
    expect(image?.targets).toEqual([])
    expect(image?.references).toEqual(['ghcr.io/team/fine.app:pr-7'])
    expect(image?.notPushed).toBe('a pull request from a fork has a read-only token')
    expect(made.notes).toEqual(['not pushed: a pull request from a fork has a read-only token'])
    expect(image?.archive).toBe('/results/api.tar')
  })

  it('leaves no file where the image is loaded', () => {
    expect(planned({ load: 'true' }, { context: fork }).archive).toBeUndefined()
  })
})

describe('several programs of one repository', () => {
  const mains = [main('services/api'), main('services/web')]

  it('are each called by their name below the repository', () => {
    expect(plan({}, { mains }).images.flatMap(({ references }) => references)).toEqual([
      'ghcr.io/team/fine.app/api:main',
      'ghcr.io/team/fine.app/web:main',
    ])
  })

  it('have the version of a tag that is theirs', () => {
    const made = plan({ tags: 'type=semver,pattern={{version}}' }, { mains, context: onTag('services/api/v1.2.3') })
    expect(made.images.map(({ tags }) => tags)).toEqual([['1.2.3', 'latest'], []])
    expect(made.notes).toEqual([
      expect.stringContaining('services/api/v1.2.3 is not of web'),
      'not pushed: tags gives no tag for ghcr.io/team/fine.app/web on push of refs/tags/services/api/v1.2.3',
    ])
  })

  it('must differ in whole references too', () => {
    expect(() => plan({ tags: 'ghcr.io/a/b:v1' }, { mains })).toThrow(
      '2 packages (api, web) would all be called "ghcr.io/a/b:v1"',
    )
    const made = plan({ tags: 'ghcr.io/a/{{name}}:v1' }, { mains })
    expect(made.images.flatMap(({ references }) => references)).toEqual(['ghcr.io/a/api:v1', 'ghcr.io/a/web:v1'])
  })
})

describe('names', () => {
  it('that are written come before the one of the repository', () => {
    expect(planned({ images: 'docker.io/me/app' }).references).toEqual(['docker.io/me/app:main'])
  })

  it('may be whole references, beside rules or alone', () => {
    expect(planned({ tags: 'ghcr.io/a/b:v1\nlocalhost:5000/c:{{sha}}' }).targets).toEqual([
      { repository: { registry: 'ghcr.io', path: 'a/b' }, tags: ['v1'] },
      { repository: { registry: 'localhost:5000', path: 'c' }, tags: ['0a1b2c3'] },
    ])
    const both = planned({ images: 'ghcr.io/a/b', tags: 'ghcr.io/a/b:v1\ntype=ref,event=branch\nghcr.io/c/d:v2' })
    expect(both.references).toEqual(['ghcr.io/a/b:main', 'ghcr.io/a/b:v1', 'ghcr.io/c/d:v2'])
  })

  it('that no rule gives are not pushed to: nobody would find the image', () => {
    const noTag = 'tags gives no tag for ghcr.io/team/fine.app on push of refs/heads/main'
    for (const tags of ['type=raw,value=x,enable=false', 'type=semver,pattern={{version}}', 'type=raw,{{tag}}-x']) {
      const image = planned({ tags })
      expect(image).toMatchObject({ targets: [], notPushed: noTag, archive: '/results/api.tar' })
      expect(() => plan({ tags, push: 'true' })).toThrow(`push is true, but ${noTag}`)
      expect(planned({ tags, 'push-by-digest': 'true' }).targets).toHaveLength(1)
    }
    const half = { images: 'ghcr.io/a/b\nghcr.io/a/c', tags: 'ghcr.io/a/b:v1' }
    expect(planned(half).notPushed).toContain('tags gives no tag for ghcr.io/a/c')
  })

  it('name the commit that is checked out, and one line says that the event is for another one', () => {
    const made = plan({ tags: 'type=sha' }, { built: 'feedbeef0000-dirty' })
    expect(made.images[0]?.tags).toEqual(['sha-feedbee'])
    expect(made.notes).toEqual(['the checkout is at feedbee, the event at 0a1b2c3: names and labels use the checkout'])
    const headSha = 'cafe'.repeat(10)
    expect(planned({ tags: 'type=sha' }, { context: { ...onMain, headSha } }).tags).toEqual(['sha-cafecaf'])
  })

  it('of legs that push by digest have no tags, whatever the rules say', () => {
    expect(planned({ 'push-by-digest': 'true', tags: 'type=sha\nghcr.io/a/b:v1' }).targets).toEqual([
      { repository: { registry: 'ghcr.io', path: 'a/b' }, tags: [] },
    ])
  })

  it('at the keyboard come from the tag or the branch that is checked out', () => {
    const given = { images: 'ghcr.io/a/b', tags: 'type=ref,event=branch\ntype=sha' }
    expect(planned(given, { context: undefined }).tags).toEqual(['main', 'sha-0a1b2c3'])
    expect(planned({ images: 'ghcr.io/a/b' }, { context: undefined }).tags).toEqual(['latest'])
  })

  it('say whose credentials are meant', () => {
    const of = (given: Record<string, string>, context?: RunnerContext) =>
      registriesOf({ inputs: inputsOf(given, context), context })
    expect(of({}, onMain)).toEqual(['ghcr.io'])
    expect(of({ images: 'me/{{name}},ghcr.io/a/b', tags: 'localhost:5000/x:v1,ghcr.io/c/d:v1' })).toEqual([
      'docker.io',
      'ghcr.io',
      'localhost:5000',
    ])
    expect(imageTexts({ inputs: readInputs(new Map()), context: undefined, several: true })).toEqual([])
  })

  it.each([
    [{}, onTag('v1'), true, true],
    [{}, onMain, true, false],
    [{ tags: 'v1,latest' }, onTag('v1'), false, false],
    [{ tags: 'type=sha' }, onTag('v1'), true, false],
    [{ tags: 'type=semver,pattern=x,value=1.2.3' }, onMain, true, true],
    [{ flavor: 'latest=false' }, onTag('v1'), true, false],
  ])('with %j ask Git for what they need and no more', (given, context, local, remote) => {
    const inputs = inputsOf(given, context)
    expect([needsHistory(inputs), needsRemoteTags({ inputs, context })]).toEqual([local, remote])
  })
})

describe('push: auto', () => {
  const auto = { push: 'auto', pushByDigest: false } as const
  const targets = [{ repository: { registry: 'ghcr.io', path: 'a/b' }, tags: ['v1'] }]
  const request = { eventName: 'pull_request', ref: 'refs/pull/7/merge', pullRequest: { fromFork: false } }
  it.each<readonly [string, Partial<RunnerContext>, string | undefined]>([
    ['the default branch', {}, undefined],
    [
      'another branch',
      { ref: 'refs/heads/release-1' },
      'release-1 is not the default branch, main (push: true pushes it)',
    ],
    ['a branch below one of the name', { ref: 'refs/heads/main/x' }, 'main/x is not the default branch'],
    ['a branch where the event tells no default one', { ref: 'refs/heads/x', repository: untold }, undefined],
    ['a tag', { ref: 'refs/tags/v1' }, undefined],
    ['a run by hand', { eventName: 'workflow_dispatch', ref: 'refs/heads/dev' }, undefined],
    ['a schedule', { eventName: 'schedule' }, undefined],
    ['a release', { eventName: 'release', ref: 'refs/tags/v1' }, undefined],
    ...['published', 'released', 'prereleased', 'created'].map(
      (action): readonly [string, Partial<RunnerContext>, undefined] => [
        `a release that is ${action}`,
        { eventName: 'release', ref: 'refs/tags/v1', action },
        undefined,
      ],
    ),
    ...['edited', 'deleted', 'unpublished'].map((action): readonly [string, Partial<RunnerContext>, string] => [
      `a release that is ${action}`,
      { eventName: 'release', ref: 'refs/tags/v1', action },
      `a release that is ${action} publishes nothing`,
    ]),
    ['a pull request', request, 'a pull request is not pushed by default'],
    [
      'one with the rights of its base',
      { ...request, eventName: 'pull_request_target' },
      'a pull request is not pushed by default',
    ],
    ['one of a fork', { ...request, pullRequest: { fromFork: true } }, 'from a fork has a read-only token'],
    ['one of Dependabot', { ...request, actor: 'dependabot[bot]' }, 'Dependabot has a read-only token'],
    [
      'one of Dependabot that somebody started again',
      { ...request, pullRequest: { fromFork: false, author: 'dependabot[bot]' } },
      'Dependabot has a read-only token',
    ],
    ['a branch of Dependabot', { ref: 'refs/heads/dependabot/x', actor: 'dependabot[bot]' }, 'Dependabot'],
    ['what Dependabot merged into the default branch', { actor: 'dependabot[bot]' }, undefined],
    ['a run of Dependabot for another event', { eventName: 'create', actor: 'dependabot[bot]' }, 'Dependabot'],
    ['a fork of the repository', { repository: { ...repository, fork: true } }, 'this repository is a fork'],
    ['a merge queue', { eventName: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7' }, 'a merge queue'],
    ['an issue', { eventName: 'issues' }, 'the event is issues'],
    ['a package', { eventName: 'registry_package' }, 'the event is registry_package'],
    ['no event', { eventName: '', ref: '' }, 'the event is not known'],
  ])('for %s', (_, context, because) => {
    const decision = decidePush({ inputs: auto, context: { ...onMain, ...context }, targets })
    expect(decision.push).toBe(because === undefined)
    if (because !== undefined) expect(decision.because).toContain(because)
  })

  it('at the keyboard pushes nothing, and nothing has to be said', () => {
    expect(decidePush({ inputs: auto, context: undefined, targets })).toEqual({ push: false })
  })

  it('asks for an image where it would push and the registry of the server is not known', () => {
    const server = { url: 'https://git.example', host: 'git.example', kind: 'unknown' } as const
    const context = { ...onMain, server }
    const check = (push: 'auto' | 'true' | 'false', more = {}, hasNames = false): unknown =>
      checkRegistryKnown({ inputs: { push }, context: { ...context, ...more }, hasNames })
    for (const push of ['auto', 'true'] as const) {
      expect(() => check(push)).toThrow(
        'images names no image, and the container registry of https://git.example is not known',
      )
      expect(() => check(push, {}, true)).not.toThrow()
    }
    expect(() => check('false')).not.toThrow()
    expect(() => check('auto', request)).not.toThrow()
  })

  it('gives way to a word', () => {
    const onBranch = { ...onMain, ref: 'refs/heads/x' }
    expect(decidePush({ inputs: { ...auto, push: 'true' }, context: onBranch, targets })).toEqual({ push: true })
    expect(decidePush({ inputs: { ...auto, push: 'true' }, context: fork, targets })).toEqual({ push: true })
    expect(decidePush({ inputs: { ...auto, push: 'false' }, context: onMain, targets })).toEqual({ push: false })
  })
})

describe('labels of a workflow', () => {
  const prefix = 'org.opencontainers.image'

  it('tell the repository, the version and what was built', () => {
    expect(planned({}, { context: onTag('v1.2.3'), built: 'built-revision' }).labels).toEqual({
      [`${prefix}.created`]: '2023-11-14T22:13:20Z',
      [`${prefix}.description`]: 'What it does',
      [`${prefix}.licenses`]: 'MIT',
      [`${prefix}.revision`]: 'built-revision',
      [`${prefix}.source`]: 'https://github.com/Team/Fine.App',
      [`${prefix}.title`]: 'api',
      [`${prefix}.url`]: 'https://github.com/Team/Fine.App',
      [`${prefix}.version`]: '1.2.3',
    })
  })

  it('are overridden by those that are given, which may be empty and hold expressions', () => {
    const { labels, annotations } = planned({
      labels: `${prefix}.description=\n${prefix}.title=x=y\nbranch={{branch}}\nday={{commit_date 'YYYY-MM-DD'}}\nraw=\\{{branch}}`,
      annotations: 'only={{sha}}',
    })
    expect(labels).toMatchObject({
      [`${prefix}.description`]: '',
      [`${prefix}.title`]: 'x=y',
      branch: 'main',
      day: '2023-11-14',
      raw: '{{branch}}',
    })
    expect(annotationsAt(annotations, { level: 'manifest' })).toEqual({ ...labels, only: '0a1b2c3' })
    expect(annotationsAt(annotations, { level: 'index' })).toEqual({ ...labels, only: '0a1b2c3' })
  })

  it('are annotations at the levels that DOCKER_METADATA_ANNOTATIONS_LEVELS names, as others without a level are', () => {
    const context = { ...onMain, annotationLevels: 'index,manifest-descriptor' }
    const { annotations } = planned({ labels: 'a=1', annotations: 'b=2\nmanifest:c={{branch}}' }, { context })
    const at = (level: AnnotationLevel) => annotationsAt(annotations, { level })
    expect(at('index')).toMatchObject({ a: '1', b: '2', [`${prefix}.title`]: 'api' })
    expect(at('manifest-descriptor')).toEqual(at('index'))
    expect(at('manifest')).toEqual({ c: 'main' })
    expect(() => planned({}, { context: { ...onMain, annotationLevels: 'all' } })).toThrow(
      'DOCKER_METADATA_ANNOTATIONS_LEVELS has the level "all", which is not known',
    )
  })

  it('that are annotations for a place which the image does not have are named once', () => {
    const { notes } = plan({ annotations: 'index:a=1\nmanifest[linux/arm64]:b=2\nmanifest,index:c=3\nd=4' })
    expect(notes).toEqual(['annotations dropped, the image has no such level: index:a, manifest[linux/arm64]:b'])
  })

  it('say nothing of this repository for a program that came by version', () => {
    const came = { ...main('tool'), module: { path: 'example.org/tool', version: 'v9.0.0' } }
    const { labels } = planned({}, { mains: [came] })
    expect(labels[`${prefix}.version`]).toBe('v9.0.0')
    expect(labels[`${prefix}.description`]).toBeUndefined()
    expect(labels[`${prefix}.url`]).toBeUndefined()
  })
})

it('names of a workflow are written in lower case, and that is said once', () => {
  const { images, notes } = plan({ images: 'ghcr.io/Team/API', tags: 'RC1', push: 'true' })
  expect(images[0]?.references).toEqual(['ghcr.io/team/api:RC1'])
  expect(notes).toEqual(['ghcr.io/Team/API is written ghcr.io/team/api: registries do not accept capital letters'])
})
