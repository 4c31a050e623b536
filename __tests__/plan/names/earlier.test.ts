import type { RunnerContext } from '../../../src/host/runner/context.ts'
import { taggedText } from '../../../src/oci/references.ts'
import { planFrom } from '../../../src/plan/plan.ts'
import { mainPackage, onMain, testRun } from '../../steps/support.ts'

const request: RunnerContext = {
  ...onMain,
  eventName: 'pull_request',
  ref: 'refs/pull/15/merge',
  baseRef: 'main',
  pullRequest: { fromFork: false },
}

function earlier(inputs: Readonly<Record<string, string>>, context?: RunnerContext, merged?: number) {
  const run = testRun({ inputs, ...(context === undefined ? {} : { context }) })
  const plan = planFrom({
    inputs: run.inputs,
    programs: [{ main: mainPackage(), inputs: run.inputs }],
    source: { revision: onMain.sha, committedSeconds: 1_700_000_000 },
    context,
    history: undefined,
    merged,
    nowMilliseconds: 0,
    sourceDateEpoch: undefined,
    workingDirectory: '/src',
    archiveFolder: '/out',
  })
  return plan.images.flatMap((image) =>
    image.earlier.map(
      ({ of, targets }) =>
        `${of}: ${targets.map(({ repository, tags: [tag = ''] }) => taggedText(repository, tag)).join(' ')}`,
    ),
  )
}

describe('where an image of the same code may be under another name', () => {
  it('is in a pull request what its base branch is called', () => {
    expect(earlier({}, request)).toEqual(['the branch main: ghcr.io/team/app:main'])
    expect(earlier({ push: 'false' }, request)).toEqual(['the branch main: ghcr.io/team/app:main'])
    const images = 'ghcr.io/team/{{name}},docker.io/team/{{name}}'
    expect(earlier({ images, tags: 'type=sha\ntype=edge\ntype=ref,event=pr' }, request)).toEqual([
      'the branch main: ghcr.io/team/hello:edge docker.io/team/hello:edge',
    ])
  })

  it('is after a merge what the pull request was called', () => {
    expect(earlier({}, onMain, 15)).toEqual(['pull request 15: ghcr.io/team/app:pr-15'])
    const tags = 'type=ref,event=branch\ntype=sha,priority=900\ntype=ref,event=pr,prefix=change-'
    expect(earlier({ tags }, onMain, 15)).toEqual(['pull request 15: ghcr.io/team/app:change-15'])
    expect(earlier({}, onMain)).toEqual([])
  })

  it('is nowhere if it had the same tag, or none without the commit', () => {
    expect(earlier({ tags: 'latest' }, onMain, 15)).toEqual([])
    expect(earlier({ tags: 'type=sha\ntype=ref,event=branch' }, onMain, 15)).toEqual([])
    expect(earlier({ tags: 'type=sha' }, request)).toEqual([])
    expect(earlier({ images: 'ghcr.io/team/app', tags: 'latest' })).toEqual([])
  })
})
