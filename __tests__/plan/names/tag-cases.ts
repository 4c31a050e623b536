import type { RunnerContext } from '../../../src/host/runner/context.ts'

// What docker/metadata-action 6 makes of the same words for the same event. Each row was run through it, with the clock
// at `now`, a commit made at `committed` and a program called api; the rows below `differences` say what it gave. Three
// rows have a comma within a quoted attribute: they are what its tests say, since the action itself loses such quotes.

export const now = Date.parse('2026-03-01T00:30:00Z')
export const committed = Date.parse('2026-02-27T22:15:04Z')
const sha = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567'

const headSha = 'fedcba98765432100123456789abcdef01234567'

type Event = Pick<RunnerContext, 'eventName' | 'ref' | 'sha' | 'baseRef' | 'shortShaLength'>

const on = (eventName: string, ref: string, more: Partial<Event> = {}): Event => ({
  eventName,
  ref,
  sha,
  shortShaLength: 7,
  ...more,
})

/** Events of a repository whose default branch is main. */
export const events = {
  nothing: on('', '', { sha: '' }),
  dev: on('push', 'refs/heads/dev'),
  main: on('push', 'refs/heads/main'),
  'long branch': on('push', `refs/heads/${'x'.repeat(200)}`),
  odd: on('push', 'refs/heads/fix/issue#7'),
  'new branch': on('create', 'refs/heads/dev'),
  'by hand': on('workflow_dispatch', 'refs/heads/main'),
  'by hand on dev': on('workflow_dispatch', 'refs/heads/dev'),
  schedule: on('schedule', 'refs/heads/main'),
  issue: on('issues', 'refs/heads/main'),
  discussion: on('discussion', 'refs/heads/main'),
  'release7 tag': on('push', 'refs/tags/release7'),
  'dated tag': on('push', 'refs/tags/20260301-RC2'),
  'v1.2.3 tag': on('push', 'refs/tags/v1.2.3', { baseRef: 'main' }),
  '1.2.3 tag': on('push', 'refs/tags/1.2.3'),
  'v0.9.10 tag': on('push', 'refs/tags/v0.9.10'),
  'v1.2 tag': on('push', 'refs/tags/v1.2'),
  'beta tag': on('push', 'refs/tags/v3.0.0-beta.4'),
  'build tag': on('push', 'refs/tags/v1.2.3+linux.5'),
  'word tag': on('push', 'refs/tags/some-word'),
  'api tag': on('push', 'refs/tags/api/v1.4.0'),
  'web tag': on('push', 'refs/tags/web/v1.4.0'),
  'new tag': on('create', 'refs/tags/v1.2.3'),
  release: on('release', 'refs/tags/v1.2.3'),
  'pull request': on('pull_request', 'refs/pull/42/merge', { baseRef: 'main' }),
  'pull request target': on('pull_request_target', 'refs/pull/42/merge', { baseRef: 'main' }),
  // As DOCKER_METADATA_PR_HEAD_SHA has it.
  'pull request by its head': on('pull_request', 'refs/pull/42/merge', { baseRef: 'main', sha: headSha }),
  'long revisions': on('push', 'refs/heads/dev', { shortShaLength: 12 }),
} as const satisfies Readonly<Record<string, Event>>

export type EventName = keyof typeof events

/** Event, lines of `tags`, the tags that they give (the version first), lines of `flavor`. */
export type Row = readonly [event: EventName, tags: readonly string[], gives: string, flavor?: readonly string[]]

const theirDefaults = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr']
const long = `sha-${sha}`

export const same: readonly Row[] = [
  // No event, no tags.
  ['nothing', theirDefaults, ''],
  ['nothing', ['type=sha', 'type=raw,{{branch}}'], ''],
  ['nothing', ['type=edge', 'type=semver,pattern={{version}}', 'type=match,pattern=\\d+'], ''],

  // Branches.
  ['dev', theirDefaults, 'dev'],
  ['main', theirDefaults, 'main'],
  ['odd', theirDefaults, 'fix-issue-7'],
  ['new branch', theirDefaults, 'dev'],
  ['by hand', theirDefaults, 'main'],
  ['by hand on dev', theirDefaults, 'dev'],
  ['issue', theirDefaults, 'main'],
  ['discussion', theirDefaults, 'main'],
  ['dev', ['type=ref,event=branch', 'type=sha'], 'dev sha-0a1b2c3'],
  ['dev', ['type=ref,event=branch', 'type=sha,format=long'], `dev ${long}`],
  ['dev', ['type=ref,event=branch', 'type=sha,prefix='], 'dev 0a1b2c3'],
  ['dev', ['type=sha,prefix=git-,suffix=-dev'], 'git-0a1b2c3-dev'],
  ['dev', ['type=sha,prefix={{branch}}-'], 'dev-0a1b2c3'],
  ['long revisions', ['type=sha', 'type=raw,x-{{sha}}'], 'x-0a1b2c3d4e5f sha-0a1b2c3d4e5f'],
  ['dev', ['type=ref,event=tag', 'type=ref,event=pr'], ''],
  ['odd', ['type=semver,pattern={{version}}', 'type=edge'], ''],
  ['odd', ['type=edge', 'type=sha'], 'sha-0a1b2c3'],
  ['odd', ['type=raw,value={{branch}}'], 'fix-issue-7'],

  [
    'dev',
    [
      'type=edge,branch=main',
      'type=ref,event=branch,enable=false',
      'type=sha,format=long',
      'type=raw,value=x,enable={{is_default_branch}}',
    ],
    long,
  ],

  // The edge of development.
  ['main', ['type=edge'], 'edge'],
  ['by hand', ['type=edge'], 'edge'],
  ['by hand on dev', ['type=edge'], ''],
  ['dev', ['type=edge'], ''],
  ['main', ['type=edge', 'type=sha'], 'edge sha-0a1b2c3'],
  ['dev', ['type=edge,branch=dev', 'type=sha'], 'edge sha-0a1b2c3'],
  ['main', ['type=edge,branch=dev', 'type=sha'], 'sha-0a1b2c3'],
  ['main', ['type=ref,priority=2000,event=branch', 'type=edge'], 'main edge'],
  ['v1.2.3 tag', ['type=edge'], ''],

  // Given versions.
  ['main', ['type=semver,pattern={{version}},value=v1.2.3', 'type=edge'], '1.2.3 edge latest'],
  ['main', ['type=semver,pattern=v{{major}},value=1.2.3'], 'v1 latest'],
  [
    'main',
    ['type=semver,pattern={{version}},value=x/v1.2.3,"match=v(\\d.\\d.\\d)$"', 'type=edge'],
    '1.2.3 edge latest',
  ],
  ['main', ['type=semver,pattern={{version}},value={{branch}}'], ''],
  ['main', ['type=match,pattern=v(.*),group=1,value=v1.2.3', 'type=edge'], '1.2.3 edge latest'],
  ['main', ['type=match,enable=false,pattern=v(.*),group=1,value=v1.2.3', 'type=edge'], 'edge'],

  // Words and expressions.
  ['dev', ['type=ref,event=branch', 'type=raw,my', 'type=raw,custom', 'type=raw,words'], 'dev my custom words'],
  ['dev', ['my', 'custom'], 'my custom'],
  ['dev', ['my,enable=true', 'other,enable=false'], 'my'],
  ['dev', ['value=my,type=raw', 'priority=300,mine'], 'mine my'],
  ['dev', ['type=raw,my', 'type=raw,my'], 'my'],
  ['dev', ['type=raw,value=a b/c'], 'a-b-c'],
  ['dev', ['type=raw,value=a=b'], 'a-b'],
  ['dev', ['type=ref,priority=90,event=branch', 'type=raw,my', 'type=raw,more'], 'my more dev latest', ['latest=true']],
  ['dev', ['type=raw,foo', 'type=raw,bar,enable=false', 'type=raw,baz,enable=true'], 'foo baz', ['latest=false']],
  ['dev', ['type=match,pattern=\\d{8}', 'type=raw,my', 'type=raw,more'], 'my more', ['latest=false']],
  [
    'dev',
    ['type=raw,my,prefix=foo-,suffix=-bar', 'type=raw,custom', 'type=raw,words'],
    'foo-my-bar pre-custom-post pre-words-post',
    ['latest=false', 'prefix=pre-', 'suffix=-post'],
  ],
  ['main', ['type=raw,value=x-{{branch}}'], 'x-main'],
  ['main', ['type=raw,value=x-{{ branch }}'], 'x-main'],
  ['main', ['type=raw,value=x-{{{branch}}}'], 'x-main'],
  ['main', ["type=raw,value=x-{{date 'YYYYMMDD'}}"], 'x-20260301'],
  ['main', ['type=raw,value=x-{{date "YYYYMMDD"}}'.replaceAll('"', "'")], 'x-20260301'],
  ['main', ["type=raw,value=x-{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}"], 'x-20260301-093000'],
  ['main', ["type=raw,value=x-{{date 'YYYYMMDD-HHmmss' tz='America/New_York'}}"], 'x-20260228-193000'],
  ['main', ["type=raw,value=x-{{commit_date 'YYYYMMDD'}}"], 'x-20260227'],
  ['main', ["type=raw,value=x-{{commit_date 'YYYY-MM-DD-HHmmss' tz='Europe/Berlin'}}"], 'x-2026-02-27-231504'],
  ['main', ['type=raw,value=x-{{commit_date YYYY-MM-DD}}'], 'x-2026-02-27T22-15-04Z'],
  ['main', ["type=raw,value=x-{{date 'GGGG.WW'}}"], 'x-2026.09'],
  ['main', ["type=raw,value=x-{{date 'YY.M.D.H.m.s'}}"], 'x-26.3.1.0.30.0'],
  ['main', ["type=raw,value=x-{{date 'DDDD'}}", "type=raw,value=x-{{date 'MMM-ddd-Do'}}"], 'x-060 x-Mar-Sun-1st'],
  ['main', ["type=raw,value=x-{{date '[at] hh[h]mm A'}}"], 'x-at-12h30-AM'],
  ['main', ["type=raw,value=x-{{date 'X'}}"], 'x-1772325000'],
  ['main', ['type=raw,value=x,enable={{is_default_branch}}'], 'x'],
  ['dev', ['type=raw,value=x,enable={{is_default_branch}}'], ''],
  ['dev', ['type=raw,value=x,enable={{is_not_default_branch}}', 'type=sha,format=long'], `x ${long}`],
  ['main', ['type=raw,value=x,enable={{is_not_default_branch}}', 'type=sha'], 'sha-0a1b2c3'],
  ['issue', ['type=raw,value=x,enable={{is_default_branch}}'], 'x'],
  ['discussion', ['type=raw,value=x,enable={{is_default_branch}}'], 'x'],
  ['new branch', ['type=raw,value=x,enable={{is_default_branch}}'], 'x'],
  ['v1.2.3 tag', ['type=raw,value=x,enable={{is_default_branch}}'], ''],
  ['dev', ['type=ref,event=branch,enable=false', 'type=sha'], 'sha-0a1b2c3'],
  ['v1.2.3 tag', ['type=raw,{{tag}}-{{sha}}-foo', 'type=raw,{{base_ref}}-foo'], 'v1.2.3-0a1b2c3-foo main-foo'],
  ['v1.2.3 tag', ['type=raw,my', 'type=raw,custom'], 'my custom'],
  [
    'v1.2.3 tag',
    ['type=raw,{{tag}}-{{sha}}-x', 'type=raw,{{base_ref}}-x', 'type=raw,x,enable={{is_default_branch}}'],
    'v1.2.3-0a1b2c3-x main-x',
  ],
  ['word tag', ['type=raw,value={{tag}}'], 'some-word'],

  // Tags that are no versions.
  ['release7 tag', theirDefaults, 'release7 latest'],
  ['v1.2 tag', theirDefaults, 'v1.2 latest'],
  ['release7 tag', ['type=ref,event=tag', 'type=raw,my', 'type=raw,more'], 'release7 my more latest'],
  ['release7 tag', ['type=match,"pattern=^release\\d{1,2}"'], 'release7 latest'],
  ['dated tag', ['type=match,pattern=\\d{8}'], '20260301', ['latest=false']],
  ['dated tag', ['type=match,pattern=(.*)-RC,group=1'], '20260301', ['latest=false']],
  ['dated tag', ['type=match,pattern=\\d{8}', 'type=raw,my', 'type=raw,more'], '20260301 my more', ['latest=false']],
  ['word tag', ['type=match,"pattern=\\d.\\d"'], ''],
  [
    'word tag',
    ['type=ref,event=tag', 'type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'],
    'some-word',
    ['latest=false'],
  ],
  ['v1.2 tag', ['type=semver,pattern={{version}}'], ''],

  // Versions.
  ['v1.2.3 tag', theirDefaults, 'v1.2.3 latest'],
  ['1.2.3 tag', theirDefaults, '1.2.3 latest'],
  ['new tag', theirDefaults, 'v1.2.3 latest'],
  ['release', theirDefaults, 'v1.2.3 latest'],
  ['v1.2.3 tag', ['type=ref,event=tag'], 'v1.2.3', ['latest=false']],
  ['v1.2.3 tag', ['type=semver,pattern={{version}}'], '1.2.3 latest'],
  ['1.2.3 tag', ['type=semver,pattern={{version}}'], '1.2.3 latest'],
  ['v1.2.3 tag', ['type=semver,pattern={{raw}}'], 'v1.2.3 latest'],
  ['v1.2.3 tag', ['type=semver,pattern={{minor}}.{{patch}}'], '2.3 latest'],
  ['v1.2.3 tag', ['type=semver,pattern={{ raw }}'], 'v1.2.3 latest'],
  ['v1.2.3 tag', ['type=semver,pattern={{raw}}-{{ version }}'], 'v1.2.3-1.2.3 latest'],
  [
    'v1.2.3 tag',
    ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}.{{patch}}'],
    'foo-1.2.3-dev foo-latest-dev',
    ['prefix=foo-,onlatest=true', 'suffix=-dev,onlatest=true'],
  ],
  [
    'v1.2.3 tag',
    [
      'type=semver,pattern={{version}}',
      'type=semver,pattern={{major}}.{{minor}}',
      'type=semver,pattern={{major}}',
      'type=raw,my',
      'type=raw,more',
      'type=raw,words',
    ],
    '1.2.3 1.2 1 my more words latest',
  ],
  ['build tag', ['type=semver,pattern={{version}}'], '1.2.3 latest'],
  ['build tag', ['type=semver,pattern={{raw}}'], 'v1.2.3-linux.5 latest'],
  [
    'v1.2.3 tag',
    ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}', 'type=semver,pattern={{major}}'],
    '1.2.3 1.2 1 latest',
  ],
  [
    'v1.2.3 tag',
    ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}.{{minor}}.{{patch}}'],
    '1.2.3 latest',
  ],
  [
    'v1.2.3 tag',
    ['type=semver,pattern={{version}}', 'type=semver,pattern=v{{major}}', 'type=raw,my', 'type=raw,more'],
    '1.2.3 v1 my more latest',
  ],
  ['v0.9.10 tag', ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}},enable=false'], '0.9.10 latest'],
  ['v1.2.3 tag', ['type=match,"pattern=\\d.\\d.\\d"'], '1.2.3 latest'],
  ['v1.2.3 tag', ['type=match,"pattern=^v(\\d.\\d.\\d)$",group=1'], '1.2.3 latest'],
  ['v1.2.3 tag', ['type=match,pattern=v(\\d)(.*),group=3', 'type=sha'], 'sha-0a1b2c3'],
  ['v1.2.3 tag', ['type=match,"pattern=/^V(\\d).(\\d)/i",group=2'], '2 latest'],
  ['v1.2.3 tag', ['type=match,"pattern=^v(\\d{1,3}),?(.*)$",group=1'], '1 latest'],
  ['v1.2.3 tag', ['type=raw,priority=2000,foo', 'type=ref,event=tag', 'type=edge'], 'foo v1.2.3'],
  ['v1.2.3 tag', ['type=semver,pattern={{version}}'], '1.2.3-dev latest-dev', ['suffix=-dev,onlatest=true']],
  ['v1.2.3 tag', ['type=semver,pattern={{version}}'], '1.2.3-dev latest', ['suffix=-dev']],
  [
    'v1.2.3 tag',
    ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'],
    'foo-1.2.3-dev foo-1-dev foo-latest-dev',
    ['prefix=foo-,onlatest=true', 'suffix=-dev,onlatest=true'],
  ],
  ['v1.2.3 tag', ['type=semver,pattern={{version}},suffix='], '1.2.3 latest', ['suffix=-dev']],
  ['v1.2.3 tag', ['type=semver,pattern={{version}}'], 'main-1.2.3 latest', ['prefix={{base_ref}}-']],

  // Prereleases.
  ['beta tag', ['type=semver,pattern={{version}}'], '3.0.0-beta.4'],
  ['beta tag', ['type=semver,pattern={{major}}.{{minor}}', 'type=semver,pattern={{major}}'], '3.0.0-beta.4'],
  ['beta tag', ['type=semver,pattern={{raw}}'], 'v3.0.0-beta.4'],
  ['beta tag', ['type=semver,pattern={{ raw }}'], 'v3.0.0-beta.4'],
  ['beta tag', ['type=semver,pattern={{raw}}-{{version}}'], '3.0.0-beta.4'],
  ['beta tag', ['type=semver,pattern={{version}}'], '3.0.0-beta.4 latest', ['latest=true']],
  [
    'beta tag',
    ['type=raw,priority=2000,foo', 'type=semver,pattern={{version}}', 'type=match,"pattern=\\d.\\d"'],
    'foo 3.0.0-beta.4 3.0',
  ],

  // Tags of one of several programs, by a pattern that says so.
  ['api tag', ['type=match,pattern=api/v(\\d.\\d.\\d),group=1', 'type=sha'], '1.4.0 sha-0a1b2c3 latest'],
  [
    'api tag',
    [
      'type=match,"pattern=/^v(\\d.\\d.\\d)$/ig",group=1',
      'type=match,pattern=\\d.\\d.\\d',
      'type=match,pattern=\\d.\\d',
    ],
    '1.4.0 1.4 latest',
  ],
  [
    'api tag',
    [
      'type=match,pattern=api/v(\\d.\\d.\\d),group=1',
      'type=match,pattern=api/v(\\d.\\d),group=1',
      'type=match,pattern=api/v(\\d.\\d),group=3',
    ],
    '1.4.0 1.4 latest',
  ],
  [
    'api tag',
    ['type=match,pattern=api/v(\\d.\\d.\\d),group=1', 'type=match,pattern=api/v(\\d.\\d),group=1,suffix=', 'type=sha'],
    '1.4.0-dev 1.4 sha-0a1b2c3-dev latest',
    ['suffix=-dev'],
  ],
  [
    'api tag',
    [
      'type=match,"pattern=/^v(\\d.\\d.\\d)$/ig",group=1',
      'type=match,pattern=\\d.\\d.\\d',
      'type=match,pattern=\\d.\\d',
      'type=ref,event=pr',
      'type=sha',
    ],
    '1.4.0 1.4 sha-0a1b2c3 latest',
  ],
  ['api tag', ['type=semver,pattern={{version}},"match=v(\\d.\\d.\\d)$"'], '1.4.0 latest'],
  ['web tag', ['type=semver,pattern={{version}},"match=v(\\d.\\d.\\d)$"'], '1.4.0 latest'],
  ['api tag', theirDefaults, 'api-v1.4.0 latest'],

  // Pull requests.
  ['pull request', theirDefaults, 'pr-42'],
  ['pull request target', theirDefaults, 'pr-42'],
  ['pull request', ['type=ref,event=pr', 'type=sha'], 'pr-42 sha-0a1b2c3'],
  ['pull request', ['type=sha,priority=2000', 'type=ref,event=pr'], 'sha-0a1b2c3 pr-42'],
  ['pull request', ['type=ref,event=pr'], 'pr-42-post', ['prefix=pre-', 'suffix=-post']],
  ['pull request', ['type=ref,event=pr,prefix='], '42-post', ['prefix=pre-', 'suffix=-post']],
  ['pull request', ['type=ref,event=pr,prefix=request-'], 'request-42'],
  ['pull request target', ['type=sha,priority=2000', 'type=ref,event=pr'], 'sha-0a1b2c3 pr-42'],
  [
    'pull request target',
    ['type=ref,event=tag', 'type=ref,event=pr', 'type=ref,event=branch', 'type=sha', 'type=sha,format=long'],
    `pr-42 sha-0a1b2c3 ${long}`,
  ],
  ['pull request', ['type=raw,value=x-{{base_ref}}', 'type=raw,y,enable={{is_default_branch}}'], 'x-main'],
  ['pull request target', ['type=raw,value=x-{{base_ref}}', 'type=raw,y,enable={{is_default_branch}}'], 'x-main'],
  ['pull request', ['type=semver,pattern={{version}}', 'type=edge'], ''],

  ['pull request target', ['type=ref,event=pr'], 'pr-42-post', ['prefix=pre-', 'suffix=-post']],
  ['pull request target', ['type=ref,event=pr,prefix='], '42-post', ['prefix=pre-', 'suffix=-post']],
  ['pull request by its head', theirDefaults, 'pr-42'],
  ['pull request by its head', ['type=ref,event=pr', 'type=sha'], 'pr-42 sha-fedcba9'],
  ['pull request by its head', ['type=sha,priority=2000', 'type=ref,event=pr'], 'sha-fedcba9 pr-42'],
  ['pull request by its head', ['type=sha,format=long'], `sha-${headSha}`],
  ['pull request', ['type=raw,value={{commit_date YYYY-MM-DD-HHmmSS}}'], '2026-02-27T22-15-04Z'],

  // Clocks.
  ['schedule', theirDefaults, 'nightly main'],
  ['schedule', ['type=schedule', 'type=sha'], 'nightly sha-0a1b2c3'],
  ['schedule', ["type=schedule,pattern={{date 'YYYYMMDD'}}"], '20260301'],
  ['schedule', ["type=schedule,pattern=src-{{commit_date 'YYYY-MM-DD'}}"], 'src-2026-02-27'],
  ['schedule', ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}"], '20260301-093000'],
  ['schedule', ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss'}}"], '20260301-003000'],
  [
    'schedule',
    ["type=schedule,pattern={{date 'YYYYMMDD'}}", "type=schedule,pattern=src-{{commit_date 'YYYY-MM-DD'}}"],
    '20260301 src-2026-02-27',
  ],
  [
    'schedule',
    [
      "type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
      "type=schedule,pattern=src-{{commit_date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
    ],
    '20260301-093000 src-20260228-071504',
  ],
  ['schedule', ['type=schedule'], 'pre-nightly-post', ['prefix=pre-', 'suffix=-post']],
  [
    'schedule',
    ['type=schedule', 'type=sha,priority=2000', 'type=raw,value=x,enable={{is_default_branch}}'],
    'sha-0a1b2c3 nightly x',
  ],
  ['main', ['type=schedule'], ''],

  // Releases.
  ['release', ["type=raw,value=src-{{commit_date 'YYYYMMDD-HHmmss'}}"], 'src-20260227-221504'],
  [
    'release',
    ["type=raw,value=src-{{commit_date 'YYYYMMDD-HHmmss'}}", "type=raw,value={{date 'YYYYMMDD-HHmmss'}}"],
    'src-20260227-221504 20260301-003000',
  ],
]

/** Where the same words deliberately give something else; the last column says what metadata-action gives. */
export type Difference = {
  readonly event: EventName
  readonly tags: readonly string[]
  readonly flavor?: readonly string[]
  /** Tags of the repository. */
  readonly repository?: readonly string[]
  readonly ours: string
  readonly theirs: string
}

export const differences: Readonly<Record<string, readonly Difference[]>> = {
  'latest never moves backwards': [
    {
      event: 'v0.9.10 tag',
      tags: ['type=semver,pattern={{version}}'],
      repository: ['v1.2.3', 'v0.9.10'],
      ours: '0.9.10',
      theirs: '0.9.10 latest',
    },
    {
      event: 'v0.9.10 tag',
      tags: ['type=ref,event=tag'],
      repository: ['v1.2.3'],
      ours: 'v0.9.10',
      theirs: 'v0.9.10 latest',
    },
    {
      event: 'v0.9.10 tag',
      tags: ['type=match,pattern=\\d.*'],
      repository: ['1.0.0'],
      ours: '0.9.10',
      theirs: '0.9.10 latest',
    },
    {
      event: 'main',
      tags: ['type=semver,pattern={{version}},value=v1.0.0'],
      repository: ['v1.2.3'],
      ours: '1.0.0',
      theirs: '1.0.0 latest',
    },
    {
      event: 'api tag',
      tags: ['type=match,pattern=api/v(.*),group=1'],
      repository: ['api/v1.5.0'],
      ours: '1.4.0',
      theirs: '1.4.0 latest',
    },
  ],
  'a prerelease never takes latest': [
    { event: 'beta tag', tags: theirDefaults, ours: 'v3.0.0-beta.4', theirs: 'v3.0.0-beta.4 latest' },
    {
      event: 'beta tag',
      tags: ['type=match,"pattern=\\d.\\d.\\d-(alpha|beta).\\d+"'],
      ours: '3.0.0-beta.4',
      theirs: '3.0.0-beta.4 latest',
    },
    { event: 'beta tag', tags: ['type=match,"pattern=\\d.\\d.\\d"'], ours: '3.0.0', theirs: '3.0.0 latest' },
    { event: 'beta tag', tags: ['type=match,"pattern=\\d.\\d"'], ours: '3.0', theirs: '3.0 latest' },
    {
      event: 'beta tag',
      tags: ['type=match,"pattern=v(.*)-beta.(.*)",group=1', 'type=match,"pattern=v(.*)-beta.(.*)",group=2'],
      ours: '3.0.0 4',
      theirs: '3.0.0 4 latest',
    },
    // In any spelling that people use.
    { event: 'dated tag', tags: theirDefaults, ours: '20260301-RC2', theirs: '20260301-RC2 latest' },
    {
      event: 'dated tag',
      tags: ['type=match,"pattern=^\\d+-RC\\d{1,2}"'],
      ours: '20260301-RC2',
      theirs: '20260301-RC2 latest',
    },
    { event: 'dated tag', tags: ['type=match,pattern=\\d{8}'], ours: '20260301', theirs: '20260301 latest' },
  ],
  'a tag of one program is its version, and nothing to the others': [
    {
      event: 'api tag',
      tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'],
      ours: '1.4.0 1 latest',
      theirs: '',
    },
    {
      event: 'web tag',
      tags: ['type=semver,pattern={{version}}', 'type=sha'],
      ours: 'sha-0a1b2c3',
      theirs: 'sha-0a1b2c3',
    },
    { event: 'web tag', tags: theirDefaults, ours: 'web-v1.4.0', theirs: 'web-v1.4.0 latest' },
  ],
  'expressions are filled in as they are, not as HTML': [
    {
      event: 'odd',
      tags: ["type=raw,value={{branch}}-{{date '[a&b]'}}"],
      ours: 'fix-issue-7-a-b',
      theirs: 'fix-issue-7-a-amp-b',
    },
  ],
  'a tag never starts with what no registry accepts': [
    { event: 'main', tags: ['type=raw,value=.x'], ours: 'x', theirs: '.x' },
  ],
  'an expression that is empty for the event makes no tag': [
    { event: 'main', tags: ['type=raw,value=x-{{tag}}', 'type=raw,value=y-{{base_ref}}'], ours: '', theirs: 'x- y-' },
    { event: 'main', tags: ['type=raw,value={{tag}}-x'], ours: '', theirs: '-x' },
    { event: 'pull request', tags: ['type=raw,value=x-{{branch}}'], ours: '', theirs: 'x-' },
    {
      event: 'release',
      tags: ['type=ref,event=tag', 'type=raw,value=x-{{base_ref}}', 'type=raw,y,enable={{is_default_branch}}'],
      ours: 'v1.2.3 latest',
      theirs: 'v1.2.3 x- latest',
    },
    {
      event: 'main',
      tags: [
        'type=raw,value=x-{{branch}}',
        "type=raw,value=x-{{date 'YYYYMMDD'}}",
        "type=raw,value=x-cd-{{commit_date 'YYYYMMDD'}}",
        "type=raw,value=x-{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
        'type=raw,value=x-tag-{{tag}}',
        'type=raw,value=x-on,enable={{is_default_branch}}',
      ],
      ours: 'x-main x-20260301 x-cd-20260227 x-20260301-093000 x-on',
      theirs: 'x-main x-20260301 x-cd-20260227 x-20260301-093000 x-tag- x-on',
    },
  ],
  'latest stands once': [
    {
      event: 'v1.2.3 tag',
      tags: ['type=semver,pattern={{version}}', 'type=raw,latest'],
      ours: '1.2.3 latest',
      theirs: '1.2.3 latest latest',
    },
  ],
  'a prefix of latest is filled in too': [
    {
      event: 'v1.2.3 tag',
      tags: ['type=ref,event=tag'],
      flavor: ['prefix={{base_ref}}-,onlatest=true'],
      ours: 'main-v1.2.3 main-latest',
      theirs: 'main-v1.2.3 -base_ref--latest',
    },
  ],
}
