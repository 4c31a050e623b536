import { isLoopback, isPrivate } from './addresses.ts'

/** Where a request may go next, or why it may not, as one clause. */
export type Destination = { readonly url: URL } | { readonly refused: string }

export type RedirectRules = {
  /** Who sends us there, for the clause: `the registry`. */
  readonly by: string
  /** Other hosts that may be spoken to in plain HTTP; loopback when left out. */
  readonly plainHttp?: (host: string) => boolean
}

/**
 * Resolves a `Location` against the URL that answered, for downloads and registries alike. Refused are a way from TLS to
 * plain HTTP, one from a public host to a private address, and one in plain HTTP to another host: over TLS the
 * certificate says that the server is the one that was named, whatever its address; in plain HTTP nothing does.
 */
export function redirectOf(location: string, from: URL, { by, plainHttp = isLoopback }: RedirectRules): Destination {
  if (!URL.canParse(location, from.href)) return { refused: `${by} sent a malformed Location` }
  const url = new URL(location, from)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { refused: `${by} sent a Location with the scheme ${url.protocol}` }
  }
  // What the user wrote into the URL stays with its origin, and nobody else's user name is taken.
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
