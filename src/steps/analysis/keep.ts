import { sizesAttachment } from '../../analysis/kept.ts'
import { RegistryError } from '../../errors.ts'
import { inParallel } from '../../host/parallel.ts'
import { repositoryText } from '../../oci/references.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { attachDocuments } from '../../registry/referrers/attach.ts'
import { partsOfPush } from '../../registry/referrers/subjects.ts'
import type { PushResult } from '../../registry/types.ts'
import type { PublishedImage } from '../../report/report.ts'
import type { Explained } from './explain.ts'

/**
 * Attaches the sizes of each platform to its manifest, in every repository. Never fails a run, but for a cancelled one: a
 * registry that takes none is named on a line. Returns one line for each push.
 */
export async function attachSizes(
  published: readonly PublishedImage[],
  { explained, registry }: { readonly explained: readonly Explained[]; readonly registry: RegistryClient },
): Promise<readonly string[]> {
  const pushes = published.flatMap((image) => {
    const found = explained.find((one) => one.image.main === image.image.main)
    return (image.pushes ?? []).map((push) => ({ image, push, document: found?.document }))
  })
  const lines = await inParallel({
    items: pushes,
    limit: 4,
    work: async ({ image, push, document }) => {
      if (document === undefined) return []
      try {
        return [await keepOf(push, { image, document, registry })]
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error
        return [`${document.name}: its sizes are not kept at ${repositoryText(push.repository)}: ${error.message}`]
      }
    },
  })
  return lines.flat()
}

type Keeping = {
  readonly image: PublishedImage
  readonly document: NonNullable<Explained['document']>
  readonly registry: RegistryClient
}

async function keepOf(push: PushResult, { image, document, registry }: Keeping): Promise<string> {
  const { repository } = push
  const { platforms } = await partsOfPush(registry, push, image.built)
  const results = await inParallel({
    items: [...platforms],
    limit: 4,
    work: async ([platform, subject]) => {
      const attachment = sizesAttachment(document, platform)
      return attachment === undefined
        ? []
        : [await attachDocuments(registry, { repository, subject, attachments: [attachment] })]
    },
  })
  const documents = results.flat().flatMap((result) => result.documents)
  const attached = documents.filter(({ how }) => how === 'attached').length
  const where = results.flat().some(({ keptBy }) => keptBy === 'tag') ? ', listed under the fallback tag' : ''
  return `${document.name}: sizes attached in ${repositoryText(repository)} for ${[...platforms.keys()].join(', ')}${attached === 0 ? ', as before' : ''}${where}`
}
