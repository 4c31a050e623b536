import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzipThreads, type GzipThreads } from '../deflate/gzip-stream.ts'
import type { Host } from '../host/host.ts'
import { inParallel } from '../host/parallel.ts'
import { traced } from '../host/trace.ts'
import { type Blob, blobOf, type ImageContent, type ManifestContent } from '../oci/content.ts'
import { firstOfEachDigest } from '../oci/digest.ts'
import { comparePlatforms, type Platform, platformText } from '../oci/platform.ts'
import type { TaggedRepository } from '../oci/references.ts'
import { configDescriptor, imageIndex, imageManifest } from '../oci/write-manifest.ts'
import type { PushResult } from '../registry/types.ts'
import { writeArchive } from './archive/archive.ts'
import { imageConfig } from './config.ts'
import { withFolders } from './content/folders.ts'
import { emptyTar, hasWorkingDirectoryLayer } from './content/working-directory.ts'
import { loadIntoDocker } from './docker/load.ts'
import { contentKey, type LayerFile, layerKey, writeLayer } from './layers/layers.ts'
import { layerStore } from './layers/store.ts'
import { layerTar } from './layers/tar.ts'
import type {
  Builder,
  BuiltImage,
  BuiltLayer,
  BuiltPlatform,
  ImageSpec,
  LayerEncoding,
  LayerSpec,
  OnPlatform,
  PlatformSpec,
} from './types.ts'

export type NativeBuilderOptions = {
  readonly host: Host
  /** A temporary folder for the blobs. */
  readonly folder: string
  readonly push: (content: ImageContent, target: TaggedRepository) => Promise<PushResult>
}

/** The builder that assembles images in this process: no daemon, nothing to pull. */
export function createNativeBuilder({ host, folder, push }: NativeBuilderOptions): Builder {
  let threads: GzipThreads | undefined
  const prepared: Prepared = new Map()
  const work = (): Build => {
    threads ??= createGzipThreads({ signal: host.signal })
    return { host, folder: join(folder, 'blobs'), threads, prepared }
  }
  return {
    name: 'native',
    build: (spec, onPlatform = () => {}) => buildNatively(spec, { ...work(), onPlatform }),
    prepare: async (layer, encoding) => {
      const key = preparedKey(layer, encoding)
      if (prepared.has(key)) return
      const made = createLayers(encoding, work()).of(layer)
      prepared.set(key, made)
      await made.catch(() => prepared.delete(key))
    },
    end: async () => {
      await threads?.end()
      threads = undefined
    },
    archive: (image, { path, references }) => writeArchive(image, { path, references, signal: host.signal }),
    load: (image, references) => loadIntoDocker(image, { host, folder, references }),
    push: (image, targets) =>
      inParallel({ items: targets, limit: targets.length, work: (target) => push(image.content, target) }),
  }
}

/** Layers that were made before their image, by `preparedKey`. */
type Prepared = Map<string, Promise<LayerFile>>
type Build = {
  readonly host: Host
  readonly folder: string
  readonly threads: GzipThreads
  readonly prepared: Prepared
}
type PurposedLayer = BuiltLayer & { readonly file: string }
type Built = {
  readonly platform: BuiltPlatform
  readonly manifest: ManifestContent
  readonly blobs: readonly Blob[]
}

// A zstd encoder at level 19 takes about 70 MB, and the workers of one gzip stream use all cores.
const platformsAtOnce = { gzip: 1, zstd: 1, none: 4 } as const

// Layers of one image share the workers; most below the program's are kept, and need none.
const layersAtOnce = { gzip: 3, zstd: 1, none: 3 } as const

async function buildNatively(
  given: ImageSpec,
  { onPlatform, ...build }: Build & { readonly onPlatform: OnPlatform },
): Promise<BuiltImage> {
  const spec = withFolders(given)
  const layers = createLayers(spec, build)
  const built = await inParallel({
    items: spec.platforms.toSorted((a, b) => comparePlatforms(a.platform, b.platform)),
    limit: platformsAtOnce[spec.compression],
    work: async (platform) => {
      const made = await buildPlatform(spec, { platform, layers, host: build.host })
      onPlatform({ manifest: made.manifest.descriptor, blobs: made.blobs })
      return made
    },
  })
  const manifests = built.map(({ manifest }) => manifest)
  const [single, ...others] = manifests
  if (single === undefined) throw new Error(`the image ${spec.name} has no platform`)
  const index =
    others.length === 0
      ? undefined
      : imageIndex({
          manifests: built.map(({ platform }) => ({ platform: platform.platform, descriptor: platform.manifest })),
          annotations: spec.annotations,
        })
  const root = (index ?? single).descriptor
  const content: ImageContent = {
    blobs: firstOfEachDigest(
      built.flatMap(({ blobs }) => blobs),
      ({ descriptor }) => descriptor.digest,
    ),
    manifests: firstOfEachDigest(
      index === undefined ? manifests : [...manifests, index],
      ({ descriptor }) => descriptor.digest,
    ),
    root,
  }
  return { spec: given, root, platforms: built.map(({ platform }) => platform), content }
}

type Layers = {
  readonly of: (layer: LayerSpec) => Promise<LayerFile>
  readonly workingDirectory: () => Promise<LayerFile>
}

type KnownTar = { readonly openTar: () => AsyncIterable<Buffer>; readonly contentKey: string | undefined }

function preparedKey(layer: LayerSpec, { createdSeconds, compression, compressionLevel }: LayerEncoding): string {
  return JSON.stringify([layerKey(layer), createdSeconds, compression, compressionLevel])
}

/** Makes layers on demand; layers with equal keys are made once. */
function createLayers(encoding: LayerEncoding, { host, folder, threads, prepared }: Build): Layers {
  const { compression, compressionLevel: level, createdSeconds } = encoding
  const store = layerStore({ cacheFolder: host.cacheFolder, now: host.now })
  const made = new Map<string, Promise<LayerFile>>()
  const make = (key: string, known: KnownTar): Promise<LayerFile> => {
    const options = { compression, level, folder, store, signal: host.signal, threads, contentKey: known.contentKey }
    const layer = made.get(key) ?? writeLayer(known.openTar, options)
    made.set(key, layer)
    return layer
  }
  return {
    of: (layer) =>
      traced(
        host,
        `layer ${layer.purpose}`,
        () =>
          (layer.purpose === 'program' ? prepared.get(preparedKey(layer, encoding)) : undefined) ??
          make(layerKey(layer), {
            openTar: () => layerTar(layer.entries, { createdSeconds }),
            contentKey: contentKey(layer, createdSeconds),
          }),
      ),
    workingDirectory: () => make('workdir', { openTar: () => Readable.from([emptyTar]), contentKey: undefined }),
  }
}

type Assembly = { readonly platform: PlatformSpec; readonly layers: Layers; readonly host: Host }

async function buildPlatform(
  spec: ImageSpec,
  { platform: { platform, layers }, layers: made, host }: Assembly,
): Promise<Built> {
  // The last one is the program's, which takes longest.
  const found = await inParallel({
    items: layers.toReversed(),
    limit: layersAtOnce[spec.compression],
    work: async (layer): Promise<PurposedLayer> => ({ purpose: layer.purpose, ...(await made.of(layer)) }),
  })
  const files = found.toReversed()
  if (hasWorkingDirectoryLayer(spec)) files.push({ purpose: 'workdir', ...(await made.workingDirectory()) })
  return traced(host, 'write manifest', async () => builtFrom(spec, platform, files))
}

/** The image of one platform, from its layers. */
function builtFrom(spec: ImageSpec, platform: Platform, files: readonly PurposedLayer[]): Built {
  const configBytes = imageConfig({
    platform,
    config: spec.config,
    createdSeconds: spec.createdSeconds,
    layers: files,
  })
  const config = configDescriptor(configBytes)
  const manifest = imageManifest({
    platform,
    config,
    layers: files.map(({ descriptor }) => descriptor),
    annotations: spec.annotations,
  })
  const name = platformText(platform)
  return {
    platform: {
      platform,
      manifest: manifest.descriptor,
      config,
      layers: files.map(({ file: _, ...layer }) => layer),
    },
    manifest,
    blobs: [
      ...files.map(({ purpose, descriptor, file }) => ({
        descriptor,
        open: () => createReadStream(file, { highWaterMark: 256 * 1024 }),
        file,
        title: `${purpose} ${name}`,
      })),
      blobOf(configBytes, config, `config ${name}`),
    ],
  }
}
