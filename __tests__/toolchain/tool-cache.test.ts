import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../src/errors.ts'
import { createToolCache } from '../../src/host/tool-cache.ts'
import { compiledSources } from '../support/compiled.ts'
import { temporaryFolder } from '../support/host.ts'

const tool = { name: 'go', version: '1.25.3', architecture: 'x64' }

// @actions/tool-cache looks where the variable points, as on a runner.
function newCache(): { readonly folder: string; readonly cache: ReturnType<typeof createToolCache> } {
  const folder = join(temporaryFolder(), 'hosted tool cache')
  mkdirSync(folder)
  process.env.RUNNER_TOOL_CACHE = folder
  return { folder, cache: createToolCache({ folder }) }
}

describe('the tool cache', () => {
  it('finds what it installed, as the toolkit does', async () => {
    const { folder, cache } = newCache()
    expect(await cache.find('go', '1.25.x', 'x64')).toBeUndefined()
    const final = await cache.install(tool, async (into) => writeFileSync(join(into, 'VERSION'), 'go1.25.3'))
    expect(final).toBe(join(folder, 'go', '1.25.3', 'x64'))
    expect(existsSync(`${final}.complete`)).toBe(true)
    expect(await cache.find('go', '1.25.x', 'x64')).toBe(final)
    expect(await cache.find('go', '1.26.x', 'x64')).toBeUndefined()
    expect(await cache.versions('go', 'x64')).toEqual(['1.25.3'])
  })

  it('leaves nothing of an installation that failed', async () => {
    const { folder, cache } = newCache()
    const work = cache.install(tool, async (into) => {
      writeFileSync(join(into, 'half'), '')
      throw new UserError('the archive is broken')
    })
    await expect(work).rejects.toThrow('the archive is broken')
    expect(await cache.versions('go', 'x64')).toEqual([])
    expect(readdirSync(join(folder, '.go-tiny-image'))).toEqual([])
  })

  it('replaces what lies there without a marker: somebody was interrupted', async () => {
    const { folder, cache } = newCache()
    mkdirSync(join(folder, 'go', '1.25.3', 'x64'), { recursive: true })
    writeFileSync(join(folder, 'go', '1.25.3', 'x64', 'half'), '')
    expect(await cache.find('go', '1.25.3', 'x64')).toBeUndefined()
    const final = await cache.install(tool, async (into) => writeFileSync(join(into, 'whole'), ''))
    expect(readdirSync(final)).toEqual(['whole'])
  })

  it('takes the folder of whoever was faster, and does not touch it', async () => {
    const { cache } = newCache()
    const final = await cache.install(tool, async (into) => {
      await cache.install(tool, async (first) => writeFileSync(join(first, 'first'), ''))
      writeFileSync(join(into, 'second'), '')
    })
    expect(readdirSync(final)).toEqual(['first'])
  })

  it('removes what a killed run left a day ago, not what may still be worked on', async () => {
    const { folder, cache } = newCache()
    const [old, recent] = ['old', 'recent'].map((name) => join(folder, '.go-tiny-image', name))
    for (const path of [old, recent]) mkdirSync(path ?? '', { recursive: true })
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
    utimesSync(old ?? '', twoDaysAgo, twoDaysAgo)
    await cache.install(tool, async () => {})
    expect(readdirSync(join(folder, '.go-tiny-image'))).toEqual(['recent'])
  })

  it('says which folder cannot be written', async () => {
    const folder = join(temporaryFolder(), 'file')
    writeFileSync(folder, '')
    await expect(createToolCache({ folder }).install(tool, async () => {})).rejects.toThrow(
      `the tool cache ${folder} cannot be written: ENOTDIR`,
    )
  })

  it('prints no workflow commands', async () => {
    const { folder, cache } = newCache()
    mkdirSync(join(folder, 'go'))
    const written: string[] = []
    const { write } = process.stdout
    process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0
    await cache.find('go', '1.x', 'x64')
    process.stdout.write = write
    expect(written).toEqual([])
  })
})

describe('several processes', () => {
  const lib = compiledSources()
  const program = join(lib, 'install.js')
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { createToolCache } from './host/tool-cache.js'
const [folder, files, pause] = process.argv.slice(2)
const final = await createToolCache({ folder }).install({ name: 'go', version: '1.25.3', architecture: 'x64' }, async (into) => {
  for (let i = 0; i < Number(files); i += 1) {
    writeFileSync(into + '/' + i, 'x'.repeat(1000))
    if (i !== 10) continue
    process.stderr.write('unpacking')
    await sleep(Number(pause))
  }
})
process.stdout.write(final)`,
  )

  it('installing one tool at the same moment all end with a whole one', async () => {
    const { folder, cache } = newCache()
    const runs = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, [program, folder, '300', '0'], { stdio: ['ignore', 'pipe', 'ignore'] })
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
      return new Promise<{ code: number | null; output: string }>((done) =>
        child.on('close', (code) => done({ code, output })),
      )
    })
    const final = join(folder, 'go', '1.25.3', 'x64')
    expect(await Promise.all(runs)).toEqual(runs.map(() => ({ code: 0, output: final })))
    expect(readdirSync(final)).toHaveLength(300)
    expect(await cache.find('go', '1.25.3', 'x64')).toBe(final)
    expect(readdirSync(join(folder, '.go-tiny-image'))).toEqual([])
  })

  it('killed in the middle of unpacking leaves nothing that is taken for a tool', async () => {
    const { folder, cache } = newCache()
    const child = spawn(process.execPath, [program, folder, '1000', '600000'], { stdio: ['ignore', 'ignore', 'pipe'] })
    await new Promise((done) => child.stderr.once('data', done))
    child.kill('SIGKILL')
    await new Promise((done) => child.once('close', done))
    expect(await cache.find('go', '1.25.3', 'x64')).toBeUndefined()
    const final = await cache.install(tool, async (into) => writeFileSync(join(into, 'VERSION'), 'go1.25.3'))
    expect(readFileSync(join(final, 'VERSION'), 'utf8')).toBe('go1.25.3')
    expect(readdirSync(final)).toEqual(['VERSION'])
  })
})
