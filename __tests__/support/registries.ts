import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { basename, join } from 'node:path'
import { temporaryFolder } from './host.ts'
import { startTokenServer, type TokenServer } from './token-server.ts'
import { tool } from './tools.ts'
import { until } from './waiting.ts'

export type RunningRegistry = {
  /** `127.0.0.1:port`. */
  readonly host: string
  /** Holds its storage, in `data`, where it has one. */
  readonly folder: string
  /** The authority's certificate in PEM, where the registry speaks TLS. */
  readonly authority?: string
  readonly tokens?: TokenServer
  readonly stop: () => Promise<void>
}

export const registryUser = { username: 'robot', password: 'pässword: with spaces' } as const

type Kind = 'debian' | 'distribution' | 'distribution-basic' | 'distribution-token' | 'distribution-tls' | 'crane'

/** The programs that a kind needs, for `describeWithTools`. */
export const toolsFor: Readonly<Record<Kind, readonly string[]>> = {
  debian: ['docker-registry'],
  distribution: ['registry'],
  'distribution-basic': ['registry'],
  'distribution-token': ['registry', 'openssl'],
  'distribution-tls': ['registry', 'openssl'],
  crane: ['crane'],
}

const started = new Set<RunningRegistry>()

afterAll(async () => {
  await Promise.all([...started].map((registry) => registry.stop()))
})

/** Starts a real registry on a free loopback port with a storage of its own. It is ended after the suite. */
export async function startRegistry(kind: Kind): Promise<RunningRegistry> {
  const folder = temporaryFolder('registry-')
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  if (kind === 'crane') {
    const child = spawn(tool('crane'), ['registry', 'serve', '--address', host], { stdio: 'ignore' })
    return running({ child, host, folder })
  }
  if (kind === 'debian' || kind === 'distribution')
    return running({ child: serve({ kind, folder, host }), host, folder })
  if (kind === 'distribution-basic') {
    writeFileSync(join(folder, 'htpasswd'), `${registryUser.username}:${bcryptOfPassword}\n`)
    const auth = `auth:\n  htpasswd:\n    realm: test\n    path: ${folder}/htpasswd\n`
    return running({ child: serve({ kind, folder, host, more: auth }), host, folder })
  }
  if (kind === 'distribution-tls') {
    const authority = makeCertificates(folder)
    const tls = `  tls:\n    certificate: ${folder}/server.crt\n    key: ${folder}/server.key\n`
    return running({ child: serve({ kind, folder, host, http: tls }), host, folder, authority })
  }
  makeCertificates(folder)
  const tokens = await startTokenServer({ folder, user: registryUser, service: 'test-registry' })
  const auth = [
    'auth:',
    '  token:',
    `    realm: ${tokens.realm}`,
    '    service: test-registry',
    '    issuer: test-issuer',
    `    rootcertbundle: ${folder}/server.crt`,
    '',
  ].join('\n')
  return running({ child: serve({ kind, folder, host, more: auth }), host, folder, tokens })
}

/**
 * A port on which nothing listens. It is below those that Linux gives to whoever wants any (32768 and up): between now
 * and its use, one of those could become a port of another suite.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(15_000, 32_000)
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!isFree) return freePort()
  await new Promise((resolve) => server.close(resolve))
  return port
}

// `pässword: with spaces`, cost 4: made once with golang.org/x/crypto/bcrypt.
const bcryptOfPassword = '$2a$04$RU36i/.OuQ68VlpDxshbG.8uWEzlAEH.G7SqCbkUNojlGFPD1lVzK'

function serve(options: {
  readonly kind: Kind
  readonly folder: string
  readonly host: string
  readonly http?: string
  readonly more?: string
}): ChildProcess {
  const { kind, folder, host, http = '', more = '' } = options
  mkdirSync(join(folder, 'data'))
  const config = join(folder, 'config.yml')
  const storage = `storage:\n  filesystem:\n    rootdirectory: ${folder}/data\n  delete:\n    enabled: true\n`
  writeFileSync(config, `version: 0.1\nlog:\n  level: error\n${storage}http:\n  addr: ${host}\n${http}${more}`)
  const command = kind === 'debian' ? 'docker-registry' : 'registry'
  return spawn(tool(command), ['serve', config], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, OTEL_TRACES_EXPORTER: 'none' },
  })
}

/** Makes `server.key`, and `server.crt` for 127.0.0.1 and localhost, signed by itself. Gives the certificate. */
export function makeCertificates(
  folder: string,
  options: { readonly names?: string; readonly days?: number } = {},
): string {
  const names = options.names ?? 'IP:127.0.0.1,DNS:localhost'
  const file = (name: string): string => join(folder, name)
  const openssl = (args: readonly string[]): void => {
    execFileSync('openssl', args, { stdio: 'pipe' })
  }
  const subject = ['-subj', `/CN=${basename(folder)}`, '-addext', `subjectAltName=${names}`]
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file('server.key')]
  openssl(['req', ...key, ...subject, '-out', file('server.csr')])
  const signed = ['-signkey', file('server.key'), '-days', String(options.days ?? 2), '-copy_extensions', 'copy']
  openssl(['x509', '-req', '-in', file('server.csr'), ...signed, '-out', file('server.crt')])
  return readFileSync(file('server.crt'), 'utf8')
}

async function running(options: {
  readonly child: ChildProcess
  readonly host: string
  readonly folder: string
  readonly authority?: string
  readonly tokens?: TokenServer
}): Promise<RunningRegistry> {
  const { child, host, folder, authority, tokens } = options
  let ended = false
  const end = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true
      resolve()
    })
  })
  const registry: RunningRegistry = {
    host,
    folder,
    ...(authority === undefined ? {} : { authority }),
    ...(tokens === undefined ? {} : { tokens }),
    stop: async () => {
      started.delete(registry)
      await tokens?.stop()
      if (!ended) child.kill('SIGKILL')
      await end
    },
  }
  started.add(registry)
  await listening(host, () => ended)
  return registry
}

async function listening(host: string, hasEnded: () => boolean): Promise<void> {
  const [address = '', port = ''] = host.split(':')
  const isOpen = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(Number(port), address)
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
  await until(() => {
    if (hasEnded()) throw new Error(`the registry for ${host} ended at once`)
    return isOpen()
  }, `a registry that listens on ${host}`)
}
