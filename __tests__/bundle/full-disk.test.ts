import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { bundledCommand, freshUser, runCommand } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'

// A limit of file sizes ends a write in its middle, as a full disk does.

/** The command with files of at most so many blocks of 1 KiB, its standard output in a file. */
async function runLimited(blocks: number, args: readonly string[], stdout: string) {
  const script = `ulimit -f ${blocks}; exec "$0" "$@" > "$OUT"`
  const child = spawn('bash', ['-c', script, process.execPath, bundledCommand, ...args], {
    env: { ...process.env, ...freshUser(), OUT: stdout },
  })
  const [stderr, code] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((done) => child.on('close', done)),
  ])
  return { code, errors: stderr.split('\n').filter((line) => line.startsWith('error: ')), stderr }
}

describe('without space for what it writes', () => {
  it.each([['--help'], ['--version']])('%s says so in one sentence', async (flag) => {
    const { code, stderr } = await runLimited(flag === '--help' ? 4 : 0, [flag], join(temporaryFolder(), 'out'))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'error: standard output cannot be written: EFBIG\nWhat is there is not whole. Free some space, or write it to another place.\n',
    })
  })
})

describeWithTools(['go'], 'without space for an explanation', () => {
  it('leaves no half page, keeps the one that is there, and says that half an answer is no answer', async () => {
    const memory = createMemoryRegistry({ referrers: true })
    const images = `${(await serve(memory.handle)).host}/team/hello`
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'go.mod'), 'module example.org/hello\n\ngo 1.21\n')
    writeFileSync(join(cwd, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
    const pushing = [
      '.',
      '--images',
      images,
      '--push',
      '--upx',
      'false',
      '--size-report',
      '--json',
      '--plain-http',
      images,
    ]
    const pushed = await runCommand(pushing, { cwd })
    const explaining = ['explain', `${images}@${JSON.parse(pushed.stdout).digest}`, '--plain-http', images]

    const folder = temporaryFolder()
    const [page, answer] = [join(folder, 'sizes.html'), join(temporaryFolder(), 'answer')]
    const first = await runLimited(8, [...explaining, '--page', page], answer)
    expect(first).toMatchObject({ code: 1, errors: [`error: --page ${page} cannot be written: EFBIG`] })
    expect(readdirSync(folder)).toEqual([])
    expect(existsSync(answer) ? readFileSync(answer, 'utf8') : '').toBe('')

    writeFileSync(page, 'the page of yesterday')
    expect(await runLimited(8, [...explaining, '--page', page], answer)).toMatchObject({ code: 1 })
    expect(readdirSync(folder)).toEqual(['sizes.html'])
    expect(readFileSync(page, 'utf8')).toBe('the page of yesterday')

    const half = await runLimited(1, [...explaining, '--json'], answer)
    expect(half).toMatchObject({ code: 1, errors: ['error: standard output cannot be written: EFBIG'] })

    expect(await runLimited(1000, [...explaining, '--page', page], answer)).toMatchObject({ code: 0, errors: [] })
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i)
  })
})
