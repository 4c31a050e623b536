import { setMaxListeners } from 'node:events'
import type { Repository } from '../oci/references.ts'
import type { RegistryClient } from './client.ts'

/** What all requests of one push or read share. */
export type Conversation = {
  readonly client: RegistryClient
  readonly repository: Repository
  readonly actions: 'pull' | 'pull,push'
  readonly signal: AbortSignal
  readonly onRequest: () => void
}

/** For reading. Where tags are set afterwards, one token for `actions` pull and push does for both. */
export function readingFrom(
  client: RegistryClient,
  repository: Repository,
  actions: Conversation['actions'] = 'pull',
): Conversation {
  return { client, repository, actions, signal: client.signal, onRequest: () => {} }
}

/** For pushing, until `ending` is aborted; `requests` says how many were sent, tokens included. */
export function pushingTo(
  client: RegistryClient,
  repository: Repository,
  ending: AbortController,
): { readonly conversation: Conversation; readonly requests: () => number } {
  const signal = AbortSignal.any([client.signal, ending.signal])
  // Each waiting blob adds a listener.
  setMaxListeners(0, signal)
  let requests = 0
  const onRequest = (): void => {
    requests += 1
  }
  return {
    conversation: { client, repository, actions: 'pull,push', signal, onRequest },
    requests: () => requests,
  }
}
