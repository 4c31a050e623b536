import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createFileCache, type FileCache } from '../../src/caches/kept-files.ts'
import { temporaryFolder } from '../support/host.ts'

type Shelf = { readonly folder: string; readonly kept: FileCache; readonly out: string }

function shelf(): Shelf {
  const folder = join(temporaryFolder(), 'not', 'there', 'yet')
  return { folder, kept: createFileCache(folder), out: join(temporaryFolder(), 'out') }
}

async function keep({ kept }: Pick<Shelf, 'kept'>, key: string, content: string): Promise<void> {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, content)
  await kept.keep(key, { file, details: `about ${key}` })
}

// Moves what is there elsewhere, and puts something else in its place.
function swap(place: string, put: (place: string, old: string) => void): void {
  const old = join(temporaryFolder(), 'old')
  renameSync(place, old)
  put(place, old)
}

function entryOf(folder: string): string {
  const [name = ''] = readdirSync(folder)
  return join(folder, name)
}

describe('kept files', () => {
  it('come back as they were, under their key alone', async () => {
    const one = shelf()
    await keep(one, 'a', 'content of a')
    expect(await one.kept.restore('a', one.out)).toBe('about a')
    expect(readFileSync(one.out, 'utf8')).toBe('content of a')
    expect(await one.kept.restore('b', `${one.out}-b`)).toBeUndefined()
    expect(existsSync(`${one.out}-b`)).toBe(false)
  })

  it('are replaced by what is kept later', async () => {
    const one = shelf()
    await keep(one, 'a', 'first')
    await keep(one, 'a', 'second')
    expect(await one.kept.restore('a', one.out)).toBe('about a')
    expect(readFileSync(one.out, 'utf8')).toBe('second')
    expect(readdirSync(one.folder)).toHaveLength(1)
  })

  it.each<[string, (entry: string) => void]>([
    ['a file that was changed', (entry) => writeFileSync(join(entry, 'file'), 'contenu of a')],
    ['a file that was cut short', (entry) => writeFileSync(join(entry, 'file'), 'content')],
    ['a record that is none', (entry) => writeFileSync(join(entry, 'record.json'), '{"digest": 3}')],
    ['an entry that others may write', (entry) => chmodSync(entry, 0o777)],
    ['an entry that is a link', (entry) => swap(entry, (place) => symlinkSync(temporaryFolder(), place))],
    ...['file', 'record.json'].flatMap((name): [string, (entry: string) => void][] => [
      [`a link for ${name}`, (entry) => swap(join(entry, name), (place, old) => symlinkSync(old, place))],
      [`a pipe for ${name}`, (entry) => swap(join(entry, name), (place) => execFileSync('mkfifo', [place]))],
      [`a device for ${name}`, (entry) => swap(join(entry, name), (place) => symlinkSync('/dev/zero', place))],
      [`a folder for ${name}`, (entry) => swap(join(entry, name), (place) => mkdirSync(place))],
    ]),
  ])('do not come back from %s', async (_, damage) => {
    const one = shelf()
    await keep(one, 'a', 'content of a')
    damage(entryOf(one.folder))
    expect(await one.kept.restore('a', one.out)).toBeUndefined()
    expect(existsSync(one.out)).toBe(false)
    await keep(one, 'a', 'content of a')
    expect(await one.kept.restore('a', one.out)).toBe('about a')
  })

  it('are listed with their texts, the last used first, without what is not whole', async () => {
    const one = shelf()
    expect(await one.kept.all()).toEqual([])
    for (const [index, key] of ['a', 'b', 'c'].entries()) {
      const before = new Set(index === 0 ? [] : readdirSync(one.folder))
      await keep(one, key, `content of ${key}`)
      const [entry = ''] = readdirSync(one.folder).filter((name) => !before.has(name))
      utimesSync(join(one.folder, entry), 1000 + index, 1000 + index)
      if (key === 'b') writeFileSync(join(one.folder, entry, 'record.json'), '{')
    }
    const listed = await one.kept.all()
    expect(listed.map(({ details }) => details)).toEqual(['about c', 'about a'])
    expect(listed.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['content of c', 'content of a'])
  })

  it('cost nothing but time where the folder cannot be made', async () => {
    const blocked = join(temporaryFolder(), 'file')
    writeFileSync(blocked, '')
    const kept = createFileCache(join(blocked, 'below'))
    await keep({ kept }, 'a', 'x')
    expect(await kept.restore('a', join(temporaryFolder(), 'out'))).toBeUndefined()
    expect(await kept.all()).toEqual([])
  })

  it('drop what was not used for longest', async () => {
    const one = shelf()
    await keep(one, 'precious', 'x')
    mkdirSync(one.folder, { recursive: true })
    for (let index = 0; index < 70; index += 1) {
      const old = join(one.folder, `old-${index}`)
      mkdirSync(old)
      utimesSync(old, 1000 + index, 1000 + index)
    }
    await keep(one, 'newest', 'y')
    const left = readdirSync(one.folder)
    expect(left).toHaveLength(64)
    expect(left).toContain('old-69')
    expect(left).not.toContain('old-7')
    expect(await one.kept.restore('precious', one.out)).toBe('about precious')
  })
})
