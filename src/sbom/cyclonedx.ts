import { canonicalJson } from '../oci/canonical-json.ts'
import { hexOf } from '../oci/digest.ts'
import { genericPurl, modulePurl } from '../oci/purl.ts'
import { isoTime } from '../oci/rfc3339.ts'
import { version as ownVersion } from '../version.ts'
import { documentUuid, supplierOf } from './identity.ts'
import type { DataComponent, FileComponent, Inventory, ModuleComponent, ProgramComponent } from './types.ts'

type Property = { readonly name: string; readonly value: string }

/**
 * The inventory as CycloneDX 1.6 JSON, canonical: the same inventory gives the same bytes. A component for the image, for
 * the program of each platform, each module, all data and files; each program depends on what is linked into it.
 * Source: https://cyclonedx.org/docs/1.6/json/
 */
export function cyclonedxOf(inventory: Inventory): Buffer {
  const { name, version, createdSeconds, programs, modules, data, files } = inventory
  const image = { type: 'container', 'bom-ref': 'image', name, ...(version === undefined ? {} : { version }) }
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: isoTime(createdSeconds),
      lifecycles: [{ phase: 'post-build' }],
      tools: { components: [{ type: 'application', name: 'go-tiny-image', version: ownVersion }] },
      component: image,
    },
    components: [
      ...programs.map(programComponent),
      ...[...modules].map(([key, module]) => moduleComponent(key, module)),
      ...data.map(dataComponent),
      ...files.map(fileComponent),
    ],
    dependencies: [
      { ref: 'image', dependsOn: [...programs.map(programRef), ...data.map(dataRef), ...files.map(fileRef)].sort() },
      ...programs.map((program) => ({ ref: programRef(program), dependsOn: program.modules.map(moduleRef).sort() })),
      ...[...modules.keys()].map((key) => ({ ref: moduleRef(key) })),
      ...[...data.map(dataRef), ...files.map(fileRef)].map((ref) => ({ ref })),
    ],
    compositions: [{ aggregate: 'complete', assemblies: ['image'] }],
  }
  const serialNumber = `urn:uuid:${documentUuid(canonicalJson(document))}`
  return canonicalJson({ ...document, serialNumber })
}

const programRef = ({ platform }: ProgramComponent): string => `program:${platform}`
const moduleRef = (key: string): string => `module:${key}`
const dataRef = ({ name }: DataComponent): string => `data:${name}`
const fileRef = ({ path }: FileComponent): string => `file:${path}`

function programComponent(program: ProgramComponent) {
  const { platform, path, sizeBytes, digest, packer, linkedDigest, info } = program
  return {
    type: 'file',
    'bom-ref': programRef(program),
    name: path,
    hashes: [sha256(hexOf(digest))],
    properties: properties([
      ['platform', platform],
      ['size', String(sizeBytes)],
      ['packer', packer],
      ['linked-sha256', hexOf(linkedDigest)],
      ['go-version', info?.goVersion],
      ['go-package', info?.path],
      ...(info?.settings ?? []).map(([key, value]) => [`go-setting:${key}`, value] as const),
    ]),
  }
}

function moduleComponent(key: string, module: ModuleComponent) {
  const { kind, path, version, sum, note, licences } = module
  const supplier = supplierOf(module)
  return {
    type: kind === 'main' ? 'application' : 'library',
    'bom-ref': moduleRef(key),
    name: path,
    ...(version === undefined ? {} : { version }),
    ...(supplier === undefined ? {} : { supplier: { name: supplier } }),
    purl: modulePurl(module),
    scope: 'required',
    ...(licences === undefined ? {} : { licenses: licences.map((id) => ({ license: { id } })) }),
    properties: properties([
      ['go-module', kind],
      ['go-sum', sum],
      [`go-${note?.name ?? ''}`, note?.value],
    ]),
  }
}

function dataComponent(data: DataComponent) {
  const { name, version, description, supplier, licence, path } = data
  return {
    type: 'data',
    'bom-ref': dataRef(data),
    name,
    version,
    description,
    supplier: { name: supplier },
    purl: genericPurl(data),
    licenses: [{ license: { id: licence } }],
    properties: properties([['path', path]]),
  }
}

function fileComponent(file: FileComponent) {
  const { path, sizeBytes, digests } = file
  return {
    type: 'file',
    'bom-ref': fileRef(file),
    name: path,
    hashes: [sha256(digests.sha256)],
    properties: properties([['size', String(sizeBytes)]]),
  }
}

function sha256(content: string) {
  return { alg: 'SHA-256', content }
}

function properties(pairs: readonly (readonly [string, string | undefined])[]): readonly Property[] {
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [{ name: `go-tiny-image:${name}`, value }]))
}
