import type { RecordedBuild } from '../../src/attest/read-provenance.ts'
import { firstDifference } from '../../src/verify/compare.ts'
import { reasonFor, type SecondBuild } from '../../src/verify/reasons.ts'
import type { Difference, RebuiltPlatform, RemotePlatform } from '../../src/verify/types.ts'

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`
const platform = 'linux/amd64'

const recorded: RecordedBuild = {
  subject: digest('0'),
  inputs: {},
  withheld: [],
  importPath: 'example.org/app',
  goVersion: '1.26.8',
  ldflags: '',
  createdSeconds: 0,
  labels: {},
  annotations: [],
  platforms: [{ platform, packer: 'upx 4.2.4' }],
  version: '1.0.0',
  dependencies: [
    { name: 'source', digest: { gitCommit: 'c0ffee' } },
    { name: 'go compile', uri: 'pkg:generic/go@1.26.8#pkg/tool/linux_amd64/compile', digest: { sha256: 'a' } },
    { name: 'upx', uri: 'pkg:generic/upx@4.2.4', digest: { sha256: 'b' } },
    { uri: 'pkg:golang/example.org/lib@v1.0.0', digest: { dirHash: 'c' } },
  ],
  made: new Map([
    [`linked program ${platform}`, digest('1')],
    [`packed program ${platform}`, digest('2')],
    [`program layer ${platform}`, digest('3')],
  ]),
}

const same: SecondBuild = { ...recorded, changedFiles: [], missing: [] }
const otherProgram = new Map([...recorded.made, [`linked program ${platform}`, digest('8')]])
const programLayer: Difference = { platform, place: 'program layer', remote: digest('3'), rebuilt: digest('9') }

function withDependency(name: string, sha256: string): SecondBuild['dependencies'] {
  return recorded.dependencies.map((one) => (one.name === name ? { ...one, digest: { sha256 } } : one))
}

describe('the reason of a program layer that differs is', () => {
  it.each<[string, Partial<SecondBuild>, string]>([
    ['another version of Go', { goVersion: '1.25.3' }, 'another Go: it was compiled by Go 1.26.8, here by 1.25.3'],
    [
      'another build of the same Go',
      { dependencies: withDependency('go compile', 'x') },
      'another Go 1.26.8: go compile has the digest a, here x',
    ],
    [
      'another module',
      { dependencies: recorded.dependencies.slice(0, 3) },
      'example.org/lib@v1.0.0 was linked, and here is not',
    ],
    [
      'a changed file',
      { changedFiles: ['main.go', 'go.mod'] },
      'the source differs from commit c0ffee in main.go and 1 more files',
    ],
    [
      'another commit',
      { dependencies: [{ name: 'source', digest: { gitCommit: 'decade' } }, ...recorded.dependencies.slice(1)] },
      'another source: it was built from commit c0ffee, here from decade',
    ],
    [
      'a variable that is withheld',
      { missing: ['API_TOKEN'] },
      'API_TOKEN was set for the build and its value is not recorded: set it here',
    ],
    ['unknown', {}, 'the source is not the one that was built, or the provenance names other inputs'],
  ])('%s', (_what, second, reason) => {
    expect(reasonFor(programLayer, recorded, { ...same, made: otherProgram, ...second })).toBe(reason)
  })

  it.each<[string, Partial<SecondBuild>, string]>([
    [
      'another packer',
      { platforms: [{ platform, packer: 'own' }] },
      'another packer: it was packed by upx 4.2.4, here by own',
    ],
    ['no packer', { platforms: [{ platform }] }, 'another packer: it was packed by upx 4.2.4, here by nothing'],
    ['another UPX', { dependencies: withDependency('upx', 'y') }, 'another UPX: upx 4.2.4 has the digest b, here y'],
    [
      'another version of this program',
      { version: '1.1.0' },
      'another go-tiny-image: it was built by 1.0.0, here by 1.1.0',
    ],
    [
      'a change after the build',
      {},
      'the linked program is the same: the layer was changed after the build, or the provenance was',
    ],
  ])('%s, if the linked program is the same', (_what, second, reason) => {
    expect(reasonFor(programLayer, recorded, { ...same, ...second })).toBe(reason)
  })

  it('a change after the build, if the second one gives what the provenance names', () => {
    const changed = { ...programLayer, remote: digest('7'), rebuilt: digest('3') }
    expect(reasonFor(changed, recorded, same)).toBe(
      'the program layer was changed after the build: the provenance names the one that was built here',
    )
  })

  it('the source, if it was not what the commit holds', () => {
    const [source = {}, ...others] = recorded.dependencies
    const dirty = { ...recorded, dependencies: [{ ...source, annotations: { modified: 'true' } }, ...others] }
    expect(reasonFor(programLayer, dirty, { ...same, made: otherProgram })).toBe(
      'it was built from files that are not in the commit that its provenance names',
    )
  })
})

describe('the first difference', () => {
  const descriptor = (letter: string) => ({ mediaType: 'x/y', digest: digest(letter), size: 1 })
  const rebuilt: RebuiltPlatform = {
    platform,
    manifest: descriptor('a'),
    config: descriptor('b'),
    layers: [
      { purpose: 'system', descriptor: descriptor('c') },
      { purpose: 'program', descriptor: descriptor('d') },
    ],
  }
  const remote: RemotePlatform = {
    platform,
    manifest: descriptor('a'),
    config: descriptor('b'),
    layers: [descriptor('c'), descriptor('d')],
    damaged: [],
  }

  it.each<[string, Partial<RemotePlatform>, string | undefined]>([
    ['none', {}, undefined],
    ['the program, before the rest', { layers: [descriptor('1'), descriptor('2')] }, 'program layer'],
    ['the system files', { layers: [descriptor('1'), descriptor('d')] }, 'system layer'],
    ['a layer too many', { layers: [...remote.layers, descriptor('3')] }, 'files layer'],
    ['a layer too few', { layers: [descriptor('c')] }, 'program layer'],
    ['the configuration', { config: descriptor('4') }, 'configuration'],
    ['the manifest, for its annotations', {}, 'manifest'],
  ])('is %s', (_what, changed, place) => {
    const manifest = place === undefined ? remote.manifest : descriptor('e')
    expect(firstDifference({ ...remote, manifest, ...changed }, rebuilt)?.place).toBe(place)
  })
})
