import type { Attachment } from '../oci/attachment.ts'
import { canonicalJson } from '../oci/canonical-json.ts'
import type { SizesDocument } from '../report/explain/types.ts'

/** The type under which the sizes of an image are attached to the manifest of a platform. */
export const sizesMediaType = 'application/vnd.go-tiny-image.size.v1+json'

/** A longer document is not read: that of a program of 100 MB has about 2 MB. */
export const mostSizesBytes = 32 * 1024 * 1024

/** The sizes for one platform, to attach to its manifest; undefined if the document has no such platform. */
export function sizesAttachment(document: SizesDocument, platform: string): Attachment | undefined {
  const { version, name, package: path, platforms } = document
  const sizes = platforms.find((one) => one.platform === platform)
  if (sizes === undefined) return undefined
  return {
    kind: 'size',
    artifactType: sizesMediaType,
    mediaType: sizesMediaType,
    bytes: canonicalJson({ version, name, package: path, platforms: [sizes] }),
    fileName: 'sizes.json',
    annotations: {},
  }
}
