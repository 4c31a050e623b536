export type OutputRow = { readonly name: string; readonly description: string }

/**
 * Every output, in the order of the documentation. With several packages they describe the first; `json` describes all.
 */
export const outputTable = [
  {
    name: 'digest',
    description: 'Digest of the image: of its manifest, or of the index if there are several platforms',
  },
  { name: 'imageid', description: 'Image ID: digest of the config (first platform)' },
  { name: 'image-name', description: 'First image name, lower case, without a tag' },
  { name: 'repository', description: 'First image name without the registry host: owner/name' },
  { name: 'image-ref', description: 'First image name with digest, name@sha256:…' },
  { name: 'image-refs', description: 'The same of each program, as JSON by their names; empty if nothing was pushed' },
  { name: 'tags', description: 'Full references with tags, one per line' },
  { name: 'tag-names', description: 'Tags only, one per line' },
  { name: 'version', description: 'First tag' },
  { name: 'labels', description: 'Labels, NAME=value, one per line' },
  {
    name: 'json',
    description:
      'JSON with tags, tag-names, labels and annotations as in docker/metadata-action; images has all outputs of each program',
  },
  { name: 'metadata', description: 'Build metadata with the keys of docker buildx, as JSON' },
  { name: 'digests', description: 'Manifest digest of each platform, as JSON' },
  {
    name: 'size',
    description: 'Download size in bytes: compressed layers, config and manifest (first platform)',
  },
  { name: 'size-uncompressed', description: 'Size of the uncompressed layers in bytes (first platform)' },
  { name: 'binary-size', description: 'Size of the program in the image in bytes (first platform)' },
  { name: 'binary-size-unpacked', description: 'Size of the program before packing in bytes (first platform)' },
  { name: 'sizes', description: 'These sizes for each platform, as JSON' },
  {
    name: 'size-diff',
    description:
      'Change in download size, in bytes, from the image that the first tag pointed to before; empty if there was none',
  },
  { name: 'pushed', description: 'true if the image was pushed, or already there, under all its names' },
  { name: 'skipped', description: 'true if every tag already pointed to this digest and nothing was sent' },
  {
    name: 'unchanged',
    description:
      'Names of the programs that were not built because an image that is there was built from the same, as JSON',
  },
  { name: 'changed', description: 'Names of the programs that were built, or are to be, as JSON' },
  {
    name: 'matrix',
    description:
      'With plan: a matrix as JSON, whose include has name, package, images, settings, key and estimated seconds of each job',
  },
  { name: 'key', description: 'Key of everything that the image is built from; empty if it gets none' },
  { name: 'go-version', description: 'Go version that compiled the program' },
  { name: 'packer', description: 'What packed the program: own or upx; empty if it is not packed (first platform)' },
  { name: 'upx-version', description: 'UPX version that packed the program; empty if UPX did not pack it' },
  { name: 'cache-hit', description: 'true if the module cache was restored with an exact key match' },
  { name: 'binary-path', description: 'Path of the program as it is in the image (first platform)' },
  { name: 'dockerfile', description: 'Path of the generated Dockerfile' },
  { name: 'oci-layout', description: 'Path of the archive with the image as an OCI layout; empty if none was written' },
  {
    name: 'vulnerabilities',
    description:
      'Number of known vulnerabilities that are called, excepted, imported only, and required only, as JSON; empty if they were not looked for',
  },
  { name: 'vex', description: 'Path of an OpenVEX document about these vulnerabilities; empty if there is none' },
  {
    name: 'size-report',
    description: 'Path of a JSON file with what every byte of the image is; empty if nobody asked',
  },
  { name: 'size-page', description: 'Path of an HTML page that shows it as a map; empty if nobody asked' },
  {
    name: 'sbom',
    description: 'Path of the SBOM, CycloneDX 1.6 JSON; of several platforms it lists the programs of all',
  },
  { name: 'sbom-spdx', description: 'Path of the same SBOM as SPDX 2.3 JSON' },
  { name: 'manifests', description: 'Folder with the copies of the manifests; empty if none were written' },
  {
    name: 'attestations',
    description:
      'JSON list of the documents attached as referrers: repository, subject, kind, artifactType, digest, how; empty without attest',
  },
  { name: 'report', description: 'Path of a JSON file with all results, and the decisions and duration of each stage' },
] as const satisfies readonly OutputRow[]

export type OutputName = (typeof outputTable)[number]['name']
export type Outputs = Readonly<Record<OutputName, string>>
