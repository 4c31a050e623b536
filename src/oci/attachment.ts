import type { Descriptor } from './descriptor.ts'

/** A document to attach to an image: an SBOM, a provenance, a statement about vulnerabilities. */
export type Attachment = {
  /**
   * What it is, one word: `spdx`, `cyclonedx`, `provenance`, `vex`, `size`. Of the documents that we attach to an image there is
   * one of each kind; a new one replaces the old one.
   */
  readonly kind: string
  /** The media type by which readers look for it. */
  readonly artifactType: string
  /** The media type of the document itself. */
  readonly mediaType: string
  readonly bytes: Buffer
  /** The name under which clients that download it store it. */
  readonly fileName: string
  readonly annotations: Readonly<Record<string, string>>
  /**
   * A digest of what the document says, for one that also has times: a document of the same kind that says the same
   * stays as it is. Without it, the bytes are compared.
   */
  readonly says?: string
}

/** Our annotation with the kind of a document; it tells our own documents from those of others. */
export const kindAnnotation = 'vnd.go-tiny-image.attestation'
/** Our annotation with the digest of what a document says. */
export const saysAnnotation = 'vnd.go-tiny-image.says'

/** The type of an in-toto statement, and the annotation with the type of its predicate, as BuildKit writes them. */
export const inTotoMediaType = 'application/vnd.in-toto+json'
export const predicateTypeAnnotation = 'in-toto.io/predicate-type'

/** The predicate type of an OpenVEX document in an in-toto statement, and the document's context. */
export const openVexType = 'https://openvex.dev/ns/v0.2.0'

/** The kind of a document that we attached; undefined for those of others. */
export function kindOf({ annotations }: Descriptor): string | undefined {
  return annotations?.[kindAnnotation]
}
