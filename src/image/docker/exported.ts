import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { type Blob, blobOf } from '../../oci/content.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import { firstOfEachDigest, type Measured, measure } from '../../oci/digest.ts'
import { layerCompression } from '../../oci/media-types.ts'
import { comparePlatforms, platformText } from '../../oci/platform.ts'
import { indexDescriptor, manifestDescriptor } from '../../oci/write-manifest.ts'
import { blobPath } from '../archive/index-json.ts'
import { type Layout, type LayoutPlatform, odd, readLayout } from '../archive/oci-layout.ts'
import { hasWorkingDirectoryLayer } from '../content/working-directory.ts'
import { decompress } from '../layers/compress.ts'
import type { BuiltImage, BuiltLayer, BuiltPlatform, ImageSpec } from '../types.ts'

/**
 * The image that an engine exported as an OCI layout; every layer is read and checked against its diff ID. Throws a
 * ToolError when the layout is not the requested image.
 */
export async function readExported(spec: ImageSpec, folder: string): Promise<BuiltImage> {
  const { root, index, platforms } = annotated(await readLayout(folder), spec)
  const contents = new Map<string, Measured>()
  for (const layer of platforms.flatMap(({ layers }) => layers)) {
    if (!contents.has(layer.digest)) contents.set(layer.digest, await measureContent(folder, layer))
  }
  const built = platforms.map((platform) => builtPlatform(spec, { platform, contents }))
  return {
    spec,
    root,
    platforms: built.toSorted((a, b) => comparePlatforms(a.platform, b.platform)),
    content: {
      root,
      manifests: [...platforms.map(({ manifest }) => manifest), ...(index === undefined ? [] : [index])],
      blobs: firstOfEachDigest(
        platforms.flatMap((platform, at) => blobsOf({ folder, platform, built: built[at] })),
        ({ descriptor }) => descriptor.digest,
      ),
    },
  }
}

// The layout reader uses only the fields of a descriptor that it can check. Annotations are the requested ones: an
// engine adds some of its own in index.json.
function annotated(layout: Layout, { annotations }: ImageSpec): Layout {
  const platforms = layout.platforms.map((one) => {
    const { platform, manifest } = one
    const descriptor = manifestDescriptor(manifest.descriptor, { annotations, platform })
    return { ...one, manifest: { ...manifest, descriptor } }
  })
  const { index, root } = layout
  return index === undefined
    ? { ...layout, platforms, root: platforms[0]?.manifest.descriptor ?? root }
    : { ...layout, platforms, root: indexDescriptor(root, annotations) }
}

/** The purposes of a platform's layers, in order. Throws a ToolError when the number of layers differs. */
export function purposesOf(spec: ImageSpec, platform: Pick<LayoutPlatform, 'platform' | 'diffIds'>) {
  const wanted = spec.platforms.find((one) => comparePlatforms(one.platform, platform.platform) === 0)
  if (wanted === undefined) throw odd(`an image for ${platformText(platform.platform)}, which was not asked for`)
  const purposes: BuiltLayer['purpose'][] = wanted.layers.map(({ purpose }) => purpose)
  if (hasWorkingDirectoryLayer(spec)) purposes.push('workdir')
  if (purposes.length !== platform.diffIds.length) {
    throw odd(`${platform.diffIds.length} layers, where ${purposes.length} were expected`)
  }
  return purposes
}

async function measureContent(folder: string, layer: Descriptor): Promise<Measured> {
  const compression = layerCompression(layer.mediaType)
  if (compression === undefined) throw odd(`a layer of the unknown type ${layer.mediaType}`)
  return await measure(decompress(createReadStream(join(folder, blobPath(layer))), compression))
}

type Reading = { readonly platform: LayoutPlatform; readonly contents: ReadonlyMap<string, Measured> }

function builtPlatform(spec: ImageSpec, { platform, contents }: Reading): BuiltPlatform {
  const purposes = purposesOf(spec, platform)
  const layers = purposes.map((purpose, index): BuiltLayer => {
    const descriptor = platform.layers[index]
    const content = descriptor === undefined ? undefined : contents.get(descriptor.digest)
    if (descriptor === undefined || content === undefined) throw odd('fewer layers than diff IDs')
    if (content.digest !== platform.diffIds[index]) throw odd(`a layer whose content is not ${platform.diffIds[index]}`)
    return { purpose, descriptor, diffId: content.digest, uncompressedSize: content.sizeBytes }
  })
  return {
    platform: platform.platform,
    manifest: platform.manifest.descriptor,
    config: platform.config,
    layers,
  }
}

type Exported = {
  readonly folder: string
  readonly platform: LayoutPlatform
  readonly built: BuiltPlatform | undefined
}

function blobsOf({ folder, platform, built }: Exported): Blob[] {
  const name = platformText(platform.platform)
  return [
    ...(built?.layers ?? []).map(({ purpose, descriptor }) => ({
      descriptor,
      open: () => createReadStream(join(folder, blobPath(descriptor))),
      title: `${purpose} ${name}`,
    })),
    blobOf(platform.configBytes, platform.config, `config ${name}`),
  ]
}
