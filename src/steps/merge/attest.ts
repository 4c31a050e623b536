import { provenanceAttachment, type SbomBytes, sbomAttachments } from '../../attest/attachments.ts'
import { mergeProvenanceOf } from '../../attest/merge-provenance.ts'
import { recordedInputs } from '../../attest/recorded-inputs.ts'
import { runFacts } from '../../attest/run.ts'
import { UserError } from '../../errors.ts'
import { inParallel } from '../../host/parallel.ts'
import { kindOf } from '../../oci/attachment.ts'
import type { Digest } from '../../oci/digest.ts'
import { platformText } from '../../oci/platform.ts'
import { type Repository, repositoryText } from '../../oci/references.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { readBlobBytes, readManifest } from '../../registry/read.ts'
import { type AttachResult, attachDocuments } from '../../registry/referrers/attach.ts'
import { readReferrers } from '../../registry/referrers/lists.ts'
import type { PushResult } from '../../registry/types.ts'
import { joinCyclonedx, joinSpdx } from '../../sbom/join.ts'
import type { Joined } from '../join.ts'
import type { RunOptions } from '../run-options.ts'

export type JoinAttesting = {
  readonly joined: Joined
  readonly pushes: readonly PushResult[]
  readonly registry: RegistryClient
  readonly startedMs: number
}

/**
 * Attaches to a joined index the SBOM of all its parts, from those that are attached to them, and what it was joined
 * from. The parts keep what they have. Throws a UserError for a part without an SBOM, or a RegistryError.
 */
export async function attestJoined(options: RunOptions, given: JoinAttesting): Promise<readonly AttachResult[]> {
  const { joined, pushes } = given
  // The image of a single platform is the part itself, with all that it has.
  if (joined.platforms.some(({ content }) => content.descriptor.digest === joined.root.descriptor.digest)) return []
  return inParallel({ items: pushes, limit: 4, work: ({ repository }) => attestIn(options, given, repository) })
}

async function attestIn(
  { inputs, host }: RunOptions,
  { joined, registry, startedMs }: JoinAttesting,
  repository: Repository,
): Promise<AttachResult> {
  const { descriptor } = joined.root
  const { attest } = inputs
  const withSbom = attest === 'sbom' || attest === 'true'
  const withProvenance = attest === 'provenance' || attest === 'true'
  const parts = joined.platforms.map(({ platform, content }) => ({
    platform: platformText(platform),
    digest: content.descriptor.digest,
  }))
  const sboms = withSbom ? await Promise.all(parts.map((part) => sbomOfPart(registry, repository, part.digest))) : []
  const run = runFacts(host.env, { startedMs, finishedMs: host.now() })
  const subject = { name: repositoryText(repository), digest: descriptor.digest }
  const facts = {
    inputs: { ...recordedInputs(inputs).inputs, merge: parts.map(({ digest }) => digest).join('\n') },
    parts,
  }
  return attachDocuments(registry, {
    repository,
    subject: descriptor,
    attachments: [
      ...(withSbom ? sbomAttachments(joinedSbom(sboms)) : []),
      ...(withProvenance ? [provenanceAttachment(subject, mergeProvenanceOf(facts, run))] : []),
    ],
  })
}

function joinedSbom(sboms: readonly SbomBytes[]): SbomBytes {
  const cyclonedx = joinCyclonedx(sboms.map((sbom) => sbom.cyclonedx))
  const spdx = joinSpdx(sboms.map((sbom) => sbom.spdx))
  if (cyclonedx !== undefined && spdx !== undefined) return { cyclonedx, spdx }
  throw new UserError('the SBOMs of the parts cannot be joined: one is not a document of go-tiny-image', {
    change: 'Build all parts with attest: sbom, in the same version.',
  })
}

async function sbomOfPart(registry: RegistryClient, repository: Repository, digest: Digest): Promise<SbomBytes> {
  const listed = await readReferrers(registry, repository, digest)
  const [spdx, cyclonedx] = await Promise.all(
    ['spdx', 'cyclonedx'].map(async (kind) => {
      const found = listed.findLast((descriptor) => kindOf(descriptor) === kind)
      return found === undefined ? undefined : documentIn(registry, repository, found.digest)
    }),
  )
  if (spdx !== undefined && cyclonedx !== undefined) return { spdx, cyclonedx }
  throw new UserError(`merge: no SBOM is attached to ${repositoryText(repository)}@${digest}`, {
    change: 'Set attest: sbom in the matrix jobs too, or attest: provenance in the merge step.',
  })
}

async function documentIn(
  registry: RegistryClient,
  repository: Repository,
  digest: Digest,
): Promise<Buffer | undefined> {
  const { manifest } = await readManifest(registry, repository, digest)
  const [layer] = manifest.kind === 'manifest' ? manifest.layers : []
  return layer === undefined ? undefined : readBlobBytes(registry, repository, layer)
}
