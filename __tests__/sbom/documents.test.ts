import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import type { BuildInfo } from '../../src/compile/types.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import { cyclonedxOf } from '../../src/sbom/cyclonedx.ts'
import { type InventoryFacts, inventoryFrom, inventoryOfPlatform } from '../../src/sbom/inventory.ts'
import { spdxOf } from '../../src/sbom/spdx.ts'
import { digest } from '../report/fixtures.ts'

const info = (overrides: Partial<BuildInfo> = {}): BuildInfo => ({
  goVersion: 'go1.26.8 X:nodwarf5',
  path: 'example.org/app/cmd/app',
  main: { path: 'example.org/app', version: '(devel)' },
  modules: [
    { path: 'github.com/Masterminds/semver/v3', version: 'v3.4.0+incompatible', sum: 'h1:aaa=' },
    { path: 'example.org/old', version: 'v1.0.0', replacedBy: { path: 'example.org/fork', version: 'v1.0.1' } },
    { path: 'example.org/here', version: 'v1.0.0', replacedBy: { path: './here', version: '(devel)' } },
  ],
  settings: [
    ['GOARCH', 'amd64'],
    ['GOFIPS140', 'v1.0.0'],
  ],
  ...overrides,
})

const program = (platform: string, buildInfo: BuildInfo | undefined = info()): InventoryFacts['programs'][number] => ({
  sizeBytes: 100,
  digest: digest('2'),
  packedBy: { name: 'upx', upx: { version: '4.2.4', source: 'path', digest: `sha256:${'d'.repeat(64)}` } },
  program: { platform: parsePlatform(platform), digest: digest('1'), ...(buildInfo && { buildInfo }) },
})

const facts = (overrides: Partial<InventoryFacts> = {}): InventoryFacts => ({
  name: 'app',
  version: '1.2.3',
  createdSeconds: 1_700_000_000,
  programPath: '/app',
  programs: [program('linux/amd64')],
  data: [
    { name: 'ca-certificates', version: 'v0.0.0-1', path: '/etc/ssl/certs/ca-certificates.crt' },
    { name: 'time-zones', version: '2026b', path: '/usr/share/zoneinfo' },
    { name: 'mime-types', version: '1.54.0', path: '/etc/mime.types' },
  ],
  files: [{ path: '/etc/a b/ä.yml', sizeBytes: 3, digests: { sha256: 'a'.repeat(64), sha1: 'b'.repeat(40) } }],
  licencesOf: (module) => (module === 'main' ? ['Apache-2.0', 'MIT'] : undefined),
  ...overrides,
})

const several = (): InventoryFacts => {
  const onArm = info({ modules: [...info().modules, { path: 'example.org/arm', version: 'v1.0.0' }] })
  return facts({ programs: [program('linux/amd64'), program('linux/arm64', onArm)] })
}

const cyclonedx = (given: InventoryFacts) => JSON.parse(cyclonedxOf(inventoryFrom(given)).toString())
const spdx = (given: InventoryFacts) => JSON.parse(spdxOf(inventoryFrom(given)).toString())

describe('both documents', () => {
  const without: InventoryFacts = { ...facts({ data: [], files: [] }), version: undefined, createdSeconds: 0 }

  it.each([
    ['one platform', facts()],
    ['several platforms', several()],
    ['no build information', facts({ programs: [program('linux/amd64', undefined)] })],
    ['nothing but a program', without],
  ])('of %s follow the schema of CycloneDX 1.6', async (_, given) => {
    const text = cyclonedxOf(inventoryFrom(given)).toString()
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull()
  })

  it('list the same components', () => {
    type Named = { readonly name?: string; readonly fileName?: string }
    // SPDX names a program as a package, CycloneDX as a file.
    const names = (list: readonly Named[]): readonly string[] =>
      list.map(({ name = '', fileName }) => (fileName?.slice(1) ?? name).replace(/^\/(?=app$)/, '')).toSorted()
    const { packages, files } = spdx(several())
    const [image, ...rest] = packages
    expect(image.name).toBe('app')
    expect(names([...rest, ...files])).toEqual(names(cyclonedx(several()).components))
  })

  it('are the same bytes each time, and their identity changes with what they say', () => {
    const ids = (given: InventoryFacts) => [cyclonedx(given).serialNumber, spdx(given).documentNamespace]
    expect(cyclonedxOf(inventoryFrom(facts()))).toEqual(cyclonedxOf(inventoryFrom(facts())))
    expect(spdxOf(inventoryFrom(facts()))).toEqual(spdxOf(inventoryFrom(facts())))
    expect(ids(facts())).toEqual(ids(facts()))
    const others = [
      facts({ version: '1.2.4' }),
      facts({ programs: [{ ...program('linux/amd64'), digest: digest('3') }] }),
    ]
    for (const other of others) for (const [index, id] of ids(other).entries()) expect(id).not.toBe(ids(facts())[index])
    expect(ids(facts())[0]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('name every reference once and refer to nothing else', () => {
    const { components, dependencies } = cyclonedx(several())
    const refs = ['image', ...components.map((one: { 'bom-ref': string }) => one['bom-ref'])]
    expect(new Set(refs).size).toBe(refs.length)
    const used = dependencies.flatMap(({ ref, dependsOn = [] }: { ref: string; dependsOn?: string[] }) => [
      ref,
      ...dependsOn,
    ])
    expect(used.filter((ref: string) => !refs.includes(ref))).toEqual([])
    const { packages, files, relationships } = spdx(several())
    const ids = ['SPDXRef-DOCUMENT', ...[...packages, ...files].map(({ SPDXID }) => SPDXID)]
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^SPDXRef-[A-Za-z0-9.-]+$/)
    for (const { spdxElementId, relatedSpdxElement } of relationships)
      expect(ids).toEqual(expect.arrayContaining([spdxElementId, relatedSpdxElement]))
  })
})

describe('an SPDX package', () => {
  it('contains files only with a verification code of them, in whatever order they are listed', () => {
    const file = (path: string, sha1: string) => ({ path, sizeBytes: 3, digests: { sha256: 'a'.repeat(64), sha1 } })
    const { packages } = spdx(facts({ files: [file('/a', 'b'.repeat(40)), file('/b', 'a'.repeat(40))] }))
    type Package = { readonly SPDXID: string; readonly filesAnalyzed: boolean }
    expect(packages.filter((one: Package) => one.filesAnalyzed)).toMatchObject([
      {
        SPDXID: 'SPDXRef-image',
        // printf of 40 a and 40 b | sha1sum
        packageVerificationCode: { packageVerificationCodeValue: 'c361e706434ebcd03e8857c6c8dd2786adaeb3ef' },
      },
    ])
    const [without] = spdx(facts({ files: [] })).packages
    expect(without).toMatchObject({ SPDXID: 'SPDXRef-image', filesAnalyzed: false })
    expect(without).not.toHaveProperty('packageVerificationCode')
  })
})

describe('a module', () => {
  const modules = (given: InventoryFacts = facts()) => [...inventoryFrom(given).modules.values()]
  const one = (path: string, given?: InventoryFacts) => modules(given).find((module) => module.path === path)

  it('is what was linked: a replacement with what it replaces, a folder without a version', () => {
    expect(one('example.org/fork')).toMatchObject({
      version: 'v1.0.1',
      note: { name: 'replaces', value: 'example.org/old@v1.0.0' },
    })
    expect(one('example.org/here')).toEqual({
      kind: 'module',
      path: 'example.org/here',
      note: { name: 'replaced-by', value: './here' },
    })
    expect(one('example.org/old')).toBeUndefined()
    expect(one('stdlib')).toMatchObject({ version: '1.26.8' })
  })

  it.each([
    ['(devel)', '1.2.3', 'v1.2.3'],
    ['(devel)', 'v2.0.0-rc.1', 'v2.0.0-rc.1'],
    ['(devel)', 'main', undefined],
    ['(devel)', undefined, undefined],
    ['', '1.0', undefined],
    ['v0.1.0', '1.2.3', 'v0.1.0'],
  ])('of the program, linked as %j into an image %j, has the version %j', (version, imageVersion, expected) => {
    const programs = [program('linux/amd64', info({ main: { path: 'example.org/app', version } }))]
    expect(one('example.org/app', { ...facts({ programs }), version: imageVersion })?.version).toBe(expected)
  })

  it('belongs to the programs that have it', () => {
    const inventory = inventoryFrom(several())
    const [amd64, arm64] = ['linux/amd64', 'linux/arm64'].map((name) =>
      inventoryOfPlatform(inventory, parsePlatform(name)),
    )
    expect(amd64?.modules.has('example.org/arm@v1.0.0')).toBe(false)
    expect(arm64?.modules.has('example.org/arm@v1.0.0')).toBe(true)
    expect(amd64?.programs).toHaveLength(1)
    expect(inventory.modules.size).toBe(6)
  })

  it('has its sum, licences and supplier in both documents', () => {
    const component = cyclonedx(facts()).components.find(({ name }: { name: string }) => name === 'example.org/app')
    expect(component).toMatchObject({
      licenses: [{ license: { id: 'Apache-2.0' } }, { license: { id: 'MIT' } }],
      supplier: { name: 'example.org' },
    })
    const packages = spdx(facts()).packages as readonly { readonly name: string }[]
    const named = (name: string) => packages.find((found) => found.name === name)
    expect(named('example.org/app')).toMatchObject({ licenseDeclared: 'Apache-2.0 AND MIT' })
    expect(named('github.com/Masterminds/semver/v3')).toMatchObject({
      licenseDeclared: 'NOASSERTION',
      supplier: 'Organization: github.com/Masterminds',
      comment: 'go-module=module\ngo-sum=h1:aaa=',
    })
    expect(named('app')).toMatchObject({ primaryPackagePurpose: 'CONTAINER' })
  })
})
