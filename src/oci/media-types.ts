// Source: image-spec, media-types.md.
export const indexMediaType = 'application/vnd.oci.image.index.v1+json'
export const manifestMediaType = 'application/vnd.oci.image.manifest.v1+json'
export const configMediaType = 'application/vnd.oci.image.config.v1+json'
export const emptyMediaType = 'application/vnd.oci.empty.v1+json'

// Source: docker/distribution, manifest-v2-2.md.
const dockerIndexMediaType = 'application/vnd.docker.distribution.manifest.list.v2+json'
const dockerManifestMediaType = 'application/vnd.docker.distribution.manifest.v2+json'

/** How a layer is compressed. */
export type Compression = 'gzip' | 'zstd' | 'none'

/** The `Accept` header for every manifest: without the index types, GHCR answers 404 for an index. */
export const manifestMediaTypes = [
  indexMediaType,
  manifestMediaType,
  dockerIndexMediaType,
  dockerManifestMediaType,
] as const

/** Whether a manifest of this type is an index, which lists other manifests. */
export function isIndex(mediaType: string): boolean {
  return mediaType === indexMediaType || mediaType === dockerIndexMediaType
}

export function layerMediaType(compression: Compression): string {
  const layer = 'application/vnd.oci.image.layer.v1.tar'
  return compression === 'none' ? layer : `${layer}+${compression}`
}

/** The compression of a layer with this media type, OCI's or Docker's; undefined for a type that we do not support. */
export function layerCompression(mediaType: string): Compression | undefined {
  if (/\.tar\+zstd$/.test(mediaType)) return 'zstd'
  if (/\.tar[+.]gzip$/.test(mediaType)) return 'gzip'
  return /\.tar$/.test(mediaType) ? 'none' : undefined
}
