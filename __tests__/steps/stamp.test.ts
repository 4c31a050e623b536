import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunnerContext } from '../../src/host/runner/context.ts'
import { isStamped } from '../../src/plan/names/stamp.ts'
import { compilePrograms } from '../../src/steps/compile.ts'
import { makePlan } from '../../src/steps/plan.ts'
import type { RunOptions } from '../../src/steps/run-options.ts'
import { locateSource, readHistory } from '../../src/steps/setup/source.ts'
import { goOnPath, userErrorOf } from '../compile/support.ts'
import { sameCommits } from '../support/git.ts'
import { temporaryFolder } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'
import { hello, onMain, testRun, tiny } from './support.ts'

const onTag: RunnerContext = { ...onMain, ref: 'refs/tags/v1.2.3' }

describe('a program is stamped', () => {
  const local = { module: { path: 'example.org/app' } }
  it.each<['auto' | 'true' | 'false', RunnerContext | undefined, boolean]>([
    ['auto', undefined, false],
    ['auto', onMain, false],
    ['auto', onTag, true],
    ['auto', { ...onMain, eventName: 'release' }, true],
    ['true', undefined, true],
    ['true', onMain, true],
    ['false', onTag, false],
  ])('with stamp: %s on %j: %s', (stamp, context, expected) => {
    expect(isStamped(local, { inputs: { stamp }, context })).toBe(expected)
    // It has the version that it was asked for.
    const remote = { module: { ...local.module, version: 'v1.0.0' } }
    expect(isStamped(remote, { inputs: { stamp }, context })).toBe(false)
  })
})

describeWithTools(['go', 'git'], 'a stamp', () => {
  const go = goOnPath()

  async function compiled(options: RunOptions) {
    const source = await locateSource(options)
    const history = await readHistory(options, source)
    return compilePrograms(options, await makePlan(options, { source, history, go }), go).all
  }

  type Repository = { readonly options: RunOptions; readonly git: (...args: readonly string[]) => string }

  function repository(
    files: Readonly<Record<string, string>> = tiny,
    inputs: Readonly<Record<string, string>> = {},
  ): Repository {
    const options = testRun({ files, inputs: { stamp: 'true', ...inputs } })
    const git = (...args: readonly string[]): string =>
      execFileSync('git', args, { cwd: options.place.workspace, env: sameCommits, encoding: 'utf8' })
    git('init', '--quiet', '--initial-branch', 'main')
    git('add', '.')
    git('commit', '--quiet', '--message', 'A program')
    return { options, git }
  }

  const lines = (path: string): readonly string[] =>
    execFileSync('go', ['version', '-m', path], { encoding: 'utf8' }).split('\n').slice(1)

  /** What `go build` writes in a clean clone of the repository. */
  function byGo({ options, git }: Repository, folder = '.'): readonly string[] {
    const clone = join(temporaryFolder(), 'clone')
    git('clone', '--quiet', options.place.workspace, clone)
    const program = join(clone, '..', 'program')
    const args = ['build', '-trimpath', '-buildvcs=true', '-ldflags=-s -w -buildid=', '-o', program, '.']
    const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', GOOS: 'linux', GOARCH: 'amd64' }
    execFileSync('go', args, { cwd: join(clone, folder), env })
    return lines(program)
  }

  it.each<[string, (made: Repository) => void]>([
    ['without a tag', () => undefined],
    ['with a tag', ({ git }) => git('tag', 'v1.2.3')],
    ['behind a tag', ({ git }) => [git('tag', 'v1.2.3'), git('commit', '--quiet', '--allow-empty', '-m', 'More')]],
  ])('of a commit %s is what go writes in a clean clone', async (_, prepare) => {
    const made = repository()
    prepare(made)
    const [program] = await compiled(made.options)
    const expected = byGo(made)
    expect(expected.join('\n')).toContain('vcs.revision=')
    expect(lines(program?.path ?? '')).toEqual(expected)
  })

  it('of a module in a folder has the version of its own tags', async () => {
    const made = repository(
      {
        'api/go.mod': 'module example.org/all/api\n\ngo 1.21\n',
        'api/main.go': hello,
        'go.mod': 'module example.org/all\n',
      },
      { package: './api' },
    )
    made.git('tag', 'api/v0.3.0')
    const [program] = await compiled(made.options)
    expect(lines(program?.path ?? '')).toEqual(byGo(made, 'api'))
  })

  it('says that a file is changed, or is not in the commit', async () => {
    for (const file of ['main.go', 'new.txt']) {
      const { options } = repository()
      writeFileSync(join(options.place.workspace, file), `${hello}\n`)
      const [program] = await compiled(options)
      expect(lines(program?.path ?? '').join('\n')).toContain('vcs.modified=true')
      expect(program?.buildInfo?.main?.version ?? '').toMatch(/\+dirty$|^\(devel\)$/)
    }
  })

  it('runs nothing that the settings of the repository name, and does not follow them', async () => {
    const made = repository()
    made.git('tag', 'v1.2.3')
    const expected = byGo(made)
    const mark = join(temporaryFolder(), 'mark')
    const hostile = join(temporaryFolder(), 'hostile')
    writeFileSync(hostile, `#!/bin/sh\ntouch ${mark}\n`)
    chmodSync(hostile, 0o755)
    for (const name of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'gpg.program', 'diff.external'])
      made.git('config', name, hostile)
    made.git('config', 'log.showSignature', 'true')
    made.git('config', 'core.worktree', '/nowhere')
    const [program] = await compiled(made.options)
    expect(lines(program?.path ?? '')).toEqual(expected)
    expect(existsSync(mark)).toBe(false)
  })

  it('is the same from another folder, and not there without the input', async () => {
    const digests = async (stamp: string) => {
      const { options } = repository(tiny, { stamp })
      const [program] = await compiled(options)
      return program
    }
    const [one, other, plain] = [await digests('true'), await digests('true'), await digests('auto')]
    expect(one?.digest).toBe(other?.digest)
    expect(plain?.digest).not.toBe(one?.digest)
    expect(lines(plain?.path ?? '').join('\n')).not.toContain('vcs')
  })

  it('belongs to the repository of each program', async () => {
    const options = testRun({ inputs: { stamp: 'true', package: './a\n./b' } })
    const revisions = ['a', 'b'].map((name) => {
      const folder = join(options.place.workspace, name)
      mkdirSync(folder)
      writeFileSync(join(folder, 'go.mod'), `module example.org/${name}\n\ngo 1.21\n`)
      writeFileSync(join(folder, 'main.go'), hello)
      const git = (...args: readonly string[]): string =>
        execFileSync('git', args, { cwd: folder, env: sameCommits, encoding: 'utf8' }).trim()
      git('init', '--quiet')
      git('add', '.')
      git('commit', '--quiet', '--message', name)
      return git('rev-parse', 'HEAD')
    })
    const programs = await compiled(options)
    const stamps = programs.map(({ buildInfo }) => buildInfo?.settings.find(([name]) => name === 'vcs.revision')?.[1])
    expect(stamps).toEqual(revisions)
  })

  it('that is asked for where there is no repository is an error; auto leaves it out', async () => {
    const without = (stamp: string, context?: RunnerContext) =>
      compiled(testRun({ files: tiny, inputs: { stamp }, ...(context === undefined ? {} : { context }) }))
    expect(await userErrorOf(without('true'))).toMatchObject({
      message: expect.stringContaining('is in no Git repository that can be read'),
    })
    const [program] = await without('auto', onTag)
    expect(lines(program?.path ?? '').join('\n')).not.toContain('vcs')
  })
})
