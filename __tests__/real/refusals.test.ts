import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freshUser, runCommand, type SpawnOptions } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'
import { registryUser, startRegistry } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { helloModule, writeTree } from './command.ts'
import { run } from './tools.ts'

// What cannot be built or pushed: one error that names the thing and the next step, and nothing pushed.

const cgo = {
  'go.mod': 'module example.org/cgo\n\ngo 1.24\n',
  'main.go': 'package main\n\n// int answer(void) { return 42; }\nimport "C"\n\nfunc main() { println(C.answer()) }\n',
}
const library = {
  'go.mod': 'module example.org/library\n\ngo 1.24\n',
  'library.go': 'package library\n\nfunc Answer() int { return 42 }\n',
}

describeWithTools(['go', 'crane', 'registry'], 'what is refused', () => {
  async function refused(args: readonly string[], options: SpawnOptions, code = 1): Promise<string> {
    const { host } = await startRegistry('distribution')
    const images = args.includes('--images') ? [] : ['--images', `${host}/team/x`]
    const ran = await runCommand([...args, ...images, '--push', '--upx', 'false'], options)
    expect(ran.code).toBe(code)
    expect(ran.stderr.match(/^error: /gm)).toHaveLength(1)
    expect(ran.stderr).not.toContain('unexpected')
    expect((await run('crane', ['catalog', host])).trim()).toBe('')
    return ran.stderr
  }

  it('is a package that is not there', async () => {
    const error = await refused(['./cmd/nope'], { cwd: helloModule(temporaryFolder()) })
    expect(error).toMatch(/cmd\/nope/)
  })

  it('is a library, named with its import path', async () => {
    const error = await refused(['.'], { cwd: writeTree(temporaryFolder(), library) })
    expect(error).toMatch(/example\.org\/library.*main/)
  })

  it('is a program that is nothing without cgo, with the file that wants it', async () => {
    const error = await refused(['.'], { cwd: writeTree(temporaryFolder(), cgo) })
    expect(error).toContain('cgo (import "C" in main.go)')
  })

  it('is a tag that no registry takes', async () => {
    const error = await refused(['.', '--tags', 'v1,not a tag'], { cwd: helloModule(temporaryFolder()) }, 2)
    expect(error).toContain('not a tag')
  })

  it('is an upper-case image, with the name to write', async () => {
    const args = ['.', '--images', 'registry.example.org/Team/X']
    const error = await refused(args, { cwd: helloModule(temporaryFolder()) }, 2)
    expect(error).toContain('registry.example.org/team/x')
  })

  it('is a registry that is not there', async () => {
    const error = await refused(['.', '--images', '127.0.0.1:1/team/x'], { cwd: helloModule(temporaryFolder()) })
    expect(error).toMatch(/127\.0\.0\.1:1\b/)
    expect(error).toMatch(/ECONNREFUSED|refused/)
  })

  it('is a wrong password, which is not said', async () => {
    const { host } = await startRegistry('distribution-basic')
    const { username } = registryUser
    const args = ['.', '--images', `${host}/team/x`, '--username', username, '--password', 'not-the-password']
    const error = await refused(args, { cwd: helloModule(temporaryFolder()) })
    expect(error).toMatch(/401/)
    expect(error).toContain(host)
    expect(error).not.toContain('not-the-password')
    expect(error).not.toContain(Buffer.from(`${username}:not-the-password`).toString('base64'))
  })

  const mayMount = process.getuid?.() === 0
  const itWithMounts = mayMount ? it : it.skip
  if (!mayMount) process.stderr.write('skipped: a full disk (only root may mount one)\n')

  // The smallest holds no program, the next no archive beside the program.
  itWithMounts.each(['1m', '9m'])('is a disk of %s, which is full too early', async (size) => {
    const user = freshUser()
    const disk = user.TMPDIR ?? ''
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk])
    try {
      const outputs = join(disk, 'image.tar')
      const error = await refused(['examples/web', '--compression', 'none', '--outputs', outputs], { env: user })
      expect(error).toMatch(/no space left|ENOSPC/)
      expect(error).toMatch(/disk/)
      expect(readdirSync(disk)).toEqual([])
    } finally {
      execFileSync('umount', [disk])
    }
  })
})
