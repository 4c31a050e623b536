// Regenerates src/image/content/ca-certificates.ts from the root certificates that the Go project takes over from Mozilla
// (module golang.org/x/crypto/x509roots/fallback), fetched and verified by go like any module.
//
//   node scripts/update-ca-certificates.mjs [version]
import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const moduleName = 'golang.org/x/crypto/x509roots/fallback'
// The longest that a public certificate may still be valid after the last one was issued.
const longestLifetimeMs = 398 * 24 * 60 * 60 * 1000

const output = execFileSync('go', ['mod', 'download', '-json', `${moduleName}@${process.argv[2] ?? 'latest'}`], {
  cwd: tmpdir(),
  encoding: 'utf8',
})
const { Version: version, Dir: folder } = JSON.parse(output)
const releasedMs = Date.parse(version.replace(/^.*-(\d{4})(\d\d)(\d\d)\d{6}-.*$/, '$1-$2-$3'))
if (Number.isNaN(releasedMs)) throw new Error(`no date in the version ${version}`)

const source = readFileSync(join(folder, 'bundle', 'bundle.go'), 'utf8')
const der = readFileSync(join(folder, 'bundle', 'bundle.der'))
const fields =
  /\{\s*cn:\s*"((?:[^"\\]|\\.)*)",\s*sha256Hash:\s*"(\w+)",\s*certStartOff:\s*(\d+),\s*certLength:\s*(\d+),\s*(?:distrustAfter:\s*"([^"]*)",\s*)?\}/g
const roots = [...source.matchAll(fields)].map(([, name, sha256, start, length, distrustAfter]) => {
  const certificate = der.subarray(Number(start), Number(start) + Number(length))
  const found = createHash('sha256').update(certificate).digest('hex')
  if (found !== sha256) throw new Error(`${name} has the digest ${found}, expected ${sha256}`)
  return { name: JSON.parse(`"${name}"`), certificate: new X509Certificate(certificate), distrustAfter }
})
const announced = source.split('sha256Hash:').length - 1
if (roots.length !== announced || roots.length < 50) throw new Error(`read ${roots.length} of ${announced} roots`)

// A bundle of PEM cannot say "trusted for what was issued before that day": such a root stays as long as anything that
// was issued before can be valid.
const kept = roots.filter(
  ({ distrustAfter }) => distrustAfter === undefined || Date.parse(distrustAfter) + longestLifetimeMs > releasedMs,
)
const lines = kept.map(({ name, certificate }) => {
  const text = name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  return `  ['${text}', '${certificate.raw.toString('base64')}'],`
})

const target = join('src', 'image', 'content')
mkdirSync(target, { recursive: true })
writeFileSync(
  join(target, 'ca-certificates.ts'),
  `// Made by scripts/update-ca-certificates.mjs from ${moduleName} ${version}: Mozilla's roots for TLS servers.
// biome-ignore-all format: one certificate a line

/** The version of the module that they are from. */
export const caCertificatesVersion = '${version}'

/** Subject and DER in base64 of each root certificate. */
export const caCertificates: readonly (readonly [subject: string, derBase64: string])[] = [
${lines.join('\n')}
]
`,
)
process.stdout.write(`${kept.length} of ${roots.length} roots of ${version}\n`)
