import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundledCommand, freshUser, start } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'

// A bundle of which one file is damaged, so that a real thread ends as real threads do. There is one beside packing.

const onMessage = 'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => '

function damagedBundle(damage: (folder: string) => void): string {
  const folder = join(temporaryFolder(), 'dist')
  cpSync(dirname(bundledCommand), folder, { recursive: true })
  damage(folder)
  return join(folder, 'cli.js')
}

const worker = (text: string) => (folder: string) => writeFileSync(join(folder, 'analyse-worker.js'), text)

async function build(command: string, flags: readonly string[]) {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'go.mod'), 'module example.org/hello\n\ngo 1.21\n')
  writeFileSync(join(cwd, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
  const packed = ['.', '--push', 'false', '--packer', 'own', ...flags]
  const { code, stderr, stdout } = await start(command, packed, {
    cwd,
    // What an earlier run found out of the same program is not taken.
    env: freshUser(),
  }).ended
  const lines = `${stdout}\n${stderr}`.split('\n')
  return { code, warnings: lines.filter((line) => line.startsWith('warning: ')), text: lines.join('\n') }
}

describeWithTools(['go'], 'a size report that cannot be made', () => {
  it.each([
    ['exits', worker(`${onMessage}process.exit(3))`), 'exited unexpectedly, with code 3'],
    ['throws', worker(`${onMessage}{ throw new Error('broken') })`), 'broken'],
    [
      'has no memory left',
      worker(`${onMessage}{ const all = []; for (;;) all.push(new Array(1e6).fill({})) })`),
      'memory limit',
    ],
  ])('since its thread %s fails no build', async (_, damage, why) => {
    const command = damagedBundle(damage)
    const built = await build(command, ['--size-report', 'true'])
    expect(built.warnings).toEqual([
      expect.stringMatching(/^warning: the bytes of hello cannot be explained: its analysis ended early: /),
    ])
    expect(built.warnings[0]).toContain(why)
    expect(built.code).toBe(0)
  })

  it('since its thread throws lets a limit hold', async () => {
    const over = await build(damagedBundle(worker('throw new Error("broken")')), ['--max-size', '10kB'])
    expect(over.code).toBe(1)
    expect(over.text).toMatch(/^error: hello for linux\/amd64 has .* to pull, over max-size 10kB$/m)
  })

  it('since the page cannot be written fails no build', async () => {
    const command = damagedBundle((folder) => rmSync(join(folder, 'size-page.js')))
    const built = await build(command, ['--size-report', 'true'])
    expect(built.warnings).toEqual([
      expect.stringMatching(/^warning: the size report of hello cannot be written: ENOENT.*size-page\.js/),
    ])
    expect(built.code).toBe(0)
  })
})
