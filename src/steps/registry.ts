import { UsageError } from '../errors.ts'
import { serverOf } from '../host/runner/server.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { registriesOf } from '../plan/names/names.ts'
import { serverRegistry } from '../plan/names/server-registry.ts'
import type { GivenCredentials } from '../registry/access/credentials.ts'
import { createRegistryClient, type RegistryClient } from '../registry/client.ts'
import { readAuthorities } from '../registry/wire/certificates.ts'
import type { RunOptions } from './run-options.ts'

/** The client for every registry of the run. Throws a UserError for a certificate authority that cannot be read. */
export async function createClient(options: RunOptions): Promise<RegistryClient> {
  return (await prepareClient(options))()
}

/** The same, but only checks and reads what the inputs name; the client is made when it is called for. */
export async function prepareClient(options: RunOptions): Promise<() => RegistryClient> {
  const { inputs, settings, host, place, context, onEvent } = options
  const all = [inputs, ...(settings?.possible ?? [])]
  const registries = [...new Set(all.flatMap((some) => registriesOf({ inputs: some, context })))]
  const workflowRegistry = serverRegistry(serverOf(host.env))
  const credentials = givenCredentials(inputs, registries)
  const authorities = await readAuthorities(inputs.registryCa, place.workingDirectory)
  const make = (): RegistryClient =>
    createRegistryClient({
      send: host.send,
      run: host.run,
      env: host.env,
      signal: host.signal,
      credentials,
      ...(workflowRegistry === undefined ? {} : { workflowToken: inputs.githubToken, workflowRegistry }),
      plainHttp: inputs.plainHttp,
      authorities,
      onSecret: (value) => host.log.secret(value),
      onNote: (text) => onEvent({ kind: 'registry-note', text }),
      onProgress: (outcome) => onEvent({ kind: 'blob', outcome }),
      onWarning: ({ host: registry, text }) => onEvent({ kind: 'registry-warning', registry, text }),
      onSent: (blob, sentBytes) => onEvent({ kind: 'sending', blob, sentBytes }),
    })
  return make
}

// A user name and password belong to one registry: any other that received them could use them there.
function givenCredentials(
  { registry, username, password }: Inputs,
  registries: readonly string[],
): readonly GivenCredentials[] {
  if (username === '') return []
  if (registry !== '') return [{ registry, username, password }]
  if (registries.length > 1) {
    throw new UsageError(`username and password are set, but the images are at ${registries.join(' and ')}`, {
      change:
        'Set registry to the one that the password is for, and log in to the others in an earlier step (docker login).',
    })
  }
  return registries.map((only) => ({ registry: only, username, password }))
}
