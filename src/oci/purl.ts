import type { Digest } from './digest.ts'

/**
 * The package URL of a Go module. Namespace and name are in lower case, as the type demands.
 * Source: https://github.com/package-url/purl-spec, types golang, generic and oci
 */
export function modulePurl({ path, version }: { readonly path: string; readonly version?: string }): string {
  return purl('golang', path.toLowerCase(), version)
}

/** The package URL of an image in a repository, or in none; the definition of its type encodes the colon of a digest. */
export function imagePurl(image: {
  readonly name: string
  readonly digest: Digest
  readonly repository?: string
}): string {
  const { name, digest, repository } = image
  const where = repository === undefined ? '' : `?repository_url=${encodeURIComponent(repository)}`
  return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}${where}`
}

/** The package URL of data that no package manager brings. */
export function genericPurl({ name, version }: { readonly name: string; readonly version: string }): string {
  return purl('generic', name, version)
}

function purl(type: string, path: string, version: string | undefined): string {
  const name = path.split('/').map(encoded).join('/')
  return `pkg:${type}/${name}${version === undefined ? '' : `@${encoded(version)}`}`
}

// Colons stay; everything else but letters, digits and .-_~ is encoded.
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':')
}
