import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { run } from '../../src/pipeline/run.ts'
import { testRun, tiny } from '../steps/support.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { describeWhereFound, describeWithTools, tool } from '../support/tools.ts'

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

// Takes minutes to compile: scripts/scanners.mjs FOLDER does, and FOLDER/bin goes on PATH.
describeWhereFound('trivy', 'trivy with --sbom-sources oci', () => {
  it.each<[Kind]>([['debian'], ['distribution'], ['crane'], ['with the referrers API']])(
    'lists what the attached SBOM lists, for what the tag names: %s',
    async (kind) => {
      const { reference } = await pushed(kind, { attest: 'sbom' })
      const flags = ['--sbom-sources', 'oci', '--image-src', 'remote', '--insecure', '--offline-scan']
      const { stdout, stderr } = await command(tool('trivy'), ['image', ...flags, '--format', 'cyclonedx', reference])
      expect(stderr).toContain('Found SBOM in the OCI referrers')
      const components: readonly { readonly purl?: string }[] = JSON.parse(stdout).components
      expect(components.map(({ purl = '' }) => purl).join('\n')).toMatch(/^pkg:golang\/stdlib@/m)
    },
  )
})

// Ubuntu 24.04 has no package of it.
describeWhereFound('cosign', 'cosign with a key of its own', () => {
  it('signs and attests beside what is attached, and neither loses what the other wrote', async () => {
    const { host } = await startRegistry('distribution')
    const images = `${host}/team/app`
    const folder = temporaryFolder()
    const attested = (inputs: Readonly<Record<string, string>>) =>
      run(testRun({ files: tiny, inputs: { images, push: 'true', tags: 'v1', ...inputs } }))
    const { outputs } = await attested({})
    const image = `${images}@${outputs.digest}`
    const cosign = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
      const own = { cwd: folder, env: { ...process.env, COSIGN_PASSWORD: '', ...env } }
      return (await command(tool('cosign'), args, own)).stdout
    }
    const check = ['--key', 'own.pub', '--insecure-ignore-tlog']
    const sign = ['--key', 'own.key', '--tlog-upload=false', '--yes']
    await cosign(['generate-key-pair', '--output-key-prefix', 'own'])
    // In the list under the fallback tag, which both write.
    const asReferrer = ['--registry-referrers-mode', 'oci-1-1']
    await cosign(['sign', ...sign, ...asReferrer, image], { COSIGN_EXPERIMENTAL: '1' })
    await attested({ attest: 'true' })
    await cosign(['attest', ...sign, '--type', 'spdxjson', '--predicate', outputs['sbom-spdx'], image])
    const again = await attested({ attest: 'true' })
    expect(JSON.parse(again.outputs.attestations).map(({ how }: { how: string }) => how)).toEqual(
      Array(3).fill('present'),
    )

    const signature = 'application/vnd.dev.cosign.artifact.sig.v1+json'
    const found = await json('oras', ['discover', '--plain-http', '--format', 'json', image])
    const listed: readonly { artifactType: string }[] = found.manifests ?? found.referrers ?? []
    expect(listed.map(({ artifactType }) => artifactType).toSorted()).toEqual([...types, signature].toSorted())
    const [{ critical }] = JSON.parse(await cosign(['verify', ...check, '--experimental-oci11', image]))
    expect(critical.image['docker-manifest-digest']).toBe(outputs.digest)
    const { payload } = JSON.parse(await cosign(['verify-attestation', ...check, '--type', 'spdxjson', image]))
    const { subject, predicate } = JSON.parse(Buffer.from(payload, 'base64').toString())
    expect(subject).toEqual([{ name: images, digest: { sha256: outputs.digest.slice('sha256:'.length) } }])
    expect(predicate).toEqual(JSON.parse(readFileSync(outputs['sbom-spdx'], 'utf8')))
  })
})
