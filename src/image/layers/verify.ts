import { createReadStream } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import zlib from 'node:zlib'
import { gzipHeader, gzipTrailerBytes } from '../../deflate/gzip-stream.ts'
import { openRegularFile } from '../../host/files/regular.ts'
import { writeStream } from '../../host/files/streams.ts'
import { type Digest, type Measured, measure, measuring } from '../../oci/digest.ts'
import type { Compression } from '../../oci/media-types.ts'
import { decompress } from './compress.ts'

export type VerifiedBlob = {
  readonly digest: Digest
  readonly sizeBytes: number
  readonly uncompressedSize: number
}

export type VerifiedCopy = {
  readonly from: string
  readonly to: string
  readonly diffId: Digest
  readonly compression: Compression
}

/**
 * Copies a compressed layer of unknown origin. The copy stays only if it is exactly one gzip member or zstd frame, with
 * no other bytes, whose content has the diff ID; otherwise the result is undefined, and there is no file.
 */
export async function copyVerified({ from, to, diffId, compression }: VerifiedCopy): Promise<VerifiedBlob | undefined> {
  try {
    const copied = await copyMeasured(from, to)
    // The copy goes into the image and nobody else writes to it, so the copy is verified, not the original.
    const content = compression === 'gzip' ? await contentOfMember(to) : await contentOfFrame(to)
    if (content?.digest === diffId) return { ...copied, uncompressedSize: content.sizeBytes }
  } catch {
    // Missing, unreadable or broken: the caller makes the layer again in each case.
  }
  await rm(to, { force: true })
  return undefined
}

async function copyMeasured(from: string, to: string): Promise<{ digest: Digest; sizeBytes: number }> {
  // A stream that opens its file itself may fail before there is an error listener.
  const source = await openRegularFile(from)
  const { stream, measured } = measuring(source.createReadStream({ highWaterMark: 256 * 1024 }))
  await writeStream(to, stream)
  return measured()
}

/**
 * The content of a file that is exactly our header, one deflate stream and its trailer; otherwise undefined. Node's own
 * gunzip ignores bytes after the end.
 */
async function contentOfMember(path: string): Promise<Measured | undefined> {
  return await withFile(path, async (file) => {
    const { size } = await file.stat()
    const end = size - gzipTrailerBytes
    if (end <= gzipHeader.length) return undefined
    const header = await readAt(file, { at: 0, bytes: gzipHeader.length })
    const trailer = await readAt(file, { at: end, bytes: gzipTrailerBytes })
    const inflate = zlib.createInflateRaw()
    const body = createReadStream(path, { start: gzipHeader.length, end: end - 1 })
    // An error of either end destroys the other, so it is caught below.
    pipeline(body, inflate, () => {})
    let checksum = 0
    async function* checked(): AsyncGenerator<Buffer> {
      for await (const chunk of inflate) {
        checksum = zlib.crc32(chunk, checksum)
        yield chunk
      }
    }
    const content = await measure(checked())
    const whole =
      header.equals(gzipHeader) &&
      inflate.bytesWritten === end - gzipHeader.length &&
      trailer.readUInt32LE(0) === checksum &&
      trailer.readUInt32LE(4) === content.sizeBytes % 2 ** 32
    return whole ? content : undefined
  })
}

async function contentOfFrame(path: string): Promise<Measured | undefined> {
  return (await isOneFrame(path)) ? await measure(decompress(createReadStream(path), 'zstd')) : undefined
}

const zstdMagic = 0xfd2fb528

/** Whether the file is one frame, found by its blocks' lengths. Source: RFC 8878, section 3.1.1. */
async function isOneFrame(path: string): Promise<boolean> {
  return await withFile(path, async (file) => {
    const { size } = await file.stat()
    const start = await readAt(file, { at: 0, bytes: 5 })
    const descriptor = start.readUInt8(4)
    const singleSegment = (descriptor & 0x20) !== 0
    const contentSizeBytes = [singleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0
    const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0
    let at = 5 + (singleSegment ? 0 : 1) + dictionaryBytes + contentSizeBytes
    for (let last = false; !last && at < size; ) {
      const block = await readAt(file, { at, bytes: 3 })
      const header = block.readUIntLE(0, 3)
      last = (header & 1) === 1
      const repeated = ((header >> 1) & 3) === 1
      at += 3 + (repeated ? 1 : header >> 3)
    }
    const checksumBytes = (descriptor & 4) !== 0 ? 4 : 0
    return start.readUInt32LE(0) === zstdMagic && at + checksumBytes === size
  })
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, 'r')
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function readAt(
  file: FileHandle,
  { at, bytes }: { readonly at: number; readonly bytes: number },
): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, at)
  return buffer
}
