import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { needsFrom, tellingNames } from '../../../src/compile/program/needs.ts'
import { readProgramFile } from '../../../src/compile/program/program-file.ts'
import { temporaryFolder } from '../../support/host.ts'

describe('needs', () => {
  it.each([
    [[], {}],
    [['crypto/x509.loadSystemRoots'], { caCertificates: true }],
    [['time.LoadLocation'], { timeZones: true }],
    [['time.LoadLocation', 'time/tzdata.loadFromEmbeddedTZData'], {}],
    [['os/user.LookupId'], { passwd: true }],
    [['os.MkdirTemp'], { temporaryFolder: true }],
  ])('of a program with %j are %j', (names, needs) => {
    const nothing = { caCertificates: false, timeZones: false, passwd: false, temporaryFolder: false }
    expect(needsFrom(new Set(names))).toEqual({ ...nothing, ...needs })
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
      const { needs } = await readProgramFile(fileWith(`\0${name}\0`, at))
      expect(needs).toEqual(needsFrom(new Set([name])))
    },
  )

  it.each(['time.LoadLocation', 'time.LoadLocation\0', '\0time.LoadLocation', '\0time.LoadLocationX\0'])(
    'takes %j for words of the program, not for a function',
    async (text) => {
      expect((await readProgramFile(fileWith(text, 1000))).needs.timeZones).toBe(false)
    },
  )

  it('does not find again across the end what was at the end of the last piece', async () => {
    const path = join(temporaryFolder(), 'program')
    writeFileSync(path, Buffer.from('\0time.LoadLocation', 'latin1'))
    expect((await readProgramFile(path)).needs.timeZones).toBe(false)
  })
})
