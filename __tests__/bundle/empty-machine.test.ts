import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshUser, runCommand } from '../support/bundle.ts'
import {
  type Archive,
  type DownloadServer,
  goArchive,
  releaseList,
  startDownloadServer,
} from '../support/download-server.ts'
import { temporaryFolder } from '../support/host.ts'
import { tool } from '../support/tools.ts'

// A machine with an empty tool cache and neither Go nor UPX, and a server that serves what the real one does.

let archive: Archive & { readonly version: string }
let server: DownloadServer

beforeAll(() => {
  archive = goArchive({ folder: temporaryFolder() })
})

async function serve(listed: Archive): Promise<void> {
  server = await startDownloadServer({
    '/dl/?mode=json&include=all': { body: releaseList([{ version: archive.version, archive: listed }]) },
    [`/dl/${archive.name}`]: { body: archive.body },
  })
}
afterEach(() => server.close())

const own = ['--upx=false', '--json']

function machine(listed: Archive = archive): {
  readonly cwd: string
  readonly env: Record<string, string>
  readonly args: readonly string[]
} {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'go.mod'), `module example.org/hello\n\ngo ${archive.version.slice(2)}\n`)
  writeFileSync(join(cwd, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
  const bin = temporaryFolder()
  for (const name of ['tar', 'gzip', 'git']) symlinkSync(tool(name), join(bin, name))
  const env = { ...freshUser(), PATH: bin, HOME: temporaryFolder() }
  return { cwd, env, args: [...own, '--go-download-base-url', `${server.url}/dl`, '--go-checksum', listed.sha256] }
}

describe('an empty machine', () => {
  it('gets Go, verified, and builds with it; the second run downloads nothing', async () => {
    await serve(archive)
    const { cwd, env, args } = machine()
    const first = await runCommand(args, { cwd, env })
    expect(first.stderr).toContain('downloaded and verified by its sha256')
    expect(first.code).toBe(0)
    const asked = server.requests.length
    const second = await runCommand(args, { cwd, env })
    expect(second.stderr).toContain('found in the tool cache')
    expect(server.requests).toHaveLength(asked)
    expect(JSON.parse(second.stdout).digest).toBe(JSON.parse(first.stdout).digest)
  })

  it('stops at a wrong checksum with one error, and keeps nothing of the archive', async () => {
    const listed = { ...archive, sha256: '0'.repeat(64) }
    await serve(listed)
    const { cwd, env, args } = machine(listed)
    const { code, stderr } = await runCommand(args, { cwd, env })
    expect(code).toBe(1)
    expect(stderr.match(/^error: /gm)).toHaveLength(1)
    expect(stderr).toContain('0'.repeat(64))
    expect(stderr).toContain(archive.sha256)
    expect(readdirSync(env.TMPDIR ?? '')).toEqual([])
    expect(readdirSync(cwd).sort()).toEqual(['go.mod', 'main.go'])
    const left = readdirSync(env.XDG_CACHE_HOME ?? '', { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.includes('tools/go/'))).toEqual([])
  })

  it('takes nothing from a mirror on that mirror’s word alone', async () => {
    await serve(archive)
    const { cwd, env } = machine()
    const { code, stderr } = await runCommand([...own, '--go-download-base-url', `${server.url}/dl`], { cwd, env })
    expect(code).toBe(1)
    expect(stderr).toContain(`${server.url}/dl is a mirror, which cannot vouch for ${archive.name} itself`)
    expect(server.requests).toEqual(['/dl/?mode=json&include=all'])
  })
})
