import { readFileSync } from 'node:fs'
import { run } from '../../src/pipeline/run.ts'
import { verify } from '../../src/pipeline/verify.ts'
import { testRun, tiny } from '../steps/support.ts'
import { serve } from '../support/exchanges.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'

// The jobs of a matrix push without tags, from which a version would follow.
const labels = 'org.opencontainers.image.version=1.2.3'

describeWithTools(['go'], 'a merge with attest', () => {
  async function merged(leg: Readonly<Record<string, string>>, merge: Readonly<Record<string, string>>) {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    const legs: string[] = []
    const options: ReturnType<typeof testRun>[] = []
    for (const platforms of ['linux/amd64', 'linux/arm64']) {
      const option = testRun({
        files: tiny,
        inputs: { images, platforms, push: 'true', 'push-by-digest': 'true', ...leg },
      })
      options.push(option)
      legs.push((await run(option)).outputs.digest)
    }
    const joining = testRun({ inputs: { images, tags: 'v1', push: 'true', merge: legs.join(','), ...merge } })
    return { memory, images, legs, options, joining, result: await run(joining) }
  }

  it('attaches the SBOM of one build for all platforms, and what it was joined from', async () => {
    const { memory, images, legs, options, joining, result } = await merged(
      { attest: 'true', labels },
      { attest: 'true' },
    )
    expect(joining.host.lines.join('\n')).toContain(
      `${images}@${result.outputs.digest}: attached spdx, cyclonedx, provenance`,
    )
    const attached: readonly { kind: string; digest: string; subject: string }[] = JSON.parse(
      result.outputs.attestations,
    )
    const held = memory.repositories.get('team/app')
    const documentOf = (kind: string): string => {
      const found = attached.find((one) => one.kind === kind)
      const { layers } = JSON.parse(held?.manifests.get(found?.digest ?? '')?.bytes.toString() ?? '')
      return held?.blobs.get(layers[0].digest)?.toString() ?? ''
    }
    const inputs = { platforms: 'linux/amd64,linux/arm64', outputs: 'out.tar', labels }
    const whole = await run({ ...testRun({ files: tiny, inputs }), place: (options[0] ?? joining).place })
    expect(documentOf('cyclonedx')).toBe(readFileSync(whole.outputs.sbom, 'utf8'))
    expect(documentOf('spdx')).toBe(readFileSync(whole.outputs['sbom-spdx'], 'utf8'))
    expect(JSON.parse(documentOf('provenance')).predicate.buildDefinition.resolvedDependencies).toEqual(
      ['amd64', 'arm64'].map((name, position) => ({
        name: `image linux/${name}`,
        digest: { sha256: legs[position]?.slice('sha256:'.length) },
      })),
    )
    // The parts keep what they have, and tell how each was built.
    const order = { image: `${images}@${result.outputs.digest}`, source: options[0]?.place.workspace, own: new Map() }
    expect(await verify(testRun({ inputs: { images } }), order)).toMatchObject({ isIdentical: true })
  })

  it('fails for a part without an SBOM, and keeps attestation manifests of the parts', async () => {
    await expect(merged({}, { attest: 'sbom' })).rejects.toThrow(/merge: no SBOM is attached to .*@sha256:/)
    const buildkit = { attest: 'true', 'attest-form': 'buildkit' }
    const { memory, result } = await merged(buildkit, buildkit)
    const index = memory.repositories.get('team/app')?.manifests.get(result.outputs.digest)?.bytes.toString() ?? ''
    const types = JSON.parse(index).manifests.map(
      ({ annotations }: { annotations?: Record<string, string> }) => annotations?.['vnd.docker.reference.type'],
    )
    expect(types).toEqual([undefined, undefined, 'attestation-manifest', 'attestation-manifest'])
  })
})
