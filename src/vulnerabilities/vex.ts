import { openVexType } from '../oci/attachment.ts'
import { canonicalJson } from '../oci/canonical-json.ts'
import { type Digest, hexOf, sha256Of } from '../oci/digest.ts'
import { type Platform, platformText } from '../oci/platform.ts'
import { imagePurl, modulePurl } from '../oci/purl.ts'
import { type Repository, repositoryText } from '../oci/references.ts'
import { isoTime } from '../oci/rfc3339.ts'
import { reaches } from './findings.ts'
import { fixText } from './texts.ts'
import type { FoundVulnerability, PlatformScan, Reach, ScanFacts } from './types.ts'

export type VexImage = {
  /** The program's name: the image's if it has no repository. */
  readonly name: string
  readonly repositories: readonly Repository[]
  /** Of the manifest, or of the index if there are several platforms. */
  readonly digest: Digest
  /** Empty if the manifests of the platforms are not known. */
  readonly platforms: readonly { readonly platform: Platform; readonly digest: Digest }[]
  readonly createdSeconds: number
}

export type VexRequest = {
  readonly image: VexImage
  readonly facts: ScanFacts
  readonly scans: readonly PlatformScan[]
  readonly found: readonly FoundVulnerability[]
}

type Statement = Readonly<Record<string, unknown>>

/**
 * The OpenVEX document of an image: for each known vulnerability whether the image, and that of each platform, is
 * affected. It depends on the image and the vulnerabilities alone: its time is that of the image, its ID is made from
 * the content. Undefined if there are no vulnerabilities, because a document needs a statement.
 * Source: https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md
 */
export function vexDocument({ image, facts, scans, found }: VexRequest): Buffer | undefined {
  if (found.length === 0) return undefined
  const content = {
    '@context': openVexType,
    author: 'go-tiny-image',
    timestamp: isoTime(image.createdSeconds),
    version: 1,
    tooling: `https://pkg.go.dev/golang.org/x/vuln/cmd/${facts.scanner.replace(' ', '@')}`,
    statements: found.flatMap((vulnerability) => statementsFor(vulnerability, { image, scans })),
  }
  // The name space for documents that are published nowhere, as vexctl uses it.
  const id = `https://openvex.dev/docs/public/vex-${sha256Of(canonicalJson(content))}`
  const { '@context': context, ...rest } = content
  return Buffer.from(`${JSON.stringify({ '@context': context, '@id': id, ...rest }, undefined, 2)}\n`)
}

// Products with the same reach are in one statement. An index is affected as far as the worst of its platforms.
function statementsFor(
  vulnerability: FoundVulnerability,
  { image, scans }: Pick<VexRequest, 'image' | 'scans'>,
): readonly Statement[] {
  const onPlatforms = image.platforms.flatMap(({ platform, digest }) => {
    const reach = reachOn(platform, vulnerability, scans)
    return reach === undefined || digest === image.digest ? [] : [{ digest, reach }]
  })
  const all = [{ digest: image.digest, reach: vulnerability.reach }, ...onPlatforms]
  return reaches.flatMap((reach) => {
    const digests = all.filter((one) => one.reach === reach).map(({ digest }) => digest)
    return digests.length === 0 ? [] : [statement(vulnerability, { reach, digests, image })]
  })
}

function reachOn(
  platform: Platform,
  { id, module }: FoundVulnerability,
  scans: readonly PlatformScan[],
): Reach | undefined {
  const scan = scans.find((one) => platformText(one.platform) === platformText(platform))
  return scan?.vulnerabilities.find((one) => one.id === id && one.module === module)?.reach
}

function statement(
  vulnerability: FoundVulnerability,
  { reach, digests, image }: { readonly reach: Reach; readonly digests: readonly Digest[]; readonly image: VexImage },
): Statement {
  const { id, aliases, summary, url } = vulnerability
  const subcomponents = moduleUrls(vulnerability).map(component)
  return {
    vulnerability: { '@id': url, name: id, ...(summary === '' ? {} : { description: summary }), aliases },
    products: digests.flatMap((digest) =>
      imageUrls(image, digest).map((url) => ({
        ...component(url),
        hashes: { 'sha-256': hexOf(digest) },
        subcomponents,
      })),
    ),
    ...statusOf(vulnerability, reach),
  }
}

function statusOf(vulnerability: FoundVulnerability, reach: Reach): Statement {
  switch (reach) {
    case 'called':
      return { status: 'affected', action_statement: actionFor(vulnerability) }
    case 'imported':
      return { status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path' }
    case 'required':
      return { status: 'not_affected', justification: 'vulnerable_code_not_present' }
  }
}

function actionFor({ module, fixedVersion, exception }: FoundVulnerability): string {
  const fix = fixedVersion === undefined ? 'No version without it is known.' : `${fixText({ module, fixedVersion })}.`
  return exception === undefined ? fix : `${fix} Accepted until ${exception.until}: ${exception.reason}`
}

function component(url: string) {
  return { '@id': url, identifiers: { purl: url } }
}

function imageUrls({ name, repositories }: VexImage, digest: Digest): readonly string[] {
  if (repositories.length === 0) return [imagePurl({ name: name.toLowerCase(), digest })]
  return repositories.flatMap((repository) => {
    const last = repository.path.split('/').at(-1) ?? ''
    return repositoryNames(repository).map((text) => imagePurl({ name: last, digest, repository: text }))
  })
}

// Readers made with go-containerregistry, such as trivy, have another name for Docker Hub.
function repositoryNames(repository: Repository): readonly string[] {
  const text = repositoryText(repository)
  return repository.registry === 'docker.io' ? [text, `index.${text}`] : [text]
}

// Of the standard library some readers write the version with a v (govulncheck, trivy), others without (syft).
function moduleUrls({ module: path, version }: FoundVulnerability): readonly string[] {
  if (version === '') return [modulePurl({ path })]
  const versions = path === 'stdlib' ? [version, version.replace(/^v/, '')] : [version]
  return versions.map((one) => modulePurl({ path, version: one }))
}
