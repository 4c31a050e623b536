import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { gitNames } from '../../src/source/git.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { commitOf } from './commit.ts'

// Checkouts whose settings name programs. None may run, and what is asked is answered all the same.

type Checkout = { readonly folder: string; readonly git: (...args: readonly string[]) => string }

function checkoutIn(folder: string): Checkout {
  mkdirSync(folder, { recursive: true })
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'protocol.file.allow=always']
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  git('init', '--quiet', '--initial-branch', 'main')
  writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n')
  git('add', '.')
  git('commit', '--quiet', '--message', 'A program')
  git('tag', 'v1.2.3')
  return { folder, git }
}

const checkout = (): Checkout => checkoutIn(join(temporaryFolder(), 'checkout'))

/** Settings with which Git runs a program at every turn; the program leaves a mark. */
function armed(mark: string): string {
  const command = `touch ${mark}`
  return `
[core]
	fsmonitor = ${command}
	hooksPath = ${mark}-hooks
	askPass = ${command}
	sshCommand = ${command}
	pager = ${command}
	editor = ${command}
	alternateRefsCommand = ${command}
	gitProxy = ${command}
	attributesFile = ${mark}-attributes
[filter "x"]
	clean = ${command}; cat
	smudge = ${command}; cat
	process = ${command}
[diff]
	external = ${command}
[diff "x"]
	textconv = ${command}
	command = ${command}
[credential]
	helper = !${command}
[log]
	showSignature = true
[gpg]
	program = ${command}
[remote "origin"]
	url = /nowhere/at/all
	uploadpack = ${command}
	promisor = true
	vcs = ext
[extensions]
	partialClone = origin
[alias]
	status = !${command}
	log = !${command}
[include]
	path = ${mark}-included
`
}

function arm(config: string, mark: string): void {
  appendFileSync(config, armed(mark))
  mkdirSync(`${mark}-hooks`, { recursive: true })
  for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
    writeFileSync(join(`${mark}-hooks`, hook), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 })
  }
  writeFileSync(`${mark}-attributes`, '* filter=x diff=x\n')
  writeFileSync(`${mark}-included`, `[core]\n\tfsmonitor = touch ${mark}\n`)
}

/** Everything that is asked of a repository, with its files looked at byte by byte. */
async function askAll(folder: string, file = join(folder, 'main.go')) {
  utimesSync(file, 2_000_000_000, 2_000_000_000)
  const host = testHost()
  return { facts: await commitOf(folder, host), names: await gitNames({ folder, askRemote: true }, host) }
}

describe('a checkout with hostile settings', () => {
  it('is read, and none of its programs runs', async () => {
    const { folder, git } = checkout()
    const revision = git('rev-parse', 'HEAD')
    const mark = join(temporaryFolder(), 'ran')
    arm(join(folder, '.git', 'config'), mark)
    writeFileSync(join(folder, '.git', 'info', 'attributes'), '* filter=x diff=x\n')
    expect(await askAll(folder)).toMatchObject({
      facts: { revision, tag: 'v1.2.3' },
      names: { branch: 'main', tags: ['v1.2.3'], knowsAllTags: false },
    })
    expect(existsSync(mark)).toBe(false)
  })

  it('may be a work tree of its own, or a submodule', async () => {
    const { folder, git } = checkout()
    const mark = join(temporaryFolder(), 'ran')
    const tree = join(temporaryFolder(), 'tree')
    git('worktree', 'add', '--quiet', '-b', 'side', tree)
    const module = checkout()
    git('submodule', '--quiet', 'add', module.folder, 'module')
    git('commit', '--quiet', '--message', 'A submodule')
    const inside = join(folder, 'module')
    for (const config of [['config'], ['modules', 'module', 'config']]) arm(join(folder, '.git', ...config), mark)
    expect(await askAll(tree)).toMatchObject({ facts: { tag: 'v1.2.3' }, names: { root: tree, branch: 'side' } })
    // The remote of the submodule is a folder: its tags are read, and no program serves them.
    const { facts, names } = await askAll(inside)
    expect(facts?.revision).toBe(module.git('rev-parse', 'HEAD'))
    expect(names).toMatchObject({ root: inside })
    // From above, the submodule is not looked into.
    expect((await askAll(folder)).facts?.revision).toBe(git('rev-parse', 'HEAD'))
    expect(existsSync(mark)).toBe(false)
  })

  it('finds no bare repository that was committed beside the program', async () => {
    const { folder, git } = checkout()
    const program = join(folder, 'cmd', 'api')
    const inner = checkoutIn(program)
    const mark = join(temporaryFolder(), 'ran')
    arm(join(program, '.git', 'config'), mark)
    for (const name of ['HEAD', 'config', 'objects', 'refs']) {
      renameSync(join(program, '.git', name), join(program, name))
    }
    renameSync(join(program, '.git'), join(temporaryFolder(), 'rest'))
    writeFileSync(join(program, '.gitattributes'), '* filter=x\n')
    const { facts, names } = await askAll(program)
    expect(facts?.revision).toBe(git('rev-parse', 'HEAD'))
    expect(names?.root).toBe(folder)
    expect(inner.folder).toBe(program)
    expect(existsSync(mark)).toBe(false)
  })

  it('reads the tags of a folder that is its origin without the settings of that folder', async () => {
    const origin = checkout()
    origin.git('tag', 'v9.0.0')
    const mark = join(temporaryFolder(), 'ran')
    arm(join(origin.folder, '.git', 'config'), mark)
    const { folder, git } = checkout()
    for (const url of [origin.folder, `file://${origin.folder}`, join(origin.folder, '.git')]) {
      git('config', 'remote.origin.url', url)
      expect((await askAll(folder)).names).toMatchObject({ tags: ['v1.2.3', 'v9.0.0'], knowsAllTags: true })
    }
    expect(existsSync(mark)).toBe(false)
  })

  it('does not fetch what a partial clone lacks', async () => {
    const { folder, git } = checkout()
    const mark = join(temporaryFolder(), 'ran')
    arm(join(folder, '.git', 'config'), mark)
    const tree = git('--no-replace-objects', '-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD')
    renameSync(join(folder, '.git', 'objects', tree.slice(0, 2)), join(temporaryFolder(), 'gone'))
    expect((await askAll(folder)).facts).toBeUndefined()
    expect(existsSync(mark)).toBe(false)
  })

  it('takes the commits of an alternate folder of objects', async () => {
    const { folder, git } = checkout()
    const clone = join(temporaryFolder(), 'clone')
    git('clone', '--quiet', '--shared', folder, clone)
    expect((await askAll(clone)).facts?.revision).toBe(git('rev-parse', 'HEAD'))
  })

  it('says nothing where it belongs to another user than the folder and we', async () => {
    if (process.getuid?.() !== 0) return
    const { folder } = checkout()
    const program = join(folder, 'program')
    mkdirSync(program)
    writeFileSync(join(program, 'main.go'), '')
    chownSync(join(folder, '.git'), 12345, 12345)
    expect(await commitOf(program, testHost())).toBeUndefined()
    // The whole checkout of somebody else, as in a container, is that user's own.
    chownSync(program, 12345, 12345)
    expect(await commitOf(program, testHost())).toBeDefined()
    const elsewhere = join(temporaryFolder(), 'elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, '.git'), `gitdir: ${join(folder, '.git')}\n`)
    expect(await commitOf(elsewhere, testHost())).toBeUndefined()
  })

  it.each([
    ['a device', '/dev/zero'],
    ['nothing', '/nowhere'],
    ['itself', '.git'],
  ])('says nothing where .git points to %s', async (_, target) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '.git'), `gitdir: ${target}\n`)
    expect(await commitOf(folder, testHost())).toBeUndefined()
  })

  it('is not waited for where a file of Git’s is a pipe', async () => {
    const { folder } = checkout()
    renameSync(join(folder, '.git', 'HEAD'), join(folder, '.git', 'OLD'))
    execFileSync('mkfifo', [join(folder, '.git', 'HEAD')])
    expect(await commitOf(folder, testHost())).toBeUndefined()
  })
})

describe('git', () => {
  it('gets nothing of the environment but where programs are', async () => {
    const { folder } = checkout()
    const bin = temporaryFolder()
    const seen = join(bin, 'seen')
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    writeFileSync(join(bin, 'git'), `#!/bin/sh\nenv >>${seen}\nexec ${real} "$@"\n`)
    chmodSync(join(bin, 'git'), 0o755)
    const secrets = {
      ACTIONS_RUNTIME_TOKEN: 'secret-1',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret-2',
      GITHUB_TOKEN: 'secret-3',
      GITHUB_ENV: 'secret-4',
      AWS_SECRET_ACCESS_KEY: 'secret-5',
      GIT_ASKPASS: 'secret-6',
      GIT_SSH_COMMAND: 'secret-7',
      GIT_EXTERNAL_DIFF: 'secret-8',
    }
    const host = testHost({ env: { ...process.env, ...secrets, PATH: `${bin}:${process.env.PATH}` } })
    execFileSync(real, ['-C', folder, 'config', 'remote.origin.url', 'http://127.0.0.1:1/a/b'])
    expect(await commitOf(folder, host)).toBeDefined()
    expect(await gitNames({ folder, askRemote: true }, host)).toMatchObject({ knowsAllTags: false })
    const text = execFileSync('cat', [seen], { encoding: 'utf8' })
    expect(text).toContain('PATH=')
    expect(text).not.toContain('secret-')
  })

  it('takes a file of Git LFS for unchanged when it is the one that its pointer names', async () => {
    const { folder, git } = checkout()
    const content = 'large'.repeat(1000)
    const oid = createHash('sha256').update(content).digest('hex')
    const path = join(folder, 'model.bin')
    writeFileSync(path, `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`)
    writeFileSync(join(folder, '.gitattributes'), 'model.bin filter=lfs\n')
    git('add', '.')
    git('commit', '--quiet', '--message', 'A large file')
    writeFileSync(path, content)
    expect((await commitOf(folder, testHost()))?.revision).toBe(git('rev-parse', 'HEAD'))
    writeFileSync(path, content.replace('l', 'L'))
    expect((await commitOf(folder, testHost()))?.revision).toMatch(/-dirty$/)
  })
})

describe('the remote', () => {
  const header = 'AUTHORIZATION: basic c2VjcmV0'
  let server: Server
  let base = ''
  let asked: { readonly url: string; readonly authorization: string | undefined }[] = []
  let elsewhere = ''

  beforeEach(async () => {
    asked = []
    server = createServer((request, response) => {
      asked.push({ url: request.url ?? '', authorization: request.headers.authorization })
      if (request.url?.startsWith('/moved') === true) {
        response.writeHead(302, { location: `${elsewhere}/taken/info/refs?service=git-upload-pack` }).end()
        return
      }
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    base = `http://127.0.0.1:${port}`
    elsewhere = `http://localhost:${port}`
  })
  afterEach(() => new Promise((done) => server.close(done)))

  const ask = (folder: string, env: Readonly<Record<string, string>> = {}) =>
    gitNames({ folder, askRemote: true }, testHost({ env: { ...process.env, ...env } }))

  it('gets the header that the checkout has for its host, and no other', async () => {
    const { folder, git } = checkout()
    git('config', 'remote.origin.url', `${base}/a/b`)
    git('config', 'http.https://elsewhere.example/.extraheader', header)
    git('config', 'http.extraheader', header)
    await ask(folder)
    expect(asked.map(({ authorization }) => authorization)).not.toContain('basic c2VjcmV0')
    git('config', `http.${base}/.extraheader`, header)
    await ask(folder)
    expect(asked.at(-1)?.authorization).toBe('basic c2VjcmV0')
  })

  it("gets the workflow's token where it is of that server and the checkout has no header", async () => {
    const { folder, git } = checkout()
    git('config', 'remote.origin.url', `${base}/a/b`)
    const askWith = (server: string) =>
      gitNames({ folder, askRemote: true, token: { server, token: 'of-the-workflow' } }, testHost())
    for (const other of [elsewhere, 'https://github.com', 'no address']) await askWith(other)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.map(({ authorization }) => authorization ?? '').join('')).toBe('')
    const basic = `basic ${Buffer.from('x-access-token:of-the-workflow').toString('base64')}`
    await askWith(base)
    expect(asked.at(-1)?.authorization).toBe(basic)
    git('config', `http.${base}/.extraheader`, header)
    await askWith(base)
    expect(asked.at(-1)?.authorization).toBe('basic c2VjcmV0')
  })

  it('gets the header from the file that a newer checkout keeps it in', async () => {
    const { folder, git } = checkout()
    git('config', 'remote.origin.url', `${base}/a/b`)
    const temporary = temporaryFolder()
    const text = `[http "${base}/"]\n\textraheader = ${header}\n`
    writeFileSync(join(temporary, 'git-credentials-0a-1b.config'), text)
    writeFileSync(join(temporary, 'other.config'), text)
    git('config', `includeIf.gitdir:${folder}/.git.path`, join(temporary, 'other.config'))
    await ask(folder, { RUNNER_TEMP: temporary })
    expect(asked.at(-1)?.authorization).toBeUndefined()
    git('config', `includeIf.gitdir:${folder}/.git.path`, join(temporary, 'git-credentials-0a-1b.config'))
    await ask(folder)
    expect(asked.at(-1)?.authorization).toBeUndefined()
    await ask(folder, { RUNNER_TEMP: temporary })
    expect(asked.at(-1)?.authorization).toBe('basic c2VjcmV0')
  })

  it('is not followed to another place, and no helper of the machine answers for it', async () => {
    const { folder, git } = checkout()
    git('config', 'remote.origin.url', `${base}/moved`)
    git('config', `http.${base}/.extraheader`, header)
    const home = temporaryFolder()
    const mark = join(home, 'asked')
    writeFileSync(
      join(home, '.gitconfig'),
      `[credential]\n\thelper = "!touch ${mark}; echo password=x"\n[core]\n\taskPass = touch ${mark}\n`,
    )
    await ask(folder, { HOME: home })
    git('config', 'remote.origin.url', `${base}/refused`)
    await ask(folder, { HOME: home, GIT_ASKPASS: `touch ${mark}` })
    expect(asked.map(({ url }) => url).filter((url) => url.startsWith('/taken'))).toEqual([])
    expect(asked.length).toBeGreaterThan(1)
    expect(existsSync(mark)).toBe(false)
  })

  it('is where the machine says that an address is', async () => {
    const { folder, git } = checkout()
    const home = temporaryFolder()
    const origin = checkout()
    origin.git('tag', 'v7.0.0')
    cpSync(origin.folder, join(home, 'origin'), { recursive: true })
    writeFileSync(join(home, '.gitconfig'), `[url "file://${home}/origin"]\n\tinsteadOf = https://git.example/a/b\n`)
    git('config', 'remote.origin.url', 'https://git.example/a/b')
    expect(await ask(folder, { HOME: home })).toMatchObject({ tags: ['v1.2.3', 'v7.0.0'], knowsAllTags: true })
  })
})
