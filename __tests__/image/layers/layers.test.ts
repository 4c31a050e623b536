import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import { CancelledError, UserError } from '../../../src/errors.ts'
import { compress } from '../../../src/image/layers/compress.ts'
import { contentKey, layerKey, writeLayer } from '../../../src/image/layers/layers.ts'
import { type LayerStoreOptions, layerStore } from '../../../src/image/layers/store.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import type { Compression } from '../../../src/oci/media-types.ts'
import { temporaryFolder } from '../../support/host.ts'
import { collect, fileEntry } from '../fixtures.ts'

const content = Buffer.from('a layer like any other, '.repeat(20_000))
const openContent =
  (bytes: Buffer = content) =>
  () =>
    Readable.from([bytes])

const hasZstd = 'createZstdCompress' in zlib
const compressions: Compression[] = hasZstd ? ['gzip', 'zstd'] : ['gzip']

function newStore(rest: Partial<LayerStoreOptions> = {}) {
  const cacheFolder = rest.cacheFolder ?? temporaryFolder()
  return {
    cacheFolder,
    folder: join(cacheFolder, 'layers'),
    store: layerStore({ now: () => Date.now(), ...rest, cacheFolder }),
  }
}

describe('a layer', () => {
  it.each([...compressions, 'none'] as const)('is a file named by its digest (%s)', async (compression) => {
    const folder = temporaryFolder()
    const layer = await writeLayer(openContent(), { compression, level: 'best', folder })
    const bytes = readFileSync(layer.file)
    expect(layer).toEqual({
      descriptor: {
        mediaType: `application/vnd.oci.image.layer.v1.tar${compression === 'none' ? '' : `+${compression}`}`,
        digest: digestOf(bytes),
        size: bytes.length,
      },
      diffId: digestOf(content),
      uncompressedSize: content.length,
      file: join(folder, layer.descriptor.digest.slice(7)),
    })
    expect(bytes.equals(await collect(compress(openContent()(), { compression, level: 'best' })))).toBe(true)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('leaves nothing behind when its content fails, or the run is cancelled', async () => {
    const folder = temporaryFolder()
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield content
      throw new UserError('gone')
    }
    await expect(writeLayer(broken, { compression: 'gzip', level: 'best', folder })).rejects.toThrow('gone')
    const signal = AbortSignal.abort()
    await expect(writeLayer(openContent(), { compression: 'gzip', level: 'best', folder, signal })).rejects.toThrow(
      CancelledError,
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused when its content is another one the second time it is read', async () => {
    const { store } = newStore()
    const contents = [content, Buffer.from('changed meanwhile')]
    const openChanging = () => Readable.from([contents.shift() ?? Buffer.alloc(0)])
    const writing = writeLayer(openChanging, { compression: 'gzip', level: 'best', folder: temporaryFolder(), store })
    await expect(writing).rejects.toThrow('changed while it was read')
  })

  it('has the same key for the same entries, and another one for anything that changes its bytes', () => {
    const keyOf = (...entries: Parameters<typeof fileEntry>): string =>
      layerKey({ purpose: 'files', entries: [fileEntry(...entries)] })
    expect(keyOf('/a', 'x')).toBe(keyOf('/a', 'x'))
    const others = [keyOf('/b', 'x'), keyOf('/a', 'y'), keyOf('/a', 'x', { mode: 0o600 }), keyOf('/a', 'x', { uid: 1 })]
    expect(new Set([keyOf('/a', 'x'), ...others]).size).toBe(5)
  })
})

describe('the content key of a layer', () => {
  const keyOf = (digest: string | undefined, rest: Partial<Parameters<typeof fileEntry>[2]> = {}, created = 1) => {
    const file = { file: `/tmp/${Math.random()}`, sizeBytes: 3, ...(digest === undefined ? {} : { digest }) }
    const entry = { ...fileEntry('/a', 'x', rest), content: file }
    return contentKey({ purpose: 'program', entries: [entry] }, created)
  }

  it('is the same for the same content in another file, and another for anything that changes the tar', () => {
    const one = digestOf(Buffer.from('one'))
    expect(keyOf(one)).toBe(keyOf(one))
    const others = [keyOf(digestOf(Buffer.from('two'))), keyOf(one, { mode: 0o600 }), keyOf(one, {}, 2)]
    expect(new Set([keyOf(one), ...others]).size).toBe(4)
  })

  it('is not there where a file has not been hashed', () => {
    expect(keyOf(undefined)).toBeUndefined()
  })
})

describe('the store of layers', () => {
  const keptFile = (folder: string): string => join(folder, readdirSync(folder)[0] ?? 'nothing was kept')

  it.each(compressions)('gives an unchanged layer back without compressing it again (%s)', async (compression) => {
    const { store, folder } = newStore()
    const first = await writeLayer(openContent(), { compression, level: 'best', folder: temporaryFolder(), store })
    let reads = 0
    const counted = () => {
      reads += 1
      return openContent()()
    }
    const second = await writeLayer(counted, { compression, level: 'best', folder: temporaryFolder(), store })
    expect(reads).toBe(1)
    expect({ ...second, file: '' }).toEqual({ ...first, file: '' })
    expect(readFileSync(second.file).equals(readFileSync(first.file))).toBe(true)
    expect(statSync(keptFile(folder)).size).toBe(first.descriptor.size)
  })

  const foreign: { title: string; change: (bytes: Buffer, compression: Compression) => Buffer | Promise<Buffer> }[] = [
    {
      title: 'another layer',
      change: (_, compression) => collect(compress(openContent(Buffer.from('evil'))(), { compression, level: 'best' })),
    },
    { title: 'bytes after the end', change: (bytes) => Buffer.concat([bytes, Buffer.from('evil')]) },
    { title: 'its own trailer twice', change: (bytes) => Buffer.concat([bytes, bytes.subarray(-8)]) },
    {
      title: 'a second, empty part behind the first',
      change: async (bytes, compression) =>
        Buffer.concat([bytes, await collect(compress(Readable.from([]), { compression, level: 'best' }))]),
    },
    { title: 'half a file', change: (bytes) => bytes.subarray(0, bytes.length / 2) },
    { title: 'an empty file', change: () => Buffer.alloc(0) },
    {
      title: 'one changed byte',
      change: (bytes) => {
        const changed = Buffer.from(bytes)
        const middle = Math.floor(bytes.length / 2)
        changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle)
        return changed
      },
    },
    { title: 'no compression at all', change: () => content },
  ]
  const cases = compressions.flatMap((compression) => foreign.map((one) => ({ ...one, compression })))

  it.each(cases)('never puts foreign bytes into an image: $title ($compression)', async ({ change, compression }) => {
    const { store, folder } = newStore()
    const first = await writeLayer(openContent(), { compression, level: 'best', folder: temporaryFolder(), store })
    const kept = keptFile(folder)
    writeFileSync(kept, await change(readFileSync(kept), compression))
    const blobs = temporaryFolder()
    const second = await writeLayer(openContent(), { compression, level: 'best', folder: blobs, store })
    expect(second.descriptor).toEqual(first.descriptor)
    expect(digestOf(readFileSync(second.file))).toBe(first.descriptor.digest)
    expect(readdirSync(blobs)).toHaveLength(1)
    expect(digestOf(readFileSync(kept))).toBe(first.descriptor.digest)
  })

  it('gives a layer whose content key is known back without reading its content', async () => {
    const { store, folder } = newStore()
    const options = { compression: 'gzip', level: 'best', store, contentKey: 'a key' } as const
    const first = await writeLayer(openContent(), { ...options, folder: temporaryFolder() })
    const unread = () => {
      throw new Error('read again')
    }
    const second = await writeLayer(unread, { ...options, folder: temporaryFolder() })
    expect({ ...second, file: '' }).toEqual({ ...first, file: '' })
    expect(digestOf(readFileSync(second.file))).toBe(first.descriptor.digest)
    // Another key, or another way of compressing: made again.
    for (const other of [{ contentKey: 'another' }, { level: 'fast' } as const]) {
      await expect(writeLayer(unread, { ...options, ...other, folder: temporaryFolder() })).rejects.toThrow(
        'read again',
      )
    }
    const spoilt = [(name: string) => name.endsWith('.json'), (name: string) => !name.endsWith('.json')]
    for (const isSpoilt of spoilt) {
      for (const name of readdirSync(folder).filter(isSpoilt)) writeFileSync(join(folder, name), 'evil')
      const again = await writeLayer(openContent(), { ...options, folder: temporaryFolder() })
      expect(again.descriptor).toEqual(first.descriptor)
      expect(digestOf(readFileSync(again.file))).toBe(first.descriptor.digest)
      await writeLayer(unread, { ...options, folder: temporaryFolder() })
    }
  })

  it('is not there where its folder cannot be, and the layer is', async () => {
    const cacheFolder = join(temporaryFolder(), 'a-file')
    writeFileSync(cacheFolder, '')
    const { store } = newStore({ cacheFolder })
    const layer = await writeLayer(openContent(), {
      compression: 'gzip',
      level: 'best',
      folder: temporaryFolder(),
      store,
    })
    expect(layer.diffId).toBe(digestOf(content))
  })

  it('drops the least recently used layers beyond its limit, and what killed runs left', async () => {
    const incompressible = (seed: number): Buffer => {
      const bytes = Buffer.alloc(10_000)
      for (let at = 0, state = seed; at < bytes.length; at += 1) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0
        bytes[at] = state >>> 24
      }
      return bytes
    }
    const { store, folder } = newStore({ limitBytes: 25_000 })
    const write = (seed: number) =>
      writeLayer(openContent(incompressible(seed)), {
        compression: 'gzip',
        level: 'best',
        folder: temporaryFolder(),
        store,
      })
    const kept = (): string[] => readdirSync(folder).sort()
    const aged = (name: string, days: number): void => {
      const time = new Date(Date.now() - days * 86_400_000)
      utimesSync(join(folder, name), time, time)
    }
    await write(1)
    const [one = ''] = kept()
    await write(2)
    const [two = ''] = kept().filter((name) => name !== one)
    writeFileSync(join(folder, 'old.tmp'), 'x')
    writeFileSync(join(folder, 'fresh.tmp'), 'x')
    aged('old.tmp', 2)
    aged(one, 3)
    aged(two, 4)
    // Taking the second makes the first the oldest.
    await write(2)
    await write(3)
    expect(kept()).toContain(two)
    expect(kept()).not.toContain(one)
    expect(kept().filter((name) => name.endsWith('.tmp'))).toEqual(['fresh.tmp'])
  })

  it('serves runs side by side', async () => {
    const { cacheFolder } = newStore()
    const layers = await Promise.all(
      Array.from({ length: 8 }, () =>
        writeLayer(openContent(), {
          compression: 'gzip',
          level: 'best',
          folder: temporaryFolder(),
          store: newStore({ cacheFolder }).store,
        }),
      ),
    )
    expect(new Set(layers.map(({ descriptor }) => descriptor.digest)).size).toBe(1)
    expect(readdirSync(join(cacheFolder, 'layers'))).toHaveLength(1)
    rmSync(cacheFolder, { recursive: true })
  })
})
