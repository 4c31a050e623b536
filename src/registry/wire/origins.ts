import { RegistryError } from '../../errors.ts'
import { hostName, isLoopback } from '../../host/network/addresses.ts'
import { apiHost } from '../../oci/references.ts'
import { type Destination, destinationOf, sameOrigin, shownUrl } from './locations.ts'

/** Where a registry is reached, and whether it is known that it speaks this scheme. */
export type Origin = { readonly url: URL; readonly decided: boolean }

/** The origins of registries, and where their answers may lead. */
export type Origins = {
  readonly of: (registry: string) => Origin
  readonly decide: (registry: string, url: URL) => void
  /** Where a URL that a registry returned leads, or why it is not used: plain HTTP, unless that is allowed. */
  readonly permitted: (location: string, from: URL) => Destination
  /** The same; throws a RegistryError if it is not allowed. */
  readonly follow: (location: string, answer: { readonly method: string; readonly url: URL }) => URL
}

/** `plainHttp` are the hosts that may be reached without TLS, in addition to loopback. */
export function createOrigins(plainHttp: readonly string[]): Origins {
  const decided = new Map<string, URL>()
  const mayBePlain = (host: string): boolean =>
    isLoopback(host) || plainHttp.some((named) => named === host || named === hostName(host))
  const permitted: Origins['permitted'] = (location, from) => {
    const destination = destinationOf(location, from)
    if ('refused' in destination || destination.url.protocol === 'https:' || mayBePlain(destination.url.host)) {
      return destination
    }
    return { refused: `the registry redirects to ${destination.url.origin}, which is plain HTTP` }
  }
  return {
    of: (registry) => {
      const known = decided.get(registry)
      if (known !== undefined) return { url: known, decided: true }
      const host = apiHost(registry)
      const isPlain = mayBePlain(host)
      return { url: new URL(`${isPlain ? 'http' : 'https'}://${host}`), decided: !isPlain }
    },
    decide: (registry, url) => {
      decided.set(registry, url)
    },
    permitted,
    follow: (location, answer) => {
      const destination = permitted(location, answer.url)
      if ('url' in destination) return destination.url
      throw new RegistryError({ method: answer.method, url: shownUrl(answer.url), message: destination.refused })
    },
  }
}

/**
 * Whether a URL is of the registry at this origin. A plain HTTP registry that redirects to TLS on the same host and port
 * (or from 80 to 443) is still the same; another port may belong to another user.
 */
export function belongsTo(url: URL, origin: URL): boolean {
  const upgraded = origin.protocol === 'http:' && url.protocol === 'https:' && url.hostname === origin.hostname
  return sameOrigin(url, origin) || (upgraded && url.port === origin.port)
}
