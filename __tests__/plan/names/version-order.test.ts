import { comesAfter, readVersion } from '../../../src/plan/names/version-order.ts'

const versionOf = (tag: string) => {
  const version = readVersion(tag)
  if (version === undefined) throw new Error(`${tag} is read as a word`)
  return version
}

describe('a prerelease', () => {
  it.each([
    'v1.2.3-rc.1',
    'v1.2.3rc1',
    'v1.0-beta',
    'v0.2.1.0-rc1',
    '3.0.0b1',
    '3.0.0.dev4',
    'v2.0.0.alpha1',
    '2.0.0.M3',
    'v2-preview',
    '1.5-SNAPSHOT',
    '20260301-RC2',
    'services/api/v1.4.0_beta2',
    'release-1.2.0-rc1',
  ])('is recognized as %s', (tag) => {
    expect(versionOf(tag).isPrerelease).toBe(true)
  })

  it.each([
    'v1',
    'v1.2',
    'v1.2.3',
    '1.2.3.4',
    '2026.01.15',
    '20260115',
    'v1.2.3+linux.5',
    '1.2+build',
    '1.2.3.Final',
    '2.0.GA',
    '1.4.post1',
    'v1.2_p3',
    'release-1.2.3',
    'app@1.2.3',
  ])('is not what %s names', (tag) => {
    expect(versionOf(tag).isPrerelease).toBe(false)
  })
})

it.each(['nightly', 'release7', 'some-word', 'v', 'version', 'feature/x'])('%s is no version', (tag) => {
  expect(readVersion(tag)).toBeUndefined()
})

describe('among the versions of a repository', () => {
  it.each([
    ['v1.2.4', 'v1.2.3', true],
    ['v1.10.0', 'v1.9.0', true],
    ['1.10.0', 'v1.2.3', true],
    ['v2.0.0', 'v1', true],
    ['v1.3.0', 'v1.2', true],
    ['2024.02.01', '2024.01.15', true],
    ['1.2.3.5', '1.2.3.4', true],
    ['release-1.3', 'release-1.2.9', true],
    ['app@2.0.0', 'app@1.9.9', true],
    // A major tag stands for the versions that begin like it.
    ['v1.2.3', 'v1', false],
    ['v1', 'v1.2.3', false],
    ['v1.2.3', 'v1.2.3', false],
    // Another program, another scheme.
    ['web/v9.0.0', 'v1.2.3', false],
    ['other-9.0.0', 'release-1.2.3', false],
    ['20260115', 'v1.2.3', false],
    ['2026.1', '9.0', false],
  ])('%s is newer than %s: %s', (tag, than, newer) => {
    expect(comesAfter(versionOf(tag), versionOf(than))).toBe(newer)
  })
})
