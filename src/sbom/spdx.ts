import { canonicalJson } from '../oci/canonical-json.ts'
import { hexOf, sha256Of } from '../oci/digest.ts'
import { genericPurl, modulePurl } from '../oci/purl.ts'
import { isoTime } from '../oci/rfc3339.ts'
import { version as ownVersion } from '../version.ts'
import { documentUuid, supplierOf } from './identity.ts'
import type { DataComponent, FileComponent, Inventory, ModuleComponent, ProgramComponent } from './types.ts'
import { containedFiles } from './verification-code.ts'

const unknown = 'NOASSERTION'
const imageId = 'SPDXRef-image'

/**
 * The inventory as SPDX 2.3 JSON, canonical, with the same contents as the CycloneDX document.
 * Source: https://spdx.github.io/spdx-spec/v2.3/
 */
export function spdxOf(inventory: Inventory): Buffer {
  const { name, createdSeconds, programs, modules, data, files } = inventory
  const contents = [...programs.map(programId), ...data.map(dataId), ...files.map(fileId)]
  const document = {
    spdxVersion: 'SPDX-2.3',
    SPDXID: 'SPDXRef-DOCUMENT',
    dataLicense: 'CC0-1.0',
    name,
    creationInfo: { created: isoTime(createdSeconds), creators: [`Tool: go-tiny-image-${ownVersion}`] },
    packages: [
      imagePackage(inventory),
      ...programs.map((program) => programPackage(program, inventory)),
      ...[...modules].map(([key, module]) => modulePackage(key, module)),
      ...data.map(dataPackage),
    ],
    files: files.map(fileElement),
    relationships: [
      relationship('SPDXRef-DOCUMENT', 'DESCRIBES', imageId),
      ...contents.map((id) => relationship(imageId, 'CONTAINS', id)),
      ...programs.flatMap((program) =>
        program.modules.map((key) => relationship(programId(program), 'DEPENDS_ON', moduleId(key))),
      ),
    ],
  }
  const documentNamespace = `https://spdx.org/spdxdocs/go-tiny-image/${encodeURIComponent(name)}-${documentUuid(canonicalJson(document))}`
  return canonicalJson({ ...document, documentNamespace })
}

const programId = ({ platform }: ProgramComponent): string => identifier('program', platform)
const moduleId = (key: string): string => identifier('module', key)
const dataId = ({ name }: DataComponent): string => identifier('data', name)
const fileId = ({ path }: FileComponent): string => identifier('file', path)

// Letters, digits, dots and hyphens are allowed; the digits of a digest tell apart what looks the same then.
function identifier(kind: string, text: string): string {
  return `SPDXRef-${kind}-${text.replaceAll(/[^A-Za-z0-9.]+/g, '-')}-${sha256Of(text).slice(0, 8)}`
}

function relationship(from: string, relationshipType: string, to: string) {
  return { spdxElementId: from, relationshipType, relatedSpdxElement: to }
}

// What every package has to say, if only that it says nothing.
const common = {
  downloadLocation: unknown,
  filesAnalyzed: false,
  licenseConcluded: unknown,
  licenseDeclared: unknown,
  copyrightText: unknown,
  supplier: unknown,
}

function imagePackage({ name, version, modules, files }: Inventory) {
  const main = [...modules.values()].find(({ kind }) => kind === 'main')
  return {
    ...common,
    ...containedFiles(files.map(({ digests }) => digests.sha1)),
    SPDXID: imageId,
    name,
    ...(version === undefined ? {} : { versionInfo: version }),
    primaryPackagePurpose: 'CONTAINER',
    ...(main === undefined ? {} : { supplier: organization(supplierOf(main)) }),
  }
}

function programPackage(program: ProgramComponent, { version, modules }: Inventory) {
  const { platform, path, digest, packer, linkedDigest, info } = program
  const main = program.modules.map((key) => modules.get(key)).find((module) => module?.kind === 'main')
  const facts = [
    `platform=${platform}`,
    ...(packer === undefined ? [] : [`packer=${packer}`]),
    `linked-sha256=${hexOf(linkedDigest)}`,
    ...(info === undefined ? [] : [`go-version=${info.goVersion}`, `go-package=${info.path}`]),
    ...(info?.settings ?? []).map(([key, value]) => `go-setting:${key}=${value}`),
  ]
  return {
    ...common,
    SPDXID: programId(program),
    name: path.slice(path.lastIndexOf('/') + 1),
    ...(version === undefined ? {} : { versionInfo: version }),
    packageFileName: path,
    primaryPackagePurpose: 'APPLICATION',
    checksums: [checksum('SHA256', hexOf(digest))],
    ...(main === undefined ? {} : { supplier: organization(supplierOf(main)) }),
    comment: facts.join('\n'),
  }
}

function modulePackage(key: string, module: ModuleComponent) {
  const { kind, path, version, sum, note, licences } = module
  const facts = [
    `go-module=${kind}`,
    ...(sum === undefined ? [] : [`go-sum=${sum}`]),
    ...(note === undefined ? [] : [`go-${note.name}=${note.value}`]),
  ]
  return {
    ...common,
    SPDXID: moduleId(key),
    name: path,
    ...(version === undefined ? {} : { versionInfo: version }),
    primaryPackagePurpose: kind === 'main' ? 'APPLICATION' : 'LIBRARY',
    ...licencesOf(licences),
    supplier: organization(supplierOf(module)),
    externalRefs: [purlReference(modulePurl(module))],
    comment: facts.join('\n'),
  }
}

function dataPackage(data: DataComponent) {
  const { name, version, description, supplier, licence, path } = data
  return {
    ...common,
    SPDXID: dataId(data),
    name,
    versionInfo: version,
    primaryPackagePurpose: 'OTHER',
    description,
    ...licencesOf([licence]),
    supplier: organization(supplier),
    externalRefs: [purlReference(genericPurl(data))],
    comment: `path=${path}`,
  }
}

function fileElement(file: FileComponent) {
  return {
    SPDXID: fileId(file),
    fileName: `.${file.path}`,
    checksums: [checksum('SHA1', file.digests.sha1), checksum('SHA256', file.digests.sha256)],
    licenseConcluded: unknown,
    licenseInfoInFiles: [unknown],
    copyrightText: unknown,
  }
}

function checksum(algorithm: 'SHA1' | 'SHA256', checksumValue: string) {
  return { algorithm, checksumValue }
}

function licencesOf(licences: readonly string[] | undefined) {
  const expression = licences === undefined ? unknown : licences.join(' AND ')
  return { licenseConcluded: expression, licenseDeclared: expression }
}

function organization(name: string | undefined): string {
  return name === undefined ? unknown : `Organization: ${name}`
}

function purlReference(purl: string) {
  return { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }
}
