import { UsageError } from '../../src/errors.ts'
import { readAnnotations } from '../../src/inputs/annotations.ts'
import { readFlavor } from '../../src/inputs/flavor.ts'
import { readImages } from '../../src/inputs/image-names.ts'
import { defaultTags, readTags } from '../../src/inputs/tag-rules.ts'

const read = (text: string) => readTags({ name: 'tags', text })
const tags = (text: string) => [...read(text).rules, ...read(text).references]
const flavor = (text: string) => readFlavor({ name: 'flavor', text })
const images = (text: string) => readImages({ name: 'images', text })

describe('tags', () => {
  it('are words by comma or line, whole references, and rules by line', () => {
    expect(read('v1, latest\n# not this\nghcr.io/me/app:v2,localhost:5000/x:y\ntype=sha,format=long')).toMatchObject({
      rules: [
        { type: 'raw', value: 'v1', literal: true },
        { type: 'raw', value: 'latest', literal: true },
        { type: 'sha', format: 'long', prefix: 'sha-', priority: 100, enable: 'true' },
      ],
      references: [
        { name: 'ghcr.io/me/app', tag: 'v2' },
        { name: 'localhost:5000/x', tag: 'y' },
      ],
    })
  })

  it.each([
    ['ghcr.io/me/{{name}}:{{sha}}', { name: 'ghcr.io/me/{{name}}', tag: '{{sha}}' }],
    ["v{{date 'HH:mm'}}", { type: 'raw', literal: false }],
    ["{{date 'YYYY' tz='Asia/Tokyo'}}", { type: 'raw', literal: false }],
    ['localhost:5000/app', { type: 'raw', literal: true }],
    ['app,enable=false', { type: 'raw', literal: false, value: 'app', enable: 'false' }],
    ['TYPE=schedule', { type: 'schedule', pattern: 'nightly', priority: 1000 }],
    ['type=schedule, pattern = x , enable = false', { type: 'schedule', pattern: 'x', enable: 'false' }],
    ['type=semver,pattern=a=b', { type: 'semver', pattern: 'a=b', value: '', match: '', priority: 900 }],
    ['type=match,"pattern=a,b",group=1', { type: 'match', pattern: 'a,b', group: 1, priority: 800 }],
    ['type=match,"pattern=a""b"', { type: 'match', pattern: 'a"b', group: 0 }],
    ['type=edge', { type: 'edge', branch: '', priority: 700 }],
    ['type=edge,branch=dev', { type: 'edge', branch: 'dev' }],
    ['type=ref,event=pr', { type: 'ref', event: 'pr', prefix: 'pr-', priority: 600 }],
    ['type=ref,event=pr,prefix=', { type: 'ref', event: 'pr', prefix: '' }],
    ['type=raw,foo', { type: 'raw', value: 'foo', literal: false, priority: 200 }],
    ['type=sha', { type: 'sha', format: 'short', prefix: 'sha-' }],
    ['type=sha,priority=1,suffix=-x', { type: 'sha', priority: 1, suffix: '-x' }],
  ])('%s is read whole', (text, item) => {
    expect(tags(text)).toMatchObject([item])
  })

  it('have no prefix of their own where a branch or a tag is named', () => {
    for (const text of ['type=ref,event=tag', 'type=ref,event=branch', 'type=edge']) {
      expect(tags(text)[0]).not.toHaveProperty('prefix')
    }
  })

  it.each([
    ['type=pep440,pattern={{version}}', 'is for versions of Python packages', 'type=semver'],
    ['type=foo', 'whose type is not one of schedule, semver', 'type=semver,pattern={{version}}'],
    ['type=ref', 'which has no event', 'type=ref,event=branch'],
    ['type=ref,event=foo', 'whose event is not one of branch, tag, pr', 'event=branch'],
    ['type=raw', 'which has no value', 'type=raw,value=my-tag'],
    ['type=semver', 'which has no pattern', 'pattern={{version}}'],
    ['type=match', 'which has no pattern', 'pattern='],
    ['type=match,pattern=x,group=one', 'whose group is not a number', 'group=1'],
    ['type=sha,format=tiny', 'whose format is not one of short, long', 'format=short'],
    ['type=sha,priority=high', 'whose priority is not a whole number', 'priority=500'],
    ['type=sha,enabled=false', 'with the unknown attribute enabled', 'Did you mean enable?'],
    ['type=edge,event=branch', 'with the unknown attribute event', 'type=edge supports'],
    ['type=match,pattern="x', 'a misplaced quote', 'Quote a whole attribute'],
  ])('%s is refused with the next step', (text, message, change) => {
    const error = thrown(() => tags(text))
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ message: expect.stringContaining(message), change: expect.stringContaining(change) })
  })

  it('without any are latest, and what an event says where there is one', () => {
    expect(defaultTags({ hasEvent: false }).rules).toMatchObject([{ type: 'raw', value: 'latest' }])
    expect(defaultTags({ hasEvent: true }).rules.map(({ type }) => type)).toEqual([
      'schedule',
      'semver',
      'semver',
      'ref',
      'ref',
      'ref',
    ])
  })
})

describe('flavor', () => {
  const plain = { latest: 'auto', prefix: '', suffix: '', prefixLatest: false, suffixLatest: false }
  it.each([
    ['', {}],
    ['latest=true', { latest: 'true' }],
    ['latest=false\nprefix=dev-\nsuffix=-static', { latest: 'false', prefix: 'dev-', suffix: '-static' }],
    ['prefix=dev-,onlatest=true', { prefix: 'dev-', prefixLatest: true }],
    ['suffix=-static,onlatest=true', { suffix: '-static', suffixLatest: true }],
    [
      'prefix=a-,onlatest=true\nsuffix=-b,onlatest=true',
      { prefix: 'a-', prefixLatest: true, suffix: '-b', suffixLatest: true },
    ],
    ['prefix=a-,onlatest=true,suffix=-b', { prefix: 'a-', prefixLatest: true, suffix: '-b' }],
    ['prefix= ', {}],
    ['LATEST=auto', {}],
  ])('%j is read', (text, expected) => {
    expect(flavor(text)).toEqual({ ...plain, ...expected })
  })

  it.each(['word', 'latest', 'latest=maybe', 'colour=red', 'onlatest=true', 'prefix=a,onlatest=perhaps'])(
    '%s is refused',
    (text) => {
      expect(() => flavor(text)).toThrow(`flavor has the line ${text}, which is malformed`)
    },
  )
})

describe('images', () => {
  it.each([
    ['a/b, c/d\ne/f', ['a/b', 'c/d', 'e/f']],
    ['a/b\nc/d,enable=false', ['a/b']],
    ['name=a/b,enable=true\nname=c/d', ['a/b', 'c/d']],
    ['ghcr.io/me/{{name}}', ['ghcr.io/me/{{name}}']],
    ['', []],
  ])('%j are %j', (text, names) => {
    expect(images(text)).toEqual(names)
  })

  it.each(['a/b,enable=perhaps', 'name=,enable=true', 'a/b,c/d,enable=true', 'a/b,tag=v1'])('%s is refused', (text) => {
    expect(() => images(text)).toThrow(`images has the line ${text}, which is malformed`)
  })
})

describe('annotations', () => {
  const read = (text: string) => readAnnotations({ name: 'annotations', text })
  const arm = { os: 'linux', architecture: 'arm', variant: 'v7' }
  it.each([
    ['a.b=1', { key: 'a.b', value: '1' }],
    ['a=b:c=d', { key: 'a', value: 'b:c=d' }],
    ['manifest:a.b=', { key: 'a.b', value: '', places: [{ level: 'manifest' }] }],
    ['manifest,index:a=1', { key: 'a', value: '1', places: [{ level: 'manifest' }, { level: 'index' }] }],
    [
      'manifest[linux/arm/v7],manifest-descriptor:a:b=1',
      { key: 'a:b', value: '1', places: [{ level: 'manifest', platform: arm }, { level: 'manifest-descriptor' }] },
    ],
    ['index-descriptor:a=1', { key: 'a', value: '1', places: [{ level: 'index-descriptor' }] }],
    ['index[linux/arm/v7]:a=1', { key: 'a', value: '1', places: [{ level: 'index' }] }],
    // The specification lets a key have a colon.
    ['team:owner=me', { key: 'team:owner', value: 'me' }],
    ['https://example.org/a=1', { key: 'https://example.org/a', value: '1' }],
  ])('%s is read', (text, annotation) => {
    expect(read(text)).toEqual([annotation])
  })

  it.each([
    ['manifests:a=1', 'annotations has the level "manifests", which is not known'],
    ['Index:a=1', 'annotations has the level "Index", which is not known'],
    ['manifest,team:a=1', 'annotations has the level "manifest,team", which is not known'],
    ['manifest[linux/amd64:a=1', 'annotations has the level "manifest[linux/amd64", which is not known'],
    ['manifest[linux/amd46]:a=1', 'platform "linux/amd46" names the unknown architecture'],
    ['manifest:=1', 'annotations has the line "manifest:=1", which is not NAME=value'],
    ['a', 'annotations has the line "a", which is not NAME=value'],
  ])('%s is refused', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})

function thrown(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
