// bench: time, memory and requests of pushing an image with a layer of 100 MB, against crane push of the same layout

import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ImageContent } from '../src/oci/content.ts'
import type { Descriptor } from '../src/oci/descriptor.ts'
import { parseRepository } from '../src/oci/references.ts'
import { pushImage } from '../src/registry/push/push.ts'
import type { PushResult } from '../src/registry/types.ts'
import { median, registryClient, run, startRegistry, table, tool } from './support.ts'

const layerBytes = 100_000_000
const rounds = Number(process.argv[2] ?? 9)

type Pushed = { readonly milliseconds: number; readonly requests: number; readonly peakBytes: number }

if (process.argv[2] === 'push') {
  const [, , , layout = '', reference = ''] = process.argv
  console.log(JSON.stringify(await push(layout, reference)))
  process.exit()
}

const folder = mkdtempSync(join(tmpdir(), 'push-time-'))
const registry = await startRegistry(folder)
try {
  const layout = join(folder, 'layout')
  writeLayout(layout)
  const crane = tool('crane')
  const times = { ours: [] as number[], crane: [] as number[], startup: [] as number[], again: [] as number[] }
  const ratios: number[] = []
  let peakBytes = 0
  let requests = 0
  for (let round = 0; round < rounds; round += 1) {
    const reference = (who: string): string => `${registry.address}/bench/${who}${round}:v1`
    const startup = (await run({ command: crane, args: ['version'], cwd: folder })).milliseconds
    const theirs = async (): Promise<number> => {
      const args = ['push', '--insecure', layout, reference('crane')]
      return (await run({ command: crane, args, cwd: folder })).milliseconds - startup
    }
    const ours = (): Promise<Pushed> => inChild(layout, reference('ours'))
    // Who comes second may profit from what the first has warmed: they take turns.
    const first = round % 2 === 0 ? await ours() : undefined
    const cranes = await theirs()
    const own = first ?? (await ours())
    const again = await inChild(layout, reference('ours'))
    times.startup.push(startup)
    times.crane.push(cranes)
    times.ours.push(own.milliseconds)
    times.again.push(again.milliseconds)
    ratios.push(own.milliseconds / cranes)
    peakBytes = Math.max(peakBytes, own.peakBytes)
    requests = Math.max(requests, again.requests)
  }
  const ms = (values: readonly number[]): string => `${median(values).toFixed(0)} ms`
  console.log(
    table([
      ['what', 'how much'],
      ['ours, without the start of node', ms(times.ours)],
      [`crane push, without its start (${ms(times.startup)})`, ms(times.crane)],
      ['ratio, median of the rounds', median(ratios).toFixed(2)],
      ['ratio, lowest and highest', `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`],
      ['peak resident memory of ours', `${(peakBytes / 1e6).toFixed(1)} MB`],
      ['ours again, nothing changed', `${ms(times.again)}, ${requests} requests for one tag`],
    ]),
  )
} finally {
  await registry.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function inChild(layout: string, reference: string): Promise<Pushed> {
  const args = [fileURLToPath(import.meta.url), 'push', layout, reference]
  return JSON.parse((await run({ command: process.execPath, args, cwd: folder })).stdout)
}

async function push(layout: string, reference: string): Promise<Pushed> {
  const signal = new AbortController().signal
  const env = { HOME: layout }
  const content = readLayout(layout)
  const started = performance.now()
  const client = registryClient({ env, signal })
  const [name = '', tag = ''] = reference.split(/:(?=v1$)/)
  const { requests }: PushResult = await pushImage(client, { content, repository: parseRepository(name), tags: [tag] })
  const milliseconds = performance.now() - started
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return { milliseconds, requests, peakBytes: Number(kilobytes) * 1024 }
}

function blobFile(layout: string, digest: string): string {
  return join(layout, 'blobs', 'sha256', digest.replace('sha256:', ''))
}

/** An image of one layer that nothing can compress, as an OCI layout. */
function writeLayout(layout: string): void {
  mkdirSync(join(layout, 'blobs', 'sha256'), { recursive: true })
  const write = (bytes: Buffer, mediaType: string): Descriptor => {
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    writeFileSync(blobFile(layout, digest), bytes)
    return { mediaType, digest, size: bytes.length }
  }
  const json = (value: object): Buffer => Buffer.from(JSON.stringify(value))
  const layer = write(randomBytes(layerBytes), 'application/vnd.oci.image.layer.v1.tar')
  const rootfs = { type: 'layers', diff_ids: [layer.digest] }
  const config = write(
    json({ architecture: 'amd64', os: 'linux', config: {}, rootfs, history: [{ created_by: 'bench' }] }),
    'application/vnd.oci.image.config.v1+json',
  )
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifest = write(json({ schemaVersion: 2, mediaType, config, layers: [layer] }), mediaType)
  writeFileSync(join(layout, 'index.json'), json({ schemaVersion: 2, manifests: [manifest] }))
  writeFileSync(join(layout, 'oci-layout'), json({ imageLayoutVersion: '1.0.0' }))
}

function readLayout(layout: string): ImageContent {
  const index: { manifests: Descriptor[] } = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8'))
  const [root] = index.manifests
  if (root === undefined) throw new Error('an empty layout')
  const bytes = readFileSync(blobFile(layout, root.digest))
  const { config, layers }: { config: Descriptor; layers: Descriptor[] } = JSON.parse(bytes.toString())
  const blobs = [...layers, config].map((descriptor) => ({
    descriptor,
    title: `${statSync(blobFile(layout, descriptor.digest)).size} bytes`,
    open: () => createReadStream(blobFile(layout, descriptor.digest), { highWaterMark: 256 * 1024 }),
    file: blobFile(layout, descriptor.digest),
  }))
  return { blobs, manifests: [{ descriptor: root, bytes }], root }
}
