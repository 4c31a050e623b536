import type { RunnerContext } from '../host/runner/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { canonicalJson } from '../oci/canonical-json.ts'
import { sha256Of } from '../oci/digest.ts'
import type { ImagePlan, Origin } from '../plan/types.ts'

/**
 * Which inputs are part of a key as they are: those that change a byte of the image by themselves. A new input must be
 * judged here before it compiles. `false` stands for those that change nothing, for those whose outcome is in the key
 * (labels, files, ldflags), and for all secrets: a key is public.
 */
const changesBytes: Readonly<Record<keyof Inputs, boolean>> = {
  packages: false,
  workingDirectory: false,
  config: false,
  buildTags: false,
  ldflags: false,
  stamp: false,
  buildFlags: false,
  buildEnv: false,
  test: false,
  testFlags: false,
  verifyModules: false,
  vulnerabilities: false,
  vulnerabilityExceptions: false,
  vulnerabilityDatabase: false,
  goVersion: false,
  goVersionFile: false,
  checkLatest: false,
  // A mirror may have another distribution of the same version.
  goDownloadBaseUrl: true,
  goChecksum: true,
  packer: true,
  packFor: true,
  upx: true,
  upxArgs: true,
  upxVersion: true,
  upxChecksum: true,
  upxDownloadBaseUrl: false,
  cache: false,
  cacheDependencyPath: false,
  cacheSuffix: false,
  platforms: false,
  namesPlatforms: false,
  entrypoint: true,
  cmd: true,
  env: true,
  user: true,
  workdir: true,
  expose: true,
  capabilities: true,
  volumes: true,
  stopSignal: true,
  healthCheck: true,
  files: false,
  caCertificates: true,
  caBundle: false,
  timezones: true,
  mimeTypes: true,
  passwd: true,
  home: true,
  tmp: true,
  labels: false,
  annotations: false,
  compression: true,
  compressionLevel: true,
  builder: true,
  images: false,
  tags: false,
  flavor: false,
  push: false,
  pushByDigest: false,
  unchanged: false,
  merge: false,
  load: false,
  attest: false,
  attestForm: false,
  maxSize: false,
  maxIncrease: false,
  budget: false,
  sizeReport: false,
  compareWith: false,
  manifests: false,
  manifestsOutput: false,
  whatIf: false,
  comment: false,
  commentFrom: false,
  outputs: false,
  registry: false,
  username: false,
  password: false,
  githubToken: false,
  plainHttp: false,
  registryCa: false,
  summary: false,
  dryRun: false,
  plan: false,
  legs: false,
  trace: false,
  given: false,
}

/** The inputs of a program that change its image by themselves. */
export function settingsOf(inputs: Inputs): Readonly<Record<string, unknown>> {
  const { attest, attestForm } = inputs
  return {
    ...Object.fromEntries(
      Object.entries(inputs).filter(
        ([name]) => Object.hasOwn(changesBytes, name) && changesBytes[name as keyof Inputs],
      ),
    ),
    // Referrers are looked for where they are, and leave the image as it is.
    inIndex: attest === 'false' || attestForm === 'referrers' ? 'false' : attest,
  }
}

// They name the commit. What the user writes under these names is the user's own setting.
const ofCommit = ['org.opencontainers.image.created', 'org.opencontainers.image.revision']

// It names the branch or the pull request: the same code has another name before and after a merge.
const ofRef = 'org.opencontainers.image.version'

/**
 * Labels and annotations without those that name the commit, and in runs for a branch or a pull request without the
 * version, which is only a name there.
 */
export function namesOfImage(
  { labels, annotations, inputs }: Pick<ImagePlan, 'labels' | 'annotations' | 'inputs'>,
  { context }: { readonly context: RunnerContext | undefined },
) {
  const isForRef = /^refs\/(?:heads|pull)\//.test(context?.ref ?? '')
  const left = [...ofCommit, ...(isForRef ? [ofRef] : [])].filter((name) => !Object.hasOwn(inputs.labels, name))
  const isLeft = (name: string, value: string): boolean => left.includes(name) && labels[name] === value
  return {
    labels: Object.fromEntries(Object.entries(labels).filter(([name, value]) => !isLeft(name, value))),
    annotations: annotations.filter(({ key, value }) => !isLeft(key, value)),
  }
}

/** What go writes into a stamped program, so that each commit has a key of its own; undefined for others. */
export function stampOf({ stamped }: Pick<ImagePlan, 'stamped'>, { revision = '', tag = '' }: Origin) {
  return stamped ? { revision, tag } : undefined
}

/** The key: the sha256 of everything that decides an image's bytes, as canonical JSON. */
export function keyFrom(facts: Readonly<Record<string, unknown>>): string {
  return sha256Of(canonicalJson(facts))
}
