import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { run } from '../../src/pipeline.ts'
import { testRun, tiny } from '../steps/support.ts'
import { serve } from '../support/exchanges.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools, tool } from '../support/tools.ts'

// Whether the clients of others find what is attached.

// One of the registries answers in this process, so that nothing may wait for a command in it.
const command = promisify(execFile)
const json = async (name: string, args: readonly string[]) => JSON.parse((await command(tool(name), args)).stdout)

const types = ['application/spdx+json', 'application/vnd.cyclonedx+json', 'application/vnd.in-toto+json']

type Kind = 'debian' | 'distribution' | 'crane' | 'with the referrers API'

async function hostOf(kind: Kind): Promise<string> {
  if (kind !== 'with the referrers API') return (await startRegistry(kind)).host
  return (await serve(createMemoryRegistry({ referrers: true }).handle)).host
}

async function pushed(kind: Kind, inputs: Readonly<Record<string, string>>) {
  const host = await hostOf(kind)
  const images = `${host}/team/app`
  const given = { images, push: 'true', tags: 'v1', platforms: 'linux/amd64,linux/arm64', ...inputs }
  const { outputs } = await run(testRun({ files: tiny, inputs: given }))
  const platforms: Readonly<Record<string, string>> = JSON.parse(outputs.digests)
  return { host, name: images, reference: `${images}:v1`, digest: outputs.digest, platforms: Object.values(platforms) }
}

describeWithTools(
  ['go', 'crane', 'regctl', 'oras', 'docker', ...toolsFor.debian, ...toolsFor.distribution],
  'documents attached to an image',
  () => {
    it.each<[Kind]>([['debian'], ['distribution'], ['crane'], ['with the referrers API']])(
      'are found by regctl and oras, on what the tag names and on each platform: %s',
      async (kind) => {
        const { host, name, reference, platforms } = await pushed(kind, { attest: 'true' })
        await command(tool('crane'), ['validate', '--remote', reference, '--insecure'])
        for (const subject of [reference, ...platforms.map((digest) => `${name}@${digest}`)]) {
          const found = await json('oras', ['discover', '--plain-http', '--format', 'json', subject])
          const listed: readonly { artifactType: string }[] = found.manifests ?? found.referrers ?? []
          expect([subject, listed.map(({ artifactType }) => artifactType).toSorted()]).toEqual([subject, types])
        }
        const insecure = ['--host', `reg=${host},tls=disabled`]
        const tree = await json('regctl', [...insecure, 'artifact', 'tree', '--format', '{{json .}}', reference])
        const typesIn = (node: { referrer?: readonly { artifactType?: string }[] }): readonly (string | undefined)[] =>
          (node.referrer ?? []).map(({ artifactType }) => artifactType)
        expect(typesIn(tree).toSorted()).toEqual(types)
        const children: readonly object[] = tree.child ?? []
        expect(children.map((child) => typesIn(child).toSorted())).toEqual([types, types])
      },
    )

    it.each<[Kind]>([['debian'], ['distribution'], ['crane'], ['with the referrers API']])(
      "are found by buildx in BuildKit's form: %s",
      async (kind) => {
        const { reference } = await pushed(kind, { attest: 'true', 'attest-form': 'buildkit' })
        const inspect = (format: string) =>
          json('docker', ['buildx', 'imagetools', 'inspect', reference, '--format', `{{json ${format}}}`])
        const sbom = await inspect('.SBOM')
        expect(Object.keys(sbom)).toEqual(['linux/amd64', 'linux/arm64'])
        expect(sbom['linux/arm64'].SPDX).toMatchObject({ spdxVersion: 'SPDX-2.3', name: 'hello' })
        const provenance = await inspect('.Provenance')
        expect(provenance['linux/amd64'].SLSA.buildDefinition.internalParameters).toMatchObject({
          importPath: 'example.org/hello',
        })
      },
    )
  },
)
