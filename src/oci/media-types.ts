import type { Compression } from '../image/types.ts'

// Source: image-spec, media-types.md.
export const indexMediaType = 'application/vnd.oci.image.index.v1+json'
export const manifestMediaType = 'application/vnd.oci.image.manifest.v1+json'
export const configMediaType = 'application/vnd.oci.image.config.v1+json'

export function layerMediaType(compression: Compression): string {
  const layer = 'application/vnd.oci.image.layer.v1.tar'
  return compression === 'none' ? layer : `${layer}+${compression}`
}

/** The compression that a layer's media type names, OCI's or Docker's; undefined for what is no layer of ours. */
export function layerCompression(mediaType: string): Compression | undefined {
  if (/\.tar\+zstd$/.test(mediaType)) return 'zstd'
  if (/\.tar[+.]gzip$/.test(mediaType)) return 'gzip'
  return /\.tar$/.test(mediaType) ? 'none' : undefined
}
