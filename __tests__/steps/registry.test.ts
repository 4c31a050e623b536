import { readManifest } from '../../src/registry/read.ts'
import { failureFrom } from '../../src/report/failures/failure.ts'
import { createClient } from '../../src/steps/registry.ts'
import { serve } from '../support/exchanges.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { type RunGiven, testRun } from './support.ts'

describe('the client of the registries', () => {
  const user = { username: 'me', password: 'pass-word-1' }

  async function asked(given: (host: string) => RunGiven) {
    const { host } = await serve(createMemoryRegistry({ auth: 'basic', user }).handle)
    const options = testRun(given(host))
    const client = await createClient(options)
    const work = readManifest(client, { registry: host, path: 'team/app' }, 'v1')
    return { options, error: await work.catch((thrown: unknown) => thrown) }
  }

  it('has the user name and password for the registries of the images', async () => {
    const { error, options } = await asked((host) => ({ inputs: { ...user, images: `${host}/team/app` } }))
    // There is no such image: who may not read is told that instead.
    expect(error).toMatchObject({ status: 404 })
    expect(options.host.secrets).toContain('pass-word-1')
  })

  it('hands them to no registry but the one that is named', async () => {
    const { error } = await asked((host) => ({
      inputs: { ...user, images: `${host}/team/app`, registry: 'other.example' },
    }))
    expect(error).toMatchObject({ status: 401 })
    expect(failureFrom(error).change).toMatch(/username and password|docker login/)
  })

  it('is refused an authority that cannot be read', async () => {
    const work = createClient(testRun({ inputs: { 'registry-ca': 'ca.pem' } }))
    await expect(work).rejects.toThrow('ca.pem')
  })
})
