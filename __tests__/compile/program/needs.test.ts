import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { factsFrom, tellingNames } from '../../../src/compile/program/needs.ts'
import { readProgramFile } from '../../../src/compile/program/program-file.ts'
import type { FileRange } from '../../../src/host/files/pieces.ts'
import { temporaryFolder } from '../../support/host.ts'

describe('needs', () => {
  it.each([
    [[], { needs: {} }],
    [['crypto/x509.loadSystemRoots'], { needs: { caCertificates: 'crypto/x509.loadSystemRoots' } }],
    [['time.LoadLocation'], { needs: { timeZones: 'time.LoadLocation' } }],
    [['time.LoadLocation', 'time/tzdata.loadFromEmbeddedTZData'], { needs: {}, hasTimeZones: true }],
    [['os/user.LookupId'], { needs: { passwd: 'os/user.LookupId' } }],
    [['os/user.Current'], { needs: { passwd: 'os/user.Current', home: 'os/user.Current' } }],
    [['os.UserCacheDir', 'os.UserHomeDir'], { needs: { home: 'os.UserHomeDir' } }],
    [['mime.TypeByExtension'], { needs: { mimeTypes: 'mime.TypeByExtension' } }],
    [['os.MkdirTemp'], { needs: { temporaryFolder: 'os.MkdirTemp' } }],
    [['plugin.Open'], { needs: {}, loadsPlugins: true }],
  ])('of a program with %j are %j, with the function that asks', (names, facts) => {
    expect(factsFrom(new Set(names))).toEqual(facts)
  })
})

describe('reading a program in pieces', () => {
  const megabyte = 1024 * 1024

  function fileWith(text: string, at: number): string {
    const bytes = Buffer.alloc(3 * megabyte, 'x')
    bytes.write(text, at, 'latin1')
    const path = join(temporaryFolder(), 'program')
    writeFileSync(path, bytes)
    return path
  }

  // Wherever the pieces meet, a name must be found.
  it.each(tellingNames.flatMap((name) => [-1, -name.length - 2, -5].map((shift) => [name, megabyte + shift] as const)))(
    'finds %s at %d',
    async (name, at) => {
      expect((await readProgramFile(fileWith(`\0${name}\0`, at))).names).toEqual([name])
    },
  )

  it('searches only where the names of functions are, if that is known', async () => {
    const path = fileWith('\0time.LoadLocation\0', megabyte - 5)
    const end = megabyte - 5 + '\0time.LoadLocation\0'.length
    const namesIn = async (range: FileRange) => (await readProgramFile(path, range)).names
    expect(await namesIn({ start: megabyte - 5, end })).toEqual(['time.LoadLocation'])
    expect(await namesIn({ start: 0, end })).toEqual(['time.LoadLocation'])
    expect(await namesIn({ start: megabyte - 4, end })).toEqual([])
    expect(await namesIn({ start: 0, end: end - 1 })).toEqual([])
    expect(await readProgramFile(path, { start: 0, end: 1 })).toEqual({ ...(await readProgramFile(path)), names: [] })
  })

  it.each(['time.LoadLocation', 'time.LoadLocation\0', '\0time.LoadLocation', '\0time.LoadLocationX\0'])(
    'takes %j for words of the program, not for a function',
    async (text) => {
      expect((await readProgramFile(fileWith(text, 1000))).names).toEqual([])
    },
  )

  it('does not find again across the end what was at the end of the last piece', async () => {
    const path = join(temporaryFolder(), 'program')
    writeFileSync(path, Buffer.from('\0time.LoadLocation', 'latin1'))
    expect((await readProgramFile(path)).names).toEqual([])
  })
})
