import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import type { Blob, ImageContent, ImagePart, ManifestContent } from '../../src/oci/content.ts'
import type { Descriptor } from '../../src/oci/descriptor.ts'
import { sha256 } from './token-server.ts'

const index = 'application/vnd.oci.image.index.v1+json'
const manifest = 'application/vnd.oci.image.manifest.v1+json'
const config = 'application/vnd.oci.image.config.v1+json'
const layer = 'application/vnd.oci.image.layer.v1.tar+gzip'

/**
 * A small image with one layer for each platform and one that they share. `seed` makes it another image;
 * `layerBytes` is the size of a platform's layer before gzip cannot shrink it.
 */
export function sampleImage(
  options: { seed?: string; platforms?: readonly string[]; layerBytes?: number } = {},
): ImageContent {
  const { seed = 'a', platforms = ['amd64'], layerBytes = 2000 } = options
  const shared = layerOf(Buffer.from('shared by all'), 'system')
  const parts = platforms.map((architecture) => {
    const own = layerOf(noise(`${seed} ${architecture}`, layerBytes), `program linux/${architecture}`)
    const layers = [shared, own]
    const json = {
      architecture,
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
      history: layers.map(() => ({ created_by: 'test' })),
    }
    const settings = blobOf({
      bytes: Buffer.from(JSON.stringify(json)),
      mediaType: config,
      title: `config ${architecture}`,
    })
    const text = {
      schemaVersion: 2,
      mediaType: manifest,
      config: settings.descriptor,
      layers: layers.map(({ blob }) => blob.descriptor),
    }
    const made = manifestOf(text, manifest)
    return { architecture, blobs: [...layers.map(({ blob }) => blob), settings], made }
  })
  const [first] = parts
  if (first === undefined) throw new Error('no platforms')
  const blobs = parts.flatMap((part) => part.blobs)
  if (parts.length === 1) return { blobs, manifests: [first.made], root: first.made.descriptor }
  const manifests = parts.map(({ made, architecture }) => ({
    ...made.descriptor,
    platform: { os: 'linux', architecture },
  }))
  const root = manifestOf({ schemaVersion: 2, mediaType: index, manifests }, index)
  return { blobs, manifests: [...parts.map(({ made }) => made), root], root: root.descriptor }
}

/** The platforms of an image, in its order. */
export function partsOf({ blobs, manifests }: ImageContent): readonly ImagePart[] {
  return manifests.flatMap(({ descriptor, bytes }) => {
    const { config: settings, layers }: { config?: Descriptor; layers?: readonly Descriptor[] } = JSON.parse(`${bytes}`)
    if (settings === undefined || layers === undefined) return []
    const digests = [settings, ...layers].map(({ digest }) => digest)
    const own = digests.flatMap((digest) => blobs.find((blob) => blob.descriptor.digest === digest) ?? [])
    return [{ manifest: descriptor, blobs: own }]
  })
}

/** A blob of bytes in memory. */
export function blobOf(options: { readonly bytes: Buffer; readonly mediaType: string; readonly title: string }): Blob {
  const { bytes, mediaType, title } = options
  const descriptor: Descriptor = { mediaType, digest: sha256(bytes), size: bytes.length }
  return { descriptor, title, open: () => Readable.from([bytes], { objectMode: false }) }
}

function manifestOf(json: object, mediaType: string): ManifestContent {
  const bytes = Buffer.from(JSON.stringify(json))
  return { bytes, descriptor: { mediaType, digest: sha256(bytes), size: bytes.length } }
}

function layerOf(content: Buffer, title: string): { readonly blob: Blob; readonly diffId: string } {
  const tar = tarOf(title.replaceAll(/\W/g, '-'), content)
  return { blob: blobOf({ bytes: gzipSync(tar), mediaType: layer, title }), diffId: sha256(tar) }
}

// One file in a ustar archive: enough for tools that unpack what they validate.
function tarOf(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512), Buffer.alloc(1024)])
}

// Bytes that gzip cannot shrink, the same for the same seed.
function noise(seed: string, length: number): Buffer {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) || 1
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state & 0xff
  }
  return bytes
}
