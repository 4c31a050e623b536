import { resolvedDependencies } from '../../src/attest/dependencies.ts'
import { provenanceOf, provenanceType, stableProvenanceOf, statementOf } from '../../src/attest/provenance.ts'
import { parseProvenance } from '../../src/attest/read-provenance.ts'
import { recordedInputs } from '../../src/attest/recorded-inputs.ts'
import { runFacts } from '../../src/attest/run.ts'
import type { BuildFacts, BuiltProgram } from '../../src/attest/types.ts'
import { readInputs } from '../../src/inputs/inputs.ts'

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`

const program: BuiltProgram = {
  platform: 'linux/amd64',
  manifest: digest('1'),
  linkedDigest: digest('2'),
  digest: digest('3'),
  packer: 'own',
  layers: [{ purpose: 'program', digest: digest('4') }],
  buildInfo: {
    goVersion: 'go1.26.8',
    path: 'example.org/app',
    main: { path: 'example.org/app', version: '(devel)' },
    modules: [
      {
        path: 'github.com/marklodato/go-hello-world',
        version: 'v0.0.1',
        sum: 'h1:Khu2En+0gcYPZ2kuIihfswbzxv/mIHXgzPZ018Oty48=',
      },
      {
        path: 'example.org/a',
        version: 'v1.0.0',
        replacedBy: { path: 'example.org/b', version: 'v2.0.0', sum: 'h1:AAAA' },
      },
      { path: 'example.org/c', version: 'v1.0.0', replacedBy: { path: '../c', version: '' } },
      { path: 'github.com/Masterminds/semver', version: 'v2.0.0+incompatible', sum: 'h1:BBBB' },
      { path: 'github.com/masterminds/semver', version: 'v2.0.0+incompatible', sum: 'h1:CCCC' },
    ],
    settings: [],
  },
}

const facts: BuildFacts = {
  inputs: { package: './cmd/app' },
  withheld: ['build-env TOKEN'],
  importPath: 'example.org/app',
  source: { revision: 'c0ffee-dirty', url: 'https://git.example/team/app' },
  folder: '.',
  go: { version: '1.26.8' },
  ldflags: '-X a=b',
  createdSeconds: 1_700_000_000,
  labels: { title: 'app' },
  annotations: ['manifest:title=app'],
  tools: [{ name: 'go compile', version: '1.26.8', uri: 'pkg:generic/go@1.26.8#compile', digest: digest('5') }],
  programs: [program],
}

const run = { builderId: 'https://example.org/builder', version: '1.0.0', startedMs: 0, finishedMs: 60_000 }
const subject = { name: 'r.example/app', digest: digest('1') }

it('dependencies are the source, the tools and the modules with a sum, in the terms of in-toto', () => {
  expect(resolvedDependencies(facts)).toEqual([
    {
      name: 'source',
      uri: 'git+https://git.example/team/app',
      digest: { gitCommit: 'c0ffee' },
      annotations: { modified: 'true' },
    },
    { name: 'go compile', uri: 'pkg:generic/go@1.26.8#compile', digest: { sha256: '5'.repeat(64) } },
    {
      uri: 'pkg:golang/example.org/b@v2.0.0',
      digest: { dirHash: '000000' },
      annotations: { replaces: 'example.org/a@v1.0.0' },
    },
    // The example of the specification.
    {
      uri: 'pkg:golang/github.com/marklodato/go-hello-world@v0.0.1',
      digest: { dirHash: '2a1bb6127fb481c60f67692e22285fb306f3c6ffe62075e0ccf674d7c3adcb8f' },
    },
    { uri: 'pkg:golang/github.com/masterminds/semver@v2.0.0%2Bincompatible', digest: { dirHash: '041041' } },
    { uri: 'pkg:golang/github.com/masterminds/semver@v2.0.0%2Bincompatible', digest: { dirHash: '082082' } },
  ])
})

it('a provenance says the same whenever it was written, and something else of another build', () => {
  const { says } = provenanceOf(facts, run)
  expect(provenanceOf(facts, { ...run, startedMs: 9, finishedMs: 99, invocationId: 'https://x' }).says).toBe(says)
  expect(provenanceOf({ ...facts, ldflags: '' }, run).says).not.toBe(says)
  expect(provenanceOf(facts, { ...run, version: '2.0.0' }).says).not.toBe(says)
})

it('the form for an index depends on no machine and no time', () => {
  const text = JSON.stringify(stableProvenanceOf(facts, run))
  expect(text).toBe(JSON.stringify(stableProvenanceOf({ ...facts, tools: [] }, run)))
  expect(text).not.toMatch(/startedOn|invocationId|builder\.example/)
})

it('what was written is read', () => {
  const { predicate } = provenanceOf(facts, run)
  const record = parseProvenance(statementOf({ subject, predicateType: provenanceType, predicate }))
  expect(record).toMatchObject({
    subject: digest('1'),
    inputs: facts.inputs,
    withheld: facts.withheld,
    importPath: 'example.org/app',
    folder: '.',
    goVersion: '1.26.8',
    ldflags: '-X a=b',
    createdSeconds: 1_700_000_000,
    labels: facts.labels,
    annotations: facts.annotations,
    platforms: [{ platform: 'linux/amd64', packer: 'own' }],
    version: '1.0.0',
  })
  expect(Object.fromEntries(record?.made ?? [])).toEqual({
    'image linux/amd64': digest('1'),
    'linked program linux/amd64': digest('2'),
    'packed program linux/amd64': digest('3'),
    'program layer linux/amd64': digest('4'),
  })
})

it.each([
  ['no JSON', 'x'],
  ['another predicate', JSON.stringify({ predicateType: 'https://spdx.dev/Document', predicate: {} })],
  [
    'another builder',
    JSON.stringify({ predicateType: provenanceType, predicate: { buildDefinition: { buildType: 'x' } } }),
  ],
])('%s is no record', (_what, text) => {
  expect(parseProvenance(Buffer.from(text))).toBeUndefined()
})

describe('recorded inputs', () => {
  const recorded = (texts: Readonly<Record<string, string>>) =>
    recordedInputs(readInputs(new Map(Object.entries(texts))))

  it('are those that were set and decide the image', () => {
    const { inputs, withheld } = recorded({
      package: './cmd/app',
      platforms: 'linux/arm64',
      cache: 'false',
      trace: 'trace.json',
      push: 'true',
      images: 'r.example/app',
      'upx-args': '--best --lzma',
    })
    expect(inputs).toEqual({ package: './cmd/app', platforms: 'linux/arm64', images: 'r.example/app' })
    expect(withheld).toEqual([])
  })

  it('have no secrets', () => {
    const { inputs, withheld, hide } = recorded({
      images: 'r.example/app',
      username: 'robot',
      password: 'hunter22',
      'github-token': 'ghs_12345',
      'build-env': 'GOPROXY=https://me:pass@proxy.example\nAN_AUTH=tok-98\nMY_TOKEN=tok-9876\nGOEXPERIMENT=jsonv2',
      ldflags: '-X main.key=tok-9876 -X main.url=https://me:p@ss/w@db.example/x',
      'go-download-base-url': 'https://me:pass@mirror.example/dl?sig=1',
    })
    expect(inputs).toEqual({
      images: 'r.example/app',
      'build-env': 'GOEXPERIMENT=jsonv2',
      ldflags: '-X main.key=*** -X main.url=https://db.example/x',
      'go-download-base-url': 'https://mirror.example/dl',
    })
    expect(withheld).toEqual(['build-env GOPROXY', 'build-env AN_AUTH', 'build-env MY_TOKEN'])
    expect(hide('a hunter22 b ghs_12345')).toBe('a *** b ***')
  })
})

it.each([
  [
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'team/app',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '2',
      RUNNER_ENVIRONMENT: 'github-hosted',
    },
    'https://github.com/actions/runner/github-hosted',
    'https://github.com/team/app/actions/runs/7/attempts/2',
  ],
  [{}, 'https://github.com/org/go-tiny-image/blob/v1/docs/attestations.md#any-machine', undefined],
])('the builder of %j is named', (env, builderId, invocationId) => {
  const found = runFacts(env, { startedMs: 0, finishedMs: 1 })
  expect([found.builderId, found.invocationId]).toEqual([builderId, invocationId])
})
