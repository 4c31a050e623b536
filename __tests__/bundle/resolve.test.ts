import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runAction, runCommand } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'

const manifest = `# the shop
kind: Pod
spec:
  containers:
    - name: api   # first
      image: ko://example.org/shop/cmd/api
    - {name: web, image: "ko://example.org/shop/cmd/web"}
`

describeWithTools(['go'], 'manifests', () => {
  function repository(): string {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'go.mod'), 'module example.org/shop\n\ngo 1.21\n')
    for (const name of ['api', 'web']) {
      mkdirSync(join(cwd, 'cmd', name), { recursive: true })
      writeFileSync(join(cwd, 'cmd', name, 'main.go'), `package main\n\nfunc main() { println("${name}") }\n`)
    }
    mkdirSync(join(cwd, 'k8s'))
    writeFileSync(join(cwd, 'k8s', 'pod.yaml'), manifest)
    return cwd
  }
  const expected = (image: (name: string) => string): string =>
    manifest.replaceAll(/ko:\/\/example\.org\/shop\/cmd\/(\w+)/g, (_, name: string) => image(name))

  it('are printed with the digests of what they name: nothing else goes to standard output', async () => {
    const memory = createMemoryRegistry()
    const { host } = await serve(memory.handle)
    const args = ['resolve', '-f', 'k8s', '--images', `${host}/me/{{name}}`, '--upx', 'false']
    const { stdout, stderr, code } = await runCommand(args, { cwd: repository() })
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
    const digest = (name: string) => memory.repositories.get(`me/${name}`)?.tags.get('latest')
    expect(stdout).toBe(expected((name) => `${host}/me/${name}@${digest(name)}`))
  })

  it('that name no package are an error with file and line', async () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'k8s', 'pod.yaml'), manifest.replace('cmd/web', 'cmd/nope'))
    const wrong = await runCommand(['resolve', 'k8s', '--images', 'localhost:1/me/{{name}}'], { cwd })
    expect([wrong.code, wrong.stdout]).toEqual([1, ''])
    expect(wrong.stderr).toContain('error: k8s/pod.yaml:7: ')
    const other = await runCommand(
      ['resolve', 'k8s', '--package', './cmd/api', '--images', 'localhost:1/me/{{name}}'],
      { cwd },
    )
    expect(other.stderr).toContain(
      'error: k8s/pod.yaml:7: ko://example.org/shop/cmd/nope is not among the packages of this run',
    )
  })

  it('get copies in the action, and stay as they are', async () => {
    const cwd = repository()
    const { host } = await serve(createMemoryRegistry().handle)
    const inputs = { package: './cmd/...', images: `${host}/me/{{name}}`, push: 'true', upx: 'false', manifests: 'k8s' }
    const { outputs, stdout } = await runAction(inputs, { cwd })
    const refs: Readonly<Record<string, string>> = JSON.parse(outputs['image-refs'] ?? '{}')
    expect(readFileSync(join(outputs.manifests ?? '', 'k8s/pod.yaml'), 'utf8')).toBe(
      expected((name) => refs[name] ?? ''),
    )
    expect(readFileSync(join(cwd, 'k8s/pod.yaml'), 'utf8')).toBe(manifest)
    expect(stdout).toContain('2 digests in 1 of 1 files, written to ')
  })
})
