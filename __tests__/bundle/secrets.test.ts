import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { runAction } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { findTool } from '../support/tools.ts'

// A whole run with secrets, and everything that it leaves or tells anybody but the registry.

const password = 'pä/ss "wörd" & more\nsecond-line-of-it'
const username = 'robot$team+ci'
const workflowToken = 'ghs_0123456789'
// What the runner gives to the action alone.
const ofRunner = {
  ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-runner',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'identity-token-of-the-runner',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://identity.example/of-the-runner',
  ACTIONS_RUNTIME_URL: 'https://runtime.example/of-the-runner',
}
const proxyPassword = 'password-of-the-proxy'
const tokens = /token-\d+/

function workspace(): string {
  const folder = temporaryFolder('workspace ')
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder })
  writeFileSync(join(folder, 'go.mod'), 'module example.org/hello\n\ngo 1.21\n')
  writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-q', '-m', 'first')
  return folder
}

/** Tools that write down their arguments and their environment, and then are the real ones. */
function listeningTools(names: readonly string[]): { readonly folder: string; readonly heard: string } {
  const folder = temporaryFolder('tools-')
  const heard = temporaryFolder('heard-')
  for (const name of names) {
    const note = `{ printf '%s\\n' "$@"; env; } > "$(mktemp '${heard}/${name}.XXXXXX')"`
    writeFileSync(join(folder, name), `#!/bin/sh\n${note}\nexec '${findTool(name)}' "$@"\n`, { mode: 0o755 })
  }
  return { folder, heard }
}

function textOfFolder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

it('a secret is in no process, log, output, summary, report, file or image, in no form', async () => {
  const tokenServer = await serve((request) => registry.tokens(request))
  const registry = createMemoryRegistry({
    auth: 'bearer',
    user: { username, password },
    realm: `http://${tokenServer.host}/token`,
  })
  const { host } = await serve(registry.handle)
  const names = ['go', 'git', 'upx']
  const tools = listeningTools(names)
  const temporary = temporaryFolder('runner-temp-')
  const kept = temporaryFolder('results-')
  mkdirSync(join(kept, 'cache'))
  const run = await runAction(
    {
      upx: 'true',
      images: `${host}/team/app`,
      push: 'true',
      username,
      password,
      'github-token': workflowToken,
      test: './...',
    },
    {
      cwd: workspace(),
      env: {
        PATH: `${tools.folder}:${process.env.PATH}`,
        RUNNER_TEMP: temporary,
        XDG_CACHE_HOME: join(kept, 'cache'),
        RUNNER_DEBUG: '1',
        ...ofRunner,
        https_proxy: `http://me:${proxyPassword}@127.0.0.1:9`,
      },
    },
  )
  expect([run.stderr, run.code]).toEqual(['', 0])
  expect(run.outputs.pushed).toBe('true')
  const heard = readdirSync(tools.heard)
  for (const name of names) expect(heard.some((file) => file.startsWith(name))).toBe(true)

  const blobs = [...(registry.repositories.get('team/app')?.blobs.values() ?? [])]
  const told = {
    processes: textOfFolder(tools.heard),
    log: run.stdout.replaceAll(/^::add-mask::.*$/gm, ''),
    outputs: JSON.stringify([run.outputs, run.state]),
    summary: run.summary,
    files: textOfFolder(temporary) + textOfFolder(kept),
    image: blobs.map((blob) => (blob[0] === 0x1f ? gunzipSync(blob) : blob).toString('latin1')).join('\n'),
  }
  const basic = Buffer.from(`${username}:${password}`).toString('base64')
  const forms = [...password.split('\n'), encodeURIComponent(password), basic, workflowToken]
  for (const [where, text] of Object.entries(told)) {
    expect(text.length).toBeGreaterThan(100)
    for (const form of forms) {
      for (const encoding of ['utf8', 'latin1'] as const) {
        const found = text.includes(Buffer.from(form, 'utf8').toString(encoding))
        expect([where, form, found]).toEqual([where, form, false])
      }
    }
    expect([where, tokens.exec(text)?.[0]]).toEqual([where, undefined])
  }
  for (const text of Object.values(told)) expect(text).not.toContain('of-the-runner')
  const { processes: _, ...shown } = told
  for (const text of Object.values(shown)) expect(text).not.toContain(proxyPassword)
  // Each is masked before it could be said.
  const masked = [...run.stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) => decodeURIComponent(value))
  expect(masked).toEqual(expect.arrayContaining([...password.split('\n'), basic, workflowToken]))
  expect(masked.some((value) => tokens.test(value))).toBe(true)
})
