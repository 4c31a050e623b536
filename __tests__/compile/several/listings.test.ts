import type { ListedPackage } from '../../../src/compile/listing.ts'
import { createListings } from '../../../src/compile/several/listings.ts'
import type { BuildOptions, MainPackage } from '../../../src/compile/types.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { noOptions } from '../support.ts'

const main = (name: string): MainPackage => ({
  importPath: `example.org/${name}`,
  name,
  argument: `./${name}`,
  folder: `/app/${name}`,
  buildFolder: '/app',
  goEnv: {},
  module: { path: 'example.org' },
})

const listed = (name: string): ListedPackage =>
  ({ importPath: `example.org/${name}`, folder: `/app/${name}`, imports: [] }) as unknown as ListedPackage

describe('what go has listed', () => {
  const platform = parsePlatform('linux/amd64')
  const options: BuildOptions = { ...noOptions, tags: ['x'] }
  const listings = createListings()
  const both = [listed('a'), listed('b')]
  listings.note({ main: { buildFolder: '/app', goEnv: {} }, platform, options }, () => [listed('c')])
  listings.note({ main: { buildFolder: '/app', goEnv: {} }, platform, options }, () => both)

  it.each([
    ['one of them', ['a'], {}, platform],
    ['all of them', ['b', 'a'], {}, platform],
    ['other flags of the linker', ['a'], { ldflags: '-X a.b=c' }, platform],
  ])('is used again for %s', (_, names, changed, on) => {
    expect(listings.of({ mains: names.map(main), platform: on, options: { ...options, ...changed } })).toBe(both)
  })

  it.each([
    ['one that was not listed with it', ['a', 'c'], {}, platform, {}],
    ['other tags', ['a'], { tags: [] }, platform, {}],
    ['other flags', ['a'], { flags: ['-mod=mod'] }, platform, {}],
    ['other variables', ['a'], { env: { GOFIPS140: 'latest' } }, platform, {}],
    ['another platform', ['a'], {}, parsePlatform('linux/amd64/v3'), {}],
    ['a module outside of its workspace', ['a'], {}, platform, { goEnv: { GOWORK: 'off' } }],
    ['a package of that name elsewhere', ['a'], {}, platform, { folder: '/other/a' }],
    ['none', [], {}, platform, {}],
  ])('is not used for %s', (_, names, changed, on, place) => {
    const mains = names.map((name) => ({ ...main(name), ...place }))
    expect(listings.of({ mains, platform: on, options: { ...options, ...changed } })).toBeUndefined()
  })

  it('is forgotten when nobody will ask for it', () => {
    const others = createListings()
    others.note({ main: { buildFolder: '/app', goEnv: {} }, platform, options }, () => both)
    const wanted = { mains: [main('a')], platform, options }
    expect(others.of(wanted)).toBe(both)
    others.forget()
    expect(others.of(wanted)).toBeUndefined()
  })
})
