import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type CacheState, type RestoredCaches, restoreCaches, saveCaches } from '../../src/caches/caches.ts'
import { planBuildCache, planModuleCache, planPackedCache } from '../../src/caches/plan.ts'
import { createCacheService } from '../../src/caches/service/service.ts'
import type { Environment } from '../../src/host/host.ts'
import { findDependencies } from '../../src/source/dependency-files.ts'
import { findSource } from '../../src/source/source.ts'
import { standardLibraryCache } from '../support/bundle.ts'
import { type CacheServer, startCacheServer } from '../support/cache-server.ts'
import { cacheClient, compiledSources } from '../support/compiled.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { type Module, moduleZip, writeModuleProxy } from '../support/module-proxy.ts'
import { describeWithTools, tool } from '../support/tools.ts'

const lib = compiledSources()
const program = cacheClient()
const dep = (text: string): Module => ({
  path: 'example.org/Dep',
  version: 'v1.0.0',
  files: { 'dep.go': `package dep\n\nfunc Text() string { return ${JSON.stringify(text)} }\n` },
})
const other: Module = {
  path: 'example.org/other',
  version: 'v1.0.0',
  files: { 'o.go': 'package other\n\nconst O = 1\n' },
}
const download = 'cache/download/example.org/!dep/@v'
const tree = 'example.org/!dep@v1.0.0'

/** One machine of a runner: its module cache, its build cache, and the project that it checked out. */
type Machine = { readonly project: string; readonly modules: string; readonly build: string; readonly env: Environment }

let proxy: string
let sharedStandardLibrary: string
let server: CacheServer
// The standard library compiled once, for the tests in which the build cache plays no part.
const sharedBuild = temporaryFolder()
beforeAll(() => {
  proxy = writeModuleProxy(temporaryFolder(), [dep('good'), other])
  sharedStandardLibrary = standardLibraryCache()
  cpSync(sharedStandardLibrary, sharedBuild, { recursive: true })
})
beforeEach(async () => {
  server = await startCacheServer('v2')
})
afterEach(() => server.close())

type MachineOptions = {
  readonly needs?: readonly string[]
  readonly online?: boolean
  /** A build cache of its own: empty, or with the standard library. */
  readonly ownBuild?: 'empty' | 'standard library'
}

function machine(options: MachineOptions = {}): Machine {
  const home = join(temporaryFolder(), 'work space')
  const project = join(home, 'project')
  mkdirSync(project, { recursive: true })
  const [modules, build] = [join(home, 'mod'), options.ownBuild === undefined ? sharedBuild : join(home, 'build')]
  if (options.ownBuild === 'standard library') cpSync(sharedStandardLibrary, build, { recursive: true })
  const needs = options.needs ?? ['example.org/Dep']
  const imports = needs.map((path) => `import _ "${path}"\n`).join('')
  writeFileSync(
    join(project, 'go.mod'),
    `module example.org/app\n\ngo 1.21\n\n${needs.map((path) => `require ${path} v1.0.0\n`).join('')}`,
  )
  writeFileSync(join(project, 'use.go'), `package main\n\n${imports}`)
  writeFileSync(
    join(project, 'main.go'),
    'package main\n\nimport dep "example.org/Dep"\n\nfunc main() { println(dep.Text()) }\n',
  )
  const common = {
    PATH: process.env.PATH,
    HOME: home,
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw -trimpath',
    GONOSUMDB: '*',
  }
  const env = { ...common, GOMODCACHE: modules, GOCACHE: build, GOPROXY: proxy, GOWORK: 'off', CGO_ENABLED: '0' }
  // go.sum is in the repository: another machine wrote it.
  const author = { ...env, GOMODCACHE: join(temporaryFolder(), 'author') }
  execFileSync(tool('go'), ['mod', 'tidy'], { cwd: project, env: author, stdio: 'ignore' })
  return { project, modules, build, env: options.online === false ? { ...env, GOPROXY: 'off' } : env }
}

/** Builds the project and gives what the program says, or what go said when it did not build. */
function built({ project, env }: Machine): string {
  try {
    execFileSync(tool('go'), ['build', '-o', 'app', '.'], { cwd: project, env, stdio: 'pipe' })
    return execFileSync('sh', ['-c', './app 2>&1'], { cwd: project, encoding: 'utf8' }).trim()
  } catch (error) {
    return String(error)
  }
}

type Options = {
  readonly release?: boolean
  readonly commit?: string
  readonly stallMs?: number
  readonly cacheFolder?: string
}

function ports(env: Environment, options: Options = {}) {
  const host = testHost({ env: { PATH: process.env.PATH, ...env } })
  const { stallMs = 60_000 } = options
  const service = createCacheService({
    program,
    host,
    stallMs,
  })
  return { service, temporaryFolder: host.temporaryFolder, nowMs: Date.now() }
}

async function restore(on: Machine, options: Options = {}): Promise<RestoredCaches> {
  const hostPlatform = { os: 'linux', arch: 'x64' }
  const facts = { mode: 'auto', hostPlatform, goVersion: '1.26.8', suffix: '' } as const
  const source = await findSource({ packages: ['.'], workingDirectory: on.project }, {})
  const { files, vendored } = findDependencies(source, { patterns: [], root: on.project })
  const branch = { ...facts, release: options.release === true, commit: options.commit ?? 'c1', leg: ['.'] }
  const plans = [
    planModuleCache({ ...facts, files, vendored, folder: on.modules }),
    ...(on.build === sharedBuild ? [] : [planBuildCache({ ...branch, folder: on.build })]),
    ...(options.cacheFolder === undefined ? [] : [planPackedCache({ ...branch, folder: options.cacheFolder })]),
  ]
  return restoreCaches(plans, ports(server.env, options)).all
}

const save = (states: readonly CacheState[]): Promise<readonly string[]> => saveCaches(states, ports(server.env))

/** What somebody who can write caches puts in the place of an entry. */
function poison(kind: string, body: Buffer): void {
  for (const entry of server.entries) if (entry.key.includes(`-${kind}-`)) entry.body = body
}

function forged(entries: readonly (readonly [path: string, content: Buffer | string])[]): Buffer {
  const contents = entries.map(([, content]) => Buffer.from(content))
  const index = entries.map(([path], i) => [path, contents[i]?.length, Math.floor(Date.now() / 1000)])
  return gzipSync(Buffer.concat([Buffer.from(`go-tiny-image kept files 1\n${JSON.stringify(index)}\n`), ...contents]))
}

const hashOf = (data: string): string => createHash('sha256').update(data).digest('hex')

/** The h1 of a module's zip: https://go.dev/ref/mod#go-sum-files */
function h1({ path, version, files }: Module): string {
  const all = Object.entries({ 'go.mod': `module ${path}\n\ngo 1.21\n`, ...files })
  const lines = all
    .map(([name, text]) => `${hashOf(text)}  ${path}@${version}/${name}\n`)
    .toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
  return `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`
}

describeWithTools(['go', 'tar'], 'caches between two runs', () => {
  it('give the second its modules and its build cache: nothing is fetched, and an exact match is a hit', async () => {
    const first = machine({ ownBuild: 'standard library' })
    const cold = await restore(first)
    expect(cold).toMatchObject({
      hit: false,
      lines: [expect.stringMatching(/^Module cache: no saved cache found; Module cache: key /), expect.anything()],
    })
    expect(built(first)).toBe('good')
    expect(await save(cold.states)).toEqual([
      expect.stringMatching(/^Module cache: 3 files saved as go-tiny-image-modules-/),
      expect.stringMatching(/^Build cache: \d+ files saved as go-tiny-image-build-/),
    ])
    const second = machine({ online: false, ownBuild: 'empty' })
    const warm = await restore(second)
    expect(warm.hit).toBe(true)
    expect(warm.lines[0]).toMatch(
      /^Module cache: 3 files from go-tiny-image-modules-.*; Module cache: key .*, from linux x64, Go 1\.26\.8, go\.sum \(sha256/,
    )
    expect(readdirSync(second.modules)).toEqual(['cache'])
    expect(readdirSync(join(second.modules, download)).toSorted()).toEqual(['v1.0.0.info', 'v1.0.0.mod', 'v1.0.0.zip'])
    // With -v go names each package that it compiles. Without a .ziphash it speaks of downloading where it only hashes.
    const again = { cwd: second.project, env: second.env, encoding: 'utf8' } as const
    expect(spawnSync(tool('go'), ['build', '-v', '-o', 'app', '.'], again)).toMatchObject({
      status: 0,
      stderr: 'go: downloading example.org/Dep v1.0.0\n',
    })
    expect(built(second)).toBe('good')
    expect(await save(warm.states.filter(({ kind }) => kind === 'modules'))).toEqual([])
  })

  it('fetch one module when one was added, and keep both', async () => {
    const first = machine()
    const { states } = await restore(first)
    expect(built(first)).toBe('good')
    await save(states)
    const second = machine({ needs: ['example.org/Dep', 'example.org/other'] })
    const warm = await restore(second)
    expect(warm).toMatchObject({ hit: false, lines: [expect.stringContaining('Module cache: 3 files from')] })
    expect(existsSync(join(second.modules, 'cache/download/example.org/other'))).toBe(false)
    expect(built(second)).toBe('good')
    expect((await save(warm.states))[0]).toContain('Module cache: 6 files saved as')
  })

  it('leave a module cache that is there already in peace', async () => {
    const first = machine()
    const { states } = await restore(first)
    expect(built(first)).toBe('good')
    await save(states)
    const warm = await restore(first, { commit: 'c2' })
    expect(warm.lines[0]).toContain('Module cache: 0 files from')
    expect(existsSync(join(first.modules, tree, 'dep.go'))).toBe(true)
    expect(existsSync(join(first.modules, download, 'v1.0.0.ziphash'))).toBe(true)
    expect(built({ ...first, env: { ...first.env, GOPROXY: 'off' } })).toBe('good')
  })

  it('are not saved when go.sum was changed by the run', async () => {
    const first = machine()
    const { states } = await restore(first)
    expect(built(first)).toBe('good')
    writeFileSync(join(first.project, 'go.sum'), 'changed\n')
    expect(await save(states.slice(0, 1))).toEqual(['Module cache: not saved: go.sum was changed by the run'])
  })

  it('keep packed programs too', async () => {
    const packed = temporaryFolder()
    const program = join(packed, 'a'.repeat(64))
    mkdirSync(program)
    writeFileSync(join(program, 'file'), 'packed')
    writeFileSync(join(program, 'record.json'), '{}')
    writeFileSync(join(packed, 'foreign'), 'x')
    const first = machine()
    const cold = await restore(first, { cacheFolder: packed })
    expect(await save(cold.states.filter(({ kind }) => kind === 'packed'))).toEqual([
      expect.stringContaining('Packed programs: 2 files saved as'),
    ])
    const again = temporaryFolder()
    const warm = await restore(first, { cacheFolder: again, commit: 'c2' })
    expect(warm.lines[1]).toContain('Packed programs: 2 files from')
    expect(readdirSync(again)).toEqual(['a'.repeat(64)])
    expect(statSync(join(again, 'a'.repeat(64))).mode & 0o022).toBe(0)
    expect(readFileSync(join(again, 'a'.repeat(64), 'file'), 'utf8')).toBe('packed')
  })

  it('drop what was not used for days', async () => {
    const first = machine({ ownBuild: 'empty' })
    const { states } = await restore(first)
    const names = { recent: `00/${'0'.repeat(64)}-d`, old: `01/${'0'.repeat(64)}-d` }
    for (const name of Object.values(names)) {
      mkdirSync(dirname(join(first.build, name)), { recursive: true })
      writeFileSync(join(first.build, name), name)
    }
    const weekAgo = Date.now() / 1000 - 7 * 86_400
    utimesSync(join(first.build, names.old), weekAgo, weekAgo)
    await save(states.filter(({ kind }) => kind === 'build'))
    const second = machine({ ownBuild: 'empty' })
    await restore(second)
    expect(existsSync(join(second.build, names.recent))).toBe(true)
    expect(existsSync(join(second.build, names.old))).toBe(false)
  })

  it('that stall are waited for once, and the post step does not ask again', async () => {
    server.fault = () => ({ silent: true })
    const first = machine()
    const result = await restore(first, { stallMs: 500 })
    expect(result.lines[0]).toContain('Module cache: no progress for 0.5 s')
    expect(built(first)).toBe('good')
    const asked = server.requests.length
    expect(await save(result.states)).toEqual([])
    expect(server.requests).toHaveLength(asked)
  })

  it.each<[string, Buffer]>([
    ['cut short', forged([['example.org/!dep/@v/v1.0.0.zip', moduleZip(dep('good'))]]).subarray(0, 60)],
    ['of another kind', Buffer.from('<html>')],
  ])('in an archive %s are fetched instead', async (_, body) => {
    const first = machine()
    const { states } = await restore(first)
    expect(built(first)).toBe('good')
    await save(states)
    poison('modules', body)
    const second = machine()
    const warm = await restore(second)
    expect(warm.hit).toBe(false)
    expect(warm.lines[0]).toContain('the archive is incomplete')
    expect(built(second)).toBe('good')
  })
})

describeWithTools(['go', 'tar'], 'a poisoned module cache', () => {
  const evil = dep('evil')
  const zip = 'example.org/!dep/@v/v1.0.0.zip'
  const ziphash = 'example.org/!dep/@v/v1.0.0.ziphash'
  const mod = 'example.org/!dep/@v/v1.0.0.mod'
  const source = evil.files['dep.go'] ?? ''

  /** A machine after a restore of what somebody made of the cache. */
  async function victim(body: Buffer, online: boolean): Promise<{ on: Machine; lines: readonly string[] }> {
    const first = machine()
    const { states } = await restore(first)
    expect(built(first)).toBe('good')
    await save(states)
    poison('modules', body)
    poison('build', forged([]))
    const on = machine({ online })
    return { on, lines: (await restore(on)).lines }
  }

  it('with an edited tree: the tree is not taken', async () => {
    const { on, lines } = await victim(
      forged([
        [`../../${tree}/dep.go`, source],
        [`${tree}/dep.go`, source],
      ]),
      true,
    )
    expect(lines[0]).toContain('0 files from')
    expect(lines[0]).toContain('2 not in go.sum skipped')
    expect(existsSync(join(on.modules, tree))).toBe(false)
    expect(built(on)).toBe('good')
  })

  it.each<[string, readonly (readonly [string, Buffer | string])[]]>([
    ['an edited zip', [[zip, moduleZip(evil)]]],
    [
      'zip, checksum file and tree edited together',
      [
        [zip, moduleZip(evil)],
        [ziphash, h1(evil)],
        [`../../${tree}/dep.go`, source],
      ],
    ],
    ['an edited go.mod', [[mod, 'module example.org/Dep\n\nrequire example.org/evil v1.0.0\n']]],
  ])('with %s: go says so and builds nothing', async (_, entries) => {
    const { on } = await victim(forged(entries), true)
    expect(existsSync(join(on.modules, download, 'v1.0.0.ziphash'))).toBe(false)
    expect(built(on)).toMatch(/checksum mismatch.*SECURITY ERROR/s)
    expect(existsSync(join(on.project, 'app'))).toBe(false)
  })

  it('takes the tree and the checksum file with it that were there before', async () => {
    const first = machine()
    const { states } = await restore(first)
    expect(built(first)).toBe('good')
    await save(states)
    const on = machine()
    mkdirSync(join(on.modules, tree), { recursive: true, mode: 0o555 })
    mkdirSync(join(on.modules, download), { recursive: true })
    writeFileSync(join(on.modules, tree, 'dep.go'), source)
    writeFileSync(join(on.modules, download, 'v1.0.0.ziphash'), h1(evil))
    await restore(on)
    expect(existsSync(join(on.modules, tree))).toBe(false)
    expect(existsSync(join(on.modules, download, 'v1.0.0.ziphash'))).toBe(false)
    expect(built(on)).toBe('good')
  })

  it('as a tar that climbs out of its folder: nothing is written', async () => {
    const outside = join(temporaryFolder(), 'outside')
    const from = temporaryFolder()
    writeFileSync(join(from, 'evil'), 'evil')
    execFileSync('tar', ['-czPf', join(from, 'evil.tgz'), '--transform', `s,^.*$,${outside},`, '-C', from, 'evil'])
    const { on, lines } = await victim(readFileSync(join(from, 'evil.tgz')), true)
    expect(lines[0]).toContain('unknown format')
    expect(existsSync(outside)).toBe(false)
    expect(built(on)).toBe('good')
  })

  it('that was kept whole, as setup-go keeps it, is built without a word: that is why ours is not', async () => {
    const author = machine()
    expect(built(author)).toBe('good')
    writeFileSync(join(author.modules, tree, 'dep.go'), source)
    // The toolkit's own client, with the real tar, as actions/setup-go calls it.
    const program = join(lib, 'whole.js')
    writeFileSync(
      program,
      `import * as cache from '@actions/cache'
const [work, folder] = process.argv.slice(2)
console.log(work === 'save' ? await cache.saveCache([folder], 'setup-go-Linux-x64') : await cache.restoreCache([folder], 'setup-go-Linux-x64'))`,
    )
    const call = async (work: string, on: Machine): Promise<string> => {
      const env = {
        ...server.env,
        PATH: process.env.PATH,
        RUNNER_TEMP: temporaryFolder(),
        GITHUB_WORKSPACE: dirname(author.modules).replaceAll(' ', '_'),
      }
      mkdirSync(env.GITHUB_WORKSPACE, { recursive: true })
      // Not synchronously: the server answers in this process.
      const args = [program, work, on.modules]
      const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd: env.GITHUB_WORKSPACE })
      return stdout
    }
    await call('save', author)
    const poisoned = join(dirname(author.modules), 'before')
    renameSync(author.modules, poisoned)
    expect(await call('restore', author)).toContain('setup-go-Linux-x64')
    expect(built(author)).toBe('evil')
    // And with zip, checksum file and tree edited together, even go mod verify is content.
    writeFileSync(join(author.modules, download, 'v1.0.0.zip'), moduleZip(evil))
    writeFileSync(
      join(author.modules, download, 'v1.0.0.ziphash'),
      readFileSync(join(poisoned, download, 'v1.0.0.ziphash')),
    )
    expect(built(author)).toBe('evil')
  })
})

describeWithTools(['go', 'tar'], 'a poisoned build cache', () => {
  /** The records of what was done, by the hash of what it was done with. */
  const records = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('-a'))

  /** Compiles the module alone and gives its record, `v1 <action> <output> <size> <time>`, and what was compiled. */
  function compiled(on: Machine): { readonly record: string; readonly output: Buffer } {
    const before = new Set(records(on.build))
    execFileSync(tool('go'), ['build', 'example.org/Dep'], { cwd: on.project, env: on.env, stdio: 'pipe' })
    for (const record of records(on.build).filter((path) => !before.has(path))) {
      const id = readFileSync(join(on.build, record), 'utf8').split(' ')[2] ?? ''
      const output = readFileSync(join(on.build, id.slice(0, 2), `${id}-d`))
      if (output.subarray(0, 7).toString() === '!<arch>') return { record, output }
    }
    throw new Error('nothing was compiled')
  }

  it('is taken on a branch, which nobody can tell, and never for a release', async () => {
    const first = machine({ ownBuild: 'empty' })
    const { states } = await restore(first)
    cpSync(sharedStandardLibrary, first.build, { recursive: true })
    const good = compiled(first)
    // Somebody compiles another source of the module, and gives that for what the record of the good one names.
    const elsewhere = machine({ ownBuild: 'standard library' })
    expect(built(elsewhere)).toBe('good')
    writeFileSync(join(elsewhere.modules, tree, 'dep.go'), dep('evil').files['dep.go'] ?? '')
    const evil = compiled(elsewhere)
    const id = createHash('sha256').update(evil.output).digest('hex')
    mkdirSync(join(first.build, id.slice(0, 2)), { recursive: true })
    writeFileSync(join(first.build, id.slice(0, 2), `${id}-d`), evil.output)
    const [version = '', action = '', , , time = ''] = readFileSync(join(first.build, good.record), 'utf8').split(/ +/)
    const size = String(evil.output.length).padStart(20)
    writeFileSync(join(first.build, good.record), `${version} ${action} ${id} ${size} ${time.trim().padStart(20)}\n`)
    await save(states)

    const onBranch = machine({ ownBuild: 'empty' })
    expect((await restore(onBranch, { commit: 'c2' })).lines[1]).toMatch(/^Build cache: \d+ files from/)
    expect(built(onBranch)).toBe('evil')

    const onTag = machine({ ownBuild: 'empty' })
    const result = await restore(onTag, { commit: 'c2', release: true })
    expect(result.lines[1]).toBe('No cache: a release does not use the build cache')
    expect(result.states.map(({ kind }) => kind)).toEqual(['modules'])
    cpSync(sharedStandardLibrary, onTag.build, { recursive: true })
    expect(built(onTag)).toBe('good')
  })
})
