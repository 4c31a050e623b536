import { UserError } from '../../src/errors.ts'
import { checkTag, lowerCase, parseReference, parseRepository, repositoryText } from '../../src/oci/references.ts'
import { parseChallenges } from '../../src/registry/access/challenges.ts'
import { correctedScopes, usableMs } from '../../src/registry/access/tokens.ts'
import { inOrder } from '../../src/registry/push/tags.ts'
import { retryAfterMs } from '../../src/registry/wire/answers.ts'
import { destinationOf } from '../../src/registry/wire/locations.ts'
import { delayMs } from '../../src/registry/wire/retry.ts'

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`

describe('a reference', () => {
  it.each([
    ['api', 'docker.io/library/api', undefined, undefined],
    ['team/api', 'docker.io/team/api', undefined, undefined],
    ['docker.io/api:v1', 'docker.io/library/api', 'v1', undefined],
    ['index.docker.io/team/api', 'docker.io/team/api', undefined, undefined],
    ['localhost/api', 'localhost/api', undefined, undefined],
    ['localhost:5000/api:v1', 'localhost:5000/api', 'v1', undefined],
    ['127.0.0.1:5000/team/api', '127.0.0.1:5000/team/api', undefined, undefined],
    ['[::1]:5000/team/api:v1', '[::1]:5000/team/api', 'v1', undefined],
    ['GHCR.io/team/api:V1', 'ghcr.io/team/api', 'V1', undefined],
    ['ghcr.io/a/b-c/d__e/f.g/h--i', 'ghcr.io/a/b-c/d__e/f.g/h--i', undefined, undefined],
    [`ghcr.io/a/b@${digest}`, 'ghcr.io/a/b', undefined, digest],
    [`ghcr.io/a/b:v1@${digest}`, 'ghcr.io/a/b', 'v1', digest],
    [' ghcr.io/a/b ', 'ghcr.io/a/b', undefined, undefined],
  ])('%s is understood', (text, name, tag, itsDigest) => {
    const reference = parseReference(text)
    expect([repositoryText(reference.repository), reference.tag, reference.digest]).toEqual([name, tag, itsDigest])
  })
  it.each([
    ['', /^an image has no name$/],
    ['ghcr.io/', /has an empty part in its path$/],
    ['ghcr.io//api', /has an empty part in its path$/],
    ['ghcr.io/team/', /has an empty part in its path$/],
    ['ghcr.io/Team/API', /has capital letters/],
    ['ghcr.io/team/a b', /has the malformed part "a b"$/],
    ['ghcr.io/team/-api', /has the malformed part "-api"$/],
    ['ghcr.io/team/a..b', /has the malformed part "a\.\.b"$/],
    ['ghcr.io/team/äpi', /has the malformed part "äpi"$/],
    ['https://ghcr.io/team/api', /starts with a scheme$/],
    ['ghcr.io:0/api', /names the malformed registry "ghcr\.io:0"$/],
    ['ghcr.io:99999/api', /names the malformed registry/],
    ['ghcr.io:port/api', /names the malformed registry/],
    ['-ghcr.io/api', /names the malformed registry/],
    [`ghcr.io/${'a'.repeat(256)}`, /has a path of 256 characters$/],
    ['ghcr.io/api:', /^tag "" is not a tag$/],
    ['ghcr.io/api:-v1', /^tag "-v1" is not a tag$/],
    ['ghcr.io/api:v1+2', /^tag "v1\+2" is not a tag$/],
    ['ghcr.io/api@sha256:abc', /has the malformed digest "sha256:abc"$/],
    [`ghcr.io/api@${digest.toUpperCase()}`, /has the malformed digest/],
  ])('%s is refused', (text, message) => {
    const refused = (): unknown => parseReference(text)
    expect(refused).toThrow(UserError)
    expect(refused).toThrow(message)
  })
  it('with capital letters is said in the form that works', () => {
    expect(() => parseRepository('ghcr.io/Team/API')).toThrow(
      expect.objectContaining({ change: 'Write ghcr.io/team/api.' }),
    )
    expect(lowerCase('ghcr.io/Team/API:V1')).toBe('ghcr.io/team/api:V1')
    expect(lowerCase(`ghcr.io/Team/API@${digest}`)).toBe(`ghcr.io/team/api@${digest}`)
  })
  it('that is meant to be a repository has no tag and no digest', () => {
    expect(() => parseRepository('ghcr.io/team/api:v1')).toThrow(
      'image "ghcr.io/team/api:v1" has the tag "v1", where only a repository is expected',
    )
    expect(() => parseRepository(`ghcr.io/team/api@${digest}`)).toThrow(/has the digest/)
  })
  it('has tags of up to 128 characters', () => {
    expect(checkTag('a'.repeat(128))).toHaveLength(128)
    expect(() => checkTag('a'.repeat(129))).toThrow('is 129 characters long; at most 128 are allowed')
    expect(checkTag('_x.Y-1')).toBe('_x.Y-1')
  })
})

describe('WWW-Authenticate', () => {
  it.each<[string, readonly (readonly [string, Readonly<Record<string, string>>])[]]>([
    [
      'Bearer realm="https://a/t",service="s",scope="repository:a/b:pull,push"',
      [['bearer', { realm: 'https://a/t', service: 's', scope: 'repository:a/b:pull,push' }]],
    ],
    ['bEaReR ReAlM="https://a/t"', [['bearer', { realm: 'https://a/t' }]]],
    ['Bearer realm = "https://a/t" , service = s', [['bearer', { realm: 'https://a/t', service: 's' }]]],
    [
      'Basic realm="a, b", Bearer realm="https://a/t"',
      [
        ['basic', { realm: 'a, b' }],
        ['bearer', { realm: 'https://a/t' }],
      ],
    ],
    [
      'Negotiate, Basic realm="x"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'x' }],
      ],
    ],
    [
      'Negotiate YIIgNg==, Basic realm="x"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'x' }],
      ],
    ],
    ['Basic', [['basic', {}]]],
    ['Bearer realm=https://a/t,service=s', [['bearer', { realm: 'https://a/t', service: 's' }]]],
    ['Bearer realm="say \\"hi\\"",service=""', [['bearer', { realm: 'say "hi"', service: '' }]]],
    ['Bearer realm="never closed', [['bearer', { realm: 'never closed' }]]],
    [', ,Basic realm="x",,', [['basic', { realm: 'x' }]]],
    ['', []],
    ['===', []],
  ])('%s', (header, expected) => {
    expect(parseChallenges(header).map(({ scheme, parameters }) => [scheme, parameters])).toEqual(expected)
  })
  it('of a million characters is read in no time', () => {
    const started = performance.now()
    for (const part of ['a ', 'a="', 'a=,', '"', 'Bearer ', '\\"']) parseChallenges(part.repeat(1e6 / part.length))
    // It takes minutes where the time grows with the square.
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('a Location', () => {
  const from = new URL('https://r.test:5000/v2/a/blobs/uploads/')
  it.each([
    ['/v2/x?_state=a%2Bb', 'https://r.test:5000/v2/x?_state=a%2Bb'],
    ['session', 'https://r.test:5000/v2/a/blobs/uploads/session'],
    ['http://r.test:5000/x', 'https://r.test:5000/x'],
    ['http://r.test/x', 'https://r.test:5000/x'],
    ['https://r.test/x', 'https://r.test:5000/x'],
    ['https://r.test:8443/x', 'https://r.test:8443/x'],
    ['https://user:pw@r.test:5000/x#y', 'https://r.test:5000/x'],
    ['https://store.test/x?sig=1', 'https://store.test/x?sig=1'],
  ])('%s leads to %s', (location, expected) => {
    const destination = destinationOf(location, from)
    expect('url' in destination ? destination.url.href : destination.refused).toBe(expected)
  })
  it('of a private registry may lead to a private address', () => {
    expect(destinationOf('http://10.0.0.2/x', new URL('http://10.0.0.1/'))).toHaveProperty('url')
  })
})

describe('waiting', () => {
  it.each([
    ['5', 5000],
    ['0', 0],
    ['1.5', 1500],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 60_000],
    ['soon', undefined],
    ['-5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('Retry-After %s is %s ms', (header, expected) => {
    expect(retryAfterMs(header, 0)).toBe(expected)
  })
  it('doubles from 0.5 s to 30 s, with jitter over the whole of it', () => {
    expect([1, 2, 3, 7, 20].map((tries) => delayMs(tries, 0.999999))).toEqual([500, 1000, 2000, 30_000, 30_000])
    expect(delayMs(5, 0)).toBe(0)
  })
})

describe('a token', () => {
  it.each([
    [300, 290_000],
    [undefined, 50_000],
    ['120', 110_000],
    [12, 6_000],
    [0, 50_000],
    [-1, 50_000],
    ['soon', 50_000],
    [null, 50_000],
  ])('with expires_in %s is used for %d ms', (expiresIn, expected) => {
    expect(usableMs(expiresIn)).toBe(expected)
  })
  it.each([
    ['repository:a/b:pull', ['repository:a/b:pull,push']],
    ['repository:a/b:pull,push,delete', ['repository:a/b:pull,push,delete']],
    ['repository:virtual/a/b:pull,push', ['repository:virtual/a/b:pull,push']],
    ['registry:catalog:* repository:a/b:pull', ['registry:catalog:*', 'repository:a/b:pull,push']],
    ['', undefined],
    [undefined, undefined],
  ])('after the challenge %s is asked for with %j', (scope, expected) => {
    expect(correctedScopes(['repository:a/b:pull,push'], scope)).toEqual(expected)
  })
})

it('moves tags in the order given, those that always move last', () => {
  expect(inOrder(['latest', 'v1', 'edge', 'v1', 'main'])).toEqual(['v1', 'main', 'edge', 'latest'])
})
