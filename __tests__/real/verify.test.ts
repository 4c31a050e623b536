import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from '../support/bundle.ts'
import { sameCommits } from '../support/git.ts'
import { temporaryFolder } from '../support/host.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools, tool } from '../support/tools.ts'
import { outputsOf, writeTree } from './command.ts'

// Strangers build an image again with tools that are not those of the build.

const nobody = 65534

function openFolder(): string {
  const folder = temporaryFolder('stranger-')
  chmodSync(folder, 0o755)
  return folder
}

describeWithTools(['go', 'git', 'upx', 'setpriv', ...toolsFor.distribution], 'verify, by a stranger', () => {
  let built: { readonly image: string; readonly repository: string }

  beforeAll(async () => {
    const { host } = await startRegistry('distribution')
    // It imports nothing: another user compiles the standard library from nothing.
    const repository = writeTree(openFolder(), {
      'go.mod': 'module example.org/hello\n\ngo 1.24\n',
      'main.go': 'package main\n\nfunc main() { println("hello") }\n',
    })
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: repository, env: sameCommits, stdio: 'pipe' })
    git('init', '--quiet', '--initial-branch=main')
    git('add', '.')
    git('commit', '--quiet', '--message', 'A program')
    // Where Go's own server is out of reach, other versions come through the module proxy at once.
    const nowhere = ['--go-download-base-url', 'http://127.0.0.1:1']
    const args = ['.', '--images', `${host}/team/hello`, '--push', '--attest', 'provenance', ...nowhere]
    const outputs = await outputsOf([...args, '--packer', 'upx', '--upx', 'true'], { cwd: repository })
    built = { image: `${host}/team/hello@${outputs.digest}`, repository }
  })

  /** A clone of the repository, with what a user of a fresh machine has. */
  function stranger(user?: number) {
    const home = openFolder()
    const clone = join(home, 'a clone', 'of it')
    execFileSync('git', ['clone', '--quiet', built.repository, clone], { stdio: 'pipe' })
    const paths = { XDG_CACHE_HOME: join(home, 'cache'), TMPDIR: join(home, 'tmp') }
    for (const path of Object.values(paths)) mkdirSync(path)
    if (user !== undefined) execFileSync('chown', ['-R', String(user), home])
    return { home, clone, paths }
  }

  it('finds the image identical as another user, in another folder, time zone and language', async () => {
    const user = process.getuid?.() === 0 ? nobody : undefined
    const { home, clone, paths } = stranger(user)
    const drop = user === undefined ? '' : `setpriv --reuid ${user} --regid ${user} --clear-groups `
    const node = join(home, 'node')
    writeFileSync(node, `#!/bin/sh\numask 077\nexec ${drop}'${process.execPath}' "$@"\n`, { mode: 0o755 })
    const caches = { HOME: home, GOCACHE: join(home, 'go-build'), GOPATH: join(home, 'go') }
    const env = { ...paths, ...caches, TZ: 'Asia/Kathmandu', LC_ALL: 'C.UTF-8' }
    const { code, stdout, stderr } = await runCommand(['verify', built.image], { cwd: clone, env, node })
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^identical: 127\.0\.0\.1:\d+\/team\/hello@sha256:\w+ \(linux\/amd64\) is what commit \w{40} /,
    )
  })

  it('names another Go, which comes through the module proxy', async () => {
    const { clone, paths } = stranger()
    const here = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim()
    const version = here === 'go1.24.10' ? '1.24.9' : '1.24.10'
    const args = ['verify', built.image, '--go-version', version]
    const { code, stdout, stderr } = await runCommand(args, { cwd: clone, env: paths })
    expect({ code, stderr: code === 3 ? '' : stderr }).toEqual({ code: 3, stderr: '' })
    expect(stdout).toMatch(
      /linux\/amd64, program layer: sha256:\w+ in the registry, sha256:\w+ built here: another Go: /,
    )
    expect(stdout.trim().endsWith(`, here by ${version}`)).toBe(true)
  })

  it.each([
    ['of the same version', '', /: another UPX: upx (\S+) has the digest \w{64}, here \w{64}$/],
    ['of another version', '4.2.9', /: another packer: it was packed by upx \S+, here by upx 4\.2\.9$/],
  ])('names another UPX %s', async (_what, version, reason) => {
    const { home, clone, paths } = stranger()
    const bin = join(home, 'bin')
    mkdirSync(bin)
    // Packs a little less, and says what it is told to say.
    const says = version === '' ? '' : ` | sed 's/^upx .*/upx ${version}/'`
    const script = [
      '#!/bin/bash',
      `if [ "$1" = --version ]; then '${tool('upx')}' --version${says}; exit; fi`,
      `exec '${tool('upx')}' "\${@/#--best/-7}"`,
    ]
    writeFileSync(join(bin, 'upx'), script.join('\n'), { mode: 0o755 })
    const env = { ...paths, PATH: `${bin}${delimiter}${process.env.PATH}` }
    const own = version === '' ? [] : ['--upx-version', version]
    const { code, stdout, stderr } = await runCommand(['verify', built.image, ...own], { cwd: clone, env })
    expect({ code, stderr: code === 3 ? '' : stderr }).toEqual({ code: 3, stderr: '' })
    expect(stdout.trim()).toMatch(reason)
  })
})
