import { appendFileSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../../../src/host/host.ts'
import { run } from '../../../src/pipeline/run.ts'
import { serve } from '../../support/exchanges.ts'
import { temporaryFolder } from '../../support/host.ts'
import { createMemoryRegistry } from '../../support/memory-registry.ts'
import { describeWithTools } from '../../support/tools.ts'
import { testRun, tiny } from '../support.ts'
import { hostWithoutSymbols } from './no-symbols.ts'

type Fault = (host: Host) => Host

const withoutLink: Fault = (host) => hostWithoutSymbols(host).host

const withoutList: Fault = (host) => ({
  ...host,
  run: async (command) => {
    if (command.args.some((argument) => argument.includes('ImportMap,EmbedFiles')))
      throw new Error('input/output error')
    return host.run(command)
  },
})

// The layers are measured after the second link; nothing is pushed, so nobody else reads them. What cannot be measured is
// estimated from the files.
const withoutLayers: Fault = (host) => {
  const layers = join(host.cacheFolder, 'layers')
  return {
    ...host,
    run: async (command) => {
      if (command.args.some((argument) => argument.includes('-s=false'))) {
        for (const file of readdirSync(layers)) if (file.includes('.gzip-')) truncateSync(join(layers, file), 1000)
        for (const file of readdirSync(host.temporaryFolder, { recursive: true, encoding: 'utf8' })) {
          if (/(?:^|\/)programs\/hello\/.*\/hello$/.test(file)) appendFileSync(join(host.temporaryFolder, file), 'more')
        }
      }
      return host.run({ ...command, env: { ...command.env, GO_TINY_IMAGE_LINK_SYMBOLS: '' } })
    },
  }
}

async function runWith(fault: Fault, inputs: Readonly<Record<string, string>>) {
  const options = testRun({ files: tiny, inputs, host: { cacheFolder: temporaryFolder() } })
  const result = await run({ ...options, host: fault(options.host) })
  if (result.kind !== 'built') throw new Error(result.kind)
  const warnings = options.events.flatMap((event) => (event.kind === 'warning' ? [event.message] : []))
  return { failure: result.failure?.message, warnings, outputs: result.outputs }
}

const unexplained = 'the bytes of hello cannot be explained: '

describeWithTools(['go'], 'an analysis that fails', () => {
  it.each([
    ['the second link', withoutLink, 'linux/amd64', 'it cannot be linked with its symbols: no space left on device'],
    // The packages for the first platform are listed for the plan.
    ['go list', withoutList, 'linux/amd64,linux/arm64', 'its packages cannot be listed: input/output error'],
    ['measuring the layers', withoutLayers, 'linux/amd64', '.*/hello changed while it was read: .*'],
  ] as const)('in %s costs one warning; a limit holds all the same', async (_, fault, platforms, why) => {
    const warnings = [expect.stringMatching(new RegExp(`^${unexplained}(?:Error: )?${why}$`))]
    const built = await runWith(fault, { platforms, push: 'false', 'size-report': 'true' })
    expect(built).toMatchObject({ failure: undefined, warnings, outputs: { 'size-report': '', 'size-page': '' } })
    expect(built.outputs.digest).toMatch(/^sha256:/)

    const limited = await runWith(fault, { platforms, push: 'false', 'max-size': '9MB' })
    expect(limited).toMatchObject({ failure: undefined, warnings })
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    const over = await runWith(fault, { platforms, push: 'true', images, tags: 'v1', 'max-size': '10kB' })
    expect(over.failure).toMatch(/^hello for linux\/amd64 has .* to pull, over max-size 10kB$/m)
    expect(over.warnings).toEqual(warnings)
    expect(memory.repositories.get('team/app')?.blobs.size ?? 0).toBe(0)
  })
})
