import { parseJson } from '../host/json.ts'
import { type Attachment, inTotoMediaType, openVexType, predicateTypeAnnotation } from '../oci/attachment.ts'
import type { Digest } from '../oci/digest.ts'
import { provenanceType, type StatementSubject, statementOf } from './provenance.ts'

/** The SBOM of an image or of one of its platforms. */
export type SbomBytes = {
  /** CycloneDX JSON. */
  readonly cyclonedx: Buffer
  /** SPDX JSON. */
  readonly spdx: Buffer
}

/** Both documents of an SBOM, under the types that scanners look for. */
export function sbomAttachments({ cyclonedx, spdx }: SbomBytes): readonly Attachment[] {
  const document = (kind: string, type: string, bytes: Buffer, fileName: string): Attachment => ({
    kind,
    artifactType: type,
    mediaType: type,
    bytes,
    fileName,
    annotations: {},
  })
  return [
    document('spdx', 'application/spdx+json', spdx, 'sbom.spdx.json'),
    document('cyclonedx', 'application/vnd.cyclonedx+json', cyclonedx, 'sbom.cdx.json'),
  ]
}

/** An OpenVEX document as the predicate of an in-toto statement. */
export function vexAttachment(subject: StatementSubject, document: Buffer): Attachment {
  return {
    kind: 'vex',
    artifactType: inTotoMediaType,
    mediaType: inTotoMediaType,
    bytes: statementOf({ subject, predicateType: openVexType, predicate: parseJson(document.toString()) }),
    fileName: 'vex.intoto.json',
    annotations: { [predicateTypeAnnotation]: openVexType },
  }
}

/** The provenance of an image as an in-toto statement without a signature. */
export function provenanceAttachment(
  subject: StatementSubject,
  { predicate, says }: { readonly predicate: object; readonly says: Digest },
): Attachment {
  return {
    kind: 'provenance',
    artifactType: inTotoMediaType,
    mediaType: inTotoMediaType,
    bytes: statementOf({ subject, predicateType: provenanceType, predicate }),
    fileName: 'provenance.intoto.json',
    annotations: { [predicateTypeAnnotation]: provenanceType },
    says,
  }
}
