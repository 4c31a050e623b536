import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { GzipThreads } from '../../deflate/gzip-stream.ts'
import { CancelledError, UserError } from '../../errors.ts'
import { writeFailure, writeStream } from '../../host/files/streams.ts'
import { type Digest, digestOf, hexOf, measure, measuring } from '../../oci/digest.ts'
import { layerMediaType } from '../../oci/media-types.ts'
import { version } from '../../version.ts'
import type { BuiltLayer, Encoding, LayerSpec } from '../types.ts'
import { type CompressOptions, compress, requireCompression } from './compress.ts'
import type { KeptBlob, LayerStore } from './store.ts'

/** A layer whose blob is a file. */
export type LayerFile = Omit<BuiltLayer, 'purpose'> & { readonly file: string }

export type LayerOptions = Encoding & {
  /** The folder for the blob, whose file name is the 64 digits of its digest. */
  readonly folder: string
  readonly store?: LayerStore
  /** Everything that decides the tar, if that is known without reading it. */
  readonly contentKey?: string | undefined
  readonly signal?: AbortSignal
  /** Threads that compress, for several layers. */
  readonly threads?: GzipThreads | undefined
}

/**
 * Makes the blob of a layer from its tar: compressed, hashed and written in one streaming pass, or taken from the
 * store. Without a content key that needs one more pass for the diff ID: `openTar` may be called several times. Throws
 * a UserError for files that cannot be read or written and a CancelledError when the signal is aborted.
 */
export async function writeLayer(
  openTar: () => AsyncIterable<Buffer>,
  { compression, level, folder, store, contentKey, signal, threads }: LayerOptions,
): Promise<LayerFile> {
  requireCompression(compression)
  const tar = (): AsyncIterable<Buffer> => untilCancelled(openTar(), signal)
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw writeFailure(folder, cause)
  })
  const temporary = join(folder, `${randomUUID()}.tmp`)
  try {
    const keepable = compression === 'none' ? undefined : store
    const asked = { compression, level, contentKey }
    const expected = keepable === undefined || contentKey !== undefined ? undefined : (await measure(tar())).digest
    const kept = await keepable?.take({ ...asked, diffId: expected }, temporary)
    const pieces = kept === undefined && compression === 'gzip' ? keepable?.pieces({ compression, level }) : undefined
    const known = pieces?.known
    const made = kept ?? (await encode(tar(), { compression, level, path: temporary, signal, known, threads }))
    if (expected !== undefined && made.diffId !== expected) {
      throw new UserError('a file of the image changed while it was read', {
        change: 'Do not change the files of the image during the build.',
      })
    }
    const file = join(folder, hexOf(made.digest))
    await rename(temporary, file)
    if (kept === undefined) await keepable?.keep({ ...asked, ...made, pieces }, file)
    return {
      descriptor: { mediaType: layerMediaType(compression), digest: made.digest, size: made.sizeBytes },
      diffId: made.diffId,
      uncompressedSize: made.uncompressedSize,
      file,
    }
  } finally {
    await rm(temporary, { force: true })
  }
}

/**
 * Everything besides the time that decides a layer's bytes, as a key: layers with equal keys are made once. Files on
 * disk are equal when they are the same file.
 */
export function layerKey(layer: LayerSpec): Digest {
  const entries = layer.entries.map((entry) => {
    if (entry.type !== 'file' || 'file' in entry.content) return entry
    return { ...entry, content: digestOf(entry.content.bytes) }
  })
  return digestOf(Buffer.from(JSON.stringify(entries)))
}

/**
 * Everything that decides a layer's tar, as a key that is the same in every run: files on disk are equal when their
 * digests are. Undefined when one of them has not been hashed.
 */
export function contentKey(layer: LayerSpec, createdSeconds: number): string | undefined {
  const entries = layer.entries.map((entry) => {
    if (entry.type !== 'file') return entry
    const { content } = entry
    return { ...entry, content: 'bytes' in content ? digestOf(content.bytes) : content.digest }
  })
  if (entries.some((entry) => entry.type === 'file' && entry.content === undefined)) return undefined
  // Another version may write another tar.
  return JSON.stringify([version, createdSeconds, entries])
}

async function encode(
  tar: AsyncIterable<Buffer>,
  { path, ...options }: CompressOptions & { readonly path: string },
): Promise<KeptBlob> {
  const content = measuring(tar)
  const blob = measuring(compress(content.stream, options))
  await writeStream(path, blob.stream)
  const { digest: diffId, sizeBytes: uncompressedSize } = content.measured()
  return { ...blob.measured(), diffId, uncompressedSize }
}

async function* untilCancelled(source: AsyncIterable<Buffer>, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    if (signal?.aborted) throw new CancelledError()
    yield chunk
  }
}
