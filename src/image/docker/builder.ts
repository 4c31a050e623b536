import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../host/host.ts'
import { parseJson, property, textOf } from '../../host/json.ts'
import { inParallel } from '../../host/parallel.ts'
import type { TaggedRepository } from '../../oci/references.ts'
import type { PushResult } from '../../registry/types.ts'
import { writeArchive } from '../archive/archive.ts'
import { odd } from '../archive/oci-layout.ts'
import { requireCompression } from '../layers/compress.ts'
import { layerStore } from '../layers/store.ts'
import type { Builder, BuiltImage, ImageSpec } from '../types.ts'
import { buildxArguments, buildxEnvironment, layoutOutput, loadedOutput, pushedOutput } from './arguments.ts'
import { runDocker } from './cli.ts'
import { writeContext } from './context.ts'
import { type DockerEngine, findDockerEngine, requireBuildable, requirePushable } from './engine.ts'
import { readExported } from './exported.ts'
import { loadIntoDocker } from './load.ts'
import { readSaved } from './saved.ts'

export type DockerBuilderOptions = {
  readonly host: Host
  /** A temporary folder for contexts and docker's output. */
  readonly folder: string
}

/**
 * The builder that passes the generated Dockerfile and its context to `docker buildx build`, and pushes with docker's
 * own credentials. With a classic image store the engine makes its own manifest on push: the digest is then that of the
 * push.
 */
export function createDockerBuilder({ host, folder }: DockerBuilderOptions): Builder {
  let engine: Promise<DockerEngine> | undefined
  const findEngine = (): Promise<DockerEngine> => {
    engine ??= findDockerEngine(host)
    return engine
  }
  return {
    name: 'docker',
    prepare: async () => {},
    end: async () => {},
    build: async (spec) => {
      requireCompression(spec.compression)
      const found = await findEngine()
      requireBuildable(found, spec)
      const place = await newPlace(folder)
      await writeContext(spec, place.context)
      return found === 'classic' ? buildClassic(spec, { host, place }) : buildExported(spec, { host, place })
    },
    archive: (image, { path, references }) => writeArchive(image, { path, references, signal: host.signal }),
    load: (image, references) => loadIntoDocker(image, { host, folder, references }),
    push: async (image, targets) => {
      const found = await findEngine()
      for (const { tags } of targets) requirePushable(found, { spec: image.spec, tags })
      const place = await newPlace(folder)
      await writeContext(image.spec, place.context)
      return inParallel({ items: targets, limit: 1, work: (target) => push(image.spec, { host, place, target }) })
    },
  }
}

/** Paths of one call of the builder. */
type Place = { readonly context: string; readonly metadata: string; readonly result: string; readonly blobs: string }
type Build = { readonly host: Host; readonly place: Place }

async function newPlace(folder: string): Promise<Place> {
  const root = join(folder, `docker-${randomUUID()}`)
  await mkdir(root, { recursive: true })
  return {
    context: join(root, 'context'),
    metadata: join(root, 'metadata.json'),
    result: join(root, 'result'),
    blobs: join(root, 'blobs'),
  }
}

async function runBuild(spec: ImageSpec, { host, place, output }: Build & { readonly output: string }): Promise<void> {
  const { context, metadata } = place
  const args = buildxArguments({ spec, context, metadataFile: metadata, output })
  await runDocker(host, { args, env: buildxEnvironment(spec) })
}

async function buildExported(spec: ImageSpec, { host, place }: Build): Promise<BuiltImage> {
  await runBuild(spec, { host, place, output: layoutOutput(spec, place.result) })
  await rm(place.context, { recursive: true, force: true })
  return readExported(spec, place.result)
}

/** Builds under a temporary name, which is removed after the image has been saved. */
async function buildClassic(spec: ImageSpec, { host, place }: Build): Promise<BuiltImage> {
  const reference = `go-tiny-image/build:${randomUUID()}`
  const saved = `${place.result}.tar`
  try {
    await runBuild(spec, { host, place, output: loadedOutput(reference) })
    await runDocker(host, { args: ['save', '--output', saved, reference] })
  } finally {
    await host.run({ command: 'docker', args: ['image', 'rm', reference], quiet: true, anyExitCode: true })
  }
  await mkdir(place.result)
  await host.run({ command: 'tar', args: ['-xf', saved, '-C', place.result] })
  await rm(saved)
  await rm(place.context, { recursive: true, force: true })
  const store = layerStore({ cacheFolder: host.cacheFolder, now: host.now })
  const encoding = { compression: spec.compression, level: spec.compressionLevel }
  const layerOptions = { ...encoding, folder: place.blobs, store, signal: host.signal }
  return readSaved(spec, { folder: place.result, layerOptions })
}

/** Builds once more, entirely from the engine's cache, and lets the engine push. */
async function push(
  spec: ImageSpec,
  { host, place, target }: Build & { readonly target: TaggedRepository },
): Promise<PushResult> {
  const { repository, tags } = target
  await runBuild(spec, { host, place, output: pushedOutput(spec, { repository, tags }) })
  const digest = textOf(property(parseJson(await readFile(place.metadata, 'utf8')), 'containerimage.digest'))
  if (digest === undefined) throw odd('metadata of the push without a digest')
  return {
    repository,
    digest,
    // Only the engine knows what was sent.
    blobs: [],
    tags: tags.map((tag) => ({ tag, how: 'pushed' })),
    requests: 0,
  }
}
