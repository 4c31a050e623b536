import type { RecordedBuild } from '../attest/read-provenance.ts'
import type { ResourceDescriptor } from '../attest/types.ts'
import type { Digest } from '../oci/digest.ts'
import type { Difference } from './types.ts'

/** The facts about the second build that explain a difference. */
export type SecondBuild = Pick<RecordedBuild, 'goVersion' | 'version' | 'dependencies' | 'made' | 'platforms'> & {
  /** Files of the source that are not as in the recorded commit, if Git knows. */
  readonly changedFiles: readonly string[]
  /** Variables that the record withholds and that are not set here. */
  readonly missing: readonly string[]
}

/**
 * Why the image differs from what was built again, as one clause. The first cause in the order of the build: what was
 * compiled, with what, packed by what; and if all of that is the same, the image was changed after it was built.
 */
export function reasonFor(difference: Difference, recorded: RecordedBuild, second: SecondBuild): string {
  const { place, platform } = difference
  const sameAsRecorded = recorded.made.get(`${place} ${platform}`) === difference.rebuilt
  if (sameAsRecorded)
    return `the ${place} was changed after the build: the provenance names the one that was built here`
  if (place === 'program layer') {
    const linked = made(recorded, second, `linked program ${platform}`)
    if (linked !== 'same') return reasonOfCompiling(recorded, second)
    return reasonOfPacking(recorded, second, platform)
  }
  if (place === 'configuration' || place === 'manifest') {
    return anotherProgram(recorded, second) ?? `the ${place} was changed after the build, or the provenance was`
  }
  return (
    anotherProgram(recorded, second) ??
    anotherSource(recorded, second) ??
    'the files that went into it are not those of the build'
  )
}

function made(recorded: RecordedBuild, second: SecondBuild, name: string): 'same' | 'different' | 'unknown' {
  const [before, now] = [recorded.made.get(name), second.made.get(name)]
  if (before === undefined || now === undefined) return 'unknown'
  return before === now ? 'same' : 'different'
}

function reasonOfCompiling(recorded: RecordedBuild, second: SecondBuild): string {
  const [missing] = second.missing
  return (
    anotherGo(recorded, second) ??
    anotherModule(recorded, second) ??
    anotherSource(recorded, second) ??
    (missing === undefined
      ? 'the source is not the one that was built, or the provenance names other inputs'
      : `${missing} was set for the build and its value is not recorded: set it here`)
  )
}

function reasonOfPacking(recorded: RecordedBuild, second: SecondBuild, platform: string): string {
  const packers = [recorded, second].map(
    (build) => build.platforms.find((one) => one.platform === platform)?.packer ?? 'nothing',
  )
  const [before = '', now = ''] = packers
  if (before !== now) return `another packer: it was packed by ${before}, here by ${now}`
  const upx = before.startsWith('upx') ? otherDigest(recorded, second, ['upx']) : undefined
  if (upx !== undefined) return `another UPX: ${before} has the digest ${upx.before}, here ${upx.now}`
  return (
    anotherProgram(recorded, second) ??
    'the linked program is the same: the layer was changed after the build, or the provenance was'
  )
}

function anotherGo(recorded: RecordedBuild, second: SecondBuild): string | undefined {
  if (recorded.goVersion !== second.goVersion) {
    return `another Go: it was compiled by Go ${recorded.goVersion}, here by ${second.goVersion}`
  }
  const tool = otherDigest(recorded, second, ['go compile', 'go link'])
  if (tool === undefined) return undefined
  return `another Go ${recorded.goVersion}: ${tool.name} has the digest ${tool.before}, here ${tool.now}`
}

function anotherModule(recorded: RecordedBuild, second: SecondBuild): string | undefined {
  const modules = (build: Pick<RecordedBuild, 'dependencies'>): ReadonlyMap<string, string> =>
    new Map(build.dependencies.flatMap(moduleOf))
  const [before, now] = [modules(recorded), modules(second)]
  for (const [uri, sum] of before) {
    const here = now.get(uri)
    if (here !== sum) return `${uri} was linked, and here ${here === undefined ? 'is not' : 'has another sum'}`
  }
  const more = [...now.keys()].find((uri) => !before.has(uri))
  return more === undefined ? undefined : `${more} is linked here, and was not`
}

function moduleOf({ uri, digest }: ResourceDescriptor): readonly (readonly [string, string])[] {
  const sum = digest?.dirHash
  return uri === undefined || sum === undefined ? [] : [[uri.replace('pkg:golang/', ''), sum]]
}

function anotherSource(recorded: RecordedBuild, second: SecondBuild): string | undefined {
  const [before, now] = [recorded, second].map((build) => build.dependencies.find(({ name }) => name === 'source'))
  if (before?.annotations?.modified === 'true') {
    return 'it was built from files that are not in the commit that its provenance names'
  }
  const [first, ...more] = second.changedFiles
  if (first !== undefined) {
    const others = more.length === 0 ? '' : ` and ${more.length} more files`
    return `the source differs from commit ${before?.digest?.gitCommit ?? ''} in ${first}${others}`
  }
  const commits = [before, now].map((source) => source?.digest?.gitCommit)
  const [then, here] = commits
  if (then === undefined || here === undefined || then === here) return undefined
  return `another source: it was built from commit ${then}, here from ${here}`
}

function anotherProgram(recorded: RecordedBuild, second: SecondBuild): string | undefined {
  if (recorded.version === second.version) return undefined
  return `another go-tiny-image: it was built by ${recorded.version}, here by ${second.version}`
}

type OtherDigest = { readonly name: string; readonly before: Digest; readonly now: Digest }

// Only tools that both machines have: Go's are one file for each kind of machine.
function otherDigest(recorded: RecordedBuild, second: SecondBuild, names: readonly string[]): OtherDigest | undefined {
  for (const { name, uri, digest } of recorded.dependencies) {
    if (name === undefined || !names.includes(name)) continue
    const here = second.dependencies.find((other) => other.name === name && other.uri === uri)
    const [before, now] = [digest?.sha256, here?.digest?.sha256]
    if (before !== undefined && now !== undefined && before !== now) return { name, before, now }
  }
  return undefined
}
