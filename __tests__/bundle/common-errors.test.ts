import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ActionRun, runAction } from '../support/bundle.ts'
import { type Given, type Handler, serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry, refuse } from '../support/memory-registry.ts'
import { serveAs } from '../support/named-hosts.ts'
import { describeWithTools } from '../support/tools.ts'

// What users of setup-go, docker and ko meet most, each brought about for real, and what they read of it here: one
// annotation that names the thing and what to change, or no failure at all.

type Files = Readonly<Record<string, string>>
type Words = Readonly<Record<string, string>>

const hello = 'package main\n\nfunc main() { println("hello") }\n'
const goMod = 'module example.org/app\n\ngo 1.21\n'

function workspaceWith(files: Files): string {
  const folder = temporaryFolder('workspace ')
  for (const [name, text] of Object.entries({ 'go.mod': goMod, 'main.go': hello, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function git(cwd: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8' }).trim()
}

// A person whose git knows no passwords, for whom a workflow runs in the repository Team/App.
function start(cwd: string, inputs: Words, env: Words = {}): Promise<ActionRun> {
  const context = { GITHUB_REPOSITORY: 'Team/App', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' }
  const plainGit = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_SSH_COMMAND: 'false' }
  return runAction(
    { upx: 'false', cache: 'false', push: 'false', ...inputs },
    {
      cwd,
      env: { ...context, ...plainGit, HOME: temporaryFolder(), GOPROXY: process.env.GOPROXY ?? '', ...env },
    },
  )
}

// A registry that gives a token to anybody and takes nothing; `deny` answers where something would be written.
function closedRegistry(host: string, answers: { readonly deny: Given; readonly head?: Given }): Handler {
  return ({ method, url, headers }) => {
    if (url.pathname === '/token') return { status: 200, body: JSON.stringify({ token: 'a-token' }) }
    if (headers.authorization === undefined) {
      const challenge = `Bearer realm="https://${host}/token",service="${host}",scope="repository:team/app:pull,push"`
      return { ...refuse(401, 'UNAUTHORIZED', 'authentication required'), headers: { 'www-authenticate': challenge } }
    }
    if (method === 'HEAD' || method === 'GET') return answers.head ?? { status: 404 }
    return answers.deny
  }
}

async function pushTo(host: string, answers: Parameters<typeof closedRegistry>[1]): Promise<ActionRun> {
  const env = await serveAs(host, closedRegistry(host, answers))
  const inputs = { images: `${host}/team/app`, tags: 'v1', push: 'true', 'github-token': 'ghs_token' }
  return start(workspaceWith({}), inputs, env)
}

const ecr = '123456789012.dkr.ecr.eu-central-1.amazonaws.com'
const needsC = 'package sqlite\n\n// int answer(void);\nimport "C"\n\nfunc Open() {}\n'
const importing = (path: string) => `package main\n\nimport _ "${path}"\n\nfunc main() {}\n`

type Row = {
  /** What other tools write, and what brings it about here. */
  readonly today: string
  readonly run: () => Promise<ActionRun>
  /** What the one annotation holds. */
  readonly says: readonly (string | RegExp)[]
  /** Where it stands, where that is a place in the user's files. */
  readonly at?: string
}

const failures: readonly Row[] = [
  {
    today: 'denied: permission_denied: write_package',
    run: () => pushTo('ghcr.io', { deny: refuse(403, 'DENIED', 'permission_denied: write_package') }),
    says: ['ghcr.io', 'write_package', /permissions:(\n|%0A) {2}packages: write/, 'Manage Actions access'],
  },
  {
    today: '403 Forbidden on HEAD',
    run: () =>
      pushTo('ghcr.io', {
        head: { status: 403 },
        deny: refuse(403, 'DENIED', 'requested access to the resource is denied'),
      }),
    says: ['ghcr.io', /permissions:(\n|%0A) {2}packages: write/],
  },
  {
    today: 'name unknown: The repository … does not exist (ECR)',
    run: () => {
      const message = `The repository with name 'team/app' does not exist in the registry with id '123456789012'`
      return pushTo(ecr, { deny: refuse(404, 'NAME_UNKNOWN', message) })
    },
    says: ['aws ecr create-repository --repository-name team/app --region eu-central-1'],
  },
  {
    today: 'at run time: exec /app: no such file or directory',
    run: () => {
      const dynamic = 'package dyn\n\n//go:cgo_import_dynamic _ _ "libc.so.6"\n'
      return start(workspaceWith({ 'dyn/dyn.go': dynamic, 'main.go': importing('example.org/app/dyn') }), {})
    },
    says: [/dynamic loader \(PT_INTERP\), which an image from scratch does not have/, 'example.org/app/dyn'],
  },
  {
    today: 'build constraints exclude all Go files',
    run: () => start(workspaceWith({ 'sqlite/s.go': needsC, 'main.go': importing('example.org/app/sqlite') }), {}),
    says: ['example.org/app/sqlite needs cgo, which is off for static programs', 'pure Go replacement'],
  },
  {
    today: 'could not read Username … terminal prompts disabled',
    run: privateModule,
    says: [/private module github\.com\/acme\/secret/, /GOPRIVATE/, /x-access-token:TOKEN@/],
    at: 'file=main.go,line=3,col=8',
  },
  {
    today: '60 lines of linker usage for bad ldflags',
    run: () => start(workspaceWith({ 'v.go': 'package main\n\nvar v string\n' }), { ldflags: '-X main.v=a b' }),
    says: [/^[^\n]*the linker did not understand ldflags\nQuote -X values that contain spaces: -X '[^\n]*$/],
  },
  {
    today: 'go.mod requires go >= 1.30 (running go 1.24; GOTOOLCHAIN=local)',
    run: () => {
      const local = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim().slice(2)
      return start(workspaceWith({ 'go.mod': 'module example.org/app\n\ngo 1.99\n' }), { 'go-version': local })
    },
    says: [/requires Go 1\.99, and Go 1\.\S+ is running/, 'Set go-version to 1.99 or newer'],
  },
]

// A server of git that wants a password for everything, in the place of github.com.
async function privateModule(): Promise<ActionRun> {
  const headers = { 'www-authenticate': 'Basic realm="git"' }
  const { host } = await serve(() => ({ status: 401, headers, body: 'who are you?' }))
  const sum = `h1:${'A'.repeat(43)}=`
  const cwd = workspaceWith({
    'go.mod': `${goMod}\nrequire github.com/acme/secret v1.0.0\n`,
    'go.sum': `github.com/acme/secret v1.0.0 ${sum}\ngithub.com/acme/secret v1.0.0/go.mod ${sum}\n`,
    'main.go': importing('github.com/acme/secret'),
  })
  return start(
    cwd,
    {},
    {
      GOPRIVATE: 'github.com/acme/*',
      GOMODCACHE: temporaryFolder('modules-'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.http://${host}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/',
    },
  )
}

type Annotation = { readonly place: string; readonly message: string }

function annotations(stdout: string): readonly Annotation[] {
  const decoded = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  const found = stdout.matchAll(/^::error ?(.*?)::(.*)$/gm)
  return [...found].map(([, place = '', message = '']) => ({ place, message: decoded(message) }))
}

describeWithTools(['go', 'git', 'openssl'], 'where others say', () => {
  it.each(failures)('“$today”, it is one annotation with what to change', async ({ run, says, at }) => {
    const { code, stdout, summary } = await run()
    expect(code).toBe(1)
    const found = annotations(stdout)
    expect(found).toHaveLength(1)
    for (const words of says) expect(found[0]?.message).toEqual(expect.stringMatching(literal(words)))
    expect(found[0]?.place).toBe(at ?? '')
    // Short enough to be read.
    expect(found[0]?.message.split('\n').length).toBeLessThanOrEqual(5)
    expect(summary).toContain('### go-tiny-image: failed')
    expect(stdout + summary).not.toContain('unexpected')
  })

  it('“repository name must be lowercase”, the name is written in lower case, and one line says so', async () => {
    const registry = createMemoryRegistry()
    const { host } = await serve(registry.handle)
    const run = await start(workspaceWith({}), { images: `${host}/Team/App`, tags: 'V1', push: 'true' })
    expect([run.code, annotations(run.stdout)]).toEqual([0, []])
    expect([...(registry.repositories.get('team/app')?.tags.keys() ?? [])]).toEqual(['V1'])
    expect(run.outputs['image-name']).toBe(`${host}/team/app`)
    expect(run.stdout.match(/^.*registries do not accept capital letters.*$/gm)).toEqual([
      `  ${host}/Team/App is written ${host}/team/app: registries do not accept capital letters`,
    ])
  })

  const asRoot = process.getuid?.() === 0 ? it : it.skip
  if (process.getuid?.() !== 0) process.stderr.write('skipped: what only root may do (chown, chroot)\n')

  asRoot('“error obtaining VCS status: exit status 128”, the build goes on and knows its commit', async () => {
    const cwd = workspaceWith({})
    git(cwd, 'init', '-q')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-q', '-m', 'first')
    const commit = git(cwd, 'rev-parse', 'HEAD')
    for (const path of ['.', ...readdirSync(cwd, { recursive: true, encoding: 'utf8' })])
      chownSync(join(cwd, path), 4242, 4242)
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
    const others = spawnSync('go', ['build', '-buildvcs=true', '-o', '/dev/null', '.'], { cwd, env, encoding: 'utf8' })
    expect(others.stderr).toContain('error obtaining VCS status: exit status 128')
    const run = await start(cwd, {})
    expect([run.code, annotations(run.stdout)]).toEqual([0, []])
    expect(run.outputs.labels).toContain(`org.opencontainers.image.revision=${commit}`)
  })

  asRoot('“x509: certificate signed by unknown authority”, the image has the authorities', async () => {
    const source = [
      'package main',
      'import "crypto/x509"',
      'func main() {',
      '  pool, err := x509.SystemCertPool()',
      '  if err != nil { panic(err) }',
      '  if pool.Equal(x509.NewCertPool()) { println("nobody is trusted") } else { println("somebody is trusted") }',
      '}',
    ].join('\n')
    const said: string[] = []
    for (const certificates of ['auto', 'false']) {
      const run = await start(workspaceWith({ 'main.go': source }), {
        'ca-certificates': certificates,
        compression: 'none',
      })
      expect(run.code).toBe(0)
      said.push(runWithin(run.outputs['oci-layout'] ?? ''))
    }
    expect(said).toEqual(['somebody is trusted', 'nobody is trusted'])
  })
})

function literal(words: string | RegExp): RegExp {
  return typeof words === 'string' ? new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words
}

// The program of an archive, with the image's files and no others.
function runWithin(archive: string): string {
  const folder = temporaryFolder('layout-')
  execFileSync('tar', ['-xf', archive, '-C', folder])
  const root = join(folder, 'root')
  mkdirSync(root)
  const blobs = join(folder, 'blobs/sha256')
  for (const name of readdirSync(blobs)) {
    const isTar = spawnSync('tar', ['-tf', join(blobs, name)], { stdio: 'ignore' }).status === 0
    if (isTar) execFileSync('tar', ['-xf', join(blobs, name), '-C', root])
  }
  return spawnSync('chroot', [root, '/app'], { encoding: 'utf8' }).stderr.trim()
}
