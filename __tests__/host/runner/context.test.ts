import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contextFrom, whyCachesOnlyRead, whyTokensOnlyRead } from '../../../src/host/runner/context.ts'
import { readRunnerContext } from '../../../src/host/runner/event-file.ts'
import { temporaryFolder } from '../../support/host.ts'

const env = {
  GITHUB_REPOSITORY: 'Team/App',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'abc',
  GITHUB_ACTOR: 'me',
}
const pullRequest = (head: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  number: 42,
  repository: { full_name: 'Team/App' },
  pull_request: { head: { repo: head, sha: 'head-sha' }, base: { ref: 'main' }, user: { login: 'me' }, ...more },
})

describe('the context of a run', () => {
  it('is there only where a repository is named', () => {
    expect(contextFrom({}, undefined)).toBeUndefined()
    expect(contextFrom({ ...env, GITHUB_REPOSITORY: '' }, undefined)).toBeUndefined()
    expect(contextFrom({ ...env, GITHUB_REPOSITORY: 'no-owner' }, undefined)).toBeUndefined()
  })

  it('comes from the variables where the event says nothing', () => {
    expect(contextFrom(env, undefined)).toEqual({
      eventName: 'push',
      ref: 'refs/heads/main',
      sha: 'abc',
      actor: 'me',
      repository: { owner: 'Team', name: 'App', url: 'https://github.com/Team/App', fork: false },
      shortShaLength: 7,
    })
  })

  it('has the repository as the event tells it', () => {
    const repository = {
      html_url: 'https://git.example/Team/App',
      description: 'What it does',
      license: { spdx_id: 'MIT' },
      default_branch: 'trunk',
      fork: true,
    }
    expect(contextFrom(env, { repository })?.repository).toEqual({
      owner: 'Team',
      name: 'App',
      url: 'https://git.example/Team/App',
      description: 'What it does',
      license: 'MIT',
      defaultBranch: 'trunk',
      fork: true,
    })
  })

  it.each([
    [null],
    [[]],
    ['text'],
    [{ repository: 'x', pull_request: 7 }],
    [{ repository: { description: 5, license: { spdx_id: 'NOASSERTION' }, default_branch: '', fork: 'yes' } }],
    [JSON.parse('{"__proto__": {"fork": true}, "repository": null}')],
  ])('takes no harm from an event like %j', (event) => {
    expect(contextFrom(env, event)).toEqual(contextFrom(env, undefined))
  })

  it.each([
    ['of the repository itself', { full_name: 'Team/App' }, false],
    ['from a fork', { full_name: 'Other/App' }, true],
    ['from a fork that is gone', null, true],
  ])('knows a pull request %s', (_, head, fromFork) => {
    const context = contextFrom(
      { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/42/merge' },
      pullRequest(head),
    )
    expect(context).toMatchObject({
      pullRequest: { fromFork, author: 'me' },
      baseRef: 'main',
      ref: 'refs/pull/42/merge',
    })
  })

  it('is about the pull request in pull_request_target, whose ref is the base', () => {
    const target = { ...env, GITHUB_EVENT_NAME: 'pull_request_target' }
    expect(contextFrom(target, pullRequest(null))?.ref).toBe('refs/pull/42/merge')
    expect(contextFrom(target, { number: 'x' })?.ref).toBe('refs/heads/main')
  })

  it('tells what happened to a release, and when the pushed commit was made', () => {
    const release = { action: 'published', release: { prerelease: true } }
    expect(contextFrom(env, release)).toMatchObject(release)
    const pushed = { head_commit: { timestamp: '2026-03-01T10:00:00+01:00' } }
    expect(contextFrom(env, pushed)?.committedSeconds).toBe(Date.parse('2026-03-01T09:00:00Z') / 1000)
    const odd = contextFrom(env, { action: 7, release: 'x', head_commit: { timestamp: 'yesterday' } })
    for (const key of ['action', 'release', 'committedSeconds']) expect(odd).not.toHaveProperty(key)
  })

  it('has the branch of a pushed tag', () => {
    const tag = { ...env, GITHUB_REF: 'refs/tags/v1' }
    expect(contextFrom(tag, { base_ref: 'refs/heads/main' })?.baseRef).toBe('main')
    expect(contextFrom(env, { base_ref: 'refs/heads/main' })?.baseRef).toBeUndefined()
  })

  it('honours the variables that users of metadata-action set', () => {
    const head = { ...env, DOCKER_METADATA_PR_HEAD_SHA: 'true', DOCKER_METADATA_SHORT_SHA_LENGTH: '12' }
    expect(contextFrom(head, pullRequest(null))).toMatchObject({ sha: 'abc', headSha: 'head-sha', shortShaLength: 12 })
    expect(contextFrom(env, pullRequest(null))).not.toHaveProperty('headSha')
    expect(contextFrom({ ...env, DOCKER_METADATA_SHORT_SHA_LENGTH: 'x' }, {})?.shortShaLength).toBe(7)
    const levels = { ...env, DOCKER_METADATA_ANNOTATIONS_LEVELS: 'manifest,index' }
    expect(contextFrom(levels, {})?.annotationLevels).toBe('manifest,index')
    expect(contextFrom({ ...env, DOCKER_METADATA_ANNOTATIONS_LEVELS: '' }, {})).not.toHaveProperty('annotationLevels')
  })

  it('survives an event file that is missing or broken', () => {
    const path = join(temporaryFolder(), 'event.json')
    expect(readRunnerContext({ ...env, GITHUB_EVENT_PATH: path })?.sha).toBe('abc')
    writeFileSync(path, '{')
    expect(readRunnerContext({ ...env, GITHUB_EVENT_PATH: path })?.sha).toBe('abc')
    writeFileSync(path, '{"repository": {"default_branch": "main"}}')
    expect(readRunnerContext({ ...env, GITHUB_EVENT_PATH: path })?.repository.defaultBranch).toBe('main')
  })
})

describe('what a run may save in the caches of its branch', () => {
  const context = (name: string, event: object = {}, variables: object = {}) => {
    const made = contextFrom(
      { ...env, ...variables, GITHUB_EVENT_NAME: name },
      { repository: { full_name: 'Team/App' }, ...event },
    )
    if (made === undefined) throw new Error('no context')
    return made
  }
  const followed = (event: string, head: unknown) => ({ workflow_run: { event, head_repository: head } })
  const own = { full_name: 'Team/App' }
  const foreign = { full_name: 'stranger/App' }

  it.each([
    ['push', {}],
    ['schedule', {}],
    ['release', {}],
    ['merge_group', {}],
    ['workflow_dispatch', {}],
    ['repository_dispatch', {}],
    ['pull_request', pullRequest(own)],
    ['pull_request_review', pullRequest(own)],
    ['workflow_run', followed('push', own)],
    ['workflow_run', followed('pull_request', own)],
  ])('is everything for %s of the repository itself', (name, event) => {
    expect(whyCachesOnlyRead(context(name, event))).toBeUndefined()
  })

  it.each([
    ['pull_request', pullRequest(foreign)],
    ['pull_request_review', pullRequest(foreign)],
    ['pull_request_review_comment', pullRequest(null)],
    ['pull_request_target', pullRequest(foreign)],
    ['pull_request_target', pullRequest(own)],
    ['workflow_run', followed('pull_request', foreign)],
    ['workflow_run', followed('push', foreign)],
    ['workflow_run', followed('push', null)],
    ['workflow_run', followed('pull_request_target', own)],
    ['workflow_run', followed('issue_comment', own)],
    ['workflow_run', {}],
    ...['issue_comment', 'issues', 'discussion', 'discussion_comment', 'fork', 'watch', 'gollum', 'status'].map(
      (name): [string, object] => [name, { issue: { pull_request: {} } }],
    ),
    ...['check_run', 'check_suite', 'deployment', 'deployment_status', 'label', 'milestone', 'page_build'].map(
      (name): [string, object] => [name, {}],
    ),
    ['registry_package', {}],
    ['an_event_of_next_year', {}],
    ['', {}],
  ])('is nothing for %s that a stranger may have had a hand in', (name, event) => {
    expect(whyCachesOnlyRead(context(name, event))).toMatch(/untrusted commit|read-only token/)
  })

  it('is nothing where somebody had another commit built than the event is about', () => {
    for (const name of ['workflow_dispatch', 'repository_dispatch']) {
      expect(whyCachesOnlyRead(context(name), 'abc')).toBeUndefined()
      expect(whyCachesOnlyRead(context(name), 'def')).toContain('the checked-out commit is not that of')
    }
    expect(whyCachesOnlyRead(context('push'), 'def')).toBeUndefined()
  })

  it('is told of the token only where the token is read-only', () => {
    expect(whyTokensOnlyRead(context('pull_request', pullRequest(foreign)))).toMatch(/read-only token/)
    expect(whyTokensOnlyRead(context('pull_request_target', pullRequest(foreign)))).toBeUndefined()
  })
})
