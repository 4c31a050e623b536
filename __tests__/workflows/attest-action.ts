import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { temporaryFolder } from '../support/host.ts'

/**
 * In place of actions/attest: checks its inputs as that does, signs a statement with the same libraries by the services
 * at the address, stores the bundle at the registry in the same way if it is asked to, and keeps its inputs and the
 * bundle in the file.
 */
export function attestReplacement(file: string, sigstore = ''): Readonly<Record<string, string>> {
  const [name = ''] = /actions\/attest@\w+/.exec(readFileSync('.github/workflows/image.yml', 'utf8')) ?? []
  const folder = temporaryFolder('attest-')
  const inputs = ['subject-name', 'subject-digest', 'sbom-path', 'push-to-registry', 'create-storage-record']
  writeFileSync(
    join(folder, 'action.yml'),
    `name: attest\ndescription: attest\ninputs: { ${inputs.map((input) => `${input}: {}`).join(', ')} }\nruns: { using: node24, main: main.cjs }\n`,
  )
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { appendFileSync, readFileSync } = require('node:fs')
const ours = require('node:module').createRequire(${JSON.stringify(resolve('package.json'))})
const { bundleToJSON } = ours('@sigstore/bundle')
const { attachArtifactToImage, getRegistryCredentials } = ours('@sigstore/oci')
const { CIContextProvider, DSSEBundleBuilder, FulcioSigner, RekorWitness } = ours('@sigstore/sign')

const input = (name) => process.env['INPUT_' + name.toUpperCase()] || ''
const [name, digest, path, push, record] = ${JSON.stringify(inputs)}.map(input)
if (name === '' || name !== name.toLowerCase() || name.includes('@')) throw new Error('subject-name is ' + name)
if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new Error('subject-digest is ' + digest)
for (const value of [push, record]) if (!/^(?:true|false)$/.test(value)) throw new Error(value + ' is not boolean')
const sbom = path === '' ? undefined : JSON.parse(readFileSync(path, 'utf8'))
if (path !== '' && (sbom.spdxVersion === undefined || sbom.SPDXID === undefined)) throw new Error('no SPDX')
const type = path === '' ? 'https://slsa.dev/provenance/v1' : 'https://spdx.dev/Document/v' + sbom.spdxVersion.slice(5)

async function main() {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name, digest: { sha256: digest.slice(7) } }],
    predicateType: type,
    predicate: sbom ?? { buildDefinition: { buildType: 'https://actions.github.io/buildtypes/workflow/v1' } },
  }
  const signer = new FulcioSigner({
    identityProvider: new CIContextProvider('sigstore'),
    fulcioBaseURL: ${JSON.stringify(sigstore)},
  })
  const witnesses = [new RekorWitness({ rekorBaseURL: ${JSON.stringify(sigstore)}, fetchOnConflict: true })]
  const data = Buffer.from(JSON.stringify(statement))
  const made = await new DSSEBundleBuilder({ signer, witnesses }).create({ data, type: 'application/vnd.in-toto+json' })
  const bundle = bundleToJSON(made)
  if (push === 'true')
    await attachArtifactToImage({
      credentials: getRegistryCredentials(name),
      imageName: name,
      imageDigest: digest,
      artifact: Buffer.from(JSON.stringify(bundle)),
      mediaType: bundle.mediaType,
      annotations: { 'dev.sigstore.bundle.content': 'dsse-envelope', 'dev.sigstore.bundle.predicateType': type },
      fetchOpts: { timeout: 30000, retry: 3 },
    })
  const line = { name, digest, type, push, record, bundle }
  appendFileSync(${JSON.stringify(file)}, JSON.stringify(line) + '\\n')
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
`,
  )
  return { [name]: folder }
}
