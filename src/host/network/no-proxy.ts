import { BlockList, isIP } from 'node:net'
import { isInside } from './addresses.ts'

/**
 * Whether `no_proxy` matches the host of a URL, as in curl and Go: `*`, names with all their subdomains, addresses with
 * or without brackets, networks (`10.0.0.0/8`, `fd00::/8`), a port after a name or an address. Names are compared as
 * written, without a DNS lookup.
 */
export function isExcluded(url: URL, noProxy: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || isNamed(entry, { host, port }))
}

function isNamed(entry: string, { host, port }: { readonly host: string; readonly port: string }): boolean {
  const network = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/.exec(entry)
  if (network !== null) return isInNetwork(host, network[1] ?? '', Number(network[2]))
  const { name, entryPort } = parts(entry)
  if (entryPort !== undefined && entryPort !== port) return false
  if (isIP(name) !== 0) return isInNetwork(host, name, isIP(name) === 4 ? 32 : 128)
  const suffix = name.replace(/^\*?\./, '').replace(/\.$/, '')
  return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`))
}

// `::1` has no port: the part after its last colon belongs to the address.
function parts(entry: string): { readonly name: string; readonly entryPort: string | undefined } {
  if (isIP(entry) !== 0) return { name: entry, entryPort: undefined }
  const [, bracketed, plain = '', entryPort] = /^(?:\[([^\]]*)\]|(.*?))(?::(\d+))?$/.exec(entry) ?? []
  return { name: bracketed ?? plain, entryPort }
}

function isInNetwork(host: string, network: string, prefix: number): boolean {
  const family = isIP(network)
  if (family === 0 || prefix > (family === 4 ? 32 : 128)) return false
  const list = new BlockList()
  list.addSubnet(network, prefix, family === 4 ? 'ipv4' : 'ipv6')
  return isInside(host, list)
}
