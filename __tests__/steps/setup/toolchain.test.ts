import type { ToolCache } from '../../../src/host/host.ts'
import { locateSource } from '../../../src/steps/setup/source.ts'
import { findTools } from '../../../src/steps/setup/toolchain.ts'
import { temporaryFolder } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { type RunGiven, testRun, tiny } from '../support.ts'

describeWithTools(['go'], 'the toolchain', () => {
  const offline = { 'go-download-base-url': 'http://127.0.0.1:9', 'upx-download-base-url': 'http://127.0.0.1:9' }

  async function tools({ inputs, ...given }: RunGiven) {
    const options = testRun({ files: tiny, inputs: { ...offline, ...inputs }, ...given })
    return findTools(options, await locateSource(options)).tools
  }

  it('is the Go that go.mod is content with, and no UPX with upx: false', async () => {
    const { go, upx } = await tools({})
    expect(go).toMatchObject({ source: 'path', requestedBy: expect.stringMatching(/^the go line of .*go\.mod$/) })
    expect(upx).toEqual({ command: undefined, reason: 'upx: false' })
  })

  it('reads go-version-file from the working directory', async () => {
    const work = tools({ inputs: { 'go-version-file': 'versions/.go-version' } })
    await expect(work).rejects.toThrow(/version file .*versions\/\.go-version cannot be read/)
  })

  it('names go-version-file where that holds no version, which is no usage error', async () => {
    const files = { ...tiny, '.go-version': 'one\n' }
    const error = await tools({ files, inputs: { 'go-version-file': '.go-version' } }).catch((e: unknown) => e)
    expect(String(error)).toMatch(/^UserError: go-version-file \S+\.go-version is "one", which is not a Go version$/)
  })

  it('is not had where no source has the Go that is asked for', async () => {
    const toolCache: ToolCache = {
      find: async () => undefined,
      versions: async () => [],
      install: async (_tool, fill) => {
        const folder = temporaryFolder()
        await fill(folder)
        return folder
      },
    }
    const host = { env: { ...process.env, GOPROXY: 'off' }, toolCache }
    const work = tools({ host, inputs: { 'go-version': '1.25.999' } })
    await expect(work).rejects.toThrow('Go 1.25.999, requested by the input go-version (1.25.999), is not available')
  })

  it('refuses a version of UPX that is none', async () => {
    await expect(tools({ inputs: { upx: 'true', 'upx-version': 'newest' } })).rejects.toThrow('upx-version is "newest"')
  })
})
