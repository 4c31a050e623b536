import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { outputsOf } from '../real/command.ts'
import { describeWithEngine } from '../real/engine.ts'
import { answerOf, run, runJson, statusOf } from '../real/tools.ts'
import { temporaryFolder } from '../support/host.ts'
import { registryUser, startRegistry } from '../support/registries.ts'
import { expectSizes, type PullOptions, pulledInto } from './pulled.ts'
import { bytesIn, tableIn } from './tables.ts'

describeWithEngine('the example', {
  tools: ['go', 'git', 'upx', 'crane', 'registry'],
  suite: (engine) => {
    const pulled = (name: string, options?: PullOptions) => pulledInto(engine, name, options)

    it('web answers as the Go wiki says', async () => {
      const outputs = await pulled('web')
      const { address } = await engine.start(['--read-only', '--cap-drop', 'ALL', outputs['image-ref']])
      expect(await answerOf(`http://${address}:8080/monkeys`)).toBe('Hi there, I love monkeys!')
      expectSizes('web', outputs)
    })

    it('web answers as a program for linux/386 too', async () => {
      const { host } = await startRegistry('distribution')
      const image = ['--images', `${host}/examples/web`, '--push', '--platforms', 'linux/386', '--upx', 'true']
      const outputs = await outputsOf(['examples/web', ...image])
      await engine.docker(['pull', '--platform', 'linux/386', outputs['image-ref']])
      const inspected = await engine.docker(['inspect', '--format', '{{.Os}}/{{.Architecture}}', outputs['image-ref']])
      expect(inspected).toBe('linux/386')
      const { address } = await engine.start([outputs['image-ref']])
      expect(await answerOf(`http://${address}:8080/386`)).toBe('Hi there, I love 386!')
    })

    it('vendored is built without any network for modules', async () => {
      const offline = { GOPROXY: 'off', GOMODCACHE: temporaryFolder(), GOFLAGS: '' }
      const outputs = await pulled('vendored', { env: offline })
      const { address } = await engine.start([outputs['image-ref']])
      expect(await answerOf(`http://${address}:8080/greet/de/Anna`)).toBe('Grüezi, Anna!\n')
      expectSizes('vendored', outputs)
    })

    it('service goes to a private registry under branch and revision, and keeps its notes', async () => {
      const { host } = await startRegistry('distribution-basic')
      const { username, password } = registryUser
      const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
      const tag = `main_${revision}`
      const image = ['--images', `${host}/team/service`, '--tags', tag, '--push', '--packer', 'own']
      const login = ['--username', username, '--password-stdin']
      const outputs = await outputsOf(['examples/service', ...image, ...login], { input: password })
      expect(outputs.tags).toBe(`${host}/team/service:${tag}`)
      await expect(engine.docker(['pull', outputs.tags])).rejects.toThrow(/basic auth|unauthorized/)
      await engine.docker(['login', '--username', username, '--password', password, host])
      await engine.docker(['pull', outputs.tags])
      const { name, address } = await engine.start([outputs.tags])
      const note = `http://${address}:8080/notes/today`
      expect(await statusOf(note)).toBe(404)
      expect((await fetch(note, { method: 'PUT', body: 'buy milk' })).status).toBe(204)
      expect(await answerOf(note)).toBe('buy milk')
      await engine.docker(['stop', name])
      expect(await engine.docker(['inspect', '--format', '{{.State.ExitCode}}', name])).toBe('0')
      const lines = (await engine.docker(['logs', name])).split('\n').map((line) => JSON.parse(line))
      expect(lines.at(-1)).toMatchObject({ level: 'info', method: 'GET', path: '/notes/today', status: 200 })
      expectSizes('service', outputs)
    })

    it('minimal becomes smaller with every rung of its ladder', async () => {
      const outputs = await pulled('minimal')
      const { address } = await engine.start([outputs['image-ref']])
      expect(await answerOf(`http://${address}:9100/metrics`)).toMatch(/^machine_load1 [\d.e+-]+$/m)
      const plain = join(temporaryFolder(), 'plain')
      const args = ['build', '-trimpath', '-buildvcs=false', '-o', plain, '.']
      execFileSync('go', args, { cwd: 'examples/minimal', env: { ...process.env, CGO_ENABLED: '0' } })
      const rungs = [statSync(plain).size, Number(outputs['binary-size-unpacked']), Number(outputs['binary-size'])]
      expect(rungs).toEqual(rungs.toSorted((a, b) => b - a))
      const said = tableIn('examples/minimal/README.md', 'ladder')?.map(([, cell]) => bytesIn(cell)) ?? []
      expect(said).toHaveLength(4)
      for (const [index, bytes] of [...rungs, Number(outputs.size)].entries()) {
        expect(Math.abs(bytes - (said[index] ?? 0)) / bytes).toBeLessThan(0.03)
      }
      expectSizes('minimal', outputs)
    })

    it('is valid for other clients of registries, whichever it is', async () => {
      const outputs = await pulled('vendored')
      await run('crane', ['validate', '--remote', outputs['image-ref']])
      const config = await runJson<{ config: { User: string } }>('crane', ['config', outputs['image-ref']])
      expect(config.config.User).toBe('65532:65532')
    })
  },
})
