import { cpSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { temporaryFolder } from '../support/host.ts'
import { startRegistry } from '../support/registries.ts'
import { outputsOf } from './command.ts'
import { describeWithEngine } from './engine.ts'
import { answerOf, run, runJson } from './tools.ts'

// Programs that others wrote, as the module proxy serves them.

describeWithEngine('a program of somebody else', {
  tools: ['go', 'crane', 'registry', 'chmod'],
  suite: (engine) => {
    it('is built by its import path and version, pushed, and run', async () => {
      const { host } = await startRegistry('distribution')
      const program = 'github.com/google/go-containerregistry/cmd/crane@v0.21.9'
      const args = [program, '--images', `${host}/tools/{{name}}`, '--push', '--upx', 'false', '--cmd', 'version']
      const outputs = await outputsOf(args)
      expect(outputs['image-name']).toBe(`${host}/tools/crane`)
      expect(outputs.labels).toContain('org.opencontainers.image.version=v0.21.9')
      await engine.docker(['pull', outputs['image-ref']])
      expect(await engine.output([outputs['image-ref']])).toMatch(/v0\.21\.9/)
      // It is a registry too: an image in it goes through a container of its own image.
      const serve = ['registry', 'serve', '--address', ':5000']
      const { address } = await engine.start([outputs['image-ref'], ...serve])
      await answerOf(`http://${address}:5000/v2/`)
      await run('crane', ['copy', '--insecure', outputs['image-ref'], `${address}:5000/copy`])
      expect((await run('crane', ['digest', '--insecure', `${address}:5000/copy`])).trim()).toBe(outputs.digest)
    })

    it('is built from its folder, packed, pushed, and run', async () => {
      const { host } = await startRegistry('distribution')
      const { Dir } = await runJson<{ Dir: string }>('go', ['mod', 'download', '-json', 'github.com/rakyll/hey@v0.1.5'])
      const folder = join(temporaryFolder(), 'hey')
      cpSync(Dir, folder, { recursive: true })
      await run('chmod', ['-R', 'u+w', folder])
      const outputs = await outputsOf([folder, '--images', `${host}/hey`, '--push', '--upx', 'true'])
      let requests = 0
      const server = createServer((_, response) => {
        requests += 1
        response.end('hello')
      })
      await new Promise<void>((done) => server.listen(0, engine.gateway, done))
      const { port } = server.address() as AddressInfo
      try {
        await engine.docker(['pull', outputs['image-ref']])
        const url = `http://${engine.gateway}:${port}/`
        const said = await engine.output([outputs['image-ref'], '-n', '8', '-c', '2', url])
        expect(said).toContain('[200]	8 responses')
        expect(requests).toBe(8)
      } finally {
        server.closeAllConnections()
        server.close()
      }
    })
  },
})
