import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createListings } from '../../../src/compile/several/listings.ts'
import { createTrace } from '../../../src/host/trace.ts'
import { settleInputs } from '../../../src/inputs/config/settle.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { findSource } from '../../../src/source/source.ts'
import { beginRecall } from '../../../src/steps/setup/recall.ts'
import { temporaryFolder } from '../../support/host.ts'
import { noGo, testRun, tiny } from '../support.ts'

const { go } = noGo

/** What is looked for before there is a plan, with a settings file, and what go is asked. */
async function begun(settings: string | undefined) {
  const buildCache = temporaryFolder()
  // One in which something was compiled.
  mkdirSync(join(buildCache, '00'))
  writeFileSync(join(buildCache, '00', 'a-d'), '!<arch>\n')
  const words: string[] = []
  const env = { PATH: process.env.PATH, GOCACHE: buildCache }
  const run = testRun({
    files: { ...tiny, ...(settings === undefined ? {} : { '.go-tiny-image.yml': settings }) },
    host: {
      env,
      trace: createTrace(() => 4711),
      run: async ({ args }) => {
        words.push(args[0] ?? '')
        return { exitCode: 0, stdout: '', stderr: '' }
      },
    },
  })
  const { workspace } = run.place
  const settled = await settleInputs({ texts: new Map(), hasEvent: false, workspace, env })
  const source = await findSource({ packages: [], workingDirectory: workspace }, env)
  const listings = createListings()
  const recalled = beginRecall({ ...run, ...settled }, { source, go, listings, ready: async () => {} })
  await recalled?.ended
  const place = { folder: workspace, buildFolder: workspace, goEnv: {} }
  return { recalled, words, wanted: { main: place, platform: parsePlatform('linux/amd64'), go } }
}

describe('a build before there is a plan', () => {
  it.each([
    ['no settings file', undefined, true],
    ['settings for a program in another folder', 'packages:\n  ./cmd/other:\n    ldflags: -X main.a=b\n', true],
    ['defaults, which are inputs as any others', 'defaults:\n  build-tags: some\n', true],
    ['settings for its own folder', 'packages:\n  .:\n    ldflags: -X main.a=b\n', false],
    ['settings for all folders', 'packages:\n  ./...:\n    build-tags: some\n', false],
    ['settings for an import path, which go has not told yet', 'packages:\n  example.org/other:\n    user: 5\n', false],
    ['defaults that ask for sizes', 'defaults:\n  size-report: true\n', true],
  ])('with %s', async (_what, settings, begins) => {
    expect((await begun(settings)).words.includes('build')).toBe(begins)
  })

  it('says since when it has been going on, if the plan wants what it makes', async () => {
    const { recalled, wanted } = await begun(undefined)
    const options = { tags: [], ldflags: '', flags: [], env: {} }
    expect(await recalled?.since()).toBeUndefined()
    expect(await recalled?.take({ ...wanted, options }, join(temporaryFolder(), 'program'))).toHaveProperty('since')
    expect(await recalled?.since()).toBe(4711)
  })
})
