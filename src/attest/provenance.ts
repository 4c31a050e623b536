import { canonicalJson } from '../oci/canonical-json.ts'
import { type Digest, digestOf, hexOf } from '../oci/digest.ts'
import { resolvedDependencies } from './dependencies.ts'
import type { BuildFacts, BuiltProgram, ResourceDescriptor, RunFacts } from './types.ts'

const statementType = 'https://in-toto.io/Statement/v1'
export const provenanceType = 'https://slsa.dev/provenance/v1'

/** The page that explains our provenance. */
export const attestationsPage = 'https://github.com/org/go-tiny-image/blob/v1/docs/attestations.md'
/** What the parameters of our provenance mean. */
export const buildType = `${attestationsPage}#build-type-v1`

/** An artifact that a statement is about. */
export type StatementSubject = { readonly name: string; readonly digest: Digest }

/** An in-toto statement as bytes. Source: in-toto attestation, spec/v1/statement.md. */
export function statementOf(order: {
  readonly subject: StatementSubject
  readonly predicateType: string
  readonly predicate: unknown
}): Buffer {
  const { subject, predicateType, predicate } = order
  return canonicalJson({
    _type: statementType,
    subject: [{ name: subject.name, digest: { sha256: hexOf(subject.digest) } }],
    predicateType,
    predicate,
  })
}

/**
 * How an image was built, as the predicate of SLSA provenance v1. Everything that decides the image is in
 * `buildDefinition`; `says` is a digest of that and of the builder, which is the same for every run that does the same.
 * Source: https://slsa.dev/spec/v1.0/provenance
 */
export function provenanceOf(facts: BuildFacts, run: RunFacts): { readonly predicate: object; readonly says: Digest } {
  const buildDefinition = definitionOf(facts, resolvedDependencies(facts))
  const builder = { id: run.builderId, version: { 'go-tiny-image': run.version } }
  const predicate = {
    buildDefinition,
    runDetails: {
      builder,
      metadata: {
        ...(run.invocationId === undefined ? {} : { invocationId: run.invocationId }),
        startedOn: new Date(run.startedMs).toISOString(),
        finishedOn: new Date(run.finishedMs).toISOString(),
      },
      byproducts: facts.programs.flatMap(byproductsOf),
    },
  }
  return { predicate, says: digestOf(canonicalJson({ buildDefinition, builder })) }
}

/**
 * The same without anything that differs from run to run or from machine to machine: no times, no run, no digests of
 * tools. It may be part of an index, whose digest then depends on the image and its source alone.
 */
export function stableProvenanceOf(facts: BuildFacts, { version }: Pick<RunFacts, 'version'>): object {
  return {
    buildDefinition: definitionOf(facts, resolvedDependencies({ ...facts, tools: [] })),
    runDetails: {
      builder: { id: buildType, version: { 'go-tiny-image': version } },
      byproducts: facts.programs.flatMap(byproductsOf),
    },
  }
}

function definitionOf(facts: BuildFacts, dependencies: readonly ResourceDescriptor[]): object {
  const { inputs, withheld, importPath, moduleVersion, folder, go, ldflags, createdSeconds, labels, annotations } =
    facts
  return {
    buildType,
    externalParameters: { inputs, ...(withheld.length === 0 ? {} : { withheld }) },
    internalParameters: {
      importPath,
      ...(moduleVersion === undefined ? {} : { moduleVersion }),
      ...(folder === undefined ? {} : { folder }),
      go: go.version,
      ldflags,
      createdSeconds,
      labels,
      annotations,
      platforms: facts.programs.map(({ platform, packer }) => ({
        platform,
        ...(packer === undefined ? {} : { packer }),
      })),
    },
    resolvedDependencies: dependencies,
  }
}

function byproductsOf({
  platform,
  manifest,
  linkedDigest,
  digest,
  layers,
}: BuiltProgram): readonly ResourceDescriptor[] {
  const of = (name: string, value: Digest): ResourceDescriptor => ({
    name: `${name} ${platform}`,
    digest: { sha256: hexOf(value) },
  })
  return [
    of('image', manifest),
    of('linked program', linkedDigest),
    ...(digest === linkedDigest ? [] : [of('packed program', digest)]),
    ...layers.map((layer) => of(`${layer.purpose} layer`, layer.digest)),
  ]
}
