import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contextFrom } from '../../../src/host/runner/context.ts'
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

  it('has the branch of a pushed tag', () => {
    const tag = { ...env, GITHUB_REF: 'refs/tags/v1' }
    expect(contextFrom(tag, { base_ref: 'refs/heads/main' })?.baseRef).toBe('main')
    expect(contextFrom(env, { base_ref: 'refs/heads/main' })?.baseRef).toBeUndefined()
  })

  it('honours the variables that users of metadata-action set', () => {
    const head = { ...env, DOCKER_METADATA_PR_HEAD_SHA: 'true', DOCKER_METADATA_SHORT_SHA_LENGTH: '12' }
    expect(contextFrom(head, pullRequest(null))).toMatchObject({ sha: 'head-sha', shortShaLength: 12 })
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
