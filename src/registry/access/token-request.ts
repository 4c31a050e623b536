import { Readable } from 'node:stream'
import type { Credentials } from '../types.ts'
import { basicAuthorization } from './credentials.ts'

export type TokenRequest = {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly authorization: string | undefined
  readonly body?: { readonly sizeBytes: number; readonly open: () => Readable }
  readonly onRequest: () => void
}

// Source: distribution, "Token Authentication" (GET) and "OAuth2 Token Authentication" (POST, for identity tokens).
/** The request for a token, with the credentials as they are sent for it. */
export function tokenRequest(request: {
  readonly realm: URL
  readonly service: string | undefined
  readonly scopes: readonly string[]
  readonly credentials: Credentials | undefined
  readonly onRequest: () => void
}): TokenRequest {
  const { realm, service, scopes, credentials, onRequest } = request
  const accept = { accept: 'application/json' }
  if (credentials?.kind === 'identity-token') {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'oci-push',
      refresh_token: credentials.token,
      scope: scopes.join(' '),
      ...(service === undefined ? {} : { service }),
    })
    const bytes = Buffer.from(form.toString())
    return {
      method: 'POST',
      url: realm,
      headers: { ...accept, 'content-type': 'application/x-www-form-urlencoded' },
      authorization: undefined,
      body: { sizeBytes: bytes.length, open: () => Readable.from([bytes]) },
      onRequest,
    }
  }
  const url = new URL(realm)
  if (service !== undefined) url.searchParams.set('service', service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  return {
    method: 'GET',
    url,
    headers: accept,
    authorization: credentials?.kind === 'basic' ? basicAuthorization(credentials) : undefined,
    onRequest,
  }
}
