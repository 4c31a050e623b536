import { temporaryFolder } from '../support/host.ts'
import { registryUser, startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { outputsOf } from './command.ts'
import { run, runJson } from './tools.ts'

const kinds = ['debian', 'distribution', 'crane'] as const

describeWithTools(
  ['go', 'crane', 'skopeo', ...new Set(kinds.flatMap((kind) => toolsFor[kind]))],
  'a push of the bundle',
  () => {
    const push = ['examples/web', '--tags', 'v1,latest', '--push', '--upx', 'false']

    it.each(kinds)('is valid on %s, readable by others, and has the digest that was said', async (kind) => {
      const { host } = await startRegistry(kind)
      const outputs = await outputsOf([...push, '--images', `${host}/team/x`])
      for (const tag of ['v1', 'latest']) {
        const reference = `${host}/team/x:${tag}`
        expect((await run('crane', ['digest', reference])).trim()).toBe(outputs.digest)
        await run('crane', ['validate', '--remote', reference])
        const seen = await runJson<{ Digest: string; Architecture: string }>('skopeo', [
          'inspect',
          '--tls-verify=false',
          `docker://${reference}`,
        ])
        expect(seen).toMatchObject({ Digest: outputs.digest, Architecture: 'amd64' })
      }
      expect(outputs.pushed).toBe('true')
      expect(outputs['image-ref']).toBe(`${host}/team/x@${outputs.digest}`)
      expect(outputs['tag-names']).toBe('v1\nlatest')
    })

    it('goes to a registry that wants a password, given as inputs or on standard input', async () => {
      const { host } = await startRegistry('distribution-basic')
      const { username, password } = registryUser
      const args = [...push, '--images', `${host}/team/x`, '--username', username]
      const outputs = await outputsOf([...args, '--password-stdin'], { input: `${password}\n` })
      const again = await outputsOf([...args, '--password', password])
      expect(again).toMatchObject({ digest: outputs.digest, skipped: 'true' })
      const login = { DOCKER_CONFIG: temporaryFolder() }
      await run('crane', ['auth', 'login', host, '-u', username, '-p', password], login)
      expect((await run('crane', ['digest', `${host}/team/x:v1`], login)).trim()).toBe(outputs.digest)
    })

    it('finds the password where docker login left it', async () => {
      const { host } = await startRegistry('distribution-basic')
      const login = { DOCKER_CONFIG: temporaryFolder() }
      await run('crane', ['auth', 'login', host, '-u', registryUser.username, '-p', registryUser.password], login)
      const outputs = await outputsOf([...push, '--images', `${host}/team/x`], { env: login })
      expect((await run('crane', ['digest', `${host}/team/x:latest`], login)).trim()).toBe(outputs.digest)
    })
  },
)
