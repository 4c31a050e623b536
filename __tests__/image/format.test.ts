import { systemLayer } from '../../src/image/content/system-files.ts'
import { imageFormat } from '../../src/image/format.ts'
import { createNativeBuilder } from '../../src/image/native-builder.ts'
import type { CompressionLevel } from '../../src/image/types.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { annotations, fileEntry, imageSpec } from './fixtures.ts'

// What each version of the format makes of one and the same spec. If a change in layers, configuration, compression or
// the files of the system makes this test fail, raise imageFormat and add its digest: images that stay as they are where
// nothing changed are then built anew.
const digests: Readonly<Record<number, Partial<Record<CompressionLevel, string>>>> = {
  1: { best: 'sha256:249438ce637b0f038cf033de0bd757f764ef2e8d00cbfd00fd4949660a1ecebe' },
  // Another level of zlib with compression-level fast.
  2: { best: 'sha256:249438ce637b0f038cf033de0bd757f764ef2e8d00cbfd00fd4949660a1ecebe' },
  // Pieces that end where their content says, and fewer passes of the encoder.
  3: {
    best: 'sha256:c5d110e49d873c31a4b7c21d3a47b86b3e12b731d8d82613132a6dca09475c27',
    fast: 'sha256:21033a2dcb04a2b0d6d75ce503ca92663d248e617f565c0fd9663835fdb8ff2b',
  },
  // Longer matches are looked into.
  4: {
    best: 'sha256:5b43758594c2c65d49a1e40cc1d80f2893a45219c718553a363b6c8842d20cc2',
    fast: 'sha256:21033a2dcb04a2b0d6d75ce503ca92663d248e617f565c0fd9663835fdb8ff2b',
  },
  // A smaller hash table of zstd's best level.
  5: {
    best: 'sha256:5b43758594c2c65d49a1e40cc1d80f2893a45219c718553a363b6c8842d20cc2',
    fast: 'sha256:21033a2dcb04a2b0d6d75ce503ca92663d248e617f565c0fd9663835fdb8ff2b',
  },
  // Smaller pieces.
  6: {
    best: 'sha256:4c407cf84a35965a2fecc1ed582afc23111b7ec82a08d0b591e5b595829a254d',
    fast: 'sha256:dee2ee33bbffed37f96e69372364b60375e49836890a6d230fa0a7f913478bfa',
  },
}
// What level fast makes depends on Node's own zlib.
const zlibOfDigests = '1.3.1-e00f703'

it.each<CompressionLevel>(['best', 'fast'])(
  'the same spec gives the same bytes as long as the version of the format is the same (%s)',
  async (compressionLevel) => {
    const system = systemLayer({
      caCertificates: false,
      timeZones: undefined,
      passwd: true,
      temporaryFolder: true,
      mimeTypes: false,
      home: '/home/nonroot',
      user: '65532:65532',
    })
    if (system === undefined) throw new Error('no system layer')
    const program = Array.from({ length: 20_000 }, (_, index) => `line ${(index * 2_654_435_761) % 1000}`).join('\n')
    const spec = imageSpec({
      platforms: ['linux/amd64', 'linux/arm/v7'],
      compressionLevel,
      layers: [
        system,
        { purpose: 'files', entries: [fileEntry('/etc/app/config.yml', 'a: b\n')] },
        { purpose: 'program', entries: [fileEntry('/app', program, { mode: 0o755 })] },
      ],
      config: {
        entrypoint: ['/app'],
        cmd: ['serve'],
        env: ['A=b'],
        user: '65532:65532',
        workingDir: '/home/nonroot',
        labels: { a: 'b' },
      },
      annotations: annotations('a=b'),
    })
    const host = testHost()
    const builder = createNativeBuilder({
      host,
      folder: temporaryFolder(),
      push: () => Promise.reject(new Error('none')),
    })
    const built = await builder.build(spec)
    const expected = digests[imageFormat]
    expect(Object.keys(expected ?? {})).toEqual(['best', 'fast'])
    if (compressionLevel === 'fast' && process.versions.zlib !== zlibOfDigests) return
    expect({ [imageFormat]: built.root.digest }).toEqual({ [imageFormat]: expected?.[compressionLevel] })
  },
)
