import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { bundledAction, bundledCommand, freshUser, runCommand } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'

// What a start loads. An entry that stands alone can load nothing but itself.

function alone(entry: string): string {
  const folder = temporaryFolder('entry-')
  copyFileSync(resolve('dist/package.json'), join(folder, 'package.json'))
  copyFileSync(entry, join(folder, basename(entry)))
  return join(folder, basename(entry))
}

const start = (entry: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
  execFileSync(process.execPath, [alone(entry), ...args], { env: { ...process.env, ...env }, encoding: 'utf8' })

describe('a start', () => {
  it('of --version and --help loads nothing but the entry', () => {
    expect(start(bundledCommand, ['--version'])).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(start(bundledCommand, ['--help'])).toContain('--package')
  })

  it('is no failure when the reader of its output has seen enough', () => {
    const command = `"${process.execPath}" "${alone(bundledCommand)}" --help; echo "code $?" >&2`
    // The reader is gone before anything is written.
    const { stderr } = spawnSync('sh', ['-c', `{ sleep 1; ${command}; } | true`], { encoding: 'utf8' })
    expect(stderr).toBe('code 0\n')
  })

  it.each([
    { title: 'after a dry run', env: { STATE_begun: 'true' } },
    { title: 'without caches', env: { STATE_begun: 'true', STATE_caches: '[]' } },
    { title: 'with a state that is none', env: { STATE_begun: 'true', STATE_caches: '{"no": "list"}' } },
  ])('of the post run $title loads nothing but the entry', ({ env }) => {
    expect(start(bundledAction, [], env)).toBe('')
  })

  it('loads no part of undici, which nothing there uses', () => {
    for (const entry of [bundledCommand, bundledAction]) {
      const loaded = [entry, ...chunksOf(entry)]
      expect(loaded.filter((file) => /\bclass ProxyAgent\b/.test(readFileSync(file, 'utf8')))).toEqual([])
    }
  })

  it('keeps compiled code in the tool cache, and a folder that cannot be made is no error', async () => {
    const node = resolve('.tools/node24/bin/node')
    if (!existsSync(node)) {
      expect(process.env.CI).not.toBe('true')
      return
    }
    const tools = temporaryFolder('tools-')
    const wrong = join(tools, 'file')
    writeFileSync(wrong, '')
    const run = (folder: string) =>
      runCommand(['./nowhere'], { cwd: tools, node, env: { ...freshUser(), RUNNER_TOOL_CACHE: folder } })
    const codes = [(await run(tools)).code, (await run(wrong)).code]
    expect(codes).toEqual([1, 1])
    expect(existsSync(join(tools, 'go-tiny-image', 'compiled'))).toBe(true)
  })
})

function chunksOf(entry: string): readonly string[] {
  const names = readFileSync(entry, 'utf8').matchAll(/__nccwpck_require__\.e\(\/\* import\(\) \*\/ (\d+)\)/g)
  return [...names].map(([, id]) => resolve('dist', `${id}.${basename(entry)}`))
}
