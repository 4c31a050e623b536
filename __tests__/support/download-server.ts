import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { tool } from './tools.ts'

/** What a path answers with. Of several the first request gets the first, and the last stays. */
export type Reply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
  /** Breaks the connection after so many bytes of the body. */
  readonly breakAfter?: number
  /** Never answers. */
  readonly silent?: true
}

export type DownloadServer = {
  readonly url: string
  /** The paths that were asked for, with their query, in order. */
  readonly requests: readonly string[]
  readonly replies: Map<string, Reply | Reply[]>
  readonly close: () => Promise<void>
}

/** A real server on loopback; what it has no reply for is 404. */
export async function startDownloadServer(
  replies: Readonly<Record<string, Reply | Reply[]>> = {},
): Promise<DownloadServer> {
  const requests: string[] = []
  const table = new Map(Object.entries(replies))
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push(path)
    const planned = table.get(path)
    const reply = Array.isArray(planned) ? (planned.length > 1 ? planned.shift() : planned[0]) : planned
    answer(response, reply ?? { status: 404, body: 'not here' })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    replies: table,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply.silent === true) return
  const body = Buffer.from(reply.body ?? '')
  response.writeHead(reply.status ?? 200, { 'content-length': String(body.length), ...reply.headers })
  if (reply.breakAfter === undefined) {
    response.end(body)
    return
  }
  response.write(body.subarray(0, reply.breakAfter), () => response.destroy())
}

export type Archive = { readonly name: string; readonly body: Buffer; readonly sha256: string }

const goarch = process.arch === 'x64' ? 'amd64' : process.arch

function archive(name: string, file: string): Archive {
  const body = readFileSync(file)
  return { name, body, sha256: createHash('sha256').update(body).digest('hex') }
}

// All that go needs to build a program that imports nothing: so little is packed and unpacked in seconds.
const filesOfGo = ['VERSION', 'go.env', 'bin/go', 'src/go.mod']
const foldersOfGo = ['pkg/include', ...['asm', 'compile', 'link'].map((name) => `pkg/tool/linux_${goarch}/${name}`)]

/** The machine's own Go in the form that go.dev serves, with what it needs for programs that import nothing. */
export function goArchive({ folder }: { readonly folder: string }): Archive & { readonly version: string } {
  const ask = (...args: readonly string[]): string => execFileSync(tool('go'), args, { encoding: 'utf8' }).trim()
  const goroot = realpathSync(ask('env', 'GOROOT'))
  const packages = ask('list', '-deps', 'runtime').split('\n')
  const version = (readFileSync(join(goroot, 'VERSION'), 'utf8').split('\n')[0] ?? '').trim()
  const name = `${version}.linux-${goarch}.tar.gz`
  const inGo = (paths: readonly string[]): readonly string[] => paths.map((path) => join(basename(goroot), path))
  execFileSync('tar', [
    ...['-I', 'gzip -1', '-cf', join(folder, name)],
    ...['--exclude=*_test.go', '--exclude=testdata', `--transform=s,^${basename(goroot)},go,`],
    ...['-C', dirname(goroot), ...inGo(filesOfGo), ...inGo(foldersOfGo)],
    ...inGo(packages.map((path) => `src/${path}`)),
  ])
  return { ...archive(name, join(folder, name)), version }
}

/** The release list of go.dev/dl with one release in it. */
export function releaseList(releases: readonly { readonly version: string; readonly archive: Archive }[]): string {
  return JSON.stringify(
    releases.map(({ version, archive }) => ({
      version,
      stable: !/[a-z]/.test(version.slice(2)),
      files: [
        {
          filename: `${version}.src.tar.gz`,
          os: '',
          arch: '',
          version,
          sha256: '0'.repeat(64),
          size: 1,
          kind: 'source',
        },
        {
          filename: archive.name,
          os: 'linux',
          arch: goarch,
          version,
          sha256: archive.sha256,
          size: archive.body.length,
          kind: 'archive',
        },
      ],
    })),
  )
}

/** A UPX archive as its releases are, made from a real upx. */
export function upxArchiveFrom(options: {
  readonly upx: string
  readonly version: string
  readonly folder: string
}): Archive {
  const name = `upx-${options.version}-${goarch}_linux`
  mkdirSync(join(options.folder, name))
  copyFileSync(options.upx, join(options.folder, name, 'upx'))
  writeFileSync(join(options.folder, name, 'COPYING'), 'GPL\n')
  const file = join(options.folder, `${name}.tar.xz`)
  execFileSync('tar', ['-I', 'xz -1', '-cf', file, '-C', options.folder, name])
  return archive(`${name}.tar.xz`, file)
}
