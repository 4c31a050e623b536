import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Environment, TlsMaterial } from '../host/host.ts'
import { dockerFolder } from './credentials.ts'

/** Where Docker looks for the certificates of a registry: the machine's folder, then the user's. */
export function certificateFolders(env: Environment): readonly string[] {
  const settings = env.XDG_CONFIG_HOME || (env.HOME === undefined ? undefined : join(env.HOME, '.config'))
  return [
    '/etc/docker/certs.d',
    ...(settings === undefined ? [] : [join(settings, 'docker', 'certs.d')]),
    join(dockerFolder(env), 'certs.d'),
  ]
}

/**
 * The certificates for `host[:port]`: `*.crt` are authorities, `name.cert` with `name.key` is the client's own.
 * Undefined when there are none. Throws a UserError for a certificate without its key. Source: docs.docker.com,
 * "Verify repository client with certificates".
 */
export async function certificatesFor(
  host: string,
  sources: { readonly folders: readonly string[]; readonly env: Environment; readonly authorities: readonly string[] },
): Promise<TlsMaterial | undefined> {
  const authorities = [...sources.authorities]
  let own: { certificate: string; key: string } | undefined
  for (const folder of sources.folders.map((parent) => join(parent, host))) {
    const names = await namesIn(folder)
    for (const name of names.filter((file) => file.endsWith('.crt')))
      authorities.push(await readText(join(folder, name)))
    for (const name of names.filter((file) => file.endsWith('.cert'))) {
      const key = name.replace(/cert$/, 'key')
      if (!names.includes(key)) {
        throw new UserError(`${join(folder, name)} is a client certificate without its key`, {
          change: `Put ${key} beside it, or name an authority’s certificate *.crt.`,
        })
      }
      own ??= { certificate: await readText(join(folder, name)), key: await readText(join(folder, key)) }
    }
  }
  if (authorities.length === 0 && own === undefined) return undefined
  // Node stops to heed this variable as soon as it is given authorities.
  const more = sources.env.NODE_EXTRA_CA_CERTS
  if (more !== undefined && more !== '') authorities.push(await readFile(more, 'utf8').catch(() => ''))
  return { authorities: authorities.filter((text) => text.trim() !== ''), ...own }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.toSorted()
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UserError(`${path} cannot be read`, { change: 'Let this user read it, or remove it.', cause: error })
  }
}
