import { createHash } from 'node:crypto'
import { readRegularFile } from '../../host/files/regular.ts'
import { piecesOf } from '../content.ts'
import { largestImage } from '../format/layout.ts'
import type { PackedStream, Stream } from '../format/types.ts'
import type { EarlierPacked } from '../packer.ts'
import type { Compression } from './pack.ts'
import { findPackage } from './unpack.ts'

type Compressed = Pick<PackedStream, 'codec' | 'model' | 'packed'>
type Kept = Compressed & Pick<PackedStream, 'sizeBytes'>

export type ReusingCompression = Compression & {
  /** A text for each stream that was compressed or reused, which finds it again in a later run. */
  readonly streams: () => readonly string[]
  /** How many streams came from earlier programs. */
  readonly reused: () => number
}

/**
 * Takes streams that are unchanged from programs that were packed earlier: after a change of one text, they are nearly
 * all. Nothing of them is trusted: the caller unpacks the result and compares it. `encoder` is everything that decides
 * what a stream is compressed to, besides its bytes and its model.
 */
export function reusing(
  compression: Compression,
  { encoder, earlier }: { readonly encoder: string; readonly earlier: readonly EarlierPacked[] },
): ReusingCompression {
  const kept = keptStreams(earlier)
  const streams: string[] = []
  let reused = 0
  const reuse = async (stream: Stream, keeping: Promise<Kept | undefined>): Promise<Compressed> => {
    const found = await keeping
    // The stub has one codec.
    const fits = found?.codec === 'stored' || found?.codec === compression.codec
    if (found === undefined || !fits || found.sizeBytes !== stream.sizeBytes) return compression.compress(stream)
    reused++
    return found
  }
  return {
    codec: compression.codec,
    streams: () => streams,
    reused: () => reused,
    // A stream that is new goes to its worker at once, before anything is awaited.
    compress: (stream) => {
      if (stream.sizeBytes === 0) return compression.compress(stream)
      const key = keyOf(stream, encoder)
      streams.push(`${placeOf(stream)} ${key}`)
      const keeping = kept(key)
      return keeping === undefined ? compression.compress(stream) : reuse(stream, keeping)
    },
  }
}

/** Finds compressed streams by their keys. A program that is gone or damaged has none. */
function keptStreams(earlier: readonly EarlierPacked[]): (key: string) => Promise<Kept | undefined> | undefined {
  const placeOfKey = new Map<string, { readonly path: string; readonly place: string }>()
  for (const { path, streams } of earlier) {
    for (const text of streams) {
      const [place = '', key = ''] = text.split(' ')
      if (!placeOfKey.has(key)) placeOfKey.set(key, { path, place })
    }
  }
  const files = new Map<string, Promise<ReadonlyMap<string, Kept>>>()
  return (key) => {
    const found = placeOfKey.get(key)
    if (found === undefined) return undefined
    const file = files.get(found.path) ?? streamsIn(found.path)
    files.set(found.path, file)
    return file.then((streams) => streams.get(found.place))
  }
}

async function streamsIn(path: string): Promise<ReadonlyMap<string, Kept>> {
  try {
    const { streams = [] } = findPackage(await readRegularFile(path, largestImage)) ?? {}
    return new Map(streams.map((stream) => [placeOf(stream), stream]))
  } catch {
    return new Map()
  }
}

/** Streams of a place do not overlap. */
function placeOf({ place, offset }: Pick<PackedStream, 'place' | 'offset'>): string {
  return `${place}:${offset}`
}

function keyOf({ content, sizeBytes, model }: Stream, encoder: string): string {
  const hash = createHash('sha256').update(JSON.stringify([encoder, model.lc, model.lp, model.pb, sizeBytes]))
  piecesOf(content, (piece) => void hash.update(piece))
  return hash.digest('hex').slice(0, 32)
}
