import { RegistryError } from '../../errors.ts'
import type { Answer, ExchangeRequest, StreamedAnswer } from './exchange.ts'
import { shownUrl } from './locations.ts'
import { belongsTo, type Origins } from './origins.ts'

/** An answer, with its body or without. */
export type Head = Omit<Answer, 'body'>
export type Exchange<A extends Head> = (request: ExchangeRequest) => Promise<A>

export type RedirectedRequest = ExchangeRequest & {
  /** Credentials are only sent here. */
  readonly origin: URL
  readonly authorization: string | undefined
  /** The body is as secret as the Authorization header. */
  readonly hasSecretBody?: boolean
}

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

/** Sends a request, and again where the answer redirects it to. Throws a RegistryError for a redirect that is not allowed. */
export async function redirected<A extends Head>(
  exchange: Exchange<A>,
  request: RedirectedRequest,
  { follow, onRequest }: Pick<Origins, 'follow'> & { readonly onRequest: () => void },
): Promise<A> {
  const { origin, authorization, hasSecretBody = false, ...rest } = request
  const isRead = rest.method === 'GET' || rest.method === 'HEAD'
  let url = request.url
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    onRequest()
    const isTrusted = authorization !== undefined && belongsTo(url, origin)
    const headers = { ...rest.headers, ...(isTrusted ? { authorization } : {}) }
    const answer = await exchange({ ...rest, url, headers })
    const { location } = answer.headers
    if (!redirects.has(answer.status) || location === undefined || (answer.status === 303 && !isRead)) return answer
    discard(answer)
    const next = follow(location, { method: rest.method, url })
    if (hasSecretBody && !belongsTo(next, origin)) {
      const message = `the token server redirects to ${next.host}, which must not get the identity token`
      throw new RegistryError({ method: rest.method, url: shownUrl(url), message })
    }
    url = next
  }
  throw new RegistryError({
    method: request.method,
    url: shownUrl(request.url),
    message: `more than ${mostRedirects} redirects`,
  })
}

/** Lets go of an answer whose body nobody reads. */
export function discard(answer: Head | StreamedAnswer): void {
  if ('stream' in answer) answer.stream.destroy()
}
