import { registriesOf } from '../plan/names/names.ts'
import { createRegistryClient, type RegistryClient } from '../registry/client.ts'
import { readAuthorities } from '../registry/wire/certificates.ts'
import type { RunOptions } from './run-options.ts'

/** The client for every registry of the run. Throws a UserError for an authority that cannot be read. */
export async function createClient(options: RunOptions): Promise<RegistryClient> {
  const { inputs, host, place, context, onEvent } = options
  const { username, password } = inputs
  const registries = inputs.registry === '' ? registriesOf({ inputs, context }) : [inputs.registry]
  return createRegistryClient({
    send: host.send,
    run: host.run,
    env: host.env,
    signal: host.signal,
    credentials: username === '' ? [] : registries.map((registry) => ({ registry, username, password })),
    ...(inputs.githubToken === '' ? {} : { workflowToken: inputs.githubToken }),
    plainHttp: inputs.plainHttp,
    authorities: await readAuthorities(inputs.registryCa, place.workingDirectory),
    onSecret: (value) => host.log.secret(value),
    onNote: (note) => host.log.info(`  ${note}`),
    onProgress: (outcome) => onEvent({ kind: 'blob', outcome }),
    onWarning: ({ host: registry, text }) => onEvent({ kind: 'registry-warning', registry, text }),
    onSent: (blob, sentBytes) => onEvent({ kind: 'sending', blob, sentBytes }),
  })
}
