import { isOf, releaseOf } from '../../../src/plan/names/releases.ts'

describe('a tag', () => {
  it.each([
    ['v1.2.3', '', '1.2.3'],
    ['1.2.3', '', '1.2.3'],
    ['services/api/v1.2.3-rc.1', 'services/api', '1.2.3-rc.1'],
    ['v1.2', undefined, undefined],
    ['release-1.2.3', undefined, undefined],
  ])('%s names a release of "%s": %s', (tag, prefix, version) => {
    const release = releaseOf(tag)
    expect(release?.prefix).toBe(prefix)
    expect(release?.version.version).toBe(version)
  })

  it.each([
    ['', 'services/api', true],
    ['services/api', 'services/api', true],
    ['services/api', 'services/api/cmd/server', true],
    ['services', 'services/api', true],
    ['server', 'services/api/cmd/server', true],
    ['services/ap', 'services/api', false],
    ['services/web', 'services/api', false],
    ['other/server', 'services/api/cmd/server', false],
    ['other/server', undefined, true],
  ])('with the prefix "%s" is about the program server in %s: %s', (prefix, folder, about) => {
    expect(isOf(prefix, { name: 'server', ...(folder === undefined ? {} : { folder }) })).toBe(about)
  })
})
