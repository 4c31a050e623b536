import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../src/errors.ts'
import { homeOf, type SystemFiles, systemLayer } from '../../../src/image/content/system-files.ts'
import type { Entry } from '../../../src/image/types.ts'
import { temporaryFolder } from '../../support/host.ts'

const nothing: SystemFiles = {
  caCertificates: false,
  timeZones: undefined,
  passwd: false,
  temporaryFolder: false,
  user: '65532',
}

const entriesOf = (files: Partial<SystemFiles>): readonly Entry[] =>
  systemLayer({ ...nothing, ...files })?.entries ?? []

function textAt(path: string, files: Partial<SystemFiles>): string {
  const entry = entriesOf(files).find((one) => one.path === path)
  return entry?.type === 'file' && 'bytes' in entry.content ? entry.content.bytes.toString() : 'absent'
}

describe('the system layer', () => {
  it('is not there when nothing is needed', () => {
    expect(systemLayer(nothing)).toBeUndefined()
  })

  it('holds what is asked for, as root', () => {
    const entries = entriesOf({
      caCertificates: true,
      mimeTypes: true,
      passwd: true,
      temporaryFolder: true,
      home: '/home/nonroot',
    })
    expect(
      entries.map(({ path, type, mode, uid, gid }) => `${type} ${mode.toString(8)} ${uid}:${gid} ${path}`),
    ).toEqual([
      'file 644 0:0 /etc/ssl/certs/ca-certificates.crt',
      'file 644 0:0 /etc/mime.types',
      'file 644 0:0 /etc/group',
      'file 644 0:0 /etc/passwd',
      'folder 1777 0:0 /tmp',
      'folder 1777 65532:65532 /home/nonroot',
    ])
    expect(textAt('/etc/mime.types', { mimeTypes: true })).toMatch(/^font\/woff2 woff2$/m)
  })

  it('has root certificates that any reader of PEM takes, each once', () => {
    const pem = textAt('/etc/ssl/certs/ca-certificates.crt', { caCertificates: true })
    const certificates = pem.match(/-----BEGIN CERTIFICATE-----\n[^-]+-----END CERTIFICATE-----\n/g) ?? []
    expect(certificates.join('')).toBe(pem)
    expect(certificates.length).toBeGreaterThan(100)
    const fingerprints = certificates.map((certificate) => {
      const parsed = new X509Certificate(certificate)
      expect(parsed.ca).toBe(true)
      return parsed.fingerprint256
    })
    expect(new Set(fingerprints).size).toBe(certificates.length)
  })

  it.each([
    { user: '65532', app: '' },
    { user: '65532:65532', app: '' },
    { user: '', app: '' },
    { user: '0', app: '' },
    { user: '1000', app: 'app:x:1000:1000:app:/:/sbin/nologin\n' },
    { user: '1000:50', app: 'app:x:1000:50:app:/:/sbin/nologin\n' },
  ])('knows root, nonroot and the user "$user"', ({ user, app }) => {
    expect(textAt('/etc/passwd', { passwd: true, user })).toBe(
      `root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/:/sbin/nologin\n${app}`,
    )
  })

  it.each([
    ['65532', '/home/nonroot', 'nonroot:x:65532:65532:nonroot:/home/nonroot:'],
    ['1000', '/home/app', 'app:x:1000:1000:app:/home/app:'],
  ])('gives user %s the home %s in passwd', (user, home, line) => {
    expect(homeOf(user)).toBe(home)
    expect(textAt('/etc/passwd', { passwd: true, user, home })).toContain(line)
  })

  it('names a known user once, with the group that the image has', () => {
    expect(textAt('/etc/passwd', { passwd: true, user: '65532:0' })).toBe(
      'root:x:0:0:root:/root:/sbin/nologin\napp:x:65532:0:app:/:/sbin/nologin\n',
    )
    expect(textAt('/etc/group', { passwd: true, user: '1000:50' })).toBe('root:x:0:\nnonroot:x:65532:\napp:x:50:\n')
  })

  it("takes the user's own bundle", () => {
    const caBundle = join(temporaryFolder(), 'company.pem')
    writeFileSync(caBundle, '-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n')
    expect(textAt('/etc/ssl/certs/ca-certificates.crt', { caCertificates: true, caBundle })).toContain('MII=')
  })

  it.each([
    { title: 'no certificate', content: 'hello', says: 'contains no PEM certificate' },
    {
      title: 'a private key',
      content: '-----BEGIN CERTIFICATE-----\n-----BEGIN RSA PRIVATE KEY-----',
      says: 'private key',
    },
  ])('refuses a bundle with $title', ({ content, says }) => {
    const caBundle = join(temporaryFolder(), 'bundle.pem')
    writeFileSync(caBundle, content)
    expect(() => entriesOf({ caCertificates: true, caBundle })).toThrow(UserError)
    expect(() => entriesOf({ caCertificates: true, caBundle })).toThrow(says)
  })

  it.each([
    [join(temporaryFolder(), 'absent.pem'), 'does not exist'],
    [temporaryFolder(), 'is a folder'],
  ])('names the input where the bundle cannot be read', (caBundle, says) => {
    expect(() => entriesOf({ caCertificates: true, caBundle })).toThrow(`ca-bundle: ${caBundle} ${says}`)
  })

  it('says which file is missing', () => {
    expect(() => entriesOf({ timeZones: '/nowhere/zoneinfo.zip' })).toThrow('/nowhere/zoneinfo.zip does not exist')
  })
})
