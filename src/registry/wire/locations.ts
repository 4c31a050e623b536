import { type Destination, redirectOf } from '../../host/network/redirects.ts'

export type { Destination } from '../../host/network/redirects.ts'

/**
 * Resolves a `Location` against the URL of the response, by the rules for all redirects. On the same host, restores a
 * scheme or port that was lost behind a proxy in front of the registry. The caller decides whether a host may be
 * reached in plain HTTP.
 */
export function destinationOf(location: string, from: URL): Destination {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  const isOwnHost = url?.hostname === from.hostname && /^https?:$/.test(url.protocol)
  const repaired = url !== undefined && isOwnHost ? sameHost(url, from).href : location
  return redirectOf(repaired, from, { by: 'the registry', plainHttp: () => true })
}

/** Whether credentials for `registry` may go to `url`: the same scheme, host and port. */
export function sameOrigin(url: URL, registry: URL): boolean {
  return url.origin === registry.origin
}

// Behind a TLS proxy, distribution writes its Location with http, or without the proxy's port.
function sameHost(url: URL, from: URL): URL {
  const lostTls = url.protocol === 'http:' && from.protocol === 'https:'
  const lostPort = url.port === '' && from.port !== ''
  if (!lostTls && !lostPort) return url
  const repaired = new URL(url)
  if (lostTls) {
    repaired.protocol = from.protocol
    repaired.port = from.port
  } else if (url.protocol === from.protocol) {
    repaired.port = from.port
  }
  return repaired
}

/** The URL without query and user information, safe to show in errors. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`
}
