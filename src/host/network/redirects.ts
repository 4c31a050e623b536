import { isLoopback, isPrivate } from './addresses.ts'

/** Where a request may be redirected to, or why it may not, as one clause. */
export type Destination = { readonly url: URL } | { readonly refused: string }

export type RedirectRules = {
  /** The server that redirects, for the clause: `the registry`. */
  readonly by: string
  /** Other hosts that may be reached in plain HTTP; loopback when left out. */
  readonly plainHttp?: (host: string) => boolean
}

/**
 * Resolves a `Location` against the URL of the response, for downloads and registries alike. Refuses to go from TLS to
 * plain HTTP, from a public host to a private address, and in plain HTTP to another host. TLS is different: the
 * certificate proves that the server is the one named, whatever its address.
 */
export function redirectOf(location: string, from: URL, { by, plainHttp = isLoopback }: RedirectRules): Destination {
  if (!URL.canParse(location, from.href)) return { refused: `${by} sent a malformed Location` }
  const url = new URL(location, from)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { refused: `${by} sent a Location with the scheme ${url.protocol}` }
  }
  // User information that the user wrote into the URL only goes to the same origin; that of a redirect is ignored.
  const isSameOrigin = url.origin === from.origin
  url.username = isSameOrigin ? from.username : ''
  url.password = isSameOrigin ? from.password : ''
  url.hash = ''
  const isSameHost = url.hostname === from.hostname
  if (url.protocol === 'http:' && from.protocol === 'https:') {
    return { refused: `${by} redirects from TLS to plain HTTP, to ${url.host}` }
  }
  if (!isSameHost && isPrivate(url.host) && !isPrivate(from.host)) {
    return { refused: `${by}, a public host, redirects to the private address ${url.host}` }
  }
  if (url.protocol === 'http:' && !isSameHost && !plainHttp(url.host)) {
    return { refused: `${by} redirects to another host over plain HTTP, ${url.host}` }
  }
  return { url }
}
