import { imagePurl, modulePurl } from '../../src/oci/purl.ts'

describe('the package URL', () => {
  it.each([
    [
      'github.com/Masterminds/semver/v3',
      'v3.4.0+incompatible',
      'pkg:golang/github.com/masterminds/semver/v3@v3.4.0%2Bincompatible',
    ],
    ['example.org/a~b', undefined, 'pkg:golang/example.org/a~b'],
    ['stdlib', '1.26.8', 'pkg:golang/stdlib@1.26.8'],
  ])('of the module %s %s is %s', (path, version, purl) => {
    expect(modulePurl({ path, ...(version === undefined ? {} : { version }) })).toBe(purl)
  })

  it.each([
    ['r.example:5000/team/api', '?repository_url=r.example%3A5000%2Fteam%2Fapi'],
    [undefined, ''],
  ])('of an image in %s ends with "%s"', (repository, end) => {
    const image = { name: 'api', digest: 'sha256:ab' as const, ...(repository === undefined ? {} : { repository }) }
    expect(imagePurl(image)).toBe(`pkg:oci/api@sha256%3Aab${end}`)
  })
})
