import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { CancelledError } from '../../errors.ts'
import { writeFailure, writeStream } from '../../host/files/streams.ts'
import { platformOfHost } from '../../oci/platform.ts'
import { tarEnd, tarHeader, tarPadding } from '../layers/tar-header.ts'
import type { BuiltImage } from '../types.ts'
import { blobPath, dockerArchiveManifest, layoutFile, layoutIndex, preferredPlatform } from './index-json.ts'

export type ArchiveOptions = {
  readonly path: string
  /** Full names with tags. */
  readonly references: readonly string[]
  readonly signal?: AbortSignal
}

/**
 * Writes one tar that is an OCI layout and also has Docker's manifest.json. The same image and references give the same
 * bytes; the file is written completely or not at all. Throws a UserError when it cannot be written.
 */
export async function writeArchive(image: BuiltImage, { path, references, signal }: ArchiveOptions): Promise<void> {
  const final = resolve(path)
  const temporary = join(dirname(final), `.${randomUUID()}.tmp`)
  await mkdir(dirname(final), { recursive: true }).catch((cause) => {
    throw writeFailure(final, cause)
  })
  try {
    await writeStream(temporary, archiveTar(image, { references, signal }))
    await rename(temporary, final).catch((cause) => {
      throw writeFailure(final, cause)
    })
  } finally {
    await rm(temporary, { force: true })
  }
}

type Member = { readonly name: string; readonly sizeBytes: number; readonly read: () => AsyncIterable<Buffer> }

async function* archiveTar(
  image: BuiltImage,
  { references, signal }: { readonly references: readonly string[]; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Buffer> {
  const modifiedSeconds = image.spec.createdSeconds
  const common = { uid: 0, gid: 0, modifiedSeconds }
  for (const folder of ['blobs/', 'blobs/sha256/']) {
    yield tarHeader({ ...common, name: folder, kind: 'folder', mode: 0o755, sizeBytes: 0 })
  }
  for (const { name, sizeBytes, read } of membersOf(image, references)) {
    yield tarHeader({ ...common, name, kind: 'file', mode: 0o644, sizeBytes })
    for await (const chunk of read()) {
      if (signal?.aborted) throw new CancelledError()
      yield chunk
    }
    yield tarPadding(sizeBytes)
  }
  yield tarEnd()
}

function membersOf(image: BuiltImage, references: readonly string[]): Member[] {
  const { blobs, manifests, root } = image.content
  const blobMembers = new Map<string, Member>()
  for (const { descriptor, open } of blobs) {
    blobMembers.set(blobPath(descriptor), { name: blobPath(descriptor), sizeBytes: descriptor.size, read: open })
  }
  for (const { descriptor, bytes } of manifests) {
    blobMembers.set(blobPath(descriptor), inMemory(blobPath(descriptor), bytes))
  }
  const platform = preferredPlatform(image.platforms, machinePlatform())
  return [
    ...[...blobMembers.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    inMemory('index.json', layoutIndex(root, references)),
    ...(platform === undefined ? [] : [inMemory('manifest.json', dockerArchiveManifest(platform, references))]),
    inMemory('oci-layout', layoutFile),
  ]
}

function inMemory(name: string, bytes: Buffer): Member {
  return {
    name,
    sizeBytes: bytes.length,
    async *read() {
      yield bytes
    },
  }
}

/** Undefined on a machine whose architecture has no name in images. */
function machinePlatform() {
  try {
    return platformOfHost(process.arch)
  } catch {
    return undefined
  }
}
