// bench: how the usual clients and ours end when a registry fails, fault by fault

import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Fault } from '../__tests__/support/faults.ts'
import type { RunningRegistry } from '../__tests__/support/registries.ts'
import { parseRepository } from '../src/oci/references.ts'
import { pushImage } from '../src/registry/push/push.ts'
import { registryClient, table, tool } from './support.ts'

// The support of the tests cleans up after each suite; here there is none.
Object.assign(globalThis, { afterAll: () => undefined })
const { passOn, serve } = await import('../__tests__/support/exchanges.ts')
const { answers, on, withFaults } = await import('../__tests__/support/faults.ts')
const { registryUser, startRegistry } = await import('../__tests__/support/registries.ts')
const { sampleImage } = await import('../__tests__/support/sample-image.ts')
const { rows } = await import('../__tests__/registry/rows.ts')

const limitSeconds = Number(process.argv[2] ?? 65)
const folder = mkdtempSync(join(tmpdir(), 'registry-faults-'))
const layout = join(folder, 'layout')
const content = sampleImage({ layerBytes: 5 * 1024 * 1024 })

type Ended = 'ok' | 'fails' | 'hangs'
type Client = { readonly name: string; readonly push: (reference: string, home: string) => Promise<Ended> }
type Row = (typeof rows)[number]

/** Writes the image as an OCI layout, which all clients read. */
async function writeLayout(): Promise<void> {
  const blobs = join(layout, 'blobs', 'sha256')
  mkdirSync(blobs, { recursive: true })
  const write = (digest: string, bytes: Buffer): void =>
    writeFileSync(join(blobs, digest.replace('sha256:', '')), bytes)
  for (const blob of content.blobs) write(blob.descriptor.digest, await buffer(blob.open()))
  for (const manifest of content.manifests) write(manifest.descriptor.digest, manifest.bytes)
  const reference = { annotations: { 'org.opencontainers.image.ref.name': 'v1' } }
  writeFileSync(
    join(layout, 'index.json'),
    JSON.stringify({ schemaVersion: 2, manifests: [{ ...content.root, ...reference }] }),
  )
  writeFileSync(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
}

function ended(command: string, args: readonly string[], home: string): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, HOME: home, DOCKER_CONFIG: home }
    const child = spawn(command, args, { stdio: 'ignore', env })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve('hangs')
    }, limitSeconds * 1000)
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? 'ok' : 'fails')
    })
  })
}

async function ours(reference: string, home: string): Promise<Ended> {
  const signal = AbortSignal.timeout(limitSeconds * 1000)
  const env = { HOME: home, DOCKER_CONFIG: home }
  const client = registryClient({ env, signal })
  const [name = '', tag = ''] = reference.split(/:(?=v1$)/)
  try {
    await pushImage(client, { content, repository: parseRepository(name), tags: [tag] })
    return 'ok'
  } catch {
    return signal.aborted ? 'hangs' : 'fails'
  }
}

const others: readonly (readonly [string, (reference: string) => readonly string[]])[] = [
  ['skopeo', (reference) => ['copy', '--dest-tls-verify=false', `oci:${layout}:v1`, `docker://${reference}`]],
  ['crane', (reference) => ['push', '--insecure', layout, reference]],
  ['oras', (reference) => ['cp', '--from-oci-layout', `${layout}:v1`, '--to-plain-http', reference]],
  [
    'regctl',
    (reference) => [
      'image',
      'copy',
      '--host',
      `reg=${reference.split('/')[0]},tls=disabled`,
      `ocidir://${layout}:v1`,
      reference,
    ],
  ],
]

/** The clients that this machine has; Docker's where an engine runs. */
function clients(): readonly Client[] {
  const found = others.flatMap(([name, args]): readonly Client[] => {
    try {
      const command = tool(name)
      return [{ name, push: (reference, home) => ended(command, args(reference), home) }]
    } catch {
      return []
    }
  })
  const engine = spawnSync('docker', ['info'], { stdio: 'ignore' }).status === 0
  return [{ name: 'ours', push: ours }, ...(engine ? [docker()] : []), ...found]
}

function docker(): Client {
  const archive = join(folder, 'image.tar')
  execFileSync('skopeo', ['copy', `oci:${layout}:v1`, `docker-archive:${archive}:registry-faults:v1`])
  execFileSync('docker', ['load', '--input', archive])
  return {
    name: 'docker',
    push: async (reference, home) => {
      execFileSync('docker', ['tag', 'registry-faults:v1', reference])
      return ended('docker', ['push', reference], home)
    },
  }
}

/** Whether the registry keeps the tag: looked for in its storage, which needs no credentials. */
function isStored(registry: RunningRegistry, path: string): boolean {
  const tag = `docker/registry/v2/repositories/${path}/_manifests/tags/v1/current/link`
  return existsSync(join(registry.folder, 'data', tag))
}

/** A token that expires is seen by a client as a 401 with a challenge, for which it had a token until then. */
function expired(path: string, realm: string): Fault {
  const scope = `repository:${path}:pull,push`
  const challenge = `Bearer realm="${realm}",service="test-registry",scope="${scope}",error="invalid_token"`
  return answers({ status: 401, headers: { 'www-authenticate': challenge } })(on.blobData)
}

/** A home with the registry's user in Docker's settings, where each client looks for them. */
function homeFor(host: string): string {
  const home = mkdtempSync(join(folder, 'home-'))
  const auth = Buffer.from(`${registryUser.username}:${registryUser.password}`).toString('base64')
  mkdirSync(join(home, '.docker'))
  for (const file of ['config.json', '.docker/config.json']) {
    writeFileSync(join(home, file), JSON.stringify({ auths: { [host]: { auth } } }))
  }
  return home
}

async function cell(client: Client, row: Row, number: number): Promise<string> {
  const [, given, times, expected] = row
  const path = `faults/${client.name}${number}`
  const realm = given.name === 'status 401' ? withTokens.tokens?.realm : undefined
  const registry = realm === undefined ? open : withTokens
  const fault = realm === undefined ? given : expired(path, realm)
  const proxy = await serve(withFaults(passOn(registry.host), [{ fault, times }]))
  const home = homeFor(proxy.host)
  const started = performance.now()
  const how = await client.push(`${proxy.host}/${path}:v1`, home)
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
  const stored = isStored(registry, path)
  await proxy.stop()
  if (how === 'hangs') return `hangs > ${limitSeconds} s`
  if (how === 'ok' && expected !== 'recovers') return `accepts it, ${seconds}`
  if (how === 'ok') return stored ? `ok, ${seconds}` : `says ok, nothing there, ${seconds}`
  return `${expected === 'recovers' ? 'fails' : 'error'}${stored ? ', though stored' : ''}, ${seconds}`
}

await writeLayout()
const open = await startRegistry('distribution')
const withTokens = await startRegistry('distribution-token')
const all = clients()
const lines: string[][] = [['fault', ...all.map(({ name }) => name)]]
for (const [number, row] of rows.entries()) {
  lines.push([row[0], ...(await Promise.all(all.map((client) => cell(client, row, number))))])
  process.stderr.write(`${row[0]}\n`)
}
await open.stop()
await withTokens.stop()
rmSync(folder, { recursive: true, force: true })
console.log(table(lines))
process.exit()
