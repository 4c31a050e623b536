import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { itemsIn, parseJson, property, textOf, textsIn } from '../../host/json.ts'
import { type Blob, blobOf } from '../../oci/content.ts'
import { platformText } from '../../oci/platform.ts'
import { configDescriptor, imageManifest } from '../../oci/write-manifest.ts'
import { odd, readOwnConfig } from '../archive/oci-layout.ts'
import { type LayerFile, type LayerOptions, writeLayer } from '../layers/layers.ts'
import type { BuiltImage, ImageSpec } from '../types.ts'
import { purposesOf } from './exported.ts'

/**
 * The image of one platform that `docker save` wrote, unpacked in `folder`: the engine's own configuration and layers.
 * A classic store has the layers uncompressed, so they are compressed here. The engine's push makes another manifest.
 */
export async function readSaved(
  spec: ImageSpec,
  { folder, layerOptions }: { readonly folder: string; readonly layerOptions: LayerOptions },
): Promise<BuiltImage> {
  const saved = parseJson(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const [image] = itemsIn(saved)
  const configPath = textOf(property(image, 'Config'))
  if (configPath === undefined) throw odd('a manifest.json without an image')
  const configBytes = await readFile(join(folder, configPath))
  const { platform, diffIds } = readOwnConfig(configBytes)
  const purposes = purposesOf(spec, { platform, diffIds })
  const files: LayerFile[] = []
  for (const [index, path] of textsIn(property(image, 'Layers')).entries()) {
    const file = await writeLayer(() => createReadStream(join(folder, path)), layerOptions)
    if (file.diffId !== diffIds[index]) throw odd(`a layer whose content is not ${diffIds[index]}`)
    files.push(file)
  }
  const layers = purposes.map((purpose, index) => {
    const file = files[index]
    if (file === undefined) throw odd('fewer layers than diff IDs')
    return { purpose, ...file }
  })
  const config = configDescriptor(configBytes)
  const manifest = imageManifest({
    platform,
    config,
    layers: layers.map(({ descriptor }) => descriptor),
    annotations: spec.annotations,
  })
  const name = platformText(platform)
  const blobs: Blob[] = [
    ...layers.map(({ purpose, descriptor, file }) => ({
      descriptor,
      open: () => createReadStream(file),
      title: `${purpose} ${name}`,
    })),
    blobOf(configBytes, config, `config ${name}`),
  ]
  return {
    spec,
    root: manifest.descriptor,
    platforms: [
      { platform, manifest: manifest.descriptor, config, layers: layers.map(({ file: _, ...layer }) => layer) },
    ],
    content: { blobs, manifests: [manifest], root: manifest.descriptor },
  }
}
