import { registryName } from '../../oci/references.ts'

/**
 * Normalizes the key of a login in a config file: `https://Host/v1/`, `host/v2` and Docker Hub's old keys become
 * `host[:port]`. A path that limits the login to some repositories stays: `host/team`.
 */
export function credentialKey(text: string): string {
  const bare = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
  const slash = bare.indexOf('/')
  const path = slash < 0 ? '' : bare.slice(slash + 1)
  const host = registryName(bare)
  return path === '' || /^v[12]$/.test(path) ? host : `${host}/${path}`
}

/**
 * The keys that may hold a login for a repository, longest first: `host/a/b`, `host/a`, `host`.
 * Source: containers-auth.json(5)
 */
export function credentialKeys(registry: string, path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '')
  const paths = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  return [...paths.map((some) => `${registry}/${some}`), registry]
}
