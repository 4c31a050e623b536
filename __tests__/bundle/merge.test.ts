import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionRun, runAction } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'

// Legs that push by digest and the run that joins them, as the action: what a later step of the workflow gets.

const goMod = 'module example.org/hello\n\ngo 1.21\n'
const source = 'package main\n\nfunc main() { println("hello") }\n'

function workspace(): string {
  const folder = temporaryFolder('workspace ')
  writeFileSync(join(folder, 'go.mod'), goMod)
  writeFileSync(join(folder, 'main.go'), source)
  return folder
}

type Job = { readonly inputs: Readonly<Record<string, string>>; readonly env?: Readonly<Record<string, string>> }

async function registryAndRuns() {
  const registry = createMemoryRegistry()
  const { host } = await serve(registry.handle)
  const cwd = workspace()
  const artifacts = join(temporaryFolder(), 'artifacts')
  writeFileSync(artifacts, '')
  const run = ({ inputs, env = {} }: Job): Promise<ActionRun> => {
    const context = { GITHUB_REPOSITORY: 'Team/App', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' }
    const given = { upx: 'false', cache: 'false', images: `${host}/Team/App`, push: 'true', ...inputs }
    return runAction(given, { cwd, env: { ...context, GITHUB_ARTIFACTS: artifacts, ...env } })
  }
  const leg = async (platforms: string): Promise<string> => {
    const { code, outputs } = await run({ inputs: { platforms, 'push-by-digest': 'true' } })
    expect(code).toBe(0)
    return outputs.digest ?? ''
  }
  return { registry, host, cwd, run, leg, lines: () => readFileSync(artifacts, 'utf8') }
}

describeWithTools(['go'], 'a run that merges', () => {
  it('gives what actions/attest wants, by its outputs and in the file of artifacts', async () => {
    const { registry, host, run, leg, lines } = await registryAndRuns()
    const legs = [await leg('linux/amd64'), await leg('linux/arm64')]
    expect(lines()).toBe('')
    const { code, outputs, stdout } = await run({ inputs: { merge: legs.join('\n') } })
    expect(code).toBe(0)
    const tagged = registry.repositories.get('team/app')?.tags.get('main')
    expect(outputs).toMatchObject({ 'image-name': `${host}/team/app`, digest: tagged })
    expect(outputs.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(lines()).toBe(`oci://${host}/team/app:main@${outputs.digest}\n`)
    expect(stdout).toMatch(/^::group::Join$/m)
    expect(stdout).toMatch(/^::group::Publish$/m)
    expect(stdout).not.toMatch(/^::(error|warning|stop-commands)/m)
  })

  it('moves no tag while a platform that is asked for is missing', async () => {
    const { registry, run, leg } = await registryAndRuns()
    const digest = await leg('linux/amd64')
    const { code, stdout } = await run({ inputs: { merge: digest, platforms: 'linux/amd64,linux/arm64' } })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error[^\n]*merge names no image for linux\/arm64; it has linux\/amd64/m)
    expect(registry.repositories.get('team/app')?.tags.size).toBe(0)
    expect((await run({ inputs: { merge: digest, platforms: 'linux/amd64' } })).code).toBe(0)
  })

  it('takes the platform of an image from its configuration where the index that holds it says none', async () => {
    const { registry, host, run, leg } = await registryAndRuns()
    const [amd64, arm64] = [await leg('linux/amd64'), await leg('linux/arm64')]
    const mediaType = 'application/vnd.oci.image.index.v1+json'
    const put = async (digest: string): Promise<string> => {
      const size = registry.repositories.get('team/app')?.manifests.get(digest)?.bytes.length
      const manifests = [{ mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size }]
      const body = JSON.stringify({ schemaVersion: 2, mediaType, manifests })
      const own = `sha256:${createHash('sha256').update(body).digest('hex')}`
      const headers = { 'content-type': mediaType }
      const answer = await fetch(`http://${host}/v2/team/app/manifests/${own}`, { method: 'PUT', headers, body })
      expect(answer.status).toBe(201)
      return own
    }
    const { code, outputs } = await run({ inputs: { merge: `${await put(amd64)},${arm64}` } })
    expect(code).toBe(0)
    expect(Object.keys(JSON.parse(outputs.digests ?? ''))).toEqual(['linux/amd64', 'linux/arm64'])
  })

  it('says in the file of artifacts nothing of what it did not push', async () => {
    const { run, leg, lines } = await registryAndRuns()
    const digest = await leg('linux/amd64')
    expect((await run({ inputs: { merge: digest, push: 'false' } })).code).toBe(0)
    expect(lines()).toBe('')
  })

  it('takes no word of a branch, a tag or an input for a command or for the text of a shell', async () => {
    const { registry, cwd, run, leg } = await registryAndRuns()
    const digest = await leg('linux/amd64')
    const evil = 'x;$(touch taken)`touch taken`%0A::set-output name=digest::taken'
    const { code, outputs } = await run({ inputs: { merge: digest }, env: { GITHUB_REF: `refs/heads/${evil}` } })
    expect(code).toBe(0)
    expect(outputs['tag-names']).toMatch(/^x-touch-taken-[\w.-]+$/)
    expect([...(registry.repositories.get('team/app')?.tags.keys() ?? [])]).toEqual([outputs['tag-names']])
    for (const inputs of [{ merge: `$(touch taken)\n::add-mask::hello` }, { merge: digest, tags: evil }]) {
      const refused = await run({ inputs })
      expect(refused.code).toBe(1)
      expect(refused.stdout.match(/^::(?!debug|group|endgroup|stop-commands)[^:]*/gm)).toEqual(['::error'])
      expect(refused.outputs).toEqual({})
    }
    expect(readdirSync(cwd).toSorted()).toEqual(['go.mod', 'main.go'])
  })
})

describeWithTools(['go'], 'what a child process of a build writes', () => {
  it('is no command, neither of tests nor of the compiler', async () => {
    const { cwd, run } = await registryAndRuns()
    const words = '::set-output name=digest::taken'
    writeFileSync(
      join(cwd, 'main_test.go'),
      `package main\n\nimport "testing"\n\nfunc TestX(t *testing.T) {\n\tprintln("\\n${words}\\n::error::mine\\n##[add-mask]hello")\n\tt.Fatal("no")\n}\n`,
    )
    const { code, stdout, outputs } = await run({ inputs: { test: '.', push: 'false' } })
    expect(code).toBe(1)
    expect(outputs).toEqual({})
    const heard = commandsIn(stdout).filter((line) => !/^::(?:debug|group|endgroup|add-mask)/.test(line))
    expect(heard).toEqual(['::error file=main_test.go,line=7::TestX: no'])
    expect(stdout).toContain(words)
  })
})

// The workflow commands as the runner hears them: none between stop-commands and its end.
function commandsIn(stdout: string): readonly string[] {
  const heard: string[] = []
  let token: string | undefined
  for (const line of stdout.split('\n')) {
    const begun = /^::stop-commands::(.+)$/.exec(line)?.[1]
    if (token !== undefined) token = line === `::${token}::` ? undefined : token
    else if (begun !== undefined) token = begun
    else if (/^\s*::|##\[/.test(line)) heard.push(line)
  }
  return heard
}
