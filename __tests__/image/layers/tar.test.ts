import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../src/errors.ts'
import { layerTar } from '../../../src/image/layers/tar.ts'
import { comparePaths } from '../../../src/image/layers/tar-entries.ts'
import { tarHeader } from '../../../src/image/layers/tar-header.ts'
import type { Entry } from '../../../src/image/types.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { temporaryFolder } from '../../support/host.ts'
import { collect, fileEntry, folderEntry, linkEntry } from '../fixtures.ts'

const tarOf = (entries: readonly Entry[], createdSeconds = 1_700_000_000): Promise<Buffer> =>
  collect(layerTar(entries, { createdSeconds }))

describe('the tar of a layer', () => {
  it.each([
    {
      title: 'folders, a file that runs as its owner, links and names with spaces and letters beyond ASCII',
      seconds: 1_700_000_000,
      entries: [
        linkEntry('/data/link', 'sub/a'),
        fileEntry('/data.txt', 'z\n'),
        fileEntry('/data/sub/a', 'a\n', { mode: 0o4755 }),
        fileEntry('/we ird/b [x]*?ü', 'b\n'),
        fileEntry('/data-x/z', 'z\n'),
      ],
      diffId: 'sha256:cef5e4c89aef2c13167eaae90e7996731eeb934fdb902e7a76fb2b82ce66c564',
    },
    {
      title: 'a sticky folder',
      seconds: 1_700_000_000,
      entries: [folderEntry('/tmp', { mode: 0o1777 })],
      diffId: 'sha256:d78bc6e69e2be21a21ae5df7a7498b34ea3ad2cb9e7d6b57cd59e441aa4bc962',
    },
    {
      title: 'owners other than root',
      seconds: 1_700_000_000,
      entries: [
        folderEntry('/own', { mode: 0o700, uid: 65532, gid: 65532 }),
        { ...linkEntry('/own/l', 'u'), uid: 65532, gid: 65532 },
        fileEntry('/own/r', 'root', { mode: 0o600 }),
        fileEntry('/own/u', 'user', { mode: 0o640, uid: 65532, gid: 65532 }),
      ],
      diffId: 'sha256:26d411f33af670be29f0cd9f82232b94e8977e9774afb9c50df8759a08ef8781',
    },
    {
      title: 'capabilities of files',
      seconds: 1_700_000_000,
      entries: [
        { ...fileEntry('/bind', 'x', { mode: 0o755 }), capabilities: [10] },
        { ...fileEntry(`/${'n'.repeat(120)}`, 'x', { mode: 0o755 }), capabilities: [7, 31, 40] },
      ],
      diffId: 'sha256:b80143444100892a13cf3e6ce9ab2f0d318633431b46225b76ad60a910085264',
    },
    {
      title: 'names and links that no field of ustar can hold',
      seconds: 1_600_000_000,
      entries: [
        fileEntry(`/${'d'.repeat(60)}/${'e'.repeat(60)}/f`, 'x'),
        linkEntry('/longlink', 't'.repeat(130)),
        fileEntry(`/${'n'.repeat(120)}`, 'y'),
        fileEntry(`/${'ü'.repeat(30)}`, 'y'),
        folderEntry(`/${'é'.repeat(60)}/x`),
      ],
      diffId: 'sha256:aa469ec46c4c8ae967583399fcbf8d81ab22bdc4a039c31ee71bea3f7120ef5f',
    },
  ])('has the diff ID that BuildKit gave to the same files: $title', async ({ entries, seconds, diffId }) => {
    expect(digestOf(await tarOf(entries, seconds))).toBe(diffId)
  })

  it('does not depend on the order in which entries are named', async () => {
    const entries = [fileEntry('/b/c', '1'), fileEntry('/a', '2'), folderEntry('/b')]
    expect((await tarOf(entries)).equals(await tarOf(entries.toReversed()))).toBe(true)
  })

  it('holds the bytes of files on disk, whatever their length', async () => {
    const folder = temporaryFolder()
    const sizes = [0, 1, 511, 512, 513, 300_000]
    const entries = sizes.map((size): Entry => {
      const file = join(folder, `${size}`)
      writeFileSync(file, Buffer.alloc(size, size % 251))
      return { type: 'file', path: `/${size}`, mode: 0o644, uid: 0, gid: 0, content: { file, sizeBytes: size } }
    })
    const out = temporaryFolder()
    execFileSync('tar', ['-x', '-C', out], { input: await tarOf(entries) })
    for (const size of sizes) execFileSync('cmp', [join(folder, `${size}`), join(out, `${size}`)])
  })

  it('says which file changed its size since it was measured', async () => {
    const file = join(temporaryFolder(), 'growing')
    writeFileSync(file, 'longer than announced')
    for (const sizeBytes of [3, 300]) {
      const entry: Entry = { type: 'file', path: '/a', mode: 0o644, uid: 0, gid: 0, content: { file, sizeBytes } }
      await expect(tarOf([entry])).rejects.toThrow(`${file} changed while it was read`)
    }
  })

  it('says which file cannot be read', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'x'))
    for (const file of [join(folder, 'absent'), join(folder, 'x')]) {
      const entry: Entry = { type: 'file', path: '/a', mode: 0o644, uid: 0, gid: 0, content: { file, sizeBytes: 1 } }
      await expect(tarOf([entry])).rejects.toThrow(UserError)
      await expect(tarOf([entry])).rejects.toThrow(file)
    }
  })

  it.each([
    { title: 'two files at one path', entries: [fileEntry('/a', '1'), fileEntry('/a', '2')], says: 'path /a' },
    { title: 'a file below a file', entries: [fileEntry('/a', '1'), fileEntry('/a/b', '2')], says: '/a is a file' },
    { title: 'a file below a link', entries: [linkEntry('/a', 'x'), fileEntry('/a/b/c', '2')], says: '/a is a link' },
    { title: 'a relative path', entries: [fileEntry('a', '1')], says: '"a" is not a path' },
    { title: 'a path upwards', entries: [fileEntry('/a/../b', '1')], says: '"/a/../b" is not a path' },
    { title: 'a trailing slash', entries: [folderEntry('/a/')], says: '"/a/" is not a path' },
    { title: 'the root folder', entries: [folderEntry('/')], says: '"/" is not a path' },
    { title: 'a NUL character', entries: [fileEntry('/a\0b', '1')], says: 'NUL' },
  ])('refuses $title', async ({ entries, says }) => {
    await expect(tarOf(entries)).rejects.toThrow(UserError)
    await expect(tarOf(entries)).rejects.toThrow(says)
  })
})

describe('a tar header', () => {
  const member = { kind: 'file', mode: 0o644, uid: 0, gid: 0, sizeBytes: 0, modifiedSeconds: 0 } as const

  it.each([
    { title: 'an owner', given: { uid: 2_097_152, gid: 3_000_000 }, records: '15 gid=3000000\n15 uid=2097152\n' },
    { title: 'a size', given: { sizeBytes: 8 * 2 ** 30 }, records: '19 size=8589934592\n' },
    {
      title: 'a long name along with a size, though it could be cut',
      given: { name: `${'d'.repeat(60)}/${'f'.repeat(60)}`, sizeBytes: 2 ** 34 },
      records: `131 path=${'d'.repeat(60)}/${'f'.repeat(60)}\n20 size=17179869184\n`,
    },
  ])('puts $title that is too large for ustar into an extended header', ({ given, records }) => {
    const header = tarHeader({ ...member, name: 'a', ...given })
    expect(header.length).toBe(3 * 512)
    expect(header.subarray(512, 512 + records.length).toString()).toBe(records)
  })

  it('stays plain at the very limits of ustar', () => {
    const largest = { uid: 2_097_151, gid: 2_097_151, sizeBytes: 8 * 2 ** 30 - 1 }
    expect(tarHeader({ ...member, ...largest, name: 'n'.repeat(100) }).length).toBe(512)
  })
})

describe('the order of paths', () => {
  it('is that of a walk: a folder, what is in it, then longer names; by bytes', () => {
    const walked = ['/a', '/a/b', '/a/b/c', '/a-b', '/a.txt', '/ab', '/\uFF21', '/\u{1F600}']
    expect(walked.toReversed().sort(comparePaths)).toEqual(walked)
  })
})
