import { createHash } from 'node:crypto'

// The namespace of our documents; chosen once, and for good.
const namespace = Buffer.from('6f2d3f0e5d6f5b0c9a4fa1f3f4d1c0de', 'hex')

/**
 * The UUID of a document, from its own bytes: the same image has the same one in every run, and two documents that differ
 * have two. Source: RFC 9562, 5.5.
 */
export function documentUuid(bytes: Buffer): string {
  const hash = createHash('sha1').update(namespace).update(bytes).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Who gives a module out, by its path: on a code host the account, elsewhere the host. */
export function supplierOf({ path, kind }: { readonly path: string; readonly kind: string }): string | undefined {
  if (kind === 'standard library') return 'The Go Authors'
  const [host = '', owner] = path.split('/')
  if (!host.includes('.')) return undefined
  return /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/.test(host) && owner !== undefined
    ? `${host}/${owner}`
    : host
}
