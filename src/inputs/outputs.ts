export type OutputRow = { readonly name: string; readonly description: string }

/** Every output, in the order of the documentation. With several packages they are those of the first; `json` has all. */
export const outputTable = [
  {
    name: 'digest',
    description: 'Digest of the image: of its manifest, or of the index where there are several platforms',
  },
  { name: 'imageid', description: 'Image ID, the digest of the configuration (of the first platform)' },
  { name: 'image-name', description: 'First image name, lower case, without a tag' },
  { name: 'repository', description: 'First image name without the host of the registry: owner/name' },
  { name: 'image-ref', description: 'First image name with the digest, name@sha256:…' },
  { name: 'tags', description: 'Full references with tags, one a line' },
  { name: 'tag-names', description: 'Tags alone, one a line' },
  { name: 'version', description: 'First tag' },
  { name: 'labels', description: 'Labels, NAME=value, one a line' },
  {
    name: 'json',
    description:
      'JSON with tags, tag-names, labels and annotations as in docker/metadata-action, and in images all outputs by program',
  },
  { name: 'metadata', description: 'Result in the keys of docker buildx, as JSON' },
  { name: 'digests', description: 'Digest of the manifest by platform, as JSON' },
  {
    name: 'size',
    description: 'Bytes that are pulled: compressed layers, configuration and manifest (first platform)',
  },
  { name: 'size-uncompressed', description: 'Bytes of the layers when unpacked (first platform)' },
  { name: 'binary-size', description: 'Bytes of the program in the image (first platform)' },
  { name: 'binary-size-unpacked', description: 'Bytes of the program before UPX (first platform)' },
  { name: 'sizes', description: 'These sizes for each platform, as JSON' },
  {
    name: 'size-diff',
    description: 'Bytes pulled more (or less) than the image which had the first tag before; empty without one',
  },
  { name: 'pushed', description: 'true when the registry holds the image under all its names' },
  { name: 'skipped', description: 'true when every tag already named this digest and nothing had to be sent' },
  { name: 'go-version', description: 'Version of Go that compiled the program' },
  { name: 'upx-version', description: 'Version of UPX that packed the program; empty when it is not packed' },
  { name: 'cache-hit', description: 'true when the module cache was restored under its exact key' },
  { name: 'binary-path', description: 'The program as it is in the image (first platform)' },
  { name: 'dockerfile', description: 'The generated Dockerfile' },
  { name: 'oci-layout', description: 'The archive with the image as an OCI layout; empty when none was written' },
  { name: 'report', description: 'JSON file with all of this, what each stage decided and how long it took' },
] as const satisfies readonly OutputRow[]

export type OutputName = (typeof outputTable)[number]['name']
export type Outputs = Readonly<Record<OutputName, string>>
