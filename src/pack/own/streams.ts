import { type Content, sizeOf } from '../content.ts'
import type { FilterName } from '../format/layout.ts'
import type { FilterRecord, LzmaModel, Stream } from '../format/types.ts'

/** The streams and filters of a program while they are collected. */
export type StreamPlan = {
  /** Adds a part of the program's memory, either final or as input of its filter. */
  readonly addImage: (part: ImagePart) => Stream
  /** Hands on a part that will be added later, to be compressed meanwhile. */
  readonly announce: (part: ImagePart) => void
  /** Adds data that only a filter reads, whose memory is nobody else's; returns the stream for the filter's record. */
  readonly addScratch: (part: {
    readonly name: string
    readonly bytes: Uint8Array
    readonly model: LzmaModel
  }) => Stream
  readonly addRest: (content: Content) => void
  /** Reserves memory for a filter's own use; returns where it starts. */
  readonly reserveScratch: (sizeBytes: number) => number
  readonly addFilter: (filter: PlannedFilter) => void
  readonly finish: () => PlannedStreams
}

export type ImagePart = {
  readonly name: string
  readonly content: Content
  readonly isOwn?: boolean
  /** Relative to the image's lowest address. */
  readonly offset: number
  readonly model: LzmaModel
}

export type PlannedFilter = {
  readonly filter: FilterName
  readonly streams: readonly Stream[]
  readonly numbers: readonly number[]
}

export type PlannedStreams = {
  /** The largest first, so that the last job of each thread is short. */
  readonly streams: readonly Stream[]
  readonly filters: readonly FilterRecord[]
  readonly scratchSize: number
}

const scratchAlignment = 16
const plainModel: LzmaModel = { lc: 3, lp: 0, pb: 0 }

/** Each stream is handed on as soon as its bytes are known, while the filters still work on others. */
export function createStreamPlan(onStream: (stream: Stream) => void): StreamPlan {
  const streams: Stream[] = []
  const announced: Stream[] = []
  const filters: PlannedFilter[] = []
  let scratchSize = 0
  const reserveScratch = (sizeBytes: number): number => {
    const start = scratchSize
    scratchSize = Math.ceil((start + sizeBytes) / scratchAlignment) * scratchAlignment
    return start
  }
  const add = (stream: Stream): Stream => {
    streams.push(stream)
    onStream(stream)
    return stream
  }
  return {
    addImage: (part) => {
      const sizeBytes = sizeOf(part.content)
      const known = announced.find((one) => one.offset === part.offset && one.sizeBytes === sizeBytes)
      if (known === undefined) return add({ ...part, sizeBytes, place: 'image' })
      streams.push(known)
      return known
    },
    announce: (part) => {
      const stream: Stream = { ...part, sizeBytes: sizeOf(part.content), place: 'image' }
      announced.push(stream)
      onStream(stream)
    },
    addScratch: ({ bytes, ...part }) => {
      const sizeBytes = bytes.length
      return add({
        ...part,
        content: bytes,
        sizeBytes,
        isOwn: true,
        place: 'scratch',
        offset: reserveScratch(sizeBytes),
      })
    },
    addRest: (content) => {
      add({ name: 'not loaded', content, sizeBytes: sizeOf(content), place: 'rest', offset: 0, model: plainModel })
    },
    reserveScratch,
    addFilter: (filter) => {
      filters.push(filter)
    },
    finish: () => {
      const ordered = withoutEmptyTwins(streams).sort((a, b) => b.sizeBytes - a.sizeBytes)
      const numberOf = (stream: Stream): number =>
        ordered.findIndex((one) => one === stream || (one.sizeBytes === 0 && stream.sizeBytes === 0))
      const records = filters.map((filter) => ({ ...filter, streams: filter.streams.map(numberOf) }))
      return { streams: ordered, filters: records, scratchSize }
    },
  }
}

/** All filters with an empty stream share one. */
function withoutEmptyTwins(streams: readonly Stream[]): Stream[] {
  const empty = streams.find(({ sizeBytes, place }) => sizeBytes === 0 && place === 'scratch')
  return streams.filter((stream) => stream.sizeBytes > 0 || stream === empty)
}
