import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Environment, Host } from '../../../src/host/host.ts'
import { createToolCache } from '../../../src/host/tool-cache.ts'
import { findSource } from '../../../src/source/source.ts'
import { describeGo, findGo as findGoFor, type GoRequest } from '../../../src/toolchain/go/go.ts'
import type { GoToolchain } from '../../../src/toolchain/types.ts'
import {
  type Archive,
  type DownloadServer,
  goArchive,
  releaseList,
  startDownloadServer,
} from '../../support/download-server.ts'
import { type TestHost, temporaryFolder, testHost } from '../../support/host.ts'
import { describeWithTools, tool } from '../../support/tools.ts'

const listPath = '/dl/?mode=json&include=all'
// Go's own releases, whose list says the checksums.
const ownListPath = '/own/?mode=json&include=all'
const gone = 'http://127.0.0.1:9'

type Machine = { readonly host: TestHost; readonly toolCache: string; readonly folder: string }

/** A machine with an empty tool cache, and with the PATH that is given. */
function machine(env: Environment): Machine {
  const toolCache = temporaryFolder()
  process.env.RUNNER_TOOL_CACHE = toolCache
  const host = testHost({ env, toolCache: createToolCache({ folder: toolCache }) })
  return { host, toolCache, folder: temporaryFolder() }
}

// What unpacking needs, and no go.
function pathWithoutGo(): string {
  const bin = temporaryFolder()
  for (const name of ['tar', 'gzip', 'xz']) execFileSync('ln', ['-s', tool(name), join(bin, name)])
  return bin
}

/** A go that says what it is told to say. */
function fakeGo(version: string): string {
  const bin = temporaryFolder()
  writeFileSync(join(bin, 'go'), `#!/bin/sh\necho ${version}\necho ${bin}\n`, { mode: 0o755 })
  return bin
}

type Request = Omit<GoRequest, 'moduleFiles'> & { readonly folder: string }

function request(folder: string, overrides: Partial<GoRequest> = {}): Request {
  const hostPlatform = { os: process.platform, arch: process.arch }
  const ownBaseUrl = overrides.downloadBaseUrl?.replace(/\/dl$/, '/own') ?? `${gone}/own`
  return { folder, checkLatest: false, downloadBaseUrl: gone, ownBaseUrl, hostPlatform, ...overrides }
}

/** Finds Go for the package of a folder. */
async function findGo({ folder, ...rest }: Request, host: Host): Promise<GoToolchain> {
  const { moduleFiles } = await findSource({ packages: ['.'], workingDirectory: folder }, host.env)
  return findGoFor({ ...rest, moduleFiles }, host)
}

describe('finding Go on the machine', () => {
  it.each([
    ['1.25.x', '1.25.3', true],
    ['1.25.3', '1.25.3', true],
    ['1.25.4', '1.25.3', false],
    ['1.26', '1.25.3', false],
  ])('go-version %s and go %s on PATH: taken is %s', async (version, present, taken) => {
    const { host, folder } = machine({ PATH: fakeGo(`go${present}`) })
    const work = findGo(request(folder, { version }), host)
    if (taken) {
      expect(describeGo(await work)).toBe(`Go ${present}, from the input go-version (${version}), found on PATH`)
    } else {
      await expect(work).rejects.toThrow(`requested by the input go-version (${version}), is not available`)
    }
  })

  it('takes any later go for a go line, and says where the line stands', async () => {
    const { host, folder } = machine({ PATH: fakeGo('go1.26.8') })
    const service = join(folder, 'services', 'api', 'cmd')
    mkdirSync(service, { recursive: true })
    writeFileSync(join(folder, 'services', 'api', 'go.mod'), 'module example.org/api\n\ngo 1.24\n')
    const go = await findGo(request(service), host)
    const file = relative('', join(folder, 'services', 'api', 'go.mod'))
    expect(go.requestedBy).toBe(`the go line of ${file.startsWith('..') ? join(folder, 'services/api/go.mod') : file}`)
    expect(go).toMatchObject({ version: '1.26.8', source: 'path' })
  })

  it('reads go.work before go.mod, unless GOWORK is off', async () => {
    const { folder } = machine({})
    writeFileSync(join(folder, 'go.work'), 'go 1.25.0\n')
    mkdirSync(join(folder, 'a'))
    writeFileSync(join(folder, 'a', 'go.mod'), 'module a\ngo 1.24.0\n')
    const asked = async (env: Environment): Promise<string> =>
      (await findGo(request(join(folder, 'a')), machine({ PATH: fakeGo('go1.26.8'), ...env }).host)).requestedBy
    expect(await asked({})).toContain('go.work')
    expect(await asked({ GOWORK: 'off' })).toContain('go.mod')
  })

  it('reads the file that go-version-file names', async () => {
    const { host, folder } = machine({ PATH: fakeGo('go1.25.3') })
    const file = join(folder, '.tool-versions')
    writeFileSync(file, 'golang 1.25.3\n')
    expect((await findGo(request(folder, { versionFile: file }), host)).requestedBy).toContain('.tool-versions')
    writeFileSync(file, 'nodejs 20\n')
    await expect(findGo(request(folder, { versionFile: file }), host)).rejects.toThrow('has no golang line')
    const missing = join(folder, 'none')
    await expect(findGo(request(folder, { versionFile: missing }), host)).rejects.toThrow('cannot be read')
  })

  it('takes the go on PATH when no version requested', async () => {
    const { host, folder } = machine({ PATH: fakeGo('go1.26.8') })
    await host.toolCache.install({ name: 'go', version: '1.25.3' }, async () => {})
    expect(describeGo(await findGo(request(folder), host))).toBe('Go 1.26.8, found on PATH; no version requested')
  })

  it('takes the newest that fits from the tool cache', async () => {
    const { host, folder, toolCache } = machine({ PATH: fakeGo('go1.26.8') })
    for (const version of ['1.25.1', '1.25.3', '1.26.0'])
      await host.toolCache.install({ name: 'go', version }, async () => {})
    const go = await findGo(request(folder, { version: '1.25' }), host)
    const root = join(toolCache, 'go', '1.25.3', process.arch)
    expect(go).toMatchObject({ command: join(root, 'bin', 'go'), root, version: '1.25.3', source: 'tool-cache' })
  })

  it.each([
    ['go 1.24', '1.26.8', ['1.24.3', '1.25.9'], '1.26.8', 'path'],
    ['go 1.24.0', '1.26.3', ['1.24.0', '1.26.8'], '1.26.8', 'tool-cache'],
    ['go 1.26', '1.25.3', ['1.26.0', '1.26.4'], '1.26.4', 'tool-cache'],
    ['go 1.26.0', '1.25.3', ['1.26.0', '1.26.4'], '1.26.4', 'tool-cache'],
  ])('for %j, go %s on PATH and %j in the tool cache takes %s', async (line, onPath, kept, version, source) => {
    const { host, folder } = machine({ PATH: fakeGo(`go${onPath}`) })
    writeFileSync(join(folder, 'go.mod'), `module example.org/a\n\n${line}\n`)
    for (const each of kept) await host.toolCache.install({ name: 'go', version: each }, async () => {})
    expect(await findGo(request(folder), host)).toMatchObject({ version, source })
  })

  it('takes the newest patch of a range, PATH included', async () => {
    const { host, folder } = machine({ PATH: fakeGo('go1.25.9') })
    await host.toolCache.install({ name: 'go', version: '1.25.3' }, async () => {})
    expect(await findGo(request(folder, { version: '1.25' }), host)).toMatchObject({
      version: '1.25.9',
      source: 'path',
    })
  })

  it('says what a Go calls itself that is not a release as it was made', async () => {
    const { host, folder } = machine({ PATH: fakeGo('go1.25.3 X:boringcrypto') })
    expect(describeGo(await findGo(request(folder), host))).toContain('it calls itself go1.25.3 X:boringcrypto')
  })

  it.each(['go.tool.mod', 'vendor.mod', 'other.work'])('reads the go line of %s as that of a go.mod', async (name) => {
    const { host, folder } = machine({ PATH: fakeGo('go1.26.8') })
    writeFileSync(join(folder, name), 'module example.org/tools\n\ngo 1.26.1\n')
    const go = await findGo(request(folder, { versionFile: join(folder, name) }), host)
    expect(go.requestedBy).toContain(`the go line of`)
    expect(go.requestedBy).toContain(name)
  })

  it('reads the file that -modfile puts in the place of go.mod, and lines of modules that are elsewhere', async () => {
    const { host, folder } = machine({ PATH: fakeGo('go1.26.8') })
    writeFileSync(join(folder, 'go.mod'), 'module example.org/a\n\ngo 1.24.1\n')
    writeFileSync(join(folder, 'next.mod'), 'module example.org/a\n\ngo 1.26.2\n')
    expect((await findGo(request(folder, { modFile: 'next.mod' }), host)).requestedBy).toContain('next.mod')
    const remoteLines = [{ go: '1.26.3', by: 'go.mod of example.org/b@v1.0.0' }]
    expect((await findGo(request(folder, { remoteLines }), host)).requestedBy).toBe(
      'the go line of go.mod of example.org/b@v1.0.0',
    )
  })

  it('takes what a GOROOT variable of the runner names', async () => {
    const root = temporaryFolder()
    writeFileSync(join(root, 'VERSION'), 'go1.25.3\ntime 2025-10-01T00:00:00Z\n')
    const variable = `GOROOT_1_25_${process.arch.toUpperCase()}`
    const { host, folder } = machine({ PATH: '', [variable]: root })
    expect(await findGo(request(folder, { version: '1.25' }), host)).toMatchObject({ root, source: 'goroot-variable' })
  })

  it('falls back to a later go where the one of the toolchain line is not available, and says so', async () => {
    const { host, folder } = machine({ PATH: fakeGo('go1.26.8') })
    writeFileSync(join(folder, 'go.mod'), 'module a\ngo 1.24.0\ntoolchain go1.25.3\n')
    const go = await findGo(request(folder), host)
    expect(go).toMatchObject({ version: '1.26.8', source: 'path' })
    expect(describeGo(go)).toContain('found on PATH; instead of 1.25.3, which is not available')
  })

  it('says what each source lacked', async () => {
    const { host, folder } = machine({ PATH: fakeGo('devel go1.27-0123456') })
    const error: unknown = await findGo(request(folder, { version: '1.25.3' }), host).catch((e: unknown) => e)
    expect(String(error)).toContain('Go 1.25.3, requested by the input go-version (1.25.3), is not available')
    for (const reason of ['the tool cache has none', 'devel go1.27-0123456', 'ECONNREFUSED', 'the module proxy']) {
      expect(String(error)).toContain(reason)
    }
  })
})

describeWithTools(['go', 'tar', 'gzip', 'xz'], 'downloading Go', () => {
  let archive: Archive & { readonly version: string }
  let server: DownloadServer
  const base = (): string => `${server.url}/dl`

  beforeAll(() => {
    archive = goArchive({ folder: temporaryFolder() })
  })
  beforeEach(async () => {
    const later = { version: 'go1.99.0', archive: { ...archive, name: 'go1.99.0.linux.tar.gz' } }
    const list = { body: releaseList([later, { version: archive.version, archive }]) }
    server = await startDownloadServer({
      [listPath]: list,
      [ownListPath]: list,
      [`/dl/${archive.name}`]: { body: archive.body },
    })
  })
  afterEach(() => server.close())

  it('onto an empty machine gives a Go that builds; the second run downloads nothing', async () => {
    const { host, folder } = machine({ PATH: pathWithoutGo(), HOME: temporaryFolder() })
    const version = archive.version.slice(2)
    const go = await findGo(request(folder, { version, downloadBaseUrl: base() }), host)
    expect(describeGo(go)).toBe(
      `Go ${version}, from the input go-version (${version}), downloaded and verified by its sha256`,
    )
    expect(readdirSync(host.temporaryFolder)).toEqual([])
    writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() { println("built") }\n')
    const env = { ...host.env, GOTOOLCHAIN: 'local', CGO_ENABLED: '0', GOFLAGS: '' }
    await host.run({ command: go.command, args: ['build', '-o', 'out', 'main.go'], cwd: folder, env, quiet: true })
    expect((await host.run({ command: join(folder, 'out'), args: [], quiet: true })).stderr).toBe('built\n')
    const asked = server.requests.length
    expect(await findGo(request(folder, { version, downloadBaseUrl: base() }), host)).toMatchObject({
      root: go.root,
      source: 'tool-cache',
    })
    expect(server.requests).toHaveLength(asked)
  })

  it('with a wrong checksum stops, though another source could follow, and keeps nothing', async () => {
    const { host, folder, toolCache } = machine({ ...process.env })
    const forged = { ...archive, sha256: 'a'.repeat(64) }
    for (const path of [listPath, ownListPath])
      server.replies.set(path, { body: releaseList([{ version: 'go1.24.2', archive: forged }]) })
    const work = findGo(request(folder, { version: '1.24.2', downloadBaseUrl: base() }), host)
    await expect(work).rejects.toThrow(`instead of ${'a'.repeat(64)}: not used`)
    expect(readdirSync(host.temporaryFolder)).toEqual([])
    expect(existsSync(join(toolCache, 'go'))).toBe(false)
  })

  it('from a list without a checksum stops', async () => {
    const { host, folder } = machine({ PATH: pathWithoutGo() })
    for (const path of [listPath, ownListPath])
      server.replies.set(path, { body: releaseList([{ version: 'go1.24.2', archive: { ...archive, sha256: '' } }]) })
    const work = findGo(request(folder, { version: '1.24.2', downloadBaseUrl: base() }), host)
    await expect(work).rejects.toThrow('has no sha256 for')
  })

  it('asks the list for the newest with check-latest, and for stable', async () => {
    const { host, folder } = machine({ PATH: `${fakeGo('go1.26.0')}:${pathWithoutGo()}` })
    const checked = findGo(request(folder, { version: '1.x', checkLatest: true, downloadBaseUrl: base() }), host)
    await expect(checked).rejects.toThrow('Go 1.99.0, requested by the input go-version (1.x), is not available')
    const oldstable = findGo(request(folder, { version: 'oldstable', downloadBaseUrl: base() }), host)
    await expect(oldstable).resolves.toMatchObject({ version: archive.version.slice(2) })
  })

  it.each<[string, Parameters<DownloadServer['replies']['set']>[1], string]>([
    ['is a web page', { body: '<html>', headers: { 'content-type': 'text/html' } }, 'got a web page'],
    ['is no list', { body: '{"go": 1}' }, 'the response is not a release list'],
    ['is absent', { status: 404 }, 'status 404'],
  ])('says so when the release list %s', async (_, reply, message) => {
    const { host, folder } = machine({ PATH: pathWithoutGo() })
    server.replies.set(listPath, reply)
    const work = findGo(request(folder, { version: '1.24.2', downloadBaseUrl: base() }), host)
    await expect(work).rejects.toThrow(message)
    // Another distribution was named: that of the module proxy is not taken for it.
    await expect(work).rejects.not.toThrow('the module proxy')
  })

  describe('from a mirror', () => {
    const version = '1.24.2'
    const name = 'go1.24.2.linux-amd64.tar.gz'
    /** The mirror has an archive and a list that fits it; gives what they are. */
    function mirror(file = name): Archive {
      const body = Buffer.from('another go')
      const forged = { name: file, body, sha256: createHash('sha256').update(body).digest('hex') }
      server.replies.set(listPath, { body: releaseList([{ version: `go${version}`, archive: forged }]) })
      server.replies.set(`/dl/${file}`, { body })
      return forged
    }
    const find = (env: Environment, overrides: Partial<GoRequest> = {}): Promise<GoToolchain> => {
      const { host, folder } = machine(env)
      return findGo(request(folder, { version, downloadBaseUrl: base(), ...overrides }), host)
    }
    const withoutGo = (): Environment => ({ PATH: pathWithoutGo(), HOME: temporaryFolder() })

    it('an archive that its list vouches for, and Go’s own list does not, is not used', async () => {
      const { sha256 } = mirror()
      const own = { name, body: Buffer.from('x'), sha256: 'a'.repeat(64) }
      server.replies.set(ownListPath, { body: releaseList([{ version: `go${version}`, archive: own }]) })
      await expect(find(withoutGo())).rejects.toThrow(`has the sha256 ${sha256} instead of ${'a'.repeat(64)}`)
    })

    it.each([
      ['there is no such file among Go’s own releases', name, { body: '[]' }],
      ['it calls itself otherwise', 'go1.24.2-1.linux-amd64.tar.gz', { status: 404 }],
      ['Go’s own list is none', name, { body: '{"go":1}' }],
    ])('an archive is refused where %s, and nothing stands in for it', async (_, file, reply) => {
      mirror(file)
      server.replies.set(ownListPath, reply)
      const work = find({ ...process.env })
      await expect(work).rejects.toThrow(`${base()} is a mirror, which cannot vouch for ${file} itself`)
      await expect(work).rejects.toThrow(expect.objectContaining({ change: expect.stringContaining('go-checksum') }))
      expect(server.requests).not.toContain(`/dl/${file}`)
    })

    it('the module proxy stands in where Go’s own list cannot be reached, and that is said', async () => {
      mirror()
      const go = await find({ ...process.env }, { version: '1.25.3', ownBaseUrl: gone }).catch((error) => error)
      expect(String(go)).toContain('has none for')
      server.replies.set(listPath, {
        body: releaseList([{ version: 'go1.25.3', archive: { ...archive, name: 'go1.25.3.linux-amd64.tar.gz' } }]),
      })
      expect(await find({ ...process.env }, { version: '1.25.3', ownBaseUrl: gone })).toMatchObject({
        version: '1.25.3',
        source: 'module-proxy',
        warning: expect.stringMatching(/^Go comes from the module proxy, .*which cannot vouch for go1\.25\.3/),
      })
      await expect(find(withoutGo(), { version: '1.25.3', ownBaseUrl: gone })).rejects.toThrow('cannot vouch for')
    })

    it('a folder as GOPROXY, which go takes without the checksum database, does not', async () => {
      mirror()
      const work = find({ ...process.env, GOPROXY: 'file:///srv/goproxy' }, { ownBaseUrl: gone })
      await expect(work).rejects.toThrow('GOPROXY is a folder, for which go does not ask the checksum database')
    })

    it('an archive is taken by the checksum that is given, and Go’s own list is not asked', async () => {
      const taken = archive.version.slice(2)
      server.replies.set(ownListPath, { status: 500 })
      const go = await find(withoutGo(), { version: taken, checksum: archive.sha256 })
      expect(go).toMatchObject({ version: taken, source: 'download' })
      expect(server.requests).not.toContain(ownListPath)
      await expect(find(withoutGo(), { version: taken, checksum: 'b'.repeat(64) })).rejects.toThrow(': not used')
    })

    it('no message shows the password of its address', async () => {
      mirror()
      const downloadBaseUrl = base().replace('http://', 'http://me:hidden@')
      for (const ownBaseUrl of [gone, `${server.url}/own`]) {
        const error = await find(withoutGo(), { downloadBaseUrl, ownBaseUrl }).catch((caught: unknown) => caught)
        expect(String(error)).toContain(base())
        expect(String(error)).not.toContain('hidden')
      }
    })
  })

  it('warns where the place that is named for downloads does not answer', async () => {
    const { host, folder } = machine({ ...process.env })
    const go = await findGo(request(folder, { version: '1.25.3' }), host)
    expect(go).toMatchObject({ source: 'module-proxy', warning: expect.stringContaining(gone) })
  })
})

describeWithTools(['go'], 'fetching another Go through the module proxy', () => {
  it.each([
    ['go 1.24.0\ntoolchain go1.25.3', '1.25.3', 'the toolchain line of'],
    ['go 1.26.9', '1.26.9', 'the go line of'],
  ])('for %j', async (lines, version, requestedBy) => {
    const { host, folder } = machine({ ...process.env })
    writeFileSync(join(folder, 'go.mod'), `module example.org/a\n\n${lines}\n`)
    const go = await findGo(request(folder), host)
    expect(go).toMatchObject({ version, source: 'module-proxy' })
    expect(describeGo(go)).toMatch(
      new RegExp(`^Go ${version}, from ${requestedBy} .*go.mod, fetched through the module proxy and verified`),
    )
    const env = { ...host.env, GOTOOLCHAIN: 'local' }
    const said = await host.run({ command: go.command, args: ['env', 'GOVERSION', 'GOROOT'], env, quiet: true })
    expect(said.stdout).toBe(`go${version}\n${go.root}\n`)
    expect(await findGo(request(folder), host)).toMatchObject({ version, source: 'tool-cache' })
  })

  it('says what the proxy said when there is no such version', async () => {
    const { host, folder } = machine({ ...process.env })
    const work = findGo(request(folder, { version: '1.25.999' }), host)
    await expect(work).rejects.toThrow(/the module proxy: .*go1\.25\.999/)
  })

  it('does not take one that the checksum database does not vouch for', async () => {
    const { host, folder } = machine({ ...process.env, GOSUMDB: 'off' })
    await expect(findGo(request(folder, { version: '1.25.3' }), host)).rejects.toThrow(/GOSUMDB=off/)
  })
})
