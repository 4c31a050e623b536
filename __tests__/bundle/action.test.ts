import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outputTable } from '../../src/inputs/outputs.ts'
import { freshUser, runAction, runCommand } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'

// The action as it lies in the repository, spawned as the runner does.

function service(source = 'package main\n\nfunc main() { println("hello") }\n'): string {
  const folder = temporaryFolder('workspace ')
  mkdirSync(join(folder, 'services/api'), { recursive: true })
  writeFileSync(join(folder, 'services/api/go.mod'), 'module example.org/api\n\ngo 1.21\n')
  writeFileSync(join(folder, 'services/api/main.go'), source)
  return folder
}

describe('the action', () => {
  it('gives the same digest as the command, sets every output and writes a summary', async () => {
    const cwd = service()
    const action = await runAction({ package: './services/api', upx: 'false' }, { cwd })
    const command = await runCommand(['./services/api', '--upx', 'false', '--json'], { cwd, env: freshUser() })
    expect(action.stderr).toBe('')
    expect(action.code).toBe(0)
    expect(action.outputs.digest).toBe(JSON.parse(command.stdout).digest)
    expect(Object.keys(action.outputs).sort()).toEqual(outputTable.map(({ name }) => name).sort())
    for (const file of ['oci-layout', 'report', 'dockerfile', 'binary-path']) {
      expect(statSync(action.outputs[file] ?? '').size).toBeGreaterThan(0)
    }
    expect(action.summary).toContain('### api')
    expect(action.stdout).toMatch(/^::group::Compile$/m)
  })

  it('is done after a dry run, and after a failure: the post step does nothing', async () => {
    const cwd = service()
    for (const inputs of [{ package: './services/api', 'dry-run': 'true' }, { package: './services/nope' }]) {
      const main = await runAction({ upx: 'false', ...inputs }, { cwd })
      const env = Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]))
      const post = await runAction({ upx: 'false', ...inputs }, { cwd, env })
      expect(post).toMatchObject({ code: 0, stdout: '', stderr: '', outputs: {}, summary: '' })
    }
  })

  it('says what failed once, as an annotation, and in the summary', async () => {
    const run = await runAction({ package: './services/nope', upx: 'false' }, { cwd: service() })
    expect(run.code).toBe(1)
    expect(run.stdout.match(/^::error/gm)).toHaveLength(1)
    expect(run.summary).toContain('### go-tiny-image: failed')
    expect(run.outputs).toEqual({})
  })

  it('puts a compile error at its line, in a module in a sub-folder', async () => {
    const cwd = service('package main\n\nfunc main() {\n\tnope()\n}\n')
    const run = await runAction({ package: './services/api', upx: 'false' }, { cwd })
    expect(run.code).toBe(1)
    expect(run.stdout.match(/^::error.*$/gm)).toEqual([
      '::error file=services/api/main.go,line=4,col=2::undefined: nope',
    ])
  })

  it('masks what is secret', async () => {
    const inputs = {
      package: './services/api',
      username: 'me',
      password: 'pass-word-1',
      images: '127.0.0.1:1/x',
      push: 'true',
    }
    const run = await runAction({ ...inputs, upx: 'false', 'github-token': 'ghs_token' }, { cwd: service() })
    expect(run.code).toBe(1)
    expect(run.stdout).toContain('::add-mask::pass-word-1\n')
    expect(run.stdout).toContain('::add-mask::ghs_token\n')
    const rest = run.stdout.replaceAll(/^::add-mask::.*$/gm, '') + run.stderr + run.summary
    expect(rest).not.toMatch(/pass-word-1|ghs_token/)
  })

  it('writes no summary where none is wanted', async () => {
    const inputs = { package: './services/nope', upx: 'false', summary: 'false' }
    expect((await runAction(inputs, { cwd: service() })).summary).toBe('')
  })
})
