import { createInCommon, listImports } from '../../../src/compile/again/imports.ts'
import { parseListing } from '../../../src/compile/listing.ts'
import { createListings } from '../../../src/compile/several/listings.ts'
import type { MainPackage } from '../../../src/compile/types.ts'
import type { Host } from '../../../src/host/host.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { testHost } from '../../support/host.ts'
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
const go = { command: 'go', version: '1.26.0', root: '/go', source: 'path', requestedBy: 'a test' } as const
const platform = parsePlatform('linux/amd64')
const text = [
  { ImportPath: 'vendor/golang.org/x/net/idna', Standard: true },
  {
    ImportPath: 'net/http',
    Standard: true,
    Imports: ['golang.org/x/net/idna'],
    ImportMap: { 'golang.org/x/net/idna': 'vendor/golang.org/x/net/idna' },
  },
  { ImportPath: 'fmt', Standard: true },
  { ImportPath: 'example.org/other', Dir: '/app/other', Imports: ['fmt'] },
  {
    ImportPath: 'example.org/web',
    Dir: '/app/web',
    Imports: ['net/http'],
    EmbedFiles: ['page.html'],
    Module: { Path: 'example.org', GoMod: '/app/go.mod', Main: true },
  },
]
  .map((one) => `${JSON.stringify(one, undefined, 1)}\n`)
  .join('')

describe('what a program imports', () => {
  const asked: string[][] = []
  const host: Host = {
    ...testHost(),
    run: async ({ args }) => {
      asked.push([...args])
      return { exitCode: 0, stdout: text, stderr: '' }
    },
  }
  const listings = createListings()
  listings.note({ main: { buildFolder: '/app', goEnv: {} }, platform, options: noOptions }, () => parseListing(text))

  it('is taken from what go has listed of several programs', async () => {
    const packages = await listImports({ main: main('web'), platform, go, options: noOptions, listings }, host)
    expect(asked).toEqual([])
    expect(packages.map(({ importPath }) => importPath)).toEqual([
      'vendor/golang.org/x/net/idna',
      'net/http',
      'example.org/web',
    ])
    expect(packages.at(-1)).toMatchObject({
      module: { path: 'example.org', goMod: '/app/go.mod', main: true },
      embedded: [{ path: 'page.html', absolutePath: '/app/web/page.html' }],
    })
  })

  it('is listed where go has listed another platform', async () => {
    const other = { main: main('web'), platform: parsePlatform('linux/arm64'), go, options: noOptions, listings }
    await listImports(other, host)
    expect(asked.map(([command]) => command)).toEqual(['list'])
  })

  it('is the same object for each platform where it is equal, and another one where it is not', async () => {
    const inCommon = createInCommon()
    const list = (change: (listed: string) => string) => {
      const changed = async () => ({ exitCode: 0, stdout: change(text), stderr: '' })
      const request = { main: main('web'), platform, go, options: noOptions, inCommon }
      return listImports(request, { ...host, run: changed })
    }
    const [first, second, third] = [
      await list((listed) => listed),
      await list((listed) => listed),
      await list((listed) => listed.replace('page.html', 'other.html')),
    ]
    expect(second.map((one, index) => one === first[index])).not.toContain(false)
    expect(third.map((one, index) => one === first[index])).toEqual([...first.slice(1).map(() => true), false])
    expect(third.at(-1)?.embedded).toEqual([{ path: 'other.html', absolutePath: '/app/web/other.html' }])
    expect(third.at(-1)?.module).toBe(first.at(-1)?.module)
  })
})
