import { execFileSync } from 'node:child_process'
import { parseRepository } from '../../src/oci/references.ts'
import { createRegistryClient, type RegistryClientOptions } from '../../src/registry/client.ts'
import { pushImage } from '../../src/registry/push/push.ts'
import { readBlob, readConfigBlob, readManifest } from '../../src/registry/read.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { registryUser, startRegistry, toolsFor } from '../support/registries.ts'
import { sampleImage } from '../support/sample-image.ts'
import { describeWithTools, tool } from '../support/tools.ts'

const kinds = [
  'debian',
  'distribution',
  'distribution-basic',
  'distribution-token',
  'distribution-tls',
  'crane',
] as const

function clientFor(registry: { host: string; authority?: string }, more: Partial<RegistryClientOptions> = {}) {
  const { send, run, signal } = testHost()
  return createRegistryClient({
    send,
    run,
    signal,
    env: { HOME: temporaryFolder(), PATH: process.env.PATH },
    credentials: [{ registry: registry.host, ...registryUser }],
    ...(registry.authority === undefined ? {} : { authorities: [registry.authority] }),
    ...more,
  })
}

for (const kind of kinds) {
  describeWithTools([...toolsFor[kind], 'crane', 'skopeo'], `a push to ${kind}`, () => {
    it('stores an image for several platforms, which other tools read', async () => {
      const registry = await startRegistry(kind)
      const client = clientFor(registry)
      const repository = parseRepository(`${registry.host}/team/api`)
      const content = sampleImage({ platforms: ['amd64', 'arm64'] })
      const result = await pushImage(client, { content, repository, tags: ['latest', 'v1'] })
      expect(result.digest).toBe(content.root.digest)
      expect(result.tags.map(({ tag, how }) => `${tag} ${how}`)).toEqual(['v1 pushed', 'latest pushed'])
      expect(new Set(result.blobs.map(({ how }) => how))).toEqual(new Set(['uploaded']))

      const again = await pushImage(clientFor(registry), { content, repository, tags: ['v1', 'latest'] })
      expect(again.tags.map(({ how }) => how)).toEqual(['unchanged', 'unchanged'])
      expect(again.requests).toBeLessThanOrEqual(kind.startsWith('distribution-') ? 6 : 2)

      const other = parseRepository(`${registry.host}/team/other`)
      const mounted = await pushImage(client, { content, repository: other, tags: [] })
      // crane has one store for all repositories, and mounts nothing: what is not asked for is sent.
      const allowed = kind === 'crane' ? ['present', 'uploaded'] : ['mounted']
      expect(allowed).toEqual(expect.arrayContaining([...new Set(mounted.blobs.map(({ how }) => how))]))

      const index = await readManifest(client, repository, 'v1')
      expect(index.descriptor.digest).toBe(content.root.digest)
      if (index.manifest.kind !== 'index') throw new Error('not an index')
      const [amd64] = index.manifest.manifests
      const manifest = await readManifest(client, repository, amd64?.digest ?? '')
      if (manifest.manifest.kind !== 'manifest') throw new Error('not a manifest')
      expect((await readConfigBlob(client, repository, manifest.manifest.config)).config).toMatchObject({
        architecture: 'amd64',
      })
      let length = 0
      for await (const chunk of await readBlob(client, repository, manifest.manifest.layers[1] ?? index.descriptor)) {
        length += chunk.length
      }
      expect(length).toBe(manifest.manifest.layers[1]?.size)

      if (kind === 'distribution-basic' || kind === 'distribution-token' || kind === 'distribution-tls') return
      execFileSync(tool('crane'), ['validate', '--remote', `${registry.host}/team/api:v1`], { stdio: 'pipe' })
      const digest = execFileSync(tool('crane'), ['digest', `${registry.host}/team/other@${result.digest}`], {
        encoding: 'utf8',
      })
      expect(digest.trim()).toBe(result.digest)
      const inspect = ['inspect', '--tls-verify=false', '--override-arch=arm64', '--override-os=linux']
      const read = execFileSync(tool('skopeo'), [...inspect, `docker://${registry.host}/team/api:v1`], {
        encoding: 'utf8',
      })
      expect(JSON.parse(read)).toMatchObject({ Digest: result.digest, Architecture: 'arm64' })
    })
  })
}
