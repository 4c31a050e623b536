import { statSync } from 'node:fs'
import { RegistryError } from '../../src/errors.ts'
import { createRoom } from '../../src/host/parallel.ts'
import { createPushes } from '../../src/registry/push/pushes.ts'
import { failureFrom } from '../../src/report/failures/failure.ts'
import { assembleAll, createBuilder } from '../../src/steps/image.ts'
import { publishAll } from '../../src/steps/publish.ts'
import { createClient } from '../../src/steps/registry.ts'
import { type Handler, serve } from '../support/exchanges.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { noGo, planOf, testRun, unpackedOf } from './support.ts'

describe('publishing', () => {
  async function published(inputs: Readonly<Record<string, string>>) {
    const options = testRun({ inputs })
    const plan = planOf(options)
    const registry = await createClient(options)
    const pushes = createPushes(registry)
    const builder = createBuilder(options, pushes)
    try {
      const images = await assembleAll({
        ...{ options, plan, go: noGo.go, builder, pushes },
        packed: unpackedOf(plan).map((program) => Promise.resolve(program)),
        room: createRoom({ places: 2, signal: options.host.signal }),
      })
      return { options, images, done: await publishAll({ options, images, builder, registry }) }
    } finally {
      await pushes.end()
    }
  }

  async function registry(handle?: Handler) {
    const memory = createMemoryRegistry()
    return { memory, ...(await serve(handle ?? memory.handle)) }
  }

  it('pushes to every name, tags last, and tells of each blob', async () => {
    const { memory, host } = await registry()
    const inputs = { images: `${host}/a,${host}/b`, tags: 'v1,latest', push: 'true' }
    const { options, images, done } = await published(inputs)
    const digest = images[0]?.built.root.digest
    expect([...memory.repositories].map(([name, { tags }]) => [name, Object.fromEntries(tags)])).toEqual([
      ['a', { v1: digest, latest: digest }],
      ['b', { v1: digest, latest: digest }],
    ])
    expect(done[0]?.pushes?.map((push) => push.digest)).toEqual([digest, digest])
    expect(memory.violations).toEqual([])
    const told = options.events.flatMap((event) => (event.kind === 'blob' ? [event.outcome.title] : []))
    expect(told).toEqual(expect.arrayContaining(['program linux/amd64', 'config linux/amd64']))
  })

  it('finds an image in its place the second time, and says what the tag named before it changed', async () => {
    const { host } = await registry()
    const inputs = { images: `${host}/a`, tags: 'v1', push: 'true' }
    const first = await published(inputs)
    const again = await published(inputs)
    expect(again.done[0]?.pushes?.[0]?.tags).toMatchObject([{ how: 'unchanged' }])
    const other = await published({ ...inputs, labels: 'a=1' })
    expect(other.done[0]?.previous).toMatchObject({
      reference: `${host}/a:v1`,
      digest: first.images[0]?.built.root.digest,
    })
  })

  it('writes an archive where nothing is pushed', async () => {
    const { images, done } = await published({ outputs: 'out.tar' })
    expect(statSync(images[0]?.image.archive ?? '').size).toBeGreaterThan(1000)
    expect(done).toMatchObject([{ loaded: false }])
    expect(done[0]).not.toHaveProperty('pushes')
  })

  it('fails with what the registry said; the next step is put in where it is shown', async () => {
    const { host } = await registry(() => ({ status: 403, body: '{"errors":[{"code":"DENIED","message":"no"}]}' }))
    const error = await published({ images: `${host}/a`, push: 'true' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(RegistryError)
    expect(error).toMatchObject({ status: 403, code: 'DENIED' })
    expect(failureFrom(error).change).toBe(`The account may not push to a on ${host}: ask for write access.`)
  })
})
