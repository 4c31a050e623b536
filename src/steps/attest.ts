import { provenanceAttachment, type SbomBytes, sbomAttachments, vexAttachment } from '../attest/attachments.ts'
import { withAttestationManifests } from '../attest/buildkit.ts'
import { buildFacts, factsOfPlatform } from '../attest/facts.ts'
import { provenanceOf, type StatementSubject, stableProvenanceOf } from '../attest/provenance.ts'
import { runFacts } from '../attest/run.ts'
import type { BuildFacts, RunFacts } from '../attest/types.ts'
import { RegistryError } from '../errors.ts'
import { inParallel } from '../host/parallel.ts'
import type { Attachment } from '../oci/attachment.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { type Platform, platformText } from '../oci/platform.ts'
import { repositoryText } from '../oci/references.ts'
import type { Plan } from '../plan/types.ts'
import type { RegistryClient } from '../registry/client.ts'
import { type AttachResult, attachDocuments } from '../registry/referrers/attach.ts'
import { partsOfPush } from '../registry/referrers/subjects.ts'
import type { PushResult } from '../registry/types.ts'
import { withAddition } from '../registry/wire/failures.ts'
import type { PublishedImage } from '../report/report.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { version } from '../version.ts'
import type { Assembled } from './image.ts'
import type { RunOptions } from './run-options.ts'

/** The SBOMs of an image: of all its platforms together, and of each. */
export type ImageDocuments = {
  readonly whole: SbomBytes
  readonly platforms: readonly (SbomBytes & { readonly platform: Platform })[]
}

export type Attesting = {
  readonly options: RunOptions
  readonly plan: Plan
  readonly go: GoToolchain
  /** In the order of the images. */
  readonly sboms: readonly ImageDocuments[]
}

/** Whether attestation manifests belong in the index of the images. */
export function attestsInIndex({ inputs }: RunOptions): boolean {
  return inputs.attest !== 'false' && inputs.attestForm !== 'referrers'
}

/** Whether documents are attached to the images that are pushed. */
export function attestsAsReferrers({ inputs }: RunOptions): boolean {
  return inputs.attest !== 'false' && inputs.attestForm !== 'buildkit'
}

/** The images with attestation manifests in their index: the same in every run from the same source. */
export function attestInIndex(attesting: Attesting, images: readonly Assembled[]): Promise<readonly Assembled[]> {
  const { options, sboms } = attesting
  const { withSbom, withProvenance } = wanted(options)
  return inParallel({
    items: images.map((assembled, position) => ({ assembled, sbom: sboms[position] })),
    limit: 2,
    work: async ({ assembled, sbom }) => {
      const { built, image } = assembled
      const manifests = new Map(built.platforms.map(({ platform, manifest }) => [platformText(platform), manifest]))
      const facts = withProvenance ? await factsOf(attesting, assembled, manifests) : undefined
      const statements = built.platforms.map((platform) => {
        const name = platformText(platform.platform)
        const spdx = withSbom ? sbom?.platforms.find((one) => platformText(one.platform) === name)?.spdx : undefined
        return {
          platform,
          ...(spdx === undefined ? {} : { spdx }),
          ...(facts === undefined ? {} : { provenance: stableProvenanceOf(factsOfPlatform(facts, name), { version }) }),
        }
      })
      const reference = image.references[0] ?? image.main.name
      return { ...assembled, built: withAttestationManifests(built, { statements, reference }) }
    },
  })
}

type AttestRun = {
  readonly registry: RegistryClient
  readonly startedMs: number
  /** The OpenVEX document of an image, if it has one. */
  readonly vexOf: (image: PublishedImage) => Buffer | undefined
}

/**
 * Attaches the documents to every image that was pushed, in every repository: to what its tags name and to the image of
 * each platform. Throws a RegistryError; the images stay where they are.
 */
export async function attestAll(
  attesting: Attesting,
  published: readonly PublishedImage[],
  { registry, startedMs, vexOf }: AttestRun,
): Promise<readonly PublishedImage[]> {
  const { host } = attesting.options
  const run = runFacts(host.env, { startedMs, finishedMs: host.now() })
  return inParallel({
    items: published.map((image, position) => ({ image, sbom: attesting.sboms[position] })),
    limit: 2,
    work: async ({ image, sbom }) => {
      const attached = await inParallel({
        items: image.pushes ?? [],
        limit: 4,
        work: (push) => attestPush(attesting, { image, sbom, vex: vexOf(image), push, registry, run }),
      })
      return { ...image, attached: attached.flat() }
    },
  })
}

type OnePush = {
  readonly image: PublishedImage
  /** An OpenVEX document. */
  readonly vex: Buffer | undefined
  readonly sbom: ImageDocuments | undefined
  readonly push: PushResult
  readonly registry: RegistryClient
  readonly run: RunFacts
}

async function attestPush(
  attesting: Attesting,
  { image, sbom, vex, push, registry, run }: OnePush,
): Promise<readonly AttachResult[]> {
  const { withSbom, withProvenance } = wanted(attesting.options)
  const { repository } = push
  const parts = await partsOfPush(registry, push, image.built)
  const facts = withProvenance ? await factsOf(attesting, image, parts.platforms) : undefined
  const documentsFor = (descriptor: Descriptor, platform: string | undefined): readonly Attachment[] => {
    const subject = { name: repositoryText(repository), digest: descriptor.digest }
    const own =
      platform === undefined ? sbom?.whole : sbom?.platforms.find((one) => platformText(one.platform) === platform)
    return [
      ...(withSbom && own !== undefined ? sbomAttachments(own) : []),
      ...(facts === undefined ? [] : [provenanceFor({ subject, platform, facts, run })]),
      ...(vex === undefined ? [] : [vexAttachment(subject, vex)]),
    ]
  }
  const attach = (descriptor: Descriptor, platform?: string): Promise<AttachResult> =>
    attachDocuments(registry, {
      repository,
      subject: descriptor,
      attachments: documentsFor(descriptor, platform),
    })
  try {
    // What the tags name comes first: it shows whether the registry lists referrers itself.
    const root = await attach(parts.root)
    const platforms = [...parts.platforms].filter(([, { digest }]) => digest !== parts.root.digest)
    const others = await inParallel({
      items: platforms,
      limit: 4,
      work: ([platform, descriptor]) => attach(descriptor, platform),
    })
    return [root, ...others]
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    throw withAddition(error, `${repositoryText(repository)}@${push.digest} is pushed, but not all is attached to it`)
  }
}

function provenanceFor(order: {
  readonly subject: StatementSubject
  readonly platform: string | undefined
  readonly facts: BuildFacts
  readonly run: RunFacts
}): Attachment {
  const { subject, platform, facts, run } = order
  return provenanceAttachment(
    subject,
    provenanceOf(platform === undefined ? facts : factsOfPlatform(facts, platform), run),
  )
}

function wanted({ inputs: { attest } }: RunOptions): {
  readonly withSbom: boolean
  readonly withProvenance: boolean
} {
  return {
    withSbom: attest === 'sbom' || attest === 'true',
    withProvenance: attest === 'provenance' || attest === 'true',
  }
}

function factsOf(
  { options, plan, go }: Attesting,
  { image, programs, built }: Pick<PublishedImage, 'image' | 'programs' | 'built'>,
  manifests: ReadonlyMap<string, Descriptor>,
): Promise<BuildFacts> {
  return buildFacts({ workspace: options.place.workspace, plan, image, go, packed: programs, built, manifests })
}
