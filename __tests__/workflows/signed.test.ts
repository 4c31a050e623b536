import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { parse } from 'yaml'
import { act, actTools, foreignRepository, jobOf, program } from '../support/act.ts'
import { temporaryFolder } from '../support/host.ts'
import { registryUser, startRegistry, toolsFor } from '../support/registries.ts'
import { issuer, startSigstore } from '../support/sigstore.ts'
import { describeWithTools, findTool } from '../support/tools.ts'
import { attestReplacement } from './attest-action.ts'
import { events, exampleWorkflow, expression } from './example.ts'

const workflow = '.github/workflows/ci.yml'
// What --signer-workflow of gh compares, with the ref.
const identity = 'https://github.com/org/go-tiny-image/.github/workflows/image.yml@refs/tags/v1'
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

type Signature = Readonly<Record<'name' | 'digest' | 'type' | 'push' | 'record', string>> & {
  readonly bundle: { readonly mediaType: string; readonly dsseEnvelope: { readonly payload: string } }
}

describeWithTools([...actTools, ...toolsFor.distribution], 'the reusable workflow', () => {
  async function signed(change: (text: string) => string) {
    const { host } = await startRegistry('distribution-basic')
    const sigstore = await startSigstore(identity)
    const login = ['username', 'password'].map((name) => `      ${name}: ${expression(`secrets.${name}`)}\n`).join('')
    const example = exampleWorkflow('signed.yml', { host })
      .replace('    with:\n', "    with:\n      upx: 'false'\n")
      .replace('      sign: true\n', `      sign: true\n    secrets:\n${login}`)
    const file = join(temporaryFolder(), 'signed')
    const repository = foreignRepository({ ...program('service'), [workflow]: change(example) })
    const run = await act({
      repository,
      event: events.push,
      actions: attestReplacement(file, sigstore.url),
      env: sigstore.env,
      secrets: registryUser,
    })
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
    return { host, run, sigstore, signatures: lines.map((line): Signature => JSON.parse(line)) }
  }

  /** What the registry has below a path of the repository. */
  async function stored(name: string, path: string): Promise<Buffer> {
    const [host = '', ...repository] = name.split('/')
    const login = Buffer.from(`${registryUser.username}:${registryUser.password}`).toString('base64')
    const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
    const answer = await fetch(`http://${host}/v2/${repository.join('/')}/${path}`, {
      headers: { authorization: `Basic ${login}`, accept },
    })
    expect([path, answer.status]).toEqual([path, 200])
    return Buffer.from(await answer.arrayBuffer())
  }

  it('has the provenance and the SBOM of the image signed in its own name, beside what it attaches', async () => {
    const { host, run, sigstore, signatures } = await signed((text) => text)
    expect({ code: run.code, log: run.code === 0 ? '' : run.log }).toEqual({ code: 0, log: '' })
    const name = `${host}/somebody/service`
    const manifest = await stored(name, 'manifests/main')
    const digest = signatures[0]?.digest ?? ''
    expect(await stored(name, `manifests/${digest}`)).toEqual(manifest)
    const given = { name, digest, push: 'true', record: 'false' }
    const types = ['https://slsa.dev/provenance/v1', 'https://spdx.dev/Document/v2.3']
    expect(signatures).toMatchObject(types.map((type) => ({ ...given, type, bundle: { mediaType: bundleType } })))
    // The job of the caller, then its own.
    expect(jobOf(run, 'image image').log).toContain(`${name}@${digest}: attached spdx, cyclonedx, provenance in`)

    const { manifests } = JSON.parse((await stored(name, `manifests/${digest.replace(':', '-')}`)).toString())
    const listed: readonly { readonly artifactType: string; readonly digest: string }[] = manifests
    expect(listed.map(({ artifactType }) => artifactType).toSorted()).toEqual([
      'application/spdx+json',
      'application/vnd.cyclonedx+json',
      ...[bundleType, bundleType],
      'application/vnd.in-toto+json',
    ])
    const kept = listed.filter(({ artifactType }) => artifactType === bundleType)
    for (const [index, { digest: reference }] of kept.entries()) {
      const { layers } = JSON.parse((await stored(name, `manifests/${reference}`)).toString())
      const bundle = await stored(name, `blobs/${layers[0].digest}`)
      expect(JSON.parse(bundle.toString())).toEqual(signatures[index]?.bundle)
      verify(bundle, { sigstore, manifest, type: types[index] ?? '' })
    }
  })

  it('has nothing signed where it was not asked to, or where nothing was pushed', async () => {
    const unasked = await signed((text) => text.replace('sign: true', 'sign: false'))
    expect([unasked.run.code, unasked.signatures]).toEqual([0, []])
    const unpushed = await signed((text) => text.replace('sign: true', "sign: true\n      push: 'false'"))
    expect([unpushed.run.code, unpushed.signatures]).toEqual([0, []])
  })
})

type Trust = {
  readonly sigstore: { readonly trustedRoot: unknown }
  readonly manifest: Buffer
  readonly type: string
}

/** As `gh attestation verify --signer-workflow` does, and with cosign where it is installed: Ubuntu 24.04 has none. */
function verify(bytes: Buffer, { sigstore, manifest, type }: Trust): void {
  const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot)))
  const entity = (text: string) => toSignedEntity(bundleFromJSON(JSON.parse(text)))
  const policy = { subjectAlternativeName: identity, extensions: { issuer } }
  expect(verifier.verify(entity(bytes.toString()), policy).identity).toMatchObject(policy)
  const other = { ...policy, subjectAlternativeName: identity.replace('image.yml', 'other.yml') }
  expect(() => verifier.verify(entity(bytes.toString()), other)).toThrow('certificate identity error')
  const bundle = JSON.parse(bytes.toString())
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()
  const changed = Buffer.from(payload.replace('"name":"', '"name":"x')).toString('base64')
  const forged = JSON.stringify({ ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload: changed } })
  expect(() => verifier.verify(entity(forged), policy)).toThrow('DSSE payload hash mismatch')
  const cosign = findTool('cosign')
  if (cosign === undefined) return
  const folder = temporaryFolder()
  const write = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const check = (signer: string): void => {
    const args = [
      ...['--bundle', write('bundle.json', bytes), '--new-bundle-format', '--type', type],
      ...['--trusted-root', write('root.json', JSON.stringify(sigstore.trustedRoot))],
      ...['--certificate-identity', signer, '--certificate-oidc-issuer', issuer],
    ]
    // The image is the bytes of its manifest.
    execFileSync(cosign, ['verify-blob-attestation', ...args, write('manifest.json', manifest)], { stdio: 'pipe' })
  }
  check(identity)
  expect(() => check(other.subjectAlternativeName)).toThrow('no matching CertificateIdentity')
}

describe('the login for signatures', () => {
  const scriptOf = (file: string, job: string): string => {
    const { jobs } = parse(readFileSync(`.github/workflows/${file}.yml`, 'utf8'))
    return jobs[job].steps.find(({ id }: { readonly id?: string }) => id === 'login').run
  }
  const script = scriptOf('image', 'image')

  it('is the same in both workflows', () => {
    expect(scriptOf('services', 'build')).toBe(script)
  })

  function login(given: Readonly<Record<string, string>>) {
    const [temp, output] = [temporaryFolder(), join(temporaryFolder(), 'output')]
    const env = { REGISTRY: '', USERNAME: 'octocat', PASSWORD: '', TOKEN: 'of-the-job', ...given }
    mkdirSync(join(temp, 'home'))
    const log = execFileSync('bash', ['-e', '-c', script], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: join(temp, 'home'), RUNNER_TEMP: temp, GITHUB_OUTPUT: output, ...env },
    })
    const outputs = Object.fromEntries(
      readFileSync(output, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('=')),
    )
    const file = join(outputs.home ?? '', '.docker/config.json')
    const auths: Readonly<Record<string, { readonly auth: string }>> = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8')).auths
      : {}
    const texts = Object.values(auths).map(({ auth }) => auth)
    expect(log).toBe(texts.map((auth) => `::add-mask::${auth}\n`).join(''))
    const logins = Object.entries(auths).map(([host, { auth }]) => [host, Buffer.from(auth, 'base64').toString()])
    return { push: outputs.push, isOwn: outputs.home !== join(temp, 'home'), logins }
  }

  it.each([
    ['that of the job on ghcr.io', {}, 'ghcr.io/a/b', ['ghcr.io', 'octocat:of-the-job']],
    ['that of the caller', { PASSWORD: 'given' }, 'ghcr.io/a/b', ['ghcr.io', 'octocat:given']],
    [
      'that of the caller on another registry, with a port',
      { USERNAME: 'robot', PASSWORD: 'with: "quotes" and ä'.repeat(9), REGISTRY: 'registry.example:5000' },
      'registry.example:5000/a',
      ['registry.example:5000', `robot:${'with: "quotes" and ä'.repeat(9)}`],
    ],
  ])('is %s', (_what, given, image, expected) => {
    expect(login({ IMAGE: image, ...given })).toEqual({ push: 'true', isOwn: true, logins: [expected] })
  })

  it.each([
    ['the token of the job is for another registry', {}, 'registry.example/ghcr.io/a'],
    ['the password is for another registry', { PASSWORD: 'given', REGISTRY: 'ghcr.io' }, 'docker.io/a/b'],
  ])('is none where %s: then the bundles are not stored there', (_what, given, image) => {
    expect(login({ IMAGE: image, ...given })).toEqual({ push: undefined, isOwn: false, logins: [] })
  })
})
