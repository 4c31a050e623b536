import type { HealthCheck } from '../image/types.ts'
import { type GivenAnnotation, readAnnotations } from './annotations.ts'
import { type IncreaseLimit, readIncreaseLimits, readSizeLimits, type SizeLimit } from './checks/budget.ts'
import { checkNamed, checkTogether } from './checks/combinations.ts'
import { readLegs } from './checks/legs.ts'
import { readSources } from './checks/sources.ts'
import { readStamp } from './checks/stamp.ts'
import { imagesWith, pushWith, readDestinations } from './destinations.ts'
import { type Flavor, readFlavor } from './flavor.ts'
import { readHealthCheck } from './image/health-check.ts'
import { readPlatforms, readRunValues } from './image/run-values.ts'
import { readImages } from './image-names.ts'
import type { InputRow } from './table/row.ts'
import { type ChoiceName, type ChoiceOf, givenTexts, type InputName, inputTable } from './table.ts'
import { defaultTags, readTags, type TagInputs } from './tag-rules.ts'
import {
  readArguments,
  readBoolean,
  readChoice,
  readCommand,
  readLines,
  readList,
  readPairs,
  readPatterns,
  readWords,
} from './values.ts'

export type AutoTrueFalse = ChoiceOf<'push'>

/** The parsed inputs, one typed field per input; nothing is checked against the outside world yet. */
export type Inputs = {
  readonly packages: readonly string[]
  readonly workingDirectory: string
  /** A settings file relative to the working directory, `false`, or empty. */
  readonly config: string
  readonly buildTags: readonly string[]
  readonly ldflags: string
  readonly stamp: AutoTrueFalse
  readonly buildFlags: readonly string[]
  readonly buildEnv: Readonly<Record<string, string>>
  readonly test: readonly string[]
  readonly testFlags: readonly string[]
  readonly verifyModules: boolean
  readonly vulnerabilities: ChoiceOf<'vulnerabilities'>
  /** A file, relative to the working directory; empty for none. */
  readonly vulnerabilityExceptions: string
  /** A folder, relative to the working directory, or a URL. */
  readonly vulnerabilityDatabase: string
  readonly goVersion: string
  readonly goVersionFile: string
  readonly checkLatest: boolean
  readonly goDownloadBaseUrl: string
  readonly goChecksum: string
  readonly packer: 'auto' | 'own' | 'upx'
  readonly packFor: 'size' | 'start'
  readonly upx: AutoTrueFalse
  readonly upxArgs: readonly string[]
  readonly upxVersion: string
  readonly upxChecksum: string
  readonly upxDownloadBaseUrl: string
  readonly cache: ChoiceOf<'cache'>
  readonly cacheDependencyPath: readonly string[]
  readonly cacheSuffix: string
  readonly platforms: readonly string[]
  /** Whether platforms was set: a merge requires each of them. */
  readonly namesPlatforms: boolean
  readonly entrypoint: readonly string[]
  readonly cmd: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly user: string
  readonly workdir: string
  readonly expose: readonly string[]
  readonly capabilities: readonly string[]
  readonly volumes: readonly string[]
  readonly stopSignal: string
  readonly healthCheck?: HealthCheck
  readonly files: readonly string[]
  readonly caCertificates: AutoTrueFalse
  readonly caBundle: string
  readonly timezones: AutoTrueFalse
  readonly mimeTypes: AutoTrueFalse
  readonly passwd: AutoTrueFalse
  readonly home: AutoTrueFalse
  readonly tmp: AutoTrueFalse
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: readonly GivenAnnotation[]
  readonly compression: ChoiceOf<'compression'>
  readonly compressionLevel: ChoiceOf<'compression-level'>
  readonly builder: ChoiceOf<'builder'>
  readonly images: readonly string[]
  readonly tags: TagInputs
  readonly flavor: Flavor
  readonly push: AutoTrueFalse
  readonly pushByDigest: boolean
  readonly unchanged: ChoiceOf<'unchanged'>
  readonly merge: readonly string[]
  readonly load: boolean
  readonly attest: ChoiceOf<'attest'>
  readonly attestForm: ChoiceOf<'attest-form'>
  readonly maxSize: readonly SizeLimit[]
  readonly maxIncrease: readonly IncreaseLimit[]
  readonly budget: ChoiceOf<'budget'>
  readonly sizeReport: boolean
  /** A reference, which may contain `{{name}}`; empty for the default. */
  readonly compareWith: string
  readonly manifests: readonly string[]
  readonly manifestsOutput: string
  readonly whatIf: boolean
  readonly comment: boolean
  /** A folder, relative to the working directory; empty for none. */
  readonly commentFrom: string
  /** The path of the archive to write, as given; empty for none. */
  readonly outputs: string
  readonly registry: string
  readonly username: string
  readonly password: string
  readonly githubToken: string
  readonly plainHttp: readonly string[]
  readonly registryCa: string
  readonly summary: boolean
  readonly dryRun: boolean
  readonly plan: boolean
  readonly legs: number
  /** A file, relative to the working directory; empty for none. */
  readonly trace: string
  /** The texts of the inputs that were set, without secrets and defaults: what a provenance records. */
  readonly given: Readonly<Record<string, string>>
}

/**
 * Parses all inputs. A missing or blank input gets its default; for an event of a workflow, names and tags have
 * defaults too. Throws a UsageError with the input, its value and what was expected.
 */
export function readInputs(
  texts: ReadonlyMap<string, string>,
  { hasEvent }: { readonly hasEvent: boolean } = { hasEvent: false },
): Inputs {
  const given = (name: InputName) => ({ name, text: textOf(name, texts) })
  const text = (name: InputName): string => given(name).text.trim()
  const choice = <Name extends ChoiceName>(name: Name): ChoiceOf<Name> =>
    readChoice({ name, text: textOf(name, texts) })
  const destinations = readDestinations(given('outputs'))
  const namesPlatforms = text('platforms') !== ''
  const healthCheck = readHealthCheck(given('health-check'))
  const inputs: Inputs = {
    packages: readList(given('package')),
    workingDirectory: text('working-directory'),
    config: text('config'),
    buildTags: readList(given('build-tags')).flatMap((item) => item.split(/\s+/)),
    ldflags: text('ldflags'),
    ...readStamp({ stamp: choice('stamp'), buildFlags: readWords(given('build-flags')) }),
    buildEnv: readPairs(given('build-env')),
    test: readList(given('test')),
    testFlags: readWords(given('test-flags')),
    verifyModules: readBoolean(given('verify-modules')),
    vulnerabilities: choice('vulnerabilities'),
    vulnerabilityExceptions: text('vulnerability-exceptions'),
    vulnerabilityDatabase: text('vulnerability-database'),
    goVersion: text('go-version'),
    goVersionFile: text('go-version-file'),
    checkLatest: readBoolean(given('check-latest')),
    packer: choice('packer'),
    packFor: choice('pack-for'),
    upx: choice('upx'),
    upxArgs: readWords(given('upx-args')),
    ...readSources(given),
    cache: choice('cache'),
    cacheDependencyPath: readPatterns(given('cache-dependency-path')),
    platforms: namesPlatforms ? readPlatforms(given('platforms')) : [defaultPlatform],
    namesPlatforms,
    entrypoint: readCommand(given('entrypoint')),
    cmd: readArguments(given('cmd')),
    env: readPairs(given('env')),
    ...readRunValues(given),
    ...(healthCheck === undefined ? {} : { healthCheck }),
    files: readLines(given('files')),
    caCertificates: choice('ca-certificates'),
    caBundle: text('ca-bundle'),
    timezones: choice('timezones'),
    mimeTypes: choice('mime-types'),
    passwd: choice('passwd'),
    home: choice('home'),
    tmp: choice('tmp'),
    labels: readPairs(given('labels')),
    annotations: readAnnotations(given('annotations')),
    compression: choice('compression'),
    compressionLevel: choice('compression-level'),
    builder: choice('builder'),
    images: imagesWith(readImages(given('images')), destinations),
    tags: text('tags') === '' ? defaultTags({ hasEvent }) : readTags(given('tags')),
    flavor: readFlavor(given('flavor')),
    push: pushWith(choice('push'), destinations),
    pushByDigest: readBoolean(given('push-by-digest')) || destinations.pushByDigest,
    unchanged: choice('unchanged'),
    merge: readList(given('merge')),
    load: readBoolean(given('load')) || destinations.load,
    attest: choice('attest'),
    attestForm: choice('attest-form'),
    maxSize: readSizeLimits(given('max-size')),
    maxIncrease: readIncreaseLimits(given('max-increase')),
    budget: choice('budget'),
    sizeReport: readBoolean(given('size-report')),
    compareWith: text('compare-with'),
    manifests: readList(given('manifests')),
    manifestsOutput: text('manifests-output'),
    whatIf: readBoolean(given('what-if')),
    comment: readBoolean(given('comment')),
    commentFrom: text('comment-from'),
    outputs: destinations.archive,
    username: text('username'),
    password: given('password').text.replace(/[\r\n]+$/, ''),
    githubToken: text('github-token'),
    registryCa: text('registry-ca'),
    summary: readBoolean(given('summary')),
    dryRun: readBoolean(given('dry-run')),
    plan: readBoolean(given('plan')),
    legs: readLegs(given('legs'), { plan: readBoolean(given('plan')) }),
    trace: text('trace'),
    given: givenTexts(texts),
  }
  checkTogether(inputs)
  if (!hasEvent) checkNamed(inputs)
  return inputs
}

function textOf(name: InputName, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(name)
  if (text !== undefined && text.trim() !== '') return text
  const row: InputRow | undefined = inputTable.find((candidate) => candidate.name === name)
  return row?.default ?? ''
}

const defaultPlatform = 'linux/amd64'
