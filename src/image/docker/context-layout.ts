import { comparePlatforms, type Platform, platformText } from '../../oci/platform.ts'
import { withFolders } from '../content/folders.ts'
import { layerKey } from '../layers/layers.ts'
import type { Entry, ImageSpec, LayerSpec } from '../types.ts'

/** A layer in the build context of a Dockerfile. */
export type ContextLayer = {
  readonly layer: LayerSpec
  /** A folder with the layer's tree, or a tar; relative to the context, `/` separated. */
  readonly source: string
  /** Its path in the Dockerfile: `source`, or with an argument for the platform. */
  readonly sourceExpression: string
  /** A tar, for layers that a copied folder cannot express: owners other than root, unreadable modes, capabilities. */
  readonly form: 'tree' | 'tar'
}

export type ContextPlatform = { readonly platform: Platform; readonly layers: readonly ContextLayer[] }

/**
 * Where the Dockerfile finds each layer: `system/` for a layer that all platforms share, otherwise
 * `linux/arm64/program/`, so that one line with `${TARGETPLATFORM}` works for all of them.
 */
export function contextLayout(spec: ImageSpec): readonly ContextPlatform[] {
  const platforms = withFolders(spec).platforms.toSorted((a, b) => comparePlatforms(a.platform, b.platform))
  const shared = sharedKeys(platforms.map(({ layers }) => layers))
  return platforms.map(({ platform, layers }) => ({
    platform,
    layers: layers.map((layer, index) => {
      const form = layer.entries.every(isCopyable) ? 'tree' : 'tar'
      const name = `${layerName(layers, index)}${form === 'tar' ? '.tar' : ''}`
      const isShared = shared.has(layerKey(layer))
      return {
        layer,
        form,
        source: isShared ? name : `${platformText(platform)}/${name}`,
        sourceExpression: isShared ? name : `\${TARGETPLATFORM}/${name}`,
      }
    }),
  }))
}

/** Whether the same lines build every platform. */
export function hasUniformLayers(platforms: readonly ContextPlatform[]): boolean {
  const lines = platforms.map(({ layers }) => JSON.stringify(layers.map((layer) => layer.sourceExpression)))
  return new Set(lines).size <= 1
}

function sharedKeys(platforms: readonly (readonly LayerSpec[])[]): ReadonlySet<string> {
  const [first = [], ...others] = platforms.map((layers) => layers.map(layerKey))
  return new Set(first.filter((key) => others.every((keys) => keys.includes(key))))
}

/** The purpose, with a number where a purpose has several layers. */
function layerName(layers: readonly LayerSpec[], index: number): string {
  const purpose = layers[index]?.purpose ?? ''
  const earlier = layers.slice(0, index).filter((layer) => layer.purpose === purpose).length
  return earlier === 0 ? purpose : `${purpose}-${earlier + 1}`
}

/** Files copied from a context belong to root, and the user who builds must be able to read them. */
function isCopyable(entry: Entry): boolean {
  const needed = entry.type === 'folder' ? 0o700 : entry.type === 'file' ? 0o400 : 0
  if (entry.type === 'file' && entry.capabilities !== undefined) return false
  return entry.uid === 0 && entry.gid === 0 && (entry.mode & needed) === needed
}
