import { canonicalJson } from '../oci/canonical-json.ts'
import { type Digest, digestOf, hexOf } from '../oci/digest.ts'
import { attestationsPage } from './provenance.ts'
import type { RunFacts } from './types.ts'

/** How an index was joined from the images of single platforms: which, and to what names. */
export type MergeFacts = {
  /** As they were written. */
  readonly inputs: Readonly<Record<string, string>>
  readonly parts: readonly { readonly platform: string; readonly digest: Digest }[]
}

const mergeType = `${attestationsPage}#merge-type-v1`

/** The predicate of a provenance for a joined index; how each part was built stands in its own. */
export function mergeProvenanceOf(
  { inputs, parts }: MergeFacts,
  run: RunFacts,
): { readonly predicate: object; readonly says: Digest } {
  const buildDefinition = {
    buildType: mergeType,
    externalParameters: { inputs },
    resolvedDependencies: parts.map(({ platform, digest }) => ({
      name: `image ${platform}`,
      digest: { sha256: hexOf(digest) },
    })),
  }
  const builder = { id: run.builderId, version: { 'go-tiny-image': run.version } }
  const metadata = {
    ...(run.invocationId === undefined ? {} : { invocationId: run.invocationId }),
    startedOn: new Date(run.startedMs).toISOString(),
    finishedOn: new Date(run.finishedMs).toISOString(),
  }
  return {
    predicate: { buildDefinition, runDetails: { builder, metadata } },
    says: digestOf(canonicalJson({ buildDefinition, builder })),
  }
}
