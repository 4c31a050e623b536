import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { packFiles, unpackFiles } from '../../src/caches/kept-folder.ts'
import { temporaryFolder } from '../support/host.ts'

const all = (): boolean => true

async function packed(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    utimesSync(join(folder, path), 1_700_000_000, 1_700_000_000)
  }
  const to = join(temporaryFolder(), 'kept')
  await packFiles({ folder, files: Object.keys(files), to, level: 1 })
  return to
}

/** An archive of our format with whatever somebody puts in it. */
function forged(entries: readonly (readonly [string, string])[]): Buffer {
  const index = JSON.stringify(entries.map(([path, text]) => [path, Buffer.byteLength(text), 1]))
  return gzipSync(`go-tiny-image kept files 1\n${index}\n${entries.map(([, text]) => text).join('')}`)
}

function file(content: Buffer): string {
  const path = join(temporaryFolder(), 'kept')
  writeFileSync(path, content)
  return path
}

describe('files saved as one', () => {
  it.each<[string, (place: string) => void]>([
    ['a pipe', (place) => execFileSync('mkfifo', [place])],
    ['a link', (place) => symlinkSync('/etc/hostname', place)],
    ['a device', (place) => symlinkSync('/dev/zero', place)],
    ['a folder', (place) => mkdirSync(place)],
  ])('are not read from %s', async (_, put) => {
    const folder = temporaryFolder()
    put(join(folder, 'a'))
    const to = join(temporaryFolder(), 'kept')
    await expect(packFiles({ folder, files: ['a'], to, level: 1 })).rejects.toThrow()
  })

  it('come back with their contents and their times, empty ones too', async () => {
    const files = { 'a/b': 'text\n', 'a/empty': '', 'ü c': 'x'.repeat(300_000) }
    const folder = temporaryFolder()
    const result = await unpackFiles({ from: await packed(files), folder, wanted: all })
    expect(result).toEqual({ written: Object.keys(files), refused: 0 })
    for (const [path, text] of Object.entries(files)) {
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
      expect(statSync(join(folder, path)).mtimeMs).toBe(1_700_000_000_000)
    }
  })

  it('are taken only where they are wanted, and never in place of what is there', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'there'), 'mine')
    const from = await packed({ there: 'theirs', new: 'new', unwanted: 'x' })
    const result = await unpackFiles({ from, folder, wanted: (path) => path !== 'unwanted' })
    expect(result).toEqual({ written: ['new'], refused: 1 })
    expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('mine')
    expect(readdirSync(folder).toSorted()).toEqual(['new', 'there'])
  })

  it.each(['../out', 'a/../../out', '/tmp/go-tiny-image-out', 'a//b', './a', 'a\\..\\out', 'C:a', 'a\0b', ''])(
    'never leave their folder: %j',
    async (path) => {
      const folder = join(temporaryFolder(), 'inner')
      mkdirSync(folder)
      const from = file(
        forged([
          [path, 'bad'],
          ['good', 'good'],
        ]),
      )
      expect(await unpackFiles({ from, folder, wanted: all })).toEqual({ written: ['good'], refused: 1 })
      expect(readdirSync(dirname(folder))).toEqual(['inner'])
      expect(existsSync('/tmp/go-tiny-image-out')).toBe(false)
    },
  )

  it('are whole even where the archive is cut short', async () => {
    const from = await packed({ first: 'first', second: 'x'.repeat(500_000) })
    const whole = gunzipSync(readFileSync(from))
    const folder = temporaryFolder()
    const result = await unpackFiles({ from: file(gzipSync(whole.subarray(0, -1))), folder, wanted: all })
    expect(result).toEqual({ written: ['first'], refused: 0, broken: 'it is truncated' })
    expect(readdirSync(folder)).toEqual(['first'])
    const cut = await unpackFiles({ from: file(readFileSync(from).subarray(0, 100)), folder, wanted: all })
    expect(cut.broken).toBeDefined()
    expect(readdirSync(folder)).toEqual(['first'])
  })

  it.each<[string, Buffer]>([
    ['a tar', gzipSync(Buffer.alloc(2048, 'usr/bin/evil\0'))],
    ['no gzip', Buffer.from('PK\x03\x04')],
    ['nothing', Buffer.alloc(0)],
    ['another index', gzipSync('go-tiny-image kept files 1\n[["a",-1,0]]\n')],
    ['no JSON', gzipSync('go-tiny-image kept files 1\n[[\n')],
  ])('are none in %s', async (_, content) => {
    const folder = temporaryFolder()
    const result = await unpackFiles({ from: file(content), folder, wanted: all })
    expect(result).toMatchObject({ written: [], broken: expect.any(String) })
    expect(readdirSync(folder)).toEqual([])
  })

  it('are unpacked by the ten thousand', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`d${i % 100}/f${i}`, String(i)]))
    const folder = temporaryFolder()
    expect((await unpackFiles({ from: await packed(many), folder, wanted: all })).written).toHaveLength(10_000)
  })
})
