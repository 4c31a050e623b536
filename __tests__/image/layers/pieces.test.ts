import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { piecesOf } from '../../../src/deflate/pieces.ts'
import { writeLayer } from '../../../src/image/layers/layers.ts'
import { type LayerStore, layerStore } from '../../../src/image/layers/store.ts'
import type { CompressionLevel } from '../../../src/image/types.ts'
import { mixedBytes } from '../../deflate/samples.ts'
import { temporaryFolder } from '../../support/host.ts'

const levels: readonly CompressionLevel[] = ['best', 'fast']
const content = mixedBytes(1_700_000, 5)

/** The same program with another text in it: what comes before and after has not moved. */
function changed(at: number): Buffer {
  const bytes = Buffer.from(content)
  bytes.write('changed', at, 'latin1')
  return bytes
}

function newStore() {
  const cacheFolder = temporaryFolder()
  const folder = join(cacheFolder, 'layers')
  const store = layerStore({ cacheFolder, now: Date.now })
  const taken: boolean[] = []
  const watched: LayerStore = {
    ...store,
    pieces: (encoding) => {
      const record = store.pieces(encoding)
      const take = async (key: string) => {
        const piece = await record.known.take(key)
        taken.push(piece !== undefined)
        return piece
      }
      return { ...record, known: { ...record.known, take } }
    },
  }
  const files = (ending: string): readonly string[] =>
    (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith(ending)).map((n) => join(folder, n))
  return { store: watched, files, taken }
}

async function firstPiece(bytes: Uint8Array) {
  for await (const piece of piecesOf(Readable.from([Buffer.from(bytes)]), [])) return piece
  throw new Error('no piece')
}

type Written = { readonly level: CompressionLevel; readonly store?: LayerStore; readonly key?: string }

async function layerOf(bytes: Uint8Array, { level, store, key }: Written) {
  const open = () => Readable.from([Buffer.from(bytes)])
  const options = { compression: 'gzip', level, folder: temporaryFolder(), contentKey: key } as const
  return writeLayer(open, store === undefined ? options : { ...options, store })
}

describe.each(levels)('a layer of which a line has changed (%s)', (level) => {
  it('has the same bytes as one that is compressed as a whole, and only the changed piece is compressed', async () => {
    const { store, taken } = newStore()
    await layerOf(content, { level, store, key: 'before' })
    expect(taken).not.toContain(true)
    taken.length = 0
    const { descriptor, diffId } = await layerOf(changed(700_000), { level, store, key: 'after' })
    const alone = await layerOf(changed(700_000), { level })
    expect({ descriptor, diffId }).toEqual({ descriptor: alone.descriptor, diffId: alone.diffId })
    expect(taken.filter((isKnown) => !isKnown)).toHaveLength(1)
    expect(taken.filter((isKnown) => isKnown).length).toBeGreaterThan(2)
  })

  it('has two changed pieces when what matches of the next can point to has changed', async () => {
    const { store, taken } = newStore()
    await layerOf(content, { level, store, key: 'before' })
    taken.length = 0
    const pieceEnd = (await firstPiece(content)).bytes.length
    await layerOf(changed(pieceEnd - 100), { level, store, key: 'after' })
    expect(taken.filter((isKnown) => !isKnown)).toHaveLength(2)
  })

  it('has most of its pieces again when something was added, after which all has moved', async () => {
    const { store, taken } = newStore()
    await layerOf(content, { level, store, key: 'before' })
    taken.length = 0
    const longer = Buffer.concat([content.subarray(0, 100_000), Buffer.alloc(4096, 'more'), content.subarray(100_000)])
    await layerOf(longer, { level, store, key: 'after' })
    expect(taken.filter((isKnown) => isKnown).length).toBeGreaterThanOrEqual(taken.length - 6)
  })

  it('does not take pieces that the other encoder has made', async () => {
    const { store, taken } = newStore()
    await layerOf(content, { level: level === 'best' ? 'fast' : 'best', store, key: 'before' })
    taken.length = 0
    await layerOf(content, { level, store, key: 'after' })
    expect(taken).not.toContain(true)
  })
})

describe('the lists of pieces', () => {
  const damages: readonly (readonly [string, (blob: string, list: string) => void])[] = [
    [
      'blob has one changed byte in each piece',
      (blob) =>
        writeFileSync(
          blob,
          readFileSync(blob).map((b) => b ^ 1),
        ),
    ],
    ['blob is half a file', (blob) => truncateSync(blob, 1000)],
    ['blob is gone', (blob) => rmSync(blob)],
    ['list is no JSON', (_, list) => writeFileSync(list, '[["')],
    ['list has other things', (_, list) => writeFileSync(list, '[1, {"a": 2}, ["x", -1, "y"]]')],
    [
      'list has sizes that are too large',
      (_, list) => writeFileSync(list, readFileSync(list, 'utf8').replaceAll(/,\d+,/g, ',999999999999,')),
    ],
    ['list is gone', (_, list) => rmSync(list)],
  ]
  it.each(damages)('is compressed as a whole where the kept %s', async (_, damage) => {
    const { store, files, taken } = newStore()
    await layerOf(content, { level: 'fast', store, key: 'before' })
    const [list = ''] = files('.pieces')
    damage(list.slice(0, -'.pieces'.length), list)
    taken.length = 0
    const { descriptor } = await layerOf(changed(700_000), { level: 'fast', store, key: 'after' })
    expect(descriptor).toEqual((await layerOf(changed(700_000), { level: 'fast' })).descriptor)
    expect(taken).not.toContain(true)
  })

  it('are not written for a layer of less than a few pieces', async () => {
    const { store, files } = newStore()
    await layerOf(content.subarray(0, 200_000), { level: 'best', store, key: 'small' })
    await layerOf(content.subarray(0, 200_000), { level: 'fast', store, key: 'small' })
    expect(files('.pieces')).toEqual([])
  })

  it('count as used when their layer is', async () => {
    const { store, files } = newStore()
    await layerOf(content, { level: 'fast', store, key: 'one' })
    const [list = ''] = files('.pieces')
    utimesSync(list, 1, 1)
    await layerOf(content, { level: 'fast', store, key: 'one' })
    expect(Date.now() - statSync(list).mtimeMs).toBeLessThan(60_000)
  })
})
