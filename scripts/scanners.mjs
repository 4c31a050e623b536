// Tries which scanners list the modules of packed programs, and writes docs/scanners.md. Builds each program as it is
// linked, packed by UPX and packed by the own packer, for each platform, with the built dist/, and compares what each
// reader lists. A reader is taken from FOLDER/bin, .tools/bin or PATH, else installed into FOLDER/bin; trivy and syft take
// minutes to compile.
//
//   node scripts/scanners.mjs FOLDER [PACKAGE@VERSION...]
//
// READERS=syft,trivy in the environment leaves out the others.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build, programs as known, moduleVersion, root, run, toolNamed } from './real-programs.mjs'

const [folder = '', ...named] = process.argv.slice(2)
if (folder === '') throw new Error('usage: node scripts/scanners.mjs FOLDER [PACKAGE@VERSION...]')
const work = resolve(folder)
mkdirSync(join(work, 'bin'), { recursive: true })

const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/386']
const programs = named.length > 0 ? named : known.filter((name) => /shfmt|actionlint|gum|crane|podinfo/.test(name))
const forms = [
  ['linked', ['--upx', 'false']],
  ['UPX', ['--packer', 'upx']],
  ['own', ['--packer', 'own']],
]

// govulncheck lists the modules before it looks them up, so an empty database is enough.
const database = join(work, 'vulnerabilities')
mkdirSync(join(database, 'index'), { recursive: true })
writeFileSync(join(database, 'index/db.json'), '{"modified":"2026-01-01T00:00:00Z"}')
for (const name of ['modules', 'vulns']) writeFileSync(join(database, `index/${name}.json`), '[]')

const all = [
  {
    name: 'go version -m',
    version: () => /go(\d\S*)/.exec(run('go', ['version']))?.[1],
    // Settings too: they are part of what it shows.
    list: (file) =>
      run('go', ['version', '-m', file])
        .split('\n')
        .slice(1)
        .filter((line) => line.trim() !== ''),
    count: (lines) => lines.filter((line) => /^\t(?:dep|mod)\t/.test(line)).length,
  },
  {
    name: 'syft',
    module: 'github.com/anchore/syft/cmd/syft',
    list: (file, command) =>
      JSON.parse(run(command, ['scan', `file:${file}`, '-q', '-o', 'json'])).artifacts.map(
        ({ name, version }) => `${name}@${version}`,
      ),
  },
  {
    name: 'trivy',
    module: 'github.com/aquasecurity/trivy/cmd/trivy',
    list: (file, command) => {
      const place = join(work, 'rootfs')
      rmSync(place, { recursive: true, force: true })
      mkdirSync(place)
      copyFileSync(file, join(place, basename(file)))
      const flags = ['--quiet', '--offline-scan', '--skip-db-update', '--skip-java-db-update', '--format', 'cyclonedx']
      return JSON.parse(run(command, ['rootfs', ...flags, place])).components.flatMap(({ purl }) => purl ?? [])
    },
  },
  {
    name: 'govulncheck',
    module: 'golang.org/x/vuln/cmd/govulncheck',
    list: (file, command) => {
      const text = run(command, ['-mode=binary', '-format=json', '-db', `file://${database}`, file])
      const messages = text.split(/^(?<=^\}\n)/m).map((part) => JSON.parse(part))
      const modules = messages.find(({ SBOM }) => SBOM !== undefined)?.SBOM.modules ?? []
      return modules.map(({ path, version = '' }) => `${path}@${version}`)
    },
  },
]

const wanted = process.env.READERS?.split(',')
const readers = all.filter(({ name }) => wanted?.includes(name) ?? true)

const commands = new Map(
  readers.map(({ name, module }) => [name, module === undefined ? 'go' : toolNamed(name, { folder: work, module })]),
)
const versions = readers.map(({ name, version }) => `${name} ${version?.() ?? moduleVersion(commands.get(name))}`)

function listed(reader, file) {
  try {
    return reader.list(file, commands.get(reader.name)).sort()
  } catch (error) {
    return [
      `failed: ${String(error.stderr ?? error.message)
        .trim()
        .split('\n', 1)}`,
    ]
  }
}

const rows = []
let different = 0
const upx = /upx (\S+)/.exec(run(toolNamed('upx', { folder: work }), ['--version']))?.[1]
for (const program of programs) {
  const files = {}
  for (const [form, args] of forms) {
    process.stderr.write(`${program} ${form}\n`)
    const image = build(program, { folder: work, args: ['--platforms', platforms.join(','), ...args] })
    for (const { platform, program: made } of image.platforms) {
      const path = join(work, `${image.name}-${platform.replaceAll('/', '-')}-${form}`)
      copyFileSync(made.path, path)
      files[`${platform} ${form}`] = { path, ...made }
    }
  }
  for (const platform of platforms) {
    const linked = readers.map((reader) => listed(reader, files[`${platform} linked`].path))
    const cells = []
    for (const [form] of forms.slice(1)) {
      const { path, packer, bytes } = files[`${platform} ${form}`]
      const isPacked = packer === (form === 'UPX' ? 'upx' : 'own')
      const results = readers.map((reader, index) => {
        const found = listed(reader, path)
        const isEqual = JSON.stringify(found) === JSON.stringify(linked[index])
        if (isPacked && !isEqual) different += 1
        return isEqual ? '=' : `${reader.count?.(found) ?? found.length}`
      })
      cells.push(isPacked ? `${(bytes / 1e6).toFixed(2)} MB: ${results.join(' ')}` : 'not packed')
    }
    const counts = readers.map((reader, index) => reader.count?.(linked[index]) ?? linked[index].length)
    rows.push(`| ${basename(program)} | ${platform} | ${counts.join(' ')} | ${cells.join(' | ')} |`)
  }
}

writeFileSync(
  join(root, 'docs/scanners.md'),
  `# Scanners and packed programs

What scanners list of programs that are linked, packed by UPX ${upx}, and packed by the own packer. Written by
\`scripts/scanners.mjs\`.

The readers, in this order: ${versions.join(', ')}. grype lists modules with the library of syft.

For a linked program the numbers of modules that the readers list; for a packed one the size, and for each reader \`=\` if
it lists the same, module by module and version by version (\`go version -m\` with all settings), else what it lists.

| program | platform | linked | UPX | own |
|---|---|---|---|---|
${rows.join('\n')}
`,
)
process.stdout.write(`${rows.length} rows, ${different} differences\n`)
if (different > 0) process.exitCode = 1
