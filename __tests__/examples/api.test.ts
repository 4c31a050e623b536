import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describeWithEngine } from '../real/engine.ts'
import { answerOf } from '../real/tools.ts'
import { temporaryFolder } from '../support/host.ts'
import { makeCertificates } from '../support/registries.ts'
import { expectSizes, type PullOptions, pulledInto } from './pulled.ts'

// Apart from the other examples, since its tests under the race detector take as long as all of them.

describeWithEngine('the example', {
  tools: ['go', 'git', 'upx', 'registry', 'openssl'],
  suite: (engine) => {
    const pulled = (name: string, options?: PullOptions) => pulledInto(engine, name, options)

    it('api is tested, verifies TLS servers and knows the time everywhere', async () => {
      const certificates = temporaryFolder()
      makeCertificates(certificates, { names: `IP:${engine.gateway}` })
      const { issuer } = new X509Certificate(readFileSync(join(certificates, 'server.crt')))
      const server = createServer({
        key: readFileSync(join(certificates, 'server.key')),
        cert: readFileSync(join(certificates, 'server.crt')),
      })
      server.on('request', (_, response) => response.end('hello'))
      await new Promise<void>((done) => server.listen(0, engine.gateway, done))
      const { port } = server.address() as AddressInfo
      const upstream = `check?url=https://${engine.gateway}:${port}/`
      try {
        const tested = ['--verify-modules', '--test', './...', '--test-flags', '-race']
        const outputs = await pulled('api', { args: tested })
        const stages = JSON.parse(readFileSync(outputs.report, 'utf8')).stages
        expect(stages.find(({ name }: { name: string }) => name === 'Test').decisions).toEqual([
          'example.org/api: modules verified',
          'example.org/api: tests passed, ./...',
        ])
        const { address } = await engine.start([outputs['image-ref']])
        const url = `http://${address}:8080`
        expect(JSON.parse(await answerOf(`${url}/version`))).toEqual({ version: 'v1.4.0', mode: 'release' })
        expect(JSON.parse(await answerOf(`${url}/time/Asia/Kathmandu`))).toMatchObject({ offset: 20700 })
        // The authorities of the image are read, and ours is none of them.
        expect(JSON.parse(await answerOf(`${url}/health`))).toEqual({ requests: 0 })
        const refused = await fetch(`${url}/${upstream}`)
        expect(refused.status).toBe(502)
        expect(await refused.text()).toContain('certificate signed by unknown authority')
        expectSizes('api', outputs)

        const trusting = await pulled('api', { args: ['--files', `${certificates}/server.crt:/etc/ssl/certs/own.pem`] })
        const second = await engine.start([trusting['image-ref']])
        const answer = JSON.parse(await answerOf(`http://${second.address}:8080/${upstream}`))
        expect(answer).toEqual({ status: 200, issuer: issuer.replace('CN=', '') })
      } finally {
        server.closeAllConnections()
        server.close()
      }
    })
  },
})
