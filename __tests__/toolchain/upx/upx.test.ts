import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../src/errors.ts'
import type { Environment } from '../../../src/host/host.ts'
import { createToolCache } from '../../../src/host/tool-cache.ts'
import { readInputs } from '../../../src/inputs/inputs.ts'
import { upxChecksums } from '../../../src/toolchain/upx/checksums.ts'
import {
  readDeb822Sources,
  readDepends,
  readMadison,
  readOneLineSources,
  readOsRelease,
  upstreamVersion,
  upxSources,
} from '../../../src/toolchain/upx/distribution/apt-sources.ts'
import { describeUpx, findUpx, type UpxRequest } from '../../../src/toolchain/upx/upx.ts'
import { chooseUpx, readUpxVersion, upxArchive, whyNotUpx } from '../../../src/toolchain/upx/versions.ts'
import {
  type Archive,
  type DownloadServer,
  startDownloadServer,
  upxArchiveFrom,
} from '../../support/download-server.ts'
import { type TestHost, temporaryFolder, testHost } from '../../support/host.ts'
import { describeWithTools, tool } from '../../support/tools.ts'

it('the version of UPX that the input has by default is one whose checksums are known', () => {
  const { upxVersion } = readInputs(new Map())
  expect(upxArchive(upxVersion, { os: 'linux', arch: 'x64' })).toBeDefined()
  expect(Object.keys(upxChecksums)).toContain(upxArchive(upxVersion, { os: 'linux', arch: 'x64' }))
})

describe('versions of UPX', () => {
  const pinned = { version: '4.2.4', targets: ['amd64'] }

  it.each([
    ['4.2.4', ['arm64'], undefined],
    ['4.2.1', ['amd64'], undefined],
    ['4.2.2', ['amd64'], undefined],
    ['4.2.2', ['amd64', 'arm64'], 'arm64 programs packed by 4.2.2 crash with SIGILL (upx/upx#758)'],
    ['5.0.2', ['amd64'], 'programs packed by 5.x crash when the environment is large (upx/upx#18902)'],
    ['3.96.0', ['amd64'], 'older than 4.2, which is not tested'],
  ])('in place of 4.2.4, %s for %j: %s', (version, targets, reason) => {
    expect(whyNotUpx(version, { version: '4.2.4', targets })).toBe(reason)
  })

  it('takes another version exactly as it is asked for', () => {
    expect(whyNotUpx('5.0.2', { version: '5.0.2', targets: ['amd64'] })).toBeUndefined()
    expect(whyNotUpx('4.2.4', { version: '5.0.2', targets: ['amd64'] })).toBe('it is not 5.0.2')
  })

  it('chooses the version asked for, else the newest that will do', () => {
    expect(chooseUpx(['4.2.1', '4.2.4', '4.2.3', '5.1.0'], pinned)).toBe('4.2.4')
    expect(chooseUpx(['4.2.1', '4.2.3', '5.1.0', 'junk'], pinned)).toBe('4.2.3')
    expect(chooseUpx(['3.96.0'], pinned)).toBeUndefined()
  })

  it('reads what upx says of itself', () => {
    expect(readUpxVersion('upx 4.2.2\nUCL data compression library 1.03\n')).toBe('4.2.2')
    expect(readUpxVersion('command not found')).toBeUndefined()
  })

  it.each([
    ['linux', 'x64', 'upx-4.2.4-amd64_linux.tar.xz'],
    ['linux', 'arm64', 'upx-4.2.4-arm64_linux.tar.xz'],
    ['win32', 'x64', 'upx-4.2.4-win64.zip'],
    ['darwin', 'arm64', undefined],
  ])('knows the archive for %s %s', (os, arch, name) => {
    expect(upxArchive('4.2.4', { os, arch })).toBe(name)
  })
})

describe("the machine's APT sources", () => {
  const bookworm = { id: 'debian', codename: 'bookworm' }

  it('are read in the one-line form', () => {
    const text = `# comment\ndeb [arch=amd64 signed-by=/usr/share/keyrings/a.gpg] http://mirror.example/debian bookworm main\ndeb-src http://mirror.example/debian bookworm main\n`
    expect(readOneLineSources(text)).toEqual([
      { uris: ['http://mirror.example/debian'], suites: ['bookworm'], signedBy: '/usr/share/keyrings/a.gpg' },
    ])
  })

  it('are read in the deb822 form, with a key in the file and without what is switched off', () => {
    const text = `Types: deb deb-src
# a comment
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQ==

Types: deb
URIs: http://off.example
Suites: bookworm
Enabled: no
`
    expect(readDeb822Sources(text)).toEqual([
      {
        uris: ['http://mirror.example/debian'],
        suites: ['bookworm', 'bookworm-updates'],
        signedBy: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mQ==',
      },
    ])
  })

  it('give the own release with backports first, then the later ones, from the same server', () => {
    const lists = upxSources(bookworm, [
      { uris: ['https://other.example'], suites: ['stable'] },
      { uris: ['http://mirror.example/debian'], suites: ['bookworm'], signedBy: '/k.gpg' },
    ])
    expect(lists[0]).toBe(
      'Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm bookworm-updates bookworm-backports\nComponents: main\nTargets: Packages\nSigned-By: /k.gpg\n',
    )
    expect(lists.map((list) => /Suites: (\S+)/.exec(list)?.[1])).toEqual(['bookworm', 'trixie', 'forky', 'sid'])
  })

  it.each([
    [{ id: 'fedora', codename: '42' }, 'bookworm'],
    [bookworm, 'trixie'],
    [{ id: 'debian', codename: undefined }, 'bookworm'],
  ])('of %j with a source of %s give nothing', (system, suite) => {
    expect(upxSources(system, [{ uris: ['http://mirror.example'], suites: [suite] }])).toEqual([])
  })

  it('and what APT prints is read', () => {
    expect(readOsRelease('ID=debian\nVERSION_CODENAME="bookworm"\nVERSION_ID="12"\n')).toEqual(bookworm)
    expect(readMadison(' upx-ucl | 4.2.4-1.1 | http://x trixie/main\n upx-ucl | 4.2.2-3~bpo12+1 | http://x\n')).toEqual(
      ['4.2.4-1.1', '4.2.2-3~bpo12+1'],
    )
    expect(['4.2.4-1.1', '4.2.2-3~bpo12+1', '1:4.2.1+ds-1', '3.96-3'].map(upstreamVersion)).toEqual([
      '4.2.4',
      '4.2.2',
      '4.2.1',
      '3.96',
    ])
    expect(readDepends('libc6 (>= 2.38), libgcc-s1:amd64 (>= 3.0), a | b')).toEqual(['libc6', 'libgcc-s1', 'a'])
  })
})

const gone = 'http://127.0.0.1:9'

function machine(env: Environment): TestHost & { readonly tools: string } {
  const tools = temporaryFolder()
  process.env.RUNNER_TOOL_CACHE = tools
  return { ...testHost({ env, toolCache: createToolCache({ folder: tools }) }), tools }
}

function request(overrides: Partial<UpxRequest> = {}): UpxRequest {
  const hostPlatform = { os: process.platform, arch: process.arch }
  return { version: '4.2.4', downloadBaseUrl: gone, hostPlatform, targets: ['amd64'], ...overrides }
}

function fakeUpx(version: string): string {
  const bin = temporaryFolder()
  writeFileSync(join(bin, 'upx'), `#!/bin/sh\necho upx ${version}\n`, { mode: 0o755 })
  return bin
}

function pathOf(names: readonly string[]): string {
  const bin = temporaryFolder()
  for (const name of names) execFileSync('ln', ['-s', tool(name), join(bin, name)])
  return bin
}

describe('finding UPX', () => {
  it('takes a version on PATH that is known to be good, and no other', async () => {
    expect(describeUpx(await findUpx(request(), machine({ PATH: fakeUpx('4.2.1') })))).toBe('UPX 4.2.1, found on PATH')
    expect(describeUpx(await findUpx(request(), machine({ PATH: fakeUpx('5.0.2') })))).toContain(
      'the upx on PATH is 5.0.2: programs packed by 5.x crash',
    )
  })

  it('ends soon and says why where nothing can be reached', async () => {
    const silent = await startDownloadServer({ '/v4.2.4/upx-4.2.4-amd64_linux.tar.xz': { silent: true } })
    const upx = await findUpx(request({ downloadBaseUrl: silent.url }), machine({ PATH: '' }))
    await silent.close()
    expect(silent.requests).toHaveLength(1)
    expect(upx.command).toBeUndefined()
    expect(describeUpx(upx)).toMatch(/^UPX 4\.2\.4 not found: no upx on PATH; .*no progress for 5 s$/)
  })

  it.each([[{ version: '4.2.3' }, 'is unknown, so it is not used']])('refuses %j', async (overrides, message) => {
    const error: unknown = await findUpx(request(overrides), machine({ PATH: '' })).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toContain(message)
  })
})

describeWithTools(['upx', 'tar', 'xz'], 'downloading UPX', () => {
  let archive: Archive
  let server: DownloadServer
  let version: string
  beforeAll(() => {
    version = readUpxVersion(execFileSync(tool('upx'), ['--version'], { encoding: 'utf8' })) ?? ''
    archive = upxArchiveFrom({ upx: tool('upx'), version, folder: temporaryFolder() })
  })
  beforeEach(async () => {
    server = await startDownloadServer({ [`/v${version}/${archive.name}`]: { body: archive.body } })
  })
  afterEach(() => server.close())
  const asked = (overrides: Partial<UpxRequest> = {}): UpxRequest =>
    request({ version, checksum: archive.sha256, downloadBaseUrl: server.url, ...overrides })

  it('gives one that runs, and the second run downloads nothing', async () => {
    const host = machine({ PATH: pathOf(['tar', 'xz']) })
    const upx = await findUpx(asked(), host)
    expect(describeUpx(upx)).toBe(`UPX ${version}, downloaded and verified by its sha256`)
    expect(readdirSync(host.temporaryFolder)).toEqual([])
    expect(await findUpx(asked(), host)).toEqual({ ...upx, source: 'tool-cache' })
    expect(server.requests).toHaveLength(1)
  })

  it('of another checksum than the one given or known stops, and keeps nothing', async () => {
    const host = machine({ PATH: pathOf(['tar', 'xz']) })
    await expect(findUpx(asked({ checksum: 'a'.repeat(64) }), host)).rejects.toThrow(': not used')
    server.replies.set('/v4.2.4/upx-4.2.4-amd64_linux.tar.xz', { body: archive.body })
    const pinned = asked({ version: '4.2.4', hostPlatform: { os: 'linux', arch: 'x64' } })
    const { checksum: _, ...withoutChecksum } = pinned
    await expect(findUpx(withoutChecksum, host)).rejects.toThrow(
      'instead of 75cab4e57ab72fb4585ee45ff36388d280c7afd72aa03e8d4b9c3cbddb474193',
    )
    expect(readdirSync(host.temporaryFolder)).toEqual([])
    expect(existsSync(join(host.tools, 'upx'))).toBe(false)
  })

  it('is done without where the archive cannot be unpacked', async () => {
    const host = machine({ PATH: pathOf(['tar']) })
    expect(describeUpx(await findUpx(asked(), host))).toContain(`${archive.name} cannot be unpacked`)
    expect(await host.toolCache.versions('upx')).toEqual([])
  })
})

describeWithTools(['apt-get', 'apt-cache', 'dpkg-deb'], "the distribution's package", () => {
  /** A PATH with everything that the machine has but upx. */
  const pathWithoutUpx = (): string => {
    const bin = temporaryFolder()
    for (const folder of ['/usr/bin', '/usr/sbin']) {
      for (const name of readdirSync(folder).filter((name) => !name.startsWith('upx'))) {
        if (lstatSync(join(bin, name), { throwIfNoEntry: false }) === undefined)
          symlinkSync(join(folder, name), join(bin, name))
      }
    }
    return bin
  }
  const fingerprint = (): string => {
    const status = createHash('sha256').update(readFileSync('/var/lib/dpkg/status')).digest('hex')
    return [status, ...['/var/lib/apt/lists', '/var/cache/apt', '/var/cache/apt/archives'].map(listed)].join('\n')
  }
  const listed = (folder: string): string => (existsSync(folder) ? readdirSync(folder).toSorted().join(' ') : '')

  it.each([['amd64'], ['arm64']])(
    'is unpacked into the tool cache and packs for %s, and the system stays as it was',
    async (target) => {
      const before = fingerprint()
      const host = machine({ ...process.env, PATH: pathWithoutUpx() })
      const upx = await findUpx(request({ targets: [target] }), host)
      expect(describeUpx(upx)).toMatch(/^UPX 4\.2\.\d, unpacked from a distribution package$/)
      if (upx.command === undefined) return
      if (target === 'arm64') expect(upx.version).not.toBe('4.2.2')
      expect(fingerprint()).toBe(before)
      expect(readdirSync(host.temporaryFolder)).toEqual([])
      const program = join(temporaryFolder(), 'program')
      writeFileSync(program, readFileSync('/bin/ls'), { mode: 0o755 })
      await host.run({ command: upx.command, args: ['-q', '-1', program], quiet: true })
      expect((await host.run({ command: program, args: ['/'], quiet: true })).stdout).toContain('usr')
      expect(await findUpx(request({ targets: [target] }), host)).toEqual({ ...upx, source: 'tool-cache' })
    },
  )
})
