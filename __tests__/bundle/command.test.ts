import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freshUser, runCommand } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'

// The command as it lies in the repository, spawned.

function module(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('module with space ')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const hello = {
  'go.mod': 'module example.org/hello\n\ngo 1.21\n',
  'main.go': 'package main\n\nfunc main() { println("hello") }\n',
}

describe('the command', () => {
  it('prints its help and version', async () => {
    const [help, version] = await Promise.all([runCommand(['--help']), runCommand(['--version'])])
    expect([help.code, version.code]).toEqual([0, 0])
    expect(help.stdout).toContain('Usage: go-tiny-image [package ...]')
    expect(version.stdout).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
  })

  it.each([
    [['--no-such-flag'], 'error: unknown flag --no-such-flag\n--help lists all flags.\n'],
    [['--push'], 'error: push is true but images names no image\n'],
    [['--load=maybe'], 'error: load is "maybe", which is neither true nor false\n'],
    [['--images'], 'error: --images has no value\n'],
    [['--images', 'Ba d'], 'error: image "Ba d" has the malformed part "Ba d"\n'],
    [['--files', 'go.mod:x'], 'error: files: "go.mod:x": the target "x" is not an absolute path\n'],
  ])('used wrongly as %j ends with 2 and one sentence', async (args, message) => {
    const { code, stdout, stderr } = await runCommand(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.split('\n').length).toBeLessThanOrEqual(3)
  })

  it('writes an archive, the table and the command that runs it, and nothing else into the folder', async () => {
    const folder = module(hello)
    const { code, stdout, stderr } = await runCommand(['--upx', 'false'], { cwd: folder })
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['go.mod', 'hello.tar', 'main.go'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.at(-1)).toBe(`docker load --input '${join(folder, 'hello.tar')}' && docker run --rm hello:latest`)
    expect(stdout).toMatch(/platform +program +packed +its layer +pulled +on disk\n +linux\/amd64 .* no /)
  })

  it('prints the outputs alone on standard output with --json', async () => {
    const folder = module(hello)
    const { code, stdout, stderr } = await runCommand(['.', '--upx=false', '--json', '--labels', 'a=1'], {
      cwd: folder,
    })
    expect(code).toBe(0)
    const outputs = JSON.parse(stdout)
    expect(outputs).toMatchObject({ pushed: 'false', 'upx-version': '', 'oci-layout': join(folder, 'hello.tar') })
    expect(outputs.labels).toContain('a=1')
    expect(stderr).toContain('Compile')
    const report = JSON.parse(readFileSync(outputs.report, 'utf8'))
    expect(report.images[0].digest).toBe(outputs.digest)
    expect(report.stages.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Compile', 'Image']),
    )
    expect(readFileSync(outputs.dockerfile, 'utf8')).toMatch(/^FROM scratch$/m)
    expect(readFileSync(outputs['binary-path']).length).toBe(Number(outputs['binary-size']))
  })

  it('needs no folder of the user: where none can be made, its results lie among temporary files', async () => {
    const folder = module(hello)
    const blocked = join(temporaryFolder(), 'file')
    writeFileSync(blocked, '')
    const { code, stdout } = await runCommand(['--json', '--upx=false'], {
      cwd: folder,
      env: { XDG_CACHE_HOME: blocked, RUNNER_TOOL_CACHE: temporaryFolder() },
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).report).not.toContain(blocked)
  })

  it('does nothing in a dry run but say what it would do', async () => {
    const folder = module(hello)
    const { code, stdout } = await runCommand(['--dry-run', '--images', 'r.example/x', '--push', '--upx=false'], {
      cwd: folder,
    })
    expect(code).toBe(0)
    expect(stdout).toContain('example.org/hello → r.example/x:latest for linux/amd64')
    expect(readdirSync(folder).sort()).toEqual(['go.mod', 'main.go'])
  })

  it('gives what is known as JSON in a dry run', async () => {
    const args = ['--dry-run', '--json', '--images', 'r.example/team/x', '--tags', 'v1', '--push', '--upx=false']
    const { code, stdout } = await runCommand(args, { cwd: module(hello) })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      'image-name': 'r.example/team/x',
      tags: 'r.example/team/x:v1',
      version: 'v1',
      pushed: 'false',
      digest: '',
    })
  })

  it('never shows the password', async () => {
    const folder = module(hello)
    const args = [
      '--upx=false',
      '--images',
      '127.0.0.1:1/x',
      '--push',
      '--username',
      'me',
      '--password-stdin',
      '--verbose',
    ]
    const { code, stdout, stderr } = await runCommand(args, { cwd: folder, input: 'pass-word-1\n' })
    expect(code).toBe(1)
    expect(stdout + stderr).not.toContain('pass-word-1')
    expect(stdout + stderr).not.toContain(Buffer.from('me:pass-word-1').toString('base64'))
  })

  it.each([
    ['a tag', 2, ['--images', 'r.example/x', '--tags', 'a b', '--push'], 'a b'],
    ['an image', 2, ['--images', 'ghcr.io/me/..x', '--push'], 'ghcr.io/me/..x'],
    ['an upper-case image', 2, ['--images', 'ghcr.io/Me/x', '--push'], 'ghcr.io/me/x'],
    ['a platform', 2, ['--platforms', 'linux/vax'], 'linux/vax'],
    ['a folder', 1, ['./nothing-here'], 'nothing-here'],
    ['a user', 2, ['--user', 'root'], 'user is "root"'],
    ['an unreachable registry', 1, ['--images', '127.0.0.1:1/x', '--push'], '127.0.0.1:1'],
  ])('refuses %s that cannot be meant: one error that names it, exit code %i', async (_, expected, args, named) => {
    const folder = module(hello)
    const { code, stderr } = await runCommand([...args, '--upx=false'], { cwd: folder })
    expect(code).toBe(expected)
    expect(stderr.match(/^error: /gm)).toHaveLength(1)
    expect(stderr).toContain(named)
    expect(stderr).not.toContain('unexpected')
    expect(readdirSync(folder).sort()).toEqual(['go.mod', 'main.go'])
  })

  it('runs on Node 22 and Node 24 as on Node 20', async () => {
    const versions = ['node22', 'node24'].map((name) => resolve('.tools', name, 'bin', 'node'))
    const digests = await Promise.all(
      [process.execPath, ...versions.filter((path) => existsSync(path))].map(async (node) => {
        const folder = module(hello)
        const { stdout } = await runCommand(['--upx=false', '--json'], { cwd: folder, node, env: freshUser() })
        return JSON.parse(stdout).digest
      }),
    )
    expect(new Set(digests).size).toBe(1)
    if (process.env.CI === 'true') expect(digests).toHaveLength(3)
  })
})
