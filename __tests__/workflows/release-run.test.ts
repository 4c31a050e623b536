import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ActRun, act, actTools, foreignRepository, git, jobOf } from '../support/act.ts'
import { temporaryFolder } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'
import { events } from './example.ts'

// The release workflow as it is, to its end: what it asks GitHub for is done to a bare repository on this machine.

type Released = {
  readonly run: ActRun
  /** The commit that a tag names in the remote repository; undefined where it has none. */
  readonly commitOf: (tag: string) => string | undefined
  readonly head: string
  readonly calls: readonly string[]
}

/** Pushes a tag to a project that has these tags already, on an earlier commit. */
async function release(
  version: string,
  options: { readonly before: readonly string[]; readonly checks?: 'fail' },
): Promise<Released> {
  const repository = foreignRepository({
    'package.json': JSON.stringify({ version }),
    'CHANGELOG.md': `# Changelog\n\n## [${version}] - 2026-01-02\n`,
    'scripts/check-release.mjs': readFileSync('scripts/check-release.mjs', 'utf8'),
    '.github/workflows/release.yml': readFileSync('.github/workflows/release.yml', 'utf8'),
  })
  for (const tag of options.before) git(repository, ['tag', tag])
  mkdirSync(join(repository, '.ci'))
  // In place of all checks; among the first things that they do is npm ci.
  const checks = ['#!/bin/sh', 'echo THE CHECKS RAN', `ln -s '${resolve('node_modules')}' node_modules`]
  const ending = options.checks === 'fail' ? 'exit 1' : 'exit 0'
  writeFileSync(join(repository, '.ci/run'), [...checks, ending, ''].join('\n'), { mode: 0o755 })
  git(repository, ['add', '.ci'])
  git(repository, ['commit', '--quiet', '--message', 'Next'])
  git(repository, ['tag', `v${version}`])
  const remote = join(temporaryFolder('remote-'), 'project.git')
  git(repository, ['clone', '--quiet', '--bare', repository, remote])
  const programs = temporaryFolder('programs-')
  const gh = resolve('__tests__/support/gh.mjs')
  writeFileSync(join(programs, 'gh'), `#!/bin/sh\nexec '${process.execPath}' '${gh}' "$@"\n`, { mode: 0o755 })
  writeFileSync(join(programs, 'sudo'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 })
  const log = join(programs, 'calls')
  const run = await act({
    repository,
    event: events.tag(`v${version}`),
    env: { RELEASE_REMOTE: remote, RELEASE_LOG: log },
    programs: [programs],
    actions: setUp(),
  })
  return {
    run,
    commitOf: (tag) => {
      const found = git(remote, ['for-each-ref', '--format=%(objectname)', `refs/tags/${tag}`])
      return found === '' ? undefined : found
    },
    head: git(repository, ['rev-parse', 'HEAD']),
    calls: existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [],
  }
}

// Node and Go are on this machine already.
function setUp(): Readonly<Record<string, string>> {
  const folder = temporaryFolder('set-up-')
  const inputs = 'inputs: { node-version: {}, package-manager-cache: {}, go-version: {}, cache: {} }'
  writeFileSync(
    join(folder, 'action.yml'),
    `name: set up\ndescription: x\n${inputs}\nruns: { using: node24, main: main.cjs }\n`,
  )
  writeFileSync(join(folder, 'main.cjs'), '')
  const uses = readFileSync('.github/workflows/release.yml', 'utf8').matchAll(/actions\/setup-(?:node|go)@\w+/g)
  return Object.fromEntries([...uses].map(([name]) => [name, folder]))
}

describeWithTools(actTools, 'the release workflow', () => {
  it.each([
    ['makes the tag of a major version that is new', '1.0.0', []],
    ['moves it to a newer release', '1.10.0', ['v1.9.0', 'v1']],
  ])('%s', async (_, version, before) => {
    const { run, commitOf, head, calls } = await release(version, { before })
    expect(run.code).toBe(0)
    expect(jobOf(run, 'publish').result).toBe('success')
    expect(commitOf('v1')).toBe(head)
    expect(calls[0]).toBe(`release create v${version} --verify-tag --title v${version} --notes See CHANGELOG.md.`)
  })

  it.each([
    ['a release of an older line', '1.9.1', ['v1.10.0', 'v1'], `release create v1.9.1 --verify-tag`],
    ['a prerelease', '1.11.0-rc.1', ['v1.10.0', 'v1'], '--prerelease'],
  ])('leaves it where it is for %s', async (_, version, before, words) => {
    const { run, commitOf, head, calls } = await release(version, { before })
    expect(run.code).toBe(0)
    expect(commitOf('v1')).not.toBe(head)
    expect(commitOf('v1')).toBe(commitOf('v1.10.0'))
    expect(calls).toEqual([expect.stringContaining(words)])
  })

  it('makes no release and moves no tag where the checks at the tag fail', async () => {
    const { run, commitOf, calls } = await release('1.10.0', { before: ['v1.9.0', 'v1'], checks: 'fail' })
    expect(run.code).toBe(1)
    expect(jobOf(run, 'check').log).toContain('THE CHECKS RAN')
    expect(calls).toEqual([])
    expect(commitOf('v1')).toBe(commitOf('v1.9.0'))
  })
})
