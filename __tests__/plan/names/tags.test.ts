import { readFileSync } from 'node:fs'
import { readFlavor } from '../../../src/inputs/flavor.ts'
import { readTags } from '../../../src/inputs/tag-rules.ts'
import { type Tags, tagsFrom } from '../../../src/plan/names/tags.ts'
import { committed, differences, type EventName, events, now, same } from './tag-cases.ts'

type Given = {
  readonly event: EventName
  readonly tags: readonly string[]
  readonly flavor?: readonly string[]
  readonly repository?: readonly string[]
  readonly folder?: string
  readonly knowsAllTags?: boolean
  readonly isMarkedPrerelease?: boolean
}

function tagsOf({ event, tags, flavor = [], repository = [], folder, ...known }: Given): Tags {
  return tagsFrom({
    rules: readTags({ name: 'tags', text: tags.join('\n') }).rules,
    flavor: readFlavor({ name: 'flavor', text: flavor.join('\n') }),
    surrounding: {
      name: 'api',
      baseRef: '',
      ...events[event],
      defaultBranch: 'main',
      nowMilliseconds: now,
      committedMilliseconds: committed,
    },
    program: { name: 'api', ...(folder === undefined ? {} : { folder }) },
    repositoryTags: repository,
    knowsAllTags: known.knowsAllTags ?? true,
    isMarkedPrerelease: known.isMarkedPrerelease ?? false,
  })
}

describe('the same words give the same tags', () => {
  const rows = same.map(([event, tags, gives, flavor = []]) => ({ event, tags, gives, flavor }))
  it.each(rows)('$event: $tags gives "$gives"', ({ event, tags, gives, flavor }) => {
    const { names, version } = tagsOf({ event, tags, flavor })
    expect(names.join(' ')).toBe(gives)
    expect(version ?? '').toBe(gives.split(' ')[0])
  })

  it('in as many cases as the documentation says', () => {
    const text = readFileSync('docs/names.md', 'utf8')
    expect(text).toContain(`has ${same.length} cases with equal results`)
    expect(text).toContain(`Another ${Object.values(differences).flat().length} cases`)
  })
})

describe.each(Object.entries(differences))('on purpose, %s', (_, rows) => {
  it.each(rows)('$event: $tags gives "$ours"', (row) => {
    expect(tagsOf(row).names.join(' ')).toBe(row.ours)
  })
})

describe('what was decided', () => {
  it.each([
    [{ event: 'v0.9.10 tag', tags: ['type=ref,event=tag'], repository: ['v1.2.3'] }, 'v1.2.3 is newer than v0.9.10'],
    [{ event: 'beta tag', tags: ['type=ref,event=tag'] }, 'v3.0.0-beta.4 is a prerelease'],
    [{ event: 'web tag', tags: ['type=ref,event=tag'] }, 'web/v1.4.0 is not of api'],
    [{ event: 'web tag', tags: ['type=semver,pattern={{version}}'] }, 'gives no tag: web/v1.4.0 is not of api'],
    [{ event: 'word tag', tags: ['type=semver,pattern={{version}}'] }, 'some-word is not a version'],
    [{ event: 'word tag', tags: ['type=match,pattern=\\d+'] }, 'it does not match some-word'],
    [{ event: 'v1.2.3 tag', tags: ['type=match,pattern=\\d,group=2'] }, 'its group 2 is not there'],
  ] as const)('is said: %j', (given, note) => {
    expect(tagsOf(given).notes).toEqual([expect.stringContaining(note)])
  })

  it('leaves latest where it is while nobody knows whether there is a newer release', () => {
    const { names, notes } = tagsOf({ event: 'v1.2.3 tag', tags: ['type=ref,event=tag'], knowsAllTags: false })
    expect(names).toEqual(['v1.2.3'])
    expect(notes).toEqual([expect.stringMatching(/^latest not moved: the tags of origin could not be listed/)])
  })

  it('leaves latest where it is for a release that is marked as a prerelease', () => {
    const { names, notes } = tagsOf({ event: 'release', tags: ['type=ref,event=tag'], isMarkedPrerelease: true })
    expect(names).toEqual(['v1.2.3'])
    expect(notes).toEqual(['latest not moved: the release v1.2.3 is marked as a prerelease'])
  })

  it('of a rule that names what the event does not have', () => {
    expect(tagsOf({ event: 'main', tags: ['type=raw,value=x-{{tag}}', 'type=raw,value={{tag}}'] }).notes).toEqual([
      'type=raw,value=x-{{tag}} gives no tag: it uses a value that this event does not have',
    ])
  })

  it.each([
    ['type=ref,event=branch,suffix=-{{sha}}', /^x{120}-0a1b2c3$/],
    ['type=raw,value={{branch}}-{{sha}}', /^x{120}-0a1b2c3$/],
    ['type=raw,value=pr-{{branch}}.{{sha}}.end', /^pr-x{113}\.0a1b2c3\.end$/],
  ])('of a long branch the end goes, not what %s puts behind it', (line, gives) => {
    const { names } = tagsOf({ event: 'long branch', tags: [line] })
    expect(names[0]).toMatch(gives)
    expect(names[0]).toHaveLength(128)
  })

  it('is silent where latest was not due', () => {
    expect(tagsOf({ event: 'beta tag', tags: ['type=semver,pattern={{version}}'] }).notes).toEqual([])
  })

  it.each([
    // A newer prerelease, another program's release, and a word are no newer release.
    [['v2.0.0-rc.1'], true],
    [['web/v9.0.0'], true],
    [['nightly', '20990101'], true],
    [['v1.2.3', 'v1.2.2'], true],
    [['v1.2.4'], false],
    [['1.10.0'], false],
  ])('of latest for v1.2.3 beside %j: %s', (repository, moves) => {
    const { names } = tagsOf({ event: 'v1.2.3 tag', tags: ['type=semver,pattern={{version}}'], repository })
    expect(names.includes('latest')).toBe(moves)
  })

  it.each([
    ['api', '1.4.0 latest'],
    ['api/cmd/server', '1.4.0 latest'],
    // The tag's prefix is the program's name.
    ['services/apiary', '1.4.0 latest'],
  ])('of a tag api/v1.4.0 for the program in %s', (folder, gives) => {
    const { names } = tagsOf({ event: 'api tag', tags: ['type=semver,pattern={{version}}'], folder })
    expect(names.join(' ')).toBe(gives)
  })
})

describe('tags that cannot be meant', () => {
  it.each([
    ['type=raw,value=x,enable=perhaps', 'whose enable is "perhaps"'],
    ['type=raw,value={{brnch}}', 'tags holds {{brnch}}, which is not supported there'],
    ['type=raw,value={{#if tag}}x{{/if}}', 'tags holds {{#if tag}}, which is not supported there'],
    ["type=raw,value={{branch 'x'}}", 'branch takes no arguments'],
    ["type=raw,value={{date 'YYYY' zone='UTC'}}", 'with malformed arguments'],
    ["type=raw,value={{date 'YYYY' tz='Mars/Base'}}", 'in the time zone "Mars/Base", which is not known'],
    ['type=semver,pattern={{version}}-{{sha}},value=1.2.3', 'tags holds {{sha}}, which is not supported there'],
    ['type=match,pattern=(,value=x', 'whose expression is malformed'],
  ])('are refused: %s', (line, message) => {
    expect(() => tagsOf({ event: 'main', tags: [line] })).toThrow(message)
  })
})
