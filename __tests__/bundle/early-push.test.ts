import { createCipheriv } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledCommand, cancelled, freshUser, runCommand, start } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { on } from '../support/faults.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { until } from '../support/waiting.ts'

// Of two images the first goes out while the second is compressed, which takes seconds because of its text.
function twoPrograms(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'go.mod'), 'module example.org/two\n\ngo 1.21\n')
  const hexadecimal = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
    .update(Buffer.alloc(12e6))
    .toString('hex')
  for (const [name, text] of [
    ['a', ''],
    ['b', hexadecimal],
  ] as const) {
    const source =
      'package main\n\nimport _ "embed"\n\n//go:embed text\nvar text string\n\nfunc main() { println(text) }\n'
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'main.go'), source)
    writeFileSync(join(folder, name, 'text'), `${name}${text}`)
  }
  return folder
}

const argsFor = (host: string): readonly string[] => [
  ...['./a', './b', '--upx=false', '--push', '--tags', 'v1', '--images', `${host}/team/{{name}}`],
]

describe('the first of two images', () => {
  it('has its blobs in the registry before the second one exists', async () => {
    const registry = createMemoryRegistry()
    const { host } = await serve(registry.handle)
    const { code, stdout } = await runCommand(argsFor(host), { cwd: twoPrograms(), env: freshUser() })
    expect(code).toBe(0)
    const lines = stdout.split('\n')
    const sent = lines.findIndex((line) => /^ +program linux\/amd64, .*: uploaded in /.test(line))
    const both = lines.findIndex((line) => /^ +b: sha256:/.test(line))
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(both)
    for (const name of ['a', 'b'])
      expect([...(registry.repositories.get(`team/${name}`)?.tags.keys() ?? [])]).toEqual(['v1'])
    expect(registry.violations).toEqual([])
  })

  it('leaves no upload open when the run is cancelled while the second one is made', async () => {
    const begin = async () => {
      const registry = createMemoryRegistry()
      let reached = false
      const { host } = await serve(async (request) => {
        if (!on.commit(request)) return registry.handle(request)
        reached = true
        return 'hang'
      })
      const started = start(bundledCommand, argsFor(host), { cwd: twoPrograms(), env: freshUser() })
      await until(() => reached, 'the end of an upload')
      return { started, registry }
    }
    const { begun, ended } = await cancelled('SIGINT', { begin, check: async () => {} })
    const { registry } = begun
    expect(ended.code).toBe(130)
    expect(ended.stderr).toContain('cancelled')
    expect(registry.requests.some(({ method }) => method === 'DELETE')).toBe(true)
    expect(registry.sessions.size).toBe(0)
    expect(registry.repositories.get('team/a')?.manifests.size ?? 0).toBe(0)
  })
})
