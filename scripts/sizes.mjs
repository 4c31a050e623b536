// `npm run sizes`: builds the examples with the bundle and writes the tables of their sizes into the READMEs.
// That the tables stay true is checked by __tests__/examples, which builds the examples anyway.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cases = JSON.parse(readFileSync(join(root, 'examples/cases.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-sizes-'))

function measure({ name, args }) {
  const command = [join(root, 'dist/cli.js'), `examples/${name}`, ...args, '--packer=own', '--json']
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
  const outputs = JSON.parse(
    execFileSync(process.execPath, [...command, '--outputs', join(folder, `${name}.tar`)], options),
  )
  return {
    stripped: Number(outputs['binary-size-unpacked']),
    packed: Number(outputs['binary-size']),
    pulled: Number(outputs.size),
    onDisk: Number(outputs['size-uncompressed']),
  }
}

/** What `go build` alone makes. -trimpath changes no size, but lets it find what has been compiled. */
function plainBytes(name) {
  const file = join(folder, name)
  const env = { ...process.env, CGO_ENABLED: '0', GOOS: 'linux', GOARCH: 'amd64' }
  execFileSync('go', ['build', '-trimpath', '-buildvcs=false', '-o', file, '.'], {
    cwd: join(root, 'examples', name),
    env,
  })
  return statSync(file).size
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`

function sizesTable(measured) {
  const rows = measured.map(({ name, published, sizes: { stripped, packed, pulled, onDisk } }) => [
    `\`${name}\``,
    published,
    ...[stripped, packed, pulled, onDisk].map(megabytes),
  ])
  return [
    '| example | published by its author | program | packed | download | on disk |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')
}

function ladder(plain, { stripped, packed, pulled }) {
  return [
    '| step | size |',
    '|---|---|',
    `| \`go build\` | ${megabytes(plain)} |`,
    `| stripped: \`-ldflags "-s -w -buildid="\` | ${megabytes(stripped)} |`,
    `| packed by go-tiny-image | ${megabytes(packed)} |`,
    `| pulled: the compressed image with all it needs | ${megabytes(pulled)} |`,
  ].join('\n')
}

/** Writes a table between its two marks, where the file has them. */
function write(file, name, table) {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) return
  writeFileSync(path, `${text.slice(0, from + start.length)}${table}\n${text.slice(to)}`)
  console.log(`${file} written`)
}

try {
  const measured = cases.map((example) => ({ ...example, sizes: measure(example) }))
  for (const file of ['README.md', 'examples/README.md']) write(file, 'examples', sizesTable(measured))
  const minimal = measured.find(({ name }) => name === 'minimal')
  write('examples/minimal/README.md', 'ladder', ladder(plainBytes('minimal'), minimal.sizes))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
