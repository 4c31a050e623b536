import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { UserError } from '../../../src/errors.ts'
import { extraFiles } from '../../../src/image/content/extra-files.ts'
import { parseFileItem } from '../../../src/image/content/file-items.ts'
import { temporaryFolder } from '../../support/host.ts'

/** A folder with these files (name to content), links (`-> target`) and folders (a name that ends with a slash). */
function folderOf(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name)
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true })
    if (name.endsWith('/')) continue
    if (content.startsWith('-> ')) symlinkSync(content.slice(3), path)
    else writeFileSync(path, content)
  }
  return root
}

const layerOf = (root: string, items: readonly string[]) => extraFiles({ items, root, taken: ['/app'] })

async function listing(root: string, items: readonly string[]): Promise<string[]> {
  const layer = await layerOf(root, items)
  return (layer?.entries ?? []).map((entry) => {
    const mode = entry.mode.toString(8)
    const what = entry.type === 'link' ? ` -> ${entry.target}` : entry.type === 'folder' ? '/' : ''
    return `${mode} ${entry.uid}:${entry.gid} ${entry.path}${what}`
  })
}

describe('an item of the input files', () => {
  it.each([
    ['config.yml', { source: 'config.yml', target: '/config.yml' }],
    ['config/app.yml', { source: 'config/app.yml', target: '/app.yml' }],
    ['static/', { source: 'static/', target: '/static' }],
    ['.', { source: '.', target: '/' }],
    ['a:/b', { source: 'a', target: '/b' }],
    ['a/x.yml:/etc/app/', { source: 'a/x.yml', target: '/etc/app/x.yml' }],
    ['a:/b//c/./d', { source: 'a', target: '/b/c/d' }],
    ['a:/b:0640', { source: 'a', target: '/b', mode: 0o640 }],
    ['a:/b:755', { source: 'a', target: '/b', mode: 0o755 }],
    ['odd:name:/b', { source: 'odd:name', target: '/b' }],
    ['static:/', { source: 'static', target: '/static' }],
    ['static/.:/', { source: 'static/.', target: '/' }],
  ])('%s', (text, expected) => {
    expect(parseFileItem(text)).toEqual({ text, ...expected })
  })

  it.each([
    ['a:b', 'not an absolute path'],
    ['a:/b/../../etc', 'contains ".."'],
    [':/b', 'empty'],
    ['a:', 'empty'],
    ['a:/b:0999', 'the mode "0999" is not three octal digits'],
  ])('%s is refused', (text, says) => {
    expect(() => parseFileItem(text)).toThrow(UserError)
    expect(() => parseFileItem(text)).toThrow(says)
  })
})

describe("the user's files", () => {
  it('are no layer where there are none', async () => {
    expect(await layerOf(temporaryFolder(), [])).toBeUndefined()
  })

  it('come with modes that do not depend on the umask, and as root', async () => {
    const root = folderOf({ 'run.sh': '#!', 'data.txt': 'x', secret: 'x', empty: '' })
    chmodSync(join(root, 'run.sh'), 0o700)
    chmodSync(join(root, 'data.txt'), 0o664)
    expect(await listing(root, ['run.sh', 'data.txt', 'secret:/etc/secret:0400', 'empty'])).toEqual([
      '755 0:0 /run.sh',
      '644 0:0 /data.txt',
      '400 0:0 /etc/secret',
      '644 0:0 /empty',
    ])
  })

  it('come as whole folders, sorted, with links that stay inside told relative', async () => {
    const root = folderOf({
      'site/b.html': 'b',
      'site/a/deep.html': 'd',
      'site/empty/': '',
      'site/to-b': '-> b.html',
      'site/a/up': '-> ../b.html',
      'site/a/to-folder': '-> ..',
      'site/.hidden': 'h',
    })
    symlinkSync(join(root, 'site/b.html'), join(root, 'site/absolute'))
    expect(await listing(root, ['site:/srv/www'])).toEqual([
      '755 0:0 /srv/www/',
      '644 0:0 /srv/www/.hidden',
      '755 0:0 /srv/www/a/',
      '644 0:0 /srv/www/a/deep.html',
      '777 0:0 /srv/www/a/to-folder -> ..',
      '777 0:0 /srv/www/a/up -> ../b.html',
      '777 0:0 /srv/www/absolute -> b.html',
      '644 0:0 /srv/www/b.html',
      '755 0:0 /srv/www/empty/',
      '777 0:0 /srv/www/to-b -> b.html',
    ])
  })

  it('may share folders, and may be put together from several sources', async () => {
    const root = folderOf({ 'a/x': '1', 'b/y': '2' })
    expect(await listing(root, ['a:/etc/app', 'b:/etc/app', 'a/x:/etc/app/z'])).toEqual([
      '755 0:0 /etc/app/',
      '644 0:0 /etc/app/x',
      '644 0:0 /etc/app/y',
      '644 0:0 /etc/app/z',
    ])
  })

  it('are followed through a link that stays in the root, by their own item', async () => {
    const root = folderOf({ 'real/x': '1', link: '-> real/x', folder: '-> real' })
    expect(await listing(root, ['link:/x', 'folder:/f'])).toEqual(['644 0:0 /x', '755 0:0 /f/', '644 0:0 /f/x'])
  })

  it('leave out .git, wherever it lies, unless an item names it', async () => {
    const root = folderOf({
      a: '',
      '.git/config': 'token',
      'sub/.git': 'gitdir: ../.git/modules/sub',
      'sub/.GIT/x': '',
      'sub/.github/b': '',
    })
    expect(await listing(root, ['.:/all'])).toEqual([
      '755 0:0 /all/',
      '644 0:0 /all/a',
      '755 0:0 /all/sub/',
      '755 0:0 /all/sub/.github/',
      '644 0:0 /all/sub/.github/b',
    ])
    expect(await listing(root, ['.git/config'])).toEqual(['644 0:0 /config'])
    expect(await listing(root, ['.git:/git'])).toEqual(['755 0:0 /git/', '644 0:0 /git/config'])
  })

  it('may lie beside the root where the user says so', async () => {
    const root = folderOf({ 'service/go.mod': '', 'shared/config.yml': 'x' })
    expect(await listing(join(root, 'service'), ['../shared/config.yml'])).toEqual(['644 0:0 /config.yml'])
  })

  it('are huge without being read', async () => {
    const root = temporaryFolder()
    execFileSync('truncate', ['-s', '20G', join(root, 'huge')])
    const layer = await layerOf(root, ['huge'])
    expect(layer?.entries[0]).toMatchObject({ content: { sizeBytes: 20 * 2 ** 30 } })
  })

  it.each([
    { title: 'a missing source', files: {}, items: ['absent.yml'], says: 'absent.yml does not exist' },
    { title: 'a path through a file', files: { a: '' }, items: ['a/b'], says: 'as if it were a folder' },
    { title: 'a link to nothing', files: { a: '-> nowhere' }, items: ['a'], says: 'is broken' },
    { title: 'a link to nothing in a folder', files: { 'd/a': '-> x' }, items: ['d'], says: 'is broken' },
    { title: 'a link to itself', files: { a: '-> b', b: '-> a' }, items: ['a'], says: 'is a symbolic link to itself' },
    {
      title: 'a link to itself in a folder',
      files: { 'd/a': '-> a' },
      items: ['d'],
      says: 'is a symbolic link to itself',
    },
    {
      title: 'a link out of the root',
      files: { a: '-> /etc/hostname' },
      items: ['a'],
      says: 'through a symbolic link',
    },
    { title: 'a link out of a folder', files: { 'd/a': '-> ../b', b: '' }, items: ['d'], says: 'leads out of' },
    {
      title: 'a folder behind a link out of the root',
      files: { a: '-> /usr/share' },
      items: ['a/zoneinfo'],
      says: 'through a symbolic link',
    },
    {
      title: 'a link into .git',
      files: { '.git/config': '', c: '-> .git/config' },
      items: ['c'],
      says: 'leads into .git',
    },
    {
      title: 'a link into .git by another link',
      files: { 'd/.git/config': '', 'd/a': '-> .git', 'd/b': '-> a/config' },
      items: ['d'],
      says: 'leads into .git',
    },
    {
      title: 'a folder behind a link to .git',
      files: { '.git/config': '', a: '-> .git' },
      items: ['a/config'],
      says: 'leads into .git',
    },
    {
      title: 'two sources for one target',
      files: { a: '', b: '' },
      items: ['a:/x', 'b:/x'],
      says: '"a:/x" and "b:/x"',
    },
    { title: 'one source twice', files: { a: '' }, items: ['a', 'a'], says: 'both have the target /a' },
    {
      title: 'a folder where a file is',
      files: { a: '', 'd/x': '' },
      items: ['a:/x', 'd:/x'],
      says: 'both have the target /x',
    },
    { title: 'a file below a file', files: { a: '', b: '' }, items: ['a:/x', 'b:/x/y'], says: 'folder at /x' },
    { title: 'the place of the program', files: { app: '' }, items: ['app'], says: 'the program at /app' },
    { title: 'a place below the program', files: { a: '' }, items: ['a:/app/a'], says: 'folder at /app' },
    { title: 'a file for the root', files: { a: '' }, items: ['a:/.'], says: 'root folder' },
    { title: 'a name that deletes', files: { 'd/.wh.app': '' }, items: ['d'], says: '.wh.' },
  ])('refuse $title', async ({ files, items, says }) => {
    const root = folderOf(files)
    await expect(layerOf(root, items)).rejects.toThrow(UserError)
    await expect(layerOf(root, items)).rejects.toThrow(says)
  })

  it('refuse devices, named pipes and sockets', async () => {
    const root = folderOf({ 'd/x': '' })
    execFileSync('mkfifo', [join(root, 'd/pipe')])
    await expect(layerOf(root, ['d'])).rejects.toThrow(`${join(root, 'd/pipe')} is a named pipe`)
    await expect(layerOf('/dev', ['null'])).rejects.toThrow('is a character device')
    const server = createServer().listen(join(root, 'socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    await expect(layerOf(root, ['socket'])).rejects.toThrow('is a socket')
    await new Promise((resolve) => server.close(resolve))
  })

  it('refuse a name that is not UTF-8', async () => {
    const root = folderOf({ 'd/x': '' })
    writeFileSync(Buffer.concat([Buffer.from(`${join(root, 'd')}/`), Buffer.from([0xff, 0xfe])]), '')
    await expect(layerOf(root, ['d'])).rejects.toThrow('is not UTF-8')
  })

  const itAsUser = process.getuid?.() === 0 ? it.skip : it
  itAsUser('refuse what may not be read', async () => {
    const root = folderOf({ a: 'x' })
    chmodSync(join(root, 'a'), 0)
    await expect(layerOf(root, ['a'])).rejects.toThrow(`cannot read ${join(root, 'a')}`)
  })
})
