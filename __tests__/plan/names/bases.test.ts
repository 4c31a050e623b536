import type { RunnerContext } from '../../../src/host/runner/context.ts'
import { onMain, planOf, testRun } from '../../steps/support.ts'

const pullRequest: RunnerContext = {
  ...onMain,
  eventName: 'pull_request',
  ref: 'refs/pull/15/merge',
  baseRef: 'release/2',
  pullRequest: { fromFork: false },
}

function bases(inputs: Readonly<Record<string, string>>, context?: RunnerContext): readonly string[] {
  const plan = planOf(testRun({ inputs, ...(context === undefined ? {} : { context }) }))
  return plan.images.flatMap((image) => image.bases.map(({ text }) => text))
}

describe('the image that an image is compared with', () => {
  it('is what the first tag names', () => {
    expect(bases({ images: 'ghcr.io/me/app', tags: 'v2,latest' })).toEqual(['ghcr.io/me/app:v2'])
    expect(bases({}, onMain)).toEqual(['ghcr.io/team/app:main'])
    expect(bases({})).toEqual([])
  })

  it('in a pull request is the image of its base branch, by the same tag rules', () => {
    expect(bases({}, pullRequest)).toEqual(['ghcr.io/team/app:release-2'])
    expect(bases({}, { ...pullRequest, baseRef: 'main' })).toEqual(['ghcr.io/team/app:main'])
    const tags = 'type=sha,priority=900\ntype=edge\ntype=ref,event=branch,prefix=b-'
    expect(bases({ tags }, { ...pullRequest, baseRef: 'main' })).toEqual([
      'ghcr.io/team/app:edge',
      'ghcr.io/team/app:b-main',
    ])
  })

  it('is what compare-with names, by tag or digest', () => {
    expect(bases({ 'compare-with': 'ghcr.io/me/{{name}}:stable' }, pullRequest)).toEqual(['ghcr.io/me/hello:stable'])
    expect(bases({ 'compare-with': 'ghcr.io/Me/App' }, pullRequest)).toEqual(['ghcr.io/me/app:latest'])
    const digest = `sha256:${'0'.repeat(64)}`
    expect(bases({ 'compare-with': `ghcr.io/me/app@${digest}` })).toEqual([`ghcr.io/me/app@${digest}`])
    expect(() => bases({ 'compare-with': 'https://ghcr.io/me/app' })).toThrow('starts with a scheme')
  })
})
