import type { CacheService } from '../../../src/caches/service/service.ts'
import { restoreFromService } from '../../../src/steps/setup/caches.ts'
import { locateSource } from '../../../src/steps/setup/source.ts'
import { goOnPath } from '../../compile/support.ts'
import { describeWithTools } from '../../support/tools.ts'
import { noGo, testRun, tiny } from '../support.ts'

describeWithTools(['go'], 'caches of the runner', () => {
  const go = goOnPath()
  const sum = 'example.org/a v1.0.0 h1:xxxx\n'

  async function restored({
    answer = {},
    release = false,
    inputs = {},
  }: {
    readonly answer?: Awaited<ReturnType<CacheService['restore']>>
    readonly release?: boolean
    readonly inputs?: Readonly<Record<string, string>>
  }) {
    const keys: string[] = []
    const service: CacheService = {
      restore: async ({ key }) => {
        keys.push(key)
        return answer
      },
      save: async () => ({ trouble: 'nothing is saved here' }),
    }
    const caches = { service, release, commit: 'c1' }
    const options = testRun({ files: { ...tiny, 'go.sum': sum }, inputs, caches })
    const source = await locateSource(options)
    const finding = { version: Promise.resolve(go.version), tools: Promise.resolve({ ...noGo, go }) }
    const history = Promise.resolve({})
    return { keys, result: await restoreFromService(options, { source, history, finding, caches }).all }
  }

  it('are asked for modules, what go built and what UPX packed', async () => {
    const { keys, result } = await restored({})
    expect(keys.map((key) => key.split('-')[3])).toEqual(['modules', 'build', 'packed'])
    expect(result.states.map(({ kind }) => kind)).toEqual(['modules', 'build', 'packed'])
    expect(result.hit).toBe(false)
  })

  it.each([
    [{ 'size-report': 'true' }],
    [{ 'max-size': '9MB' }],
    [{ 'max-increase': 'hello=1%' }],
    [{ 'what-if': 'true' }],
    [{ comment: 'true', 'github-token': 'x' }],
  ])('are asked for sizes and prices too with %j', async (inputs) => {
    const { keys, result } = await restored({ inputs })
    expect(keys.map((key) => key.split('-')[3])).toEqual(['modules', 'build', 'packed', 'sizes'])
    expect(result.lines.at(-1)).toMatch(/^Sizes and prices: no saved cache found; /)
    expect((await restored({ inputs, release: true })).keys).toHaveLength(1)
  })

  it('are asked for modules alone where a release is built, or cache says so', async () => {
    expect((await restored({ release: true })).keys).toHaveLength(1)
    expect((await restored({ inputs: { cache: 'modules' } })).keys).toHaveLength(1)
    expect((await restored({ inputs: { cache: 'false' } })).keys).toEqual([])
  })

  it('that are in trouble are a line, not a failure', async () => {
    const { result } = await restored({ answer: { trouble: 'the service answers 503' } })
    expect(result.lines.join('\n')).toContain('Module cache: the service answers 503')
  })
})
