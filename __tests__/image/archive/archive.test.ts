import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CancelledError, UserError } from '../../../src/errors.ts'
import { writeArchive } from '../../../src/image/archive/archive.ts'
import { layoutIndex, preferredPlatform } from '../../../src/image/archive/index-json.ts'
import { createNativeBuilder } from '../../../src/image/native-builder.ts'
import type { BuiltImage, BuiltPlatform } from '../../../src/image/types.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { imageSpec, type SpecParts } from '../fixtures.ts'

function build(parts: SpecParts = {}): Promise<BuiltImage> {
  const push = async (): Promise<never> => {
    throw new Error('nothing is pushed here')
  }
  return createNativeBuilder({ host: testHost(), folder: temporaryFolder(), push }).build(imageSpec(parts))
}

const references = ['registry.example.org/team/app:v1', 'team/app:latest', 'app:edge']

describe('an archive', () => {
  it('is the same bytes for the same image, whoever writes it when', async () => {
    const folder = temporaryFolder()
    for (const name of ['a.tar', 'b.tar']) {
      await writeArchive(await build(), { path: join(folder, name), references })
    }
    expect(readFileSync(join(folder, 'a.tar')).equals(readFileSync(join(folder, 'b.tar')))).toBe(true)
  })

  it('holds an OCI layout and what docker load reads, each blob once', async () => {
    const image = await build({ platforms: ['linux/arm64', 'linux/amd64'] })
    const path = join(temporaryFolder(), 'a.tar')
    await writeArchive(image, { path, references })
    const names = execFileSync('tar', ['-tf', path], { encoding: 'utf8' }).trim().split('\n')
    const blobs = [...image.content.blobs, ...image.content.manifests].map(
      ({ descriptor }) => `blobs/sha256/${descriptor.digest.slice(7)}`,
    )
    expect(names).toEqual([
      'blobs/',
      'blobs/sha256/',
      ...[...new Set(blobs)].sort(),
      'index.json',
      'manifest.json',
      'oci-layout',
    ])
    // One layer and two configurations, two manifests and the index.
    expect(blobs).toHaveLength(6)
    const member = (name: string) => JSON.parse(execFileSync('tar', ['-xOf', path, name], { encoding: 'utf8' }))
    expect(member('oci-layout')).toEqual({ imageLayoutVersion: '1.0.0' })
    expect(member('manifest.json')[0].RepoTags).toEqual(references)
    expect(member('index.json').manifests).toHaveLength(3)
  })

  it('leaves an earlier file in place when it fails, and nothing else', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.tar')
    writeFileSync(path, 'earlier')
    const image = await build()
    const writing = writeArchive(image, { path, references, signal: AbortSignal.abort() })
    await expect(writing).rejects.toThrow(CancelledError)
    expect(readdirSync(folder)).toEqual(['a.tar'])
    expect(readFileSync(path, 'utf8')).toBe('earlier')
  })

  it('says where it cannot be written', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const path = join(folder, 'file', 'a.tar')
    const writing = writeArchive(await build(), { path, references })
    await expect(writing).rejects.toThrow(UserError)
    await expect(writeArchive(await build(), { path, references })).rejects.toThrow(`cannot write ${path}`)
  })
})

describe('the index of a layout', () => {
  const root = { mediaType: 'm', digest: `sha256:${'0'.repeat(64)}`, size: 1 }
  const manifestsOf = (names: readonly string[]) => JSON.parse(layoutIndex(root, names).toString()).manifests

  it('names the image once without a name where there is none', () => {
    expect(manifestsOf([])).toEqual([root])
  })

  it.each([
    ['app:edge', 'docker.io/library/app:edge', 'edge'],
    ['team/app:v1', 'docker.io/team/app:v1', 'v1'],
    ['ghcr.io/team/app:v1', 'ghcr.io/team/app:v1', 'v1'],
    ['localhost/app:v1', 'localhost/app:v1', 'v1'],
    ['127.0.0.1:5000/app:v1', '127.0.0.1:5000/app:v1', 'v1'],
  ])('names %s as containerd and skopeo look for it', (reference, name, tag) => {
    expect(manifestsOf([reference])[0].annotations).toEqual({
      'io.containerd.image.name': name,
      'org.opencontainers.image.ref.name': tag,
    })
  })
})

describe('the platform that docker load gets', () => {
  const built = (text: string): BuiltPlatform => {
    const descriptor = { mediaType: 'm', digest: 'd', size: 0 }
    return { platform: parsePlatform(text), manifest: descriptor, config: descriptor, layers: [] }
  }

  it.each([
    { names: ['linux/amd64', 'linux/amd64/v3', 'linux/arm64'], machine: 'linux/arm64', expected: 'linux/arm64' },
    { names: ['linux/amd64', 'linux/amd64/v3'], machine: 'linux/amd64', expected: 'linux/amd64' },
    { names: ['linux/386', 'linux/amd64/v2'], machine: 'linux/amd64', expected: 'linux/amd64/v2' },
    { names: ['linux/riscv64', 'linux/s390x'], machine: 'linux/amd64', expected: 'linux/riscv64' },
  ])('is $expected of $names on $machine', ({ names, machine, expected }) => {
    expect(preferredPlatform(names.map(built), parsePlatform(machine))?.platform).toEqual(parsePlatform(expected))
  })

  it('is the first one on a machine that no image can name', () => {
    expect(preferredPlatform([built('linux/s390x')], undefined)?.platform.architecture).toBe('s390x')
  })
})
