import { X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UsageError, UserError } from '../../errors.ts'
import type { Environment, TlsMaterial } from '../../host/host.ts'
import { dockerFolder } from '../access/auth-files.ts'

/** Where Docker and podman look for a registry's certificates: the system's folders, then the user's. */
export function certificateFolders(env: Environment): readonly string[] {
  const settings = env.XDG_CONFIG_HOME || (env.HOME === undefined ? undefined : join(env.HOME, '.config'))
  return [
    '/etc/docker/certs.d',
    '/etc/containers/certs.d',
    ...(settings === undefined ? [] : ['docker', 'containers'].map((name) => join(settings, name, 'certs.d'))),
    join(dockerFolder(env), 'certs.d'),
  ]
}

/**
 * Certificate authorities given by the user: PEM text, or paths of PEM files separated by line breaks or commas,
 * relative to the folder. Throws a UserError for a file that cannot be read or is not a certificate, and a
 * UsageError for text that is none.
 */
export async function readAuthorities(given: string, folder: string): Promise<readonly string[]> {
  if (given.includes('-----BEGIN')) return [checked(given)]
  const paths = given.split(/[\n,]/).map((path) => path.trim())
  return Promise.all(
    paths
      .filter((path) => path !== '')
      .map(async (path) => {
        const file = resolve(folder, path)
        return checked(await readText(file, 'registry-ca: '), file)
      }),
  )
}

function checked(text: string, file?: string): string {
  const certificates = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
  const Refusal = file === undefined ? UsageError : UserError
  const wrong = (cause?: unknown): UserError =>
    new Refusal(`registry-ca: ${file ?? 'the text'} is not a PEM certificate`, {
      change: 'Use the authority’s certificate, which starts with -----BEGIN CERTIFICATE-----.',
      cause,
    })
  if (certificates.length === 0) throw wrong()
  try {
    for (const certificate of certificates) new X509Certificate(certificate)
  } catch (error) {
    throw wrong(error)
  }
  return certificates.join('\n')
}

/**
 * The certificates for `host[:port]`: `*.crt` are authorities, `name.cert` with `name.key` is the client certificate.
 * Undefined if there are none. Throws a UserError for a certificate without a key. Source: docs.docker.com, "Verify
 * repository client with certificates".
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
  // Node ignores this variable once it is given authorities.
  const more = sources.env.NODE_EXTRA_CA_CERTS
  if (more !== undefined && more !== '') authorities.push(await readFile(more, 'utf8').catch(() => ''))
  return { authorities: authorities.filter((text) => text.trim() !== ''), ...own }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.toSorted()
}

async function readText(path: string, from = ''): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const change = from === '' ? 'Let this user read it, or remove it.' : 'Use a file that exists and can be read.'
    throw new UserError(`${from}${path} cannot be read`, { change, cause: error })
  }
}
