import { entriesOf, itemsIn, parseJson, property, textOf, textsByName, textsIn } from '../host/json.ts'
import { type Digest, isDigest } from '../oci/digest.ts'
import { buildType, provenanceType } from './provenance.ts'
import type { ResourceDescriptor } from './types.ts'

/** What a provenance records of a build. */
export type RecordedBuild = {
  /** The digest that it is about. */
  readonly subject: Digest
  readonly inputs: Readonly<Record<string, string>>
  readonly withheld: readonly string[]
  readonly importPath: string
  /** Of a program from the module proxy: what `@latest` came to. */
  readonly moduleVersion?: string
  readonly folder?: string
  readonly goVersion: string
  readonly ldflags: string
  readonly createdSeconds: number
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: readonly string[]
  readonly platforms: readonly { readonly platform: string; readonly packer?: string }[]
  /** The version of go-tiny-image. */
  readonly version: string
  readonly dependencies: readonly ResourceDescriptor[]
  /** Digests of what was made, by name: `linked program linux/amd64`. */
  readonly made: ReadonlyMap<string, Digest>
}

/** Reads a statement with a provenance of ours; undefined if it is anything else or incomplete. */
export function parseProvenance(bytes: Buffer): RecordedBuild | undefined {
  const json = parseJson(bytes.toString())
  const predicate = property(json, 'predicate')
  const internal = property(predicate, 'buildDefinition', 'internalParameters')
  const external = property(predicate, 'buildDefinition', 'externalParameters')
  if (property(json, 'predicateType') !== provenanceType) return undefined
  if (property(predicate, 'buildDefinition', 'buildType') !== buildType) return undefined
  const subject = digestIn(itemsIn(property(json, 'subject'))[0])
  const [importPath, goVersion, moduleVersion] = ['importPath', 'go', 'moduleVersion'].map((name) =>
    textOf(property(internal, name)),
  )
  const createdSeconds = property(internal, 'createdSeconds')
  const inputs = textsByName(property(external, 'inputs'))
  const version = textOf(property(predicate, 'runDetails', 'builder', 'version', 'go-tiny-image'))
  const folder = textOf(property(internal, 'folder'))
  if (subject === undefined || importPath === undefined || goVersion === undefined || inputs === undefined) return
  if (typeof createdSeconds !== 'number' || !Number.isSafeInteger(createdSeconds) || version === undefined) return
  return {
    subject,
    inputs,
    withheld: textsIn(property(external, 'withheld')),
    importPath,
    ...(moduleVersion === undefined ? {} : { moduleVersion }),
    ...(folder === undefined ? {} : { folder }),
    goVersion,
    ldflags: textOf(property(internal, 'ldflags')) ?? '',
    createdSeconds,
    labels: textsByName(property(internal, 'labels')) ?? {},
    annotations: textsIn(property(internal, 'annotations')),
    platforms: itemsIn(property(internal, 'platforms')).flatMap(platformIn),
    version,
    dependencies: itemsIn(property(predicate, 'buildDefinition', 'resolvedDependencies')).map(resourceIn),
    made: new Map(itemsIn(property(predicate, 'runDetails', 'byproducts')).flatMap(madeIn)),
  }
}

function platformIn(value: unknown): RecordedBuild['platforms'] {
  const [platform, packer] = ['platform', 'packer'].map((name) => textOf(property(value, name)))
  return platform === undefined ? [] : [{ platform, ...(packer === undefined ? {} : { packer }) }]
}

function resourceIn(value: unknown): ResourceDescriptor {
  const [name, uri] = ['name', 'uri'].map((key) => textOf(property(value, key)))
  const [digest, annotations] = ['digest', 'annotations'].map((key) => textsByName(property(value, key)))
  return {
    ...(name === undefined ? {} : { name }),
    ...(uri === undefined ? {} : { uri }),
    ...(digest === undefined ? {} : { digest }),
    ...(annotations === undefined ? {} : { annotations }),
  }
}

function madeIn(value: unknown): readonly (readonly [string, Digest])[] {
  const name = textOf(property(value, 'name'))
  const digest = digestIn(value)
  return name === undefined || digest === undefined ? [] : [[name, digest]]
}

function digestIn(value: unknown): Digest | undefined {
  const [hex] = entriesOf(property(value, 'digest')).flatMap(([name, text]) => (name === 'sha256' ? [text] : []))
  const digest = `sha256:${String(hex)}`
  return isDigest(digest) ? digest : undefined
}
