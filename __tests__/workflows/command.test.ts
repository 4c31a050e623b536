import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { foreignRepository, git, program } from '../support/act.ts'
import { freshUser, runAction } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'
import { registryUser, startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'

// What act has no part in: other systems, the runner's file of artifacts, modules behind a login.

describeWithTools(['go', 'git', ...toolsFor['distribution-basic']], 'the example for GitLab', () => {
  it('pushes with the variables that GitLab gives a job, and keeps the modules alone', async () => {
    const { host } = await startRegistry('distribution-basic')
    const folder = foreignRepository(program('hello'))
    const lines = readFileSync('examples/workflows/gitlab-ci.yml', 'utf8').split('\n')
    const script = lines
      .slice(lines.indexOf('  before_script:'))
      .flatMap((line) => /^ {4}- (?!if: )(.*)$/.exec(line)?.[1] ?? [])
      .filter((line) => !line.startsWith('git clone'))
    expect(script).toHaveLength(2)
    const text = ['set -e', ...script]
      .join('\n')
      .replaceAll('/opt/go-tiny-image', resolve('.'))
      .replace(' --push', ' --upx false --push')
    execFileSync('/bin/sh', ['-c', text], {
      cwd: folder,
      stdio: 'pipe',
      env: {
        ...process.env,
        ...freshUser(),
        GOMODCACHE: join(folder, '.modules'),
        CI_PROJECT_DIR: folder,
        CI_REGISTRY_IMAGE: `${host}/group/hello`,
        CI_REGISTRY_USER: registryUser.username,
        CI_REGISTRY_PASSWORD: registryUser.password,
        CI_COMMIT_REF_SLUG: 'main',
      },
    })
    const authorization = `Basic ${Buffer.from(`${registryUser.username}:${registryUser.password}`).toString('base64')}`
    const answer = await fetch(`http://${host}/v2/group/hello/tags/list`, { headers: { authorization } })
    expect(await answer.json()).toEqual({ name: 'group/hello', tags: ['main'] })
  })
})

describeWithTools(['go', 'git', ...toolsFor.distribution], 'the action', () => {
  it('names what it pushed under a tag to the runner, behind what others have named', async () => {
    const { host } = await startRegistry('distribution')
    const file = join(temporaryFolder(), 'artifacts')
    appendFileSync(file, 'oci://example.org/other:v1@sha256:00\n')
    const cwd = foreignRepository(program('hello'))
    const options = { cwd, env: { GITHUB_ARTIFACTS: file } }
    const inputs = { upx: 'false', push: 'true', cache: 'false', images: `${host}/a/hello`, tags: 'v1\nlatest' }
    const leg = await runAction({ ...inputs, 'push-by-digest': 'true' }, options)
    const { outputs } = await runAction(inputs, options)
    expect(leg.outputs.digest).toBe(outputs.digest)
    expect(readFileSync(file, 'utf8')).toBe(
      `oci://example.org/other:v1@sha256:00\noci://${host}/a/hello:v1@${outputs.digest}\n`,
    )
  })

  it('goes on where that file cannot be written', async () => {
    const { host } = await startRegistry('distribution')
    const cwd = foreignRepository(program('hello'))
    const inputs = { upx: 'false', push: 'true', cache: 'false', images: `${host}/a/hello`, tags: 'v1' }
    expect((await runAction(inputs, { cwd, env: { GITHUB_ARTIFACTS: cwd } })).code).toBe(0)
  })

  it('fetches a private module with the token in the environment of its step, and shows it to nobody', async () => {
    const token = 'ghp_0123456789'
    const server = temporaryFolder('git-server-')
    const module = join(server, 'acme', 'secret')
    mkdirSync(module, { recursive: true })
    writeFileSync(join(module, 'go.mod'), 'module github.com/acme/secret\n\ngo 1.21\n')
    writeFileSync(join(module, 'secret.go'), 'package secret\n\nconst Word = "found"\n')
    git(module, ['init', '--quiet'])
    git(module, ['add', '.'])
    git(module, ['commit', '--quiet', '--message', 'A secret'])
    git(module, ['tag', 'v1.0.0'])
    // The example's lines; the folder stands for a server that takes the token.
    const withToken = {
      GOPRIVATE: 'github.com/acme/*',
      GOFLAGS: '-modcacherw',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.https://x-access-token:${token}@github.com/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/',
    }
    const served = { ...withToken, GIT_CONFIG_KEY_0: `url.file://${server}/.insteadOf` }
    const cwd = foreignRepository({
      'go.mod': 'module example.org/hello\n\ngo 1.21\n\nrequire github.com/acme/secret v1.0.0\n',
      'main.go': 'package main\n\nimport "github.com/acme/secret"\n\nfunc main() { println(secret.Word) }\n',
    })
    const newModules = () => ({ GOMODCACHE: temporaryFolder('modules-') })
    execFileSync('go', ['mod', 'tidy'], { cwd, stdio: 'pipe', env: { ...process.env, ...served, ...newModules() } })
    git(cwd, ['add', '.'])
    git(cwd, ['commit', '--quiet', '--message', 'Sums'])
    const inputs = { upx: 'false', cache: 'false', images: 'example.org/x', push: 'false' }
    expect((await runAction(inputs, { cwd, env: { ...served, ...newModules() } })).code).toBe(0)
    // No server can be reached by the real address: the failure names the module, never the token.
    const unreachable = { ...withToken, ...newModules(), https_proxy: 'http://127.0.0.1:1' }
    const failed = await runAction(inputs, { cwd, env: unreachable })
    expect(failed.code).toBe(1)
    expect(failed.stdout + failed.stderr + failed.summary).toContain('github.com/acme/secret')
    expect(failed.stdout + failed.stderr + failed.summary).not.toContain(token)
  })
})
