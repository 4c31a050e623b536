import { isPrivate } from './addresses.ts'

/** Where a request may go next, or why it may not. */
export type Destination = { readonly url: URL } | { readonly refused: string }

/**
 * Resolves a `Location` against the URL that answered. On the same host a scheme or port that a proxy in front of the
 * registry lost is put back; a way from TLS to plain HTTP, or from a public host to a private address, is refused.
 */
export function destinationOf(location: string, from: URL): Destination {
  let url: URL
  try {
    url = new URL(location, from)
  } catch {
    return { refused: 'the registry sent a malformed Location' }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { refused: `the registry sent a Location of the kind ${url.protocol}` }
  }
  url.username = ''
  url.password = ''
  url.hash = ''
  if (url.hostname === from.hostname) return { url: sameHost(url, from) }
  if (url.protocol === 'http:' && from.protocol === 'https:') {
    return { refused: `the registry sends its client from TLS to plain HTTP, to ${url.host}` }
  }
  if (isPrivate(url.host) && !isPrivate(from.host)) {
    return { refused: `the registry, a public host, sends its client to the private address ${url.host}` }
  }
  return { url }
}

/** Whether credentials for `registry` may go to `url`: the same scheme, host and port. */
export function sameOrigin(url: URL, registry: URL): boolean {
  return url.origin === registry.origin
}

// distribution behind a TLS proxy writes its Location with http, or without the proxy's port.
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

/** The URL without its query and user information, as errors may show it. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`
}
