import { parsePlatform } from '../../src/oci/platform.ts'
import type { Reach } from '../../src/vulnerabilities/types.ts'
import { foundOn } from '../../src/vulnerabilities/verdict.ts'
import { type VexImage, vexDocument } from '../../src/vulnerabilities/vex.ts'

const digest = (character: string): string => `sha256:${character.repeat(64)}`
const [amd64, arm64] = [parsePlatform('linux/amd64'), parsePlatform('linux/arm64')]

const image: VexImage = {
  name: 'api',
  repositories: [{ registry: 'ghcr.io', path: 'team/app/api' }],
  digest: digest('a'),
  platforms: [
    { platform: amd64, digest: digest('b') },
    { platform: arm64, digest: digest('c') },
  ],
  createdSeconds: 1_700_000_000,
}

function vulnerability(reach: Reach, rest: { readonly module?: string; readonly version?: string } = {}) {
  const [module, version] = ['golang.org/x/text', 'v0.3.5']
  const names = {
    id: 'GO-2021-0113',
    aliases: ['CVE-2021-38561'],
    summary: 'Out of bounds',
    url: 'https://go.example/1',
  }
  return { ...names, module, version, fixedVersion: 'v0.3.7', reach, callPath: [], ...rest }
}

function documentOf(reaches: readonly (Reach | undefined)[], rest: Partial<VexImage> = {}, of = vulnerability) {
  const scans = [amd64, arm64].map((platform, index) => {
    const reach = reaches[index]
    return { platform, vulnerabilities: reach === undefined ? [] : [of(reach)] }
  })
  const found = foundOn(scans, { exceptions: [], today: '2026-11-29' })
  const facts = { scanner: 'govulncheck v1.9.0' }
  return vexDocument({ image: { ...image, ...rest }, facts, scans, found })
}

type Statement = { readonly products: readonly { '@id': string; subcomponents: readonly { '@id': string }[] }[] }

function statementsOf(...given: Parameters<typeof documentOf>): readonly Statement[] {
  return JSON.parse(documentOf(...given)?.toString() ?? '{}').statements
}

const url = (character: string): string =>
  `pkg:oci/api@sha256%3A${character.repeat(64)}?repository_url=ghcr.io%2Fteam%2Fapp%2Fapi`

describe('the OpenVEX document', () => {
  it('says of the index and of each platform how far it is affected', () => {
    const document = JSON.parse(documentOf(['called', 'imported'])?.toString() ?? '')
    expect(document).toMatchObject({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      '@id': expect.stringMatching(/^https:\/\/openvex\.dev\/docs\/public\/vex-[0-9a-f]{64}$/),
      author: 'go-tiny-image',
      timestamp: '2023-11-14T22:13:20Z',
      version: 1,
      tooling: 'https://pkg.go.dev/golang.org/x/vuln/cmd/govulncheck@v1.9.0',
    })
    const subcomponents = [
      {
        '@id': 'pkg:golang/golang.org/x/text@v0.3.5',
        identifiers: { purl: 'pkg:golang/golang.org/x/text@v0.3.5' },
      },
    ]
    const product = (character: string) => ({
      '@id': url(character),
      identifiers: { purl: url(character) },
      hashes: { 'sha-256': character.repeat(64) },
      subcomponents,
    })
    const name = {
      '@id': 'https://go.example/1',
      name: 'GO-2021-0113',
      description: 'Out of bounds',
      aliases: ['CVE-2021-38561'],
    }
    // With a status other than affected, the schema allows one of justification and impact_statement.
    expect(document.statements).toEqual([
      {
        vulnerability: name,
        products: [product('a'), product('b')],
        status: 'affected',
        action_statement: 'Update golang.org/x/text to v0.3.7 or later.',
      },
      {
        vulnerability: name,
        products: [product('c')],
        status: 'not_affected',
        justification: 'vulnerable_code_not_in_execute_path',
      },
    ])
  })

  it('says nothing about a platform without the vulnerability, and of a required module that it is not there', () => {
    expect(statementsOf([undefined, 'required'])).toEqual([
      expect.objectContaining({
        products: [expect.objectContaining({ '@id': url('a') }), expect.objectContaining({ '@id': url('c') })],
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
      }),
    ])
  })

  it('is the same for the same image and the same vulnerabilities, and no other', () => {
    const first = documentOf(['called', 'called'])
    expect(documentOf(['called', 'called'])).toEqual(first)
    const others = [
      documentOf(['called', 'imported']),
      documentOf(['called', 'called'], { digest: digest('d') }),
      documentOf(['called', 'called'], { createdSeconds: 1 }),
    ]
    const ids = [first, ...others].map((document) => JSON.parse(document?.toString() ?? '')['@id'])
    expect(new Set(ids).size).toBe(4)
  })

  it('is none without vulnerabilities: it needs a statement', () => {
    expect(documentOf([undefined, undefined])).toBeUndefined()
  })

  it('of one platform names the image once, and under each of its names', () => {
    const hub = { registry: 'docker.io', path: 'team/api' }
    const platforms = [{ platform: amd64, digest: image.digest }]
    const [statement] = statementsOf(['called'], { platforms, repositories: [...image.repositories, hub] })
    expect(statement?.products.map((product) => product['@id'])).toEqual([
      url('a'),
      `pkg:oci/api@sha256%3A${'a'.repeat(64)}?repository_url=docker.io%2Fteam%2Fapi`,
      `pkg:oci/api@sha256%3A${'a'.repeat(64)}?repository_url=index.docker.io%2Fteam%2Fapi`,
    ])
    const [unnamed] = statementsOf(['called'], { platforms, repositories: [] })
    expect(unnamed?.products.map((product) => product['@id'])).toEqual([`pkg:oci/api@sha256%3A${'a'.repeat(64)}`])
  })

  it.each([
    ['stdlib', 'v1.26.8', ['pkg:golang/stdlib@v1.26.8', 'pkg:golang/stdlib@1.26.8']],
    ['github.com/Azure/go', 'v1.0.0+incompatible', ['pkg:golang/github.com/azure/go@v1.0.0%2Bincompatible']],
    ['example.org/local', '', ['pkg:golang/example.org/local']],
  ])('names the module %s as package URL', (module, version, urls) => {
    const [statement] = statementsOf(['imported'], {}, (reach) => vulnerability(reach, { module, version }))
    expect(statement?.products[0]?.subcomponents.map((component) => component['@id'])).toEqual(urls)
  })

  it('says what was accepted, and until when', () => {
    const scans = [{ platform: amd64, vulnerabilities: [vulnerability('called')] }]
    const at = { file: 'a.txt', line: 1 }
    const exceptions = [{ id: 'CVE-2021-38561', until: '2027-01-31', reason: 'no input', at }]
    const found = foundOn(scans, { exceptions, today: '2026-11-29' })
    const document = vexDocument({ image, facts: { scanner: 'govulncheck v1.9.0' }, scans, found })?.toString()
    expect(document).toContain('"Update golang.org/x/text to v0.3.7 or later. Accepted until 2027-01-31: no input"')
    expect(document).toContain('"status": "affected"')
  })
})
