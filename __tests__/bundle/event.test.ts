import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionRun, runAction } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { sameCommits } from '../support/git.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'

// The action as the runner starts it for an event: its variables, its event file, a repository of Git.

const source = 'package main\n\nfunc main() { println("hello") }\n'

function repository(files: Readonly<Record<string, string>>, ...tags: readonly string[]): string {
  const folder = temporaryFolder('workspace ')
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, env: sameCommits })
  for (const [name, text] of Object.entries({ 'go.mod': 'module example.org/api\n\ngo 1.21\n', ...files })) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-q', '-m', 'first')
  for (const tag of tags) git('tag', tag)
  return folder
}

type Event = {
  readonly name: string
  readonly ref: string
  readonly payload?: unknown
  readonly inputs?: Readonly<Record<string, string>>
}

function runFor(cwd: string, { name, ref, payload = {}, inputs = {} }: Event): Promise<ActionRun> {
  const path = join(temporaryFolder(), 'event.json')
  const told = { repository: { full_name: 'Team/App', default_branch: 'main', description: 'What it does' } }
  writeFileSync(path, JSON.stringify({ ...told, ...Object(payload) }))
  const env = {
    GITHUB_REPOSITORY: 'Team/App',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REF: ref,
    GITHUB_SHA: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    GITHUB_ACTOR: 'me',
  }
  return runAction({ upx: 'false', ...inputs }, { cwd, env })
}

async function registry() {
  const memory = createMemoryRegistry()
  const { host } = await serve(memory.handle)
  return {
    host,
    tagsOf: (name: string) => [...(memory.repositories.get(name)?.tags.keys() ?? [])],
  }
}

describe('the action for an event', () => {
  it('pushes a release under its versions, and latest with it', async () => {
    const { host, tagsOf } = await registry()
    const run = await runFor(repository({ 'main.go': source }, 'v1.2.3'), {
      name: 'push',
      ref: 'refs/tags/v1.2.3',
      inputs: { images: `${host}/team/app` },
    })
    expect(run.stderr).toBe('')
    expect(run.code).toBe(0)
    expect(tagsOf('team/app').sort()).toEqual(['1.2', '1.2.3', 'latest', 'v1.2.3'])
    expect(run.outputs).toMatchObject({ version: '1.2.3', 'tag-names': '1.2.3\n1.2\nv1.2.3\nlatest', pushed: 'true' })
    expect(run.outputs.labels).toContain('org.opencontainers.image.description=What it does')
  })

  it('leaves latest where it is for an older line', async () => {
    const { host, tagsOf } = await registry()
    const run = await runFor(repository({ 'main.go': source }, 'v1.2.3', 'v1.1.9'), {
      name: 'push',
      ref: 'refs/tags/v1.1.9',
      inputs: { images: `${host}/team/app` },
    })
    expect(run.code).toBe(0)
    expect(tagsOf('team/app').sort()).toEqual(['1.1', '1.1.9', 'v1.1.9'])
    expect(run.stdout).toContain('latest not moved: v1.2.3 is newer than v1.1.9')
  })

  it('builds the pull request of a fork, pushes nothing, and says why in log and summary', async () => {
    const run = await runFor(repository({ 'main.go': source }), {
      name: 'pull_request',
      ref: 'refs/pull/7/merge',
      payload: { number: 7, pull_request: { head: { repo: { full_name: 'other/App' } } } },
    })
    expect(run.code).toBe(0)
    expect(run.outputs).toMatchObject({
      pushed: 'false',
      tags: 'ghcr.io/team/app:pr-7',
      'image-name': 'ghcr.io/team/app',
    })
    expect(run.outputs['oci-layout']).toMatch(/\.tar$/)
    const reason = 'not pushed: a pull request from a fork has a read-only token'
    expect(run.stdout).toContain(reason)
    expect(run.summary).toContain(`${reason}; it would be named \`ghcr.io/team/app:pr-7\``)
    expect(run.summary).toMatch(/^\| linux\/amd64 \|/m)
    expect(run.stdout).not.toMatch(/^::(error|warning)/m)
  })

  it('puts many images of one call into one table of the summary', async () => {
    const { host, tagsOf } = await registry()
    const names = ['api', 'web', 'worker', 'mailer', 'cron']
    const files = Object.fromEntries(names.map((name) => [`cmd/${name}/main.go`, source]))
    const run = await runFor(repository(files), {
      name: 'push',
      ref: 'refs/heads/main',
      inputs: { package: './cmd/...', images: `${host}/team/{{name}}` },
    })
    expect(run.code).toBe(0)
    for (const name of names) {
      expect(tagsOf(`team/${name}`)).toEqual(['main'])
      expect(run.summary).toMatch(new RegExp(`^\\| \`${host}/team/${name}:main@sha256:[0-9a-f]{64}\` \\|`, 'm'))
    }
    expect(run.summary.match(/^### .*$/gm)).toEqual(['### 5 images'])
  })

  it.each([
    [
      'no main package at the root',
      { 'cmd/api/main.go': source, 'cmd/web/main.go': source },
      {},
      /cmd\/api[\s\S]*cmd\/web/,
    ],
    ['no main package at all', { 'lib/lib.go': 'package lib\n' }, {}, /main package/],
  ])('says for %s what there is, and which input to write', async (_, files, inputs, found) => {
    const run = await runFor(repository(files), { name: 'push', ref: 'refs/heads/main', inputs })
    expect(run.code).toBe(1)
    expect(run.stdout.match(/^::error/gm)).toHaveLength(1)
    expect(run.stdout).toMatch(found)
    expect(run.stdout).toMatch(/package/)
    expect(run.summary).toContain('### go-tiny-image: failed')
  })

  it('answers inputs of other actions in one warning', async () => {
    const run = await runFor(repository({ 'main.go': source }), {
      name: 'push',
      ref: 'refs/heads/main',
      inputs: { push: 'false', go_version: '1.26', dockerfile: 'Dockerfile', 'build-args': 'A=1' },
    })
    expect(run.code).toBe(0)
    const warnings = run.stdout.match(/^::warning.*$/gm) ?? []
    expect(warnings).toHaveLength(1)
    for (const words of ['go_version: write go-version', 'dockerfile: there is no', 'build-args: build-env']) {
      expect(warnings[0]).toContain(words)
    }
  })

  it('takes no word of a branch for a command', async () => {
    const run = await runFor(repository({ 'main.go': source }), {
      name: 'push',
      ref: 'refs/heads/x;$(touch ran)%0A::set-output name=a::b',
    })
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('is not the default branch, main (push: true pushes it)')
    expect(run.stdout).not.toMatch(/^\s*::set-output/m)
    expect(run.outputs.pushed).toBe('false')
    expect(run.outputs['tag-names']).toBe('x-touch-ran-0A-set-output-name-a-b')
  })
})
