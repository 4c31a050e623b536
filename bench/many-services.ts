// bench: a repository of many programs, built by the action, by ko and in a docker matrix: all, nothing changed, one file, a shared package; what kinds of requests ([programs] [real] [docker])

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { makeRepository } from '../__tests__/keys/mutations/repository.ts'
import { createMemoryRegistry } from '../__tests__/support/memory-registry.ts'
import { kindCount, makeRealRepository } from './many-services/real.ts'
import { command, root, run, table, tool } from './support.ts'

const [programs = '100', isReal, withDocker] = process.argv.slice(2)
const count = Number(programs)
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-services-'))
const memory = createMemoryRegistry({ etags: 'none' })
const server = createServer(async (incoming, response) => {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  const outcome = await memory.handle({ method: incoming.method ?? 'GET', url, headers, body: await buffer(incoming) })
  if (typeof outcome === 'string') return incoming.socket.destroy()
  const length = { 'content-length': String(Buffer.from(outcome.body ?? '').length) }
  response.writeHead(outcome.status, { ...(outcome.status === 204 ? {} : length), ...outcome.headers })
  return response.end(incoming.method === 'HEAD' ? undefined : (outcome.body ?? ''))
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`

type Measured = {
  readonly seconds: number
  readonly wall?: number
  readonly requests: number | undefined
  readonly compiled: number | undefined
  /** How many requests of each kind. */
  readonly kinds: ReadonlyMap<string, number>
}

try {
  const repository = (isReal === 'real' ? makeRealRepository : makeRepository)({ folder, count })
  const { env } = repository
  // The packages of all programs, so that the first one that builds does not compile them for the others.
  await run({
    command: 'go',
    args: ['build', '-trimpath', './cmd/...'],
    cwd: repository.folder,
    env: { ...texts(env), CGO_ENABLED: '0' },
  })
  const base = [
    '--images',
    `${host}/base`,
    '--tags',
    'latest',
    '--push',
    '--upx',
    'false',
    '--compression-level',
    'fast',
  ]
  await run({
    command: process.execPath,
    args: [command, './cmd/p0', ...base],
    cwd: repository.folder,
    env: texts(env),
  })
  const rows: (readonly string[])[] = [
    ['state', 'by', 'programs compiled', 'requests', 'CPU s', 'CPU s a program', 'seconds'],
  ]
  const states: readonly (readonly [string, () => void])[] = [
    ['all', () => {}],
    ['nothing changed', () => {}],
    ['a file of one program', () => change('cmd/p3/main.go', '"p3"', '"p3 changed"')],
    ['a file of a shared package', () => change('lib2/lib2.go', '"lib2"', '"lib2 changed"')],
  ]
  const kinds: (readonly [string, Measured['kinds']])[] = []
  for (const [number, [state, apply]] of states.entries()) {
    apply()
    for (const [by, work] of [['go-tiny-image', () => ours(number)] as const, ['ko build', ko] as const]) {
      const measured = await work()
      rows.push(row(state, by, measured))
      kinds.push([`${state}, ${by}`, measured.kinds])
    }
    console.error(table(rows))
  }
  if (withDocker === 'docker') rows.push(row('each state', 'docker matrix', await dockerMatrix()))
  console.log(table(rows))
  const all = [...new Set(kinds.flatMap(([, counts]) => [...counts.keys()]))].toSorted()
  console.log(
    table([
      ['requests', ...kinds.map(([title]) => title)],
      ...all.map((kind) => [kind, ...kinds.map(([, counts]) => String(counts.get(kind) ?? 0))]),
    ]),
  )

  function change(path: string, from: string, to: string): void {
    repository.write(path, repository.read(path).replace(from, to))
  }

  /** A job for a push to the default branch. */
  async function ours(number: number): Promise<Measured> {
    const files = ['output', 'state', 'summary'].map(
      (name) => [`GITHUB_${name === 'summary' ? 'STEP_SUMMARY' : name.toUpperCase()}`, join(folder, name)] as const,
    )
    for (const [, path] of files) writeFileSync(path, '')
    const event = join(folder, 'event.json')
    writeFileSync(event, JSON.stringify({ repository: { full_name: 'team/shop', default_branch: 'main' } }))
    const inputs = {
      PACKAGE: './cmd/...',
      IMAGES: `${host}/team/{{name}}`,
      CONFIG: 'false',
      UPX: 'false',
      CACHE: 'false',
      'COMPRESSION-LEVEL': 'fast',
    }
    return measured(join(root, 'dist', 'index.js'), {
      ...Object.fromEntries(files),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository.folder,
      GITHUB_REPOSITORY: 'team/shop',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_SHA: String(number + 1).repeat(40),
      RUNNER_TEMP: folder,
      RUNNER_TOOL_CACHE: join(folder, 'tools'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      ...(process.env.XDG_CACHE_HOME === undefined && process.env.GOCACHE === undefined
        ? { GOCACHE: join(process.env.HOME ?? '/', '.cache', 'go-build') }
        : {}),
    })
  }

  async function measured(script: string, more: Readonly<Record<string, string>>): Promise<Measured> {
    return timed(`${process.execPath} ${script}`, more)
  }

  async function timed(line: string, more: Readonly<Record<string, string>>): Promise<Measured> {
    const before = memory.requests.length
    const started = performance.now()
    const script = `TIMEFORMAT='cpu %U %S'; { time ${line} ; } 2>&1`
    const { stdout } = await run({
      command: 'bash',
      args: ['-c', script],
      cwd: repository.folder,
      env: { ...texts(env), ...more },
    })
    const [, user = '0', system = '0'] = /cpu ([\d.]+) ([\d.]+)/.exec(stdout) ?? []
    const compiled = stdout.match(/^ {2}\S+ for linux\/amd64: .*, static/gm)?.length ?? 0
    return {
      seconds: Number(user) + Number(system),
      wall: (performance.now() - started) / 1000,
      requests: memory.requests.length - before,
      compiled,
      kinds: kindsOf(memory.requests.slice(before)),
    }
  }

  /**
   * A job for each program, which starts without a build cache: `go build` as a Dockerfile has it, of one program of each
   * kind, times how many there are of it. What docker adds is left out, and so is what it sends.
   */
  async function dockerMatrix(): Promise<Measured> {
    let seconds = 0
    for (const name of repository.mains.slice(0, kindCount)) {
      const cache = join(folder, 'empty', name)
      mkdirSync(cache, { recursive: true })
      const build = `go build -trimpath -ldflags='-s -w' -o ${join(cache, 'program')} ./cmd/${name}`
      const measured = await timed(build, { GOCACHE: cache, CGO_ENABLED: '0' })
      rmSync(cache, { recursive: true })
      seconds += measured.seconds
    }
    return {
      seconds: (seconds * count) / Math.min(count, kindCount),
      requests: undefined,
      compiled: undefined,
      kinds: new Map(),
    }
  }

  async function ko(): Promise<Measured> {
    const packages = repository.mains.map((name) => `./cmd/${name}`).join(' ')
    const flags = '--sbom=none --platform=linux/amd64 --base-import-paths --insecure-registry'
    const more = { KO_DOCKER_REPO: `${host}/ko`, KO_DEFAULTBASEIMAGE: `${host}/base:latest` }
    return { ...(await timed(`${tool('ko')} build ${flags} ${packages}`, more)), compiled: undefined }
  }
} finally {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
}

function row(state: string, by: string, { seconds, wall, requests, compiled }: Measured): readonly string[] {
  const each = (seconds / count).toFixed(3)
  return [
    state,
    by,
    compiled === undefined ? String(count) : String(compiled),
    requests === undefined ? '' : String(requests),
    seconds.toFixed(1),
    each,
    wall === undefined ? '' : wall.toFixed(1),
  ]
}

/** What requests are about: a blob, an upload, a manifest by its digest, a tag. */
function kindsOf(requests: readonly { readonly method: string; readonly url: URL }[]): Measured['kinds'] {
  const counts = new Map<string, number>()
  for (const { method, url } of requests) {
    const { pathname, searchParams } = url
    const about = searchParams.has('mount')
      ? 'mount'
      : pathname.includes('/blobs/uploads/')
        ? 'upload'
        : pathname.includes('/blobs/')
          ? 'blob'
          : pathname.includes('/manifests/sha256:')
            ? 'manifest by digest'
            : pathname.includes('/manifests/')
              ? 'tag'
              : 'other'
    counts.set(`${method} ${about}`, (counts.get(`${method} ${about}`) ?? 0) + 1)
  }
  return counts
}

function texts(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
