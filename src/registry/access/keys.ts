import { registryName } from '../../oci/references.ts'

/**
 * The key of a login as settings write it: `https://Host/v1/`, `host/v2` and the old keys of Docker Hub become
 * `host[:port]`, and a path that says for which repositories the login is stays: `host/team`.
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
 * The keys under which a login for a repository may stand, the longest first: `host/a/b`, `host/a`, `host`.
 * Source: containers-auth.json(5)
 */
export function credentialKeys(registry: string, path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '')
  const paths = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  return [...paths.map((some) => `${registry}/${some}`), registry]
}
