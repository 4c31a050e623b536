import { isRecord, itemsIn, parseJson, property, textOf, textsIn } from '../host/json.ts'
import { canonicalJson } from '../oci/canonical-json.ts'
import { documentUuid } from './identity.ts'
import { containedFiles } from './verification-code.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * The CycloneDX document of an index from those of its platforms' images, which we wrote: the programs of all, and what
 * they share once. For documents of one version of ours it has the same bytes as that of a build for all platforms.
 * Undefined if one is no such document.
 */
export function joinCyclonedx(documents: readonly Buffer[]): Buffer | undefined {
  const parts = documents.map((document) => parseJson(document.toString()))
  const [first] = parts
  if (!isRecord(first) || !parts.every((part) => property(part, 'bomFormat') === 'CycloneDX')) return undefined
  const { serialNumber: _, ...rest } = first
  const components = inGroups(unionOf(parts, 'components', 'bom-ref'), 'bom-ref')
  const dependencies = inGroups(unionOf(parts, 'dependencies', 'ref'), 'ref').map((dependency) => {
    if (dependency.ref !== 'image') return dependency
    const all = parts.flatMap((part) => itemsOf(part, 'dependencies').filter(({ ref }) => ref === 'image'))
    return { ref: 'image', dependsOn: [...new Set(all.flatMap(({ dependsOn }) => textsIn(dependsOn)))].sort() }
  })
  const document = { ...rest, components, dependencies }
  return canonicalJson({ ...document, serialNumber: `urn:uuid:${documentUuid(canonicalJson(document))}` })
}

/** The same for SPDX documents. */
export function joinSpdx(documents: readonly Buffer[]): Buffer | undefined {
  const parts = documents.map((document) => parseJson(document.toString()))
  const [first] = parts
  if (!isRecord(first) || !parts.every((part) => textOf(property(part, 'spdxVersion')) !== undefined)) return undefined
  const { documentNamespace, ...rest } = first
  const relationships = unionOf(
    parts.map((part) => ({
      relationships: itemsOf(part, 'relationships').map((one) => ({ ...one, key: keyOf(one) })),
    })),
    'relationships',
    'key',
  ).map(({ key: _, ...one }) => one)
  const files = unionOf(parts, 'files', 'SPDXID')
  const [image, ...packages] = inGroups(unionOf(parts, 'packages', 'SPDXID'), 'SPDXID', byNameAndVersion)
  const document = {
    ...rest,
    packages: [{ ...image, ...containedFiles(files.flatMap(sha1Of)) }, ...packages],
    files,
    relationships: ['DESCRIBES', 'CONTAINS', 'DEPENDS_ON'].flatMap((type) =>
      relationships
        .filter(({ relationshipType }) => relationshipType === type)
        .toSorted((a, b) => Number(isProgram(b)) - Number(isProgram(a))),
    ),
  }
  const stem = String(documentNamespace).replace(/-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '')
  return canonicalJson({ ...document, documentNamespace: `${stem}-${documentUuid(canonicalJson(document))}` })
}

function itemsOf(part: unknown, list: string): readonly Json[] {
  return itemsIn(property(part, list)).filter(isRecord)
}

// Each item once, in the order of the documents.
function unionOf(parts: readonly unknown[], list: string, key: string): readonly Json[] {
  const all = parts.flatMap((part) => itemsOf(part, list))
  const seen = new Set<unknown>()
  return all.filter((item) => !seen.has(item[key]) && seen.add(item[key]))
}

// The order of our documents: the image, programs, modules sorted, data, files.
const groups = [/^(?:SPDXRef-)?image/, /program[:-]/, /module[:-]/, /data[:-]/, /file[:-]/]

function inGroups(items: readonly Json[], key: string, compare = by(key)): readonly Json[] {
  const groupOf = (item: Json): number => groups.findIndex((group) => group.test(String(item[key])))
  return groups.flatMap((_, group) => {
    const own = items.filter((item) => groupOf(item) === group)
    return group === 2 ? own.toSorted(compare) : own
  })
}

function by(key: string): (a: Json, b: Json) => number {
  return (a, b) => (String(a[key]) < String(b[key]) ? -1 : 1)
}

function byNameAndVersion(a: Json, b: Json): number {
  const text = ({ name, versionInfo }: Json): string =>
    versionInfo === undefined ? `${name}` : `${name}@${versionInfo}`
  return text(a) < text(b) ? -1 : 1
}

function sha1Of(file: Json): readonly string[] {
  const checksums = itemsOf(file, 'checksums').filter(({ algorithm }) => algorithm === 'SHA1')
  return checksums.flatMap(({ checksumValue }) => textOf(checksumValue) ?? [])
}

function keyOf({ spdxElementId, relationshipType, relatedSpdxElement }: Json): string {
  return [spdxElementId, relationshipType, relatedSpdxElement].join(' ')
}

function isProgram({ relationshipType, relatedSpdxElement }: Json): boolean {
  return relationshipType === 'CONTAINS' && String(relatedSpdxElement).startsWith('SPDXRef-program-')
}
