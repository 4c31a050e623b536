import { readFileSync } from 'node:fs'
import { run } from '../../src/pipeline/run.ts'
import { describeWithTools } from '../support/tools.ts'
import { testRun, tiny } from './support.ts'

describeWithTools(['go'], 'the SBOM of a run', () => {
  const build = async () => {
    const files = { ...tiny, 'config.yml': 'a: 1\n', LICENSE: 'nobody knows' }
    const inputs = {
      files: 'config.yml:/etc/app.yml',
      'ca-certificates': 'true',
      timezones: 'true',
      platforms: 'linux/amd64,linux/arm64',
      outputs: 'out.tar',
    }
    const host = { env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' } }
    const result = await run(testRun({ files, inputs, host }))
    if (result.kind !== 'built') throw new Error(result.kind)
    return result
  }
  const names = (path: string): readonly string[] =>
    JSON.parse(readFileSync(path, 'utf8')).components.map(({ name }: { name: string }) => name)

  it('lists programs, modules, data and files; it is the same from another folder', async () => {
    const [one, other] = [await build(), await build()]
    const { sbom, 'sbom-spdx': spdx } = one.outputs
    expect(names(sbom)).toEqual([
      '/hello',
      '/hello',
      'example.org/hello',
      'stdlib',
      'ca-certificates',
      'tzdata',
      '/etc/app.yml',
      '/etc/ssl/certs/ca-certificates.crt',
    ])
    const { metadata, components } = JSON.parse(readFileSync(sbom, 'utf8'))
    expect(metadata).toMatchObject({
      timestamp: '2023-11-14T22:13:20Z',
      component: { name: 'hello', version: 'latest' },
    })
    const data = components.filter(({ type }: { type: string }) => type === 'data')
    expect(data.map(({ version }: { version: string }) => version)).toEqual([
      expect.stringMatching(/^v0\.0\.0-/),
      expect.stringMatching(/^20\d\d[a-z]$|^sha256:/),
    ])
    expect(JSON.parse(readFileSync(spdx, 'utf8'))).toMatchObject({ spdxVersion: 'SPDX-2.3' })
    expect(sbom).not.toBe(other.outputs.sbom)
    expect(readFileSync(sbom)).toEqual(readFileSync(other.outputs.sbom))
    expect(readFileSync(spdx)).toEqual(readFileSync(other.outputs['sbom-spdx']))
  })

  it('of each platform names the file that is in its image', async () => {
    const { report } = await build()
    for (const { sbom, program } of report.images[0]?.platforms ?? []) {
      if (sbom === undefined) throw new Error('no SBOM')
      const { components } = JSON.parse(readFileSync(sbom.cyclonedx, 'utf8'))
      expect(components.filter(({ name }: { name: string }) => name === '/hello')).toHaveLength(1)
      expect(components[0].hashes).toEqual([{ alg: 'SHA-256', content: program?.unpackedDigest.slice(7) }])
    }
  })
})
