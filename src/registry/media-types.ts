export const ociIndex = 'application/vnd.oci.image.index.v1+json'
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json'
export const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json'

/** What `Accept` says for every manifest: without the index types GHCR answers 404 for an index. */
export const manifestTypes = [ociIndex, ociManifest, dockerIndex, dockerManifest] as const

/** Whether a manifest of this type names other manifests. */
export function isIndex(mediaType: string): boolean {
  return mediaType === ociIndex || mediaType === dockerIndex
}
