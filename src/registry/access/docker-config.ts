import { entriesOf, isRecord, parseJson, property, textOf } from '../../host/json.ts'
import type { Credentials } from '../types.ts'
import { credentialKey } from './keys.ts'

/** The credential settings of Docker's config.json or podman's auth.json. Keys are normalized by `credentialKey`. */
export type DockerConfig = {
  readonly credHelpers: ReadonlyMap<string, { readonly helper: string; readonly server: string }>
  readonly credsStore?: string
  readonly auths: ReadonlyMap<string, { readonly credentials: Credentials | undefined; readonly server: string }>
}

/**
 * Parses the text of a config.json. An empty file is a configuration without credentials; undefined if the text is
 * malformed. Source: docker/cli, cli/config/configfile.
 */
export function parseDockerConfig(text: string): DockerConfig | undefined {
  const parsed = text.trim() === '' ? {} : parseJson(text.replace(/^\ufeff/, ''))
  if (!isRecord(parsed)) return undefined
  const credsStore = textOf(property(parsed, 'credsStore'))
  const credHelpers = entriesOf(property(parsed, 'credHelpers')).flatMap(([server, helper]) =>
    typeof helper === 'string' && helper !== '' ? [[credentialKey(server), { helper, server }] as const] : [],
  )
  return {
    // If several keys normalize to the same one, the first wins, as in Docker.
    credHelpers: new Map(credHelpers.toReversed()),
    auths: loginsIn(property(parsed, 'auths')),
    ...(credsStore === undefined ? {} : { credsStore }),
  }
}

/** Parses the text of a `.dockercfg`, which only has logins; undefined if it is malformed. */
export function parseLegacyConfig(text: string): DockerConfig | undefined {
  const parsed = text.trim() === '' ? {} : parseJson(text)
  if (!isRecord(parsed)) return undefined
  return { credHelpers: new Map(), auths: loginsIn(parsed) }
}

function loginsIn(value: unknown): DockerConfig['auths'] {
  const logins = entriesOf(value).map(
    ([server, entry]) => [credentialKey(server), { credentials: credentialsOf(entry), server }] as const,
  )
  return new Map(logins.toReversed())
}

/**
 * Parses the output of a credential helper; undefined if it is malformed. The user name `<token>` means that the secret
 * is an identity token. Source: docker/docker-credential-helpers
 */
export function parseHelperAnswer(text: string): Credentials | undefined {
  const parsed = parseJson(text)
  const username = property(parsed, 'Username')
  const secret = textOf(property(parsed, 'Secret'))
  if (typeof username !== 'string' || secret === undefined) return undefined
  return username === '<token>'
    ? { kind: 'identity-token', token: secret }
    : { kind: 'basic', username, password: secret }
}

function credentialsOf(entry: unknown): Credentials | undefined {
  const registryToken = textOf(property(entry, 'registrytoken'))
  if (registryToken !== undefined) return { kind: 'bearer', token: registryToken }
  const identityToken = textOf(property(entry, 'identitytoken'))
  if (identityToken !== undefined) return { kind: 'identity-token', token: identityToken }
  const username = textOf(property(entry, 'username'))
  const password = textOf(property(entry, 'password'))
  if (username !== undefined && password !== undefined) return { kind: 'basic', username, password }
  const decoded = Buffer.from(textOf(property(entry, 'auth')) ?? '', 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  if (colon <= 0) return undefined
  // Old versions of Docker ended the password with a zero byte.
  return { kind: 'basic', username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') }
}
