import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gitNames } from '../../src/source/git.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { commitOf } from './commit.ts'

function repository(): { readonly folder: string; readonly git: (...args: string[]) => string } {
  const folder = temporaryFolder('git with space ')
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_DATE: '1700000000 +0200',
    GIT_COMMITTER_DATE: '1700000001 +0200',
  }
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    }).trim()
  git('init', '-q', '-b', 'main')
  writeFileSync(join(folder, 'a.txt'), 'a')
  mkdirSync(join(folder, 'sub'))
  git('add', '.')
  git('commit', '-q', '-m', 'first\n\n::set-output name=x::y')
  return { folder, git }
}

describe('the commit', () => {
  it('says commit, time, newest tag and web address, from a folder below the root too', async () => {
    const { folder, git } = repository()
    for (const tag of ['v1.2.0', 'v1.10.0']) git('tag', tag)
    git('remote', 'add', 'origin', 'https://user:secret@git.example/team/app.git')
    expect(await commitOf(join(folder, 'sub'), testHost())).toEqual({
      revision: git('rev-parse', 'HEAD'),
      committedSeconds: 1_700_000_001,
      tag: 'v1.10.0',
      source: 'https://git.example/team/app',
    })
  })

  it('marks a work tree whose tracked files differ, and no other', async () => {
    const { folder, git } = repository()
    writeFileSync(join(folder, 'untracked.tar'), '')
    expect((await commitOf(folder, testHost()))?.revision).toBe(git('rev-parse', 'HEAD'))
    writeFileSync(join(folder, 'a.txt'), 'b')
    expect((await commitOf(folder, testHost()))?.revision).toBe(`${git('rev-parse', 'HEAD')}-dirty`)
  })

  it('gives nothing, and no error, without a repository, a commit or git itself', async () => {
    expect(await commitOf(temporaryFolder(), testHost())).toBeUndefined()
    const empty = temporaryFolder()
    execFileSync('git', ['init', '-q', empty])
    expect(await commitOf(empty, testHost())).toBeUndefined()
    expect(await commitOf(repository().folder, testHost({ env: { PATH: '/nowhere' } }))).toBeUndefined()
  })
})

describe('gitNames', () => {
  it('says the root, the branch and the tags, from a folder below the root too', async () => {
    const { folder, git } = repository()
    for (const tag of ['v1.2.0', 'services/api/v1.0.0']) git('tag', tag)
    expect(await gitNames({ folder: join(folder, 'sub'), askRemote: false }, testHost())).toEqual({
      root: folder,
      branch: 'main',
      tags: ['services/api/v1.0.0', 'v1.2.0'],
      // There is nobody else who could have more.
      knowsAllTags: true,
    })
  })

  it('asks origin for tags that a shallow checkout lacks, when told to', async () => {
    const { folder, git } = repository()
    git('tag', 'v2.0.0')
    const clone = join(temporaryFolder(), 'clone')
    execFileSync('git', ['clone', '-q', '--depth=1', '--no-tags', `file://${folder}`, clone])
    const names = (askRemote: boolean) => gitNames({ folder: clone, askRemote }, testHost())
    expect(await names(false)).toMatchObject({ tags: [], knowsAllTags: false })
    expect(await names(true)).toMatchObject({ tags: ['v2.0.0'], knowsAllTags: true })
  })

  it('does without an origin that is not there, or speaks a protocol that runs programs', async () => {
    const { folder, git } = repository()
    const names = () => gitNames({ folder, askRemote: true }, testHost())
    expect(await names()).toMatchObject({ branch: 'main', knowsAllTags: true })
    git('remote', 'add', 'origin', `ext::sh -c "touch ${join(folder, 'sub', 'ran')}"`)
    git('config', 'protocol.ext.allow', 'always')
    expect(await names()).toMatchObject({ knowsAllTags: false })
    expect(existsSync(join(folder, 'sub', 'ran'))).toBe(false)
  })

  it('has no branch at a detached commit, and nothing outside of a repository', async () => {
    const { folder, git } = repository()
    git('checkout', '-q', '--detach')
    expect(await gitNames({ folder, askRemote: false }, testHost())).not.toHaveProperty('branch')
    expect(await gitNames({ folder: temporaryFolder(), askRemote: true }, testHost())).toBeUndefined()
  })
})
