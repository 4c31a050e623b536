import { execFileSync } from 'node:child_process'
import { temporaryFolder } from '../support/host.ts'
import { startRegistry } from '../support/registries.ts'
import { helloModule, outputsOf, writeTree } from './command.ts'
import { describeWithEngine } from './engine.ts'
import { answerOf, run, runJson } from './tools.ts'

type Config = {
  readonly architecture: string
  readonly os: string
  readonly config: Readonly<Record<string, unknown>>
  readonly rootfs: { readonly diff_ids: readonly string[] }
}

describeWithEngine('the builders native and docker', {
  tools: ['go', 'crane', 'registry'],
  suite: (engine) => {
    async function pushed(builder: string, args: readonly string[]) {
      const { host } = await startRegistry('distribution')
      // The docker builder pushes by the engine, which finds the registry on the loopback of this machine too.
      const reference = `${host}/team/${builder}`
      const push = ['--images', reference, '--tags', 'v1', '--push', '--builder', builder]
      const outputs = await outputsOf([...args, ...push], { env: engine.env })
      expect((await run('crane', ['digest', `${reference}:v1`])).trim()).toBe(outputs.digest)
      await run('crane', ['validate', '--remote', `${reference}:v1`])
      return { reference: `${reference}:v1`, config: await runJson<Config>('crane', ['config', `${reference}:v1`]) }
    }

    it('push the same files and the same run-time configuration, and both run', async () => {
      const extra = writeTree(temporaryFolder(), { 'etc/app/settings.json': '{}\n', 'etc/app/a b.txt': 'x' })
      execFileSync('chmod', ['600', `${extra}/etc/app/a b.txt`])
      const args = [
        ...['examples/web', '--expose', '8080', '--env', 'A=1 "$B" \\\nC=', '--labels', 'with=a "quoted" $value'],
        ...['--files', `${extra}/etc:/etc`, '--workdir', '/etc/app', '--timezones', 'true', '--tmp', 'true'],
        ...['--user', '1000:2000', '--stop-signal', 'SIGINT', '--volumes', '/data', '--cmd', '"first arg" second'],
      ]
      const native = await pushed('native', args)
      const docker = await pushed('docker', args)
      expect(docker.config.rootfs.diff_ids).toEqual(native.config.rootfs.diff_ids)
      // BuildKit marks every command of its own so; the field means something on Windows alone.
      const { ArgsEscaped, ...config } = docker.config.config
      expect([config, ArgsEscaped]).toEqual([native.config.config, true])
      expect(native.config.config).toMatchObject({ User: '1000:2000', WorkingDir: '/etc/app', StopSignal: 'SIGINT' })
      expect([docker.config.os, docker.config.architecture]).toEqual(['linux', 'amd64'])
      for (const { reference } of [native, docker]) {
        await engine.docker(['pull', reference])
        const { address } = await engine.start([reference])
        expect(await answerOf(`http://${address}:8080/both`)).toBe('Hi there, I love both!')
      }
    })

    it('docker keeps an image that was built from the same: the key is in its labels', async () => {
      const { host } = await startRegistry('distribution')
      const cwd = helloModule(temporaryFolder())
      const name = `${host}/team/hello`
      const build = async (tags: string) => {
        const push = ['--images', name, '--tags', tags, '--push', '--unchanged', 'keep', '--builder', 'docker']
        const outputs = await outputsOf([...push, '--upx', 'false'], { cwd, env: engine.env })
        return { ...outputs, there: (await run('crane', ['digest', `${name}:${tags.split(',').at(-1)}`])).trim() }
      }
      const first = await build('main')
      expect(first).toMatchObject({ changed: '["hello"]', unchanged: '[]', digest: first.there })
      expect(first.key).toMatch(/^[0-9a-f]{64}$/)
      const { config } = await runJson<Config>('crane', ['config', `${name}:main`])
      expect(config.Labels).toMatchObject({ 'vnd.go-tiny-image.key': first.key })
      const second = await build('main,second')
      expect(second).toMatchObject({ changed: '[]', unchanged: '["hello"]', key: first.key, digest: first.digest })
      expect(second.there).toBe(first.there)
      writeTree(cwd, { 'main.go': 'package main\n\nfunc main() { println("other") }\n' })
      expect(await build('main')).toMatchObject({ changed: '["hello"]' })
    })
  },
})
