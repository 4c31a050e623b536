import { isIPv4, isIPv6 } from 'node:net'

/**
 * The host name of `host[:port]`, without the brackets of an IPv6 address: `[::1]:5000` gives `::1`.
 */
export function hostName(authority: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(authority)
  if (bracketed !== null) return (bracketed[1] ?? '').toLowerCase()
  return authority.replace(/:\d*$/, '').toLowerCase()
}

/** Whether `host[:port]` is this machine itself: 127.0.0.0/8, ::1 or localhost. */
export function isLoopback(authority: string): boolean {
  const name = hostName(authority)
  if (name === 'localhost' || name === '::1') return true
  return isIPv4(name) && name.startsWith('127.')
}

/**
 * Whether `host[:port]` is written as an address that only a local network can reach: loopback, RFC 1918, link-local
 * (where clouds keep their credentials), carrier-grade NAT, unique local IPv6. Names are not looked up.
 */
export function isPrivate(authority: string): boolean {
  const name = hostName(authority)
  if (name === 'localhost' || name.endsWith('.localhost')) return true
  if (isIPv4(name)) return isPrivateIpv4(name)
  if (!isIPv6(name)) return false
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/.exec(name)
  if (mapped !== null) return isPrivateIpv4(mapped[1] ?? ipv4FromWords(mapped[2] ?? '0', mapped[3] ?? '0'))
  return name === '::1' || name === '::' || /^f[cd]/.test(name) || /^fe[89ab]/.test(name)
}

function isPrivateIpv4(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number)
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  )
}

function ipv4FromWords(high: string, low: string): string {
  const words = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return words.flatMap((word) => [word >> 8, word & 0xff]).join('.')
}
