import { BlockList, isIP, isIPv4 } from 'node:net'

// Addresses that are only reachable from a local network. Source: IANA, IPv4 and IPv6 Special-Purpose Address
// Registries; without the networks for documentation, which have no hosts.
const privateIpv4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // this host
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, where clouds keep their credentials
  ['172.16.0.0', 12],
  ['192.0.0.0', 24], // IETF protocol assignments
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
]

const privateIpv6: readonly (readonly [network: string, prefix: number])[] = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48], // NAT64 of a local network
  ['100::', 64], // discard
  ['2001::', 32], // Teredo: the address within is turned around
  ['5f00::', 16], // segment routing
  ['fc00::', 7], // unique local
  ['fe80::', 10], // link-local
  ['fec0::', 10], // site-local
  ['ff00::', 8], // multicast
]

// IPv6 prefixes that are followed by an IPv4 address. RFC 4291 (compatible, mapped), RFC 2765 (translated), RFC 6052
// (NAT64), RFC 3056 (6to4).
const carriers: readonly ((words: string) => readonly [network: string, prefix: number])[] = [
  (words) => [`::${words}`, 96],
  (words) => [`::ffff:${words}`, 96],
  (words) => [`::ffff:0:${words}`, 96],
  (words) => [`64:ff9b::${words}`, 96],
  (words) => [`2002:${words}::`, 16],
]

const privateNetworks = listOf(privateIpv4, privateIpv6)

// Names that are not in public DNS. Source: IANA, Special-Use Domain Names; ICANN on `.internal`, 2024.
const localNames = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)$/

/** The host name of `host[:port]`, without the brackets of an IPv6 address: `[::1]:5000` gives `::1`. */
export function hostName(authority: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(authority)
  if (bracketed !== null) return (bracketed[1] ?? '').toLowerCase()
  return authority.replace(/:\d*$/, '').toLowerCase()
}

/** Whether `host[:port]` is this machine: 127.0.0.0/8, ::1 or localhost. */
export function isLoopback(authority: string): boolean {
  const name = canonicalName(authority)
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'))
}

/**
 * Whether `host[:port]` looks like something only reachable from a local network: an address of the tables above in any
 * spelling, `localhost`, a name without dots, or one below `.internal` and similar domains. Names are not looked up:
 * public names with private addresses are common (endpoints within a cloud), and a server that uses such a name over
 * TLS needs a certificate for it.
 */
export function isPrivate(authority: string): boolean {
  const name = canonicalName(authority)
  if (isIP(name) !== 0) return isInside(name, privateNetworks)
  return localNames.test(name) || !name.includes('.')
}

/** Whether an address (not a name) is in the list. */
export function isInside(address: string, list: BlockList): boolean {
  const family = isIP(address)
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

// URL parsing normalizes the spelling: `0x7f.1`, `2130706433` and `127.0.0.1.` all become 127.0.0.1.
function canonicalName(authority: string): string {
  const written = [`http://${authority}/`, `http://[${authority}]/`].find((text) => URL.canParse(text))
  const name = hostName(written === undefined ? authority : new URL(written).host)
  return name.replace(/(?:%.*|\.+)$/s, '')
}

function listOf(ipv4: typeof privateIpv4, ipv6: typeof privateIpv6): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of ipv4) {
    list.addSubnet(network, prefix, 'ipv4')
    for (const carrier of carriers) {
      const [carried, before] = carrier(wordsOf(network))
      list.addSubnet(carried, before + prefix, 'ipv6')
    }
  }
  for (const [network, prefix] of ipv6) list.addSubnet(network, prefix, 'ipv6')
  return list
}

// 10.0.0.0 → a00:0
function wordsOf(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}
