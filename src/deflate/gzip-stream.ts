import { availableParallelism } from 'node:os'
import { crc32 } from 'node:zlib'
import type { Piece } from './deflate.ts'
import { type KnownPieces, pieceKey } from './known-pieces.ts'
import { piecesOf } from './pieces.ts'
import { createDeflatePool, type Deflated, type DeflatePool } from './pool.ts'

/** Change this whenever the same content would be cut into other pieces or compressed to other bytes. */
export const gzipStreamVersion = 4

/** The fixed header: deflate, no flags, time 0, best compression, OS unknown. Source: RFC 1952, section 2.3. */
export const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])

/** Size of the checksum and length after the deflated data. */
export const gzipTrailerBytes = 8

// A worker takes about 25 MB, and the whole process must stay below 150 MB.
const mostWorkers = 2

// Up to so many pieces (at most 1 MiB) take less time than starting a worker.
const shortPieces = 8

// Jobs that wait for each thread: one takes 15 ms, and this thread may have other work for longer than that.
const piecesAhead = 3

export type GzipOptions = {
  readonly signal?: AbortSignal | undefined
  /**
   * Number of threads in addition to this one; 0 does all the work in this one. Defaults to the number of cores, at
   * most 2.
   */
  readonly workers?: number
  readonly workerFile?: string
  /** What is known of earlier streams; what takes less time to make than to start a worker is made again. */
  readonly known?: KnownPieces | undefined
  /** Threads of several streams, in place of some for this one alone. */
  readonly threads?: GzipThreads | undefined
}

/** Threads that compress, and memory to be used again, for one stream after another. */
export type GzipThreads = {
  readonly pool: DeflatePool
  /** Buffers of pieces. */
  readonly spare: ArrayBuffer[]
  readonly end: () => Promise<void>
}

/** None is started before a stream needs it: starting one takes as much CPU as compressing half a megabyte. */
export function createGzipThreads(options: Pick<GzipOptions, 'signal' | 'workers' | 'workerFile'> = {}): GzipThreads {
  const spare: ArrayBuffer[] = []
  const pool = createDeflatePool({ ...options, workers: options.workers ?? defaultWorkers() })
  const end = async (): Promise<void> => {
    spare.length = 0
    await pool.close()
  }
  return { pool, spare, end }
}

const defaultWorkers = (): number => Math.min(availableParallelism(), mostWorkers)

/**
 * Compresses to one gzip member. The same content gives the same bytes, whatever its chunks, the number of workers and
 * the version of Node. A chunk is only valid until the next one is requested: its memory is reused. Throws a
 * CancelledError when the signal is aborted, and the source's errors; no worker outlives the stream, except for
 * `threads`.
 */
export async function* gzipStream(source: AsyncIterable<Buffer>, options: GzipOptions = {}): AsyncGenerator<Buffer> {
  const checksum = { crc: 0, sizeBytes: 0 }
  const { threads } = options
  const spare = threads?.spare ?? []
  const pieces = piecesOf(observed(source, checksum), spare)
  try {
    const early = await firstOf(pieces, shortPieces)
    const isShort = early.at(-1)?.final === true
    const known = isShort ? undefined : options.known
    const pool =
      threads?.pool ?? createDeflatePool({ ...options, workers: isShort ? 0 : (options.workers ?? defaultWorkers()) })
    try {
      yield gzipHeader
      for await (const { deflated, memory, key } of deflateAll(chain(early, pieces), { pool, known })) {
        if (key !== undefined) known?.note(key, deflated)
        yield Buffer.from(deflated.buffer, deflated.byteOffset, deflated.length)
        spare.push(memory)
      }
    } finally {
      if (threads === undefined) await pool.close()
    }
  } finally {
    await pieces.return(undefined)
  }
  const trailer = Buffer.alloc(gzipTrailerBytes)
  trailer.writeUInt32LE(checksum.crc, 0)
  trailer.writeUInt32LE(checksum.sizeBytes % 2 ** 32, 4)
  yield trailer
}

type Work = { readonly pool: DeflatePool; readonly known: KnownPieces | undefined }
type Keyed = Deflated & { readonly key: string | undefined }

/** The deflated pieces in order; others are being deflated while the first is awaited. */
async function* deflateAll(pieces: AsyncIterable<Piece>, work: Work): AsyncGenerator<Keyed> {
  const working: Promise<Keyed>[] = []
  for await (const piece of pieces) {
    const deflating = deflated(piece, work)
    // A caller that stops halfway does not await the rest.
    deflating.catch(() => {})
    working.push(deflating)
    const first = working.length >= work.pool.jobsAtOnce * piecesAhead ? working.shift() : undefined
    if (first !== undefined) yield await first
  }
  for (const rest of working) yield await rest
}

async function deflated(piece: Piece, { pool, known }: Work): Promise<Keyed> {
  if (known === undefined) return { ...(await pool.run(piece)), key: undefined }
  const { bytes, start, final } = piece
  const key = pieceKey({ window: bytes.subarray(0, start), bytes: bytes.subarray(start), final })
  const kept = await known.take(key)
  return { ...(kept === undefined ? await pool.run(piece) : { deflated: kept, memory: bytes.buffer }), key }
}

async function* chain(early: readonly Piece[], later: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  yield* early
  yield* later
}

async function firstOf(pieces: AsyncIterator<Piece>, count: number): Promise<readonly Piece[]> {
  const first: Piece[] = []
  while (first.length < count) {
    const { done, value } = await pieces.next()
    if (done) break
    first.push(value)
  }
  return first
}

async function* observed(
  source: AsyncIterable<Buffer>,
  checksum: { crc: number; sizeBytes: number },
): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    checksum.crc = crc32(chunk, checksum.crc)
    checksum.sizeBytes += chunk.length
    yield chunk
  }
}
