// Tries which scanners list the modules of packed programs, and writes docs/scanners.md. Builds each program as it is
// linked, packed by UPX and packed by the own packer, for each platform, with the built dist/, and compares what each
// reader lists. A reader is taken from FOLDER/bin, .tools/bin or PATH, else installed into FOLDER/bin; trivy, syft and grype
// take minutes to compile.
//
//   node scripts/scanners.mjs FOLDER [PACKAGE@VERSION...]
//
// What was found is kept in FOLDER, so that programs can be tried one by one.
// READERS=syft,trivy in the environment leaves out the others.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build, keptResults, programs as known, moduleVersion, root, run, toolNamed } from './real-programs.mjs'

const [folder = '', ...named] = process.argv.slice(2)
if (folder === '') throw new Error('usage: node scripts/scanners.mjs FOLDER [PACKAGE@VERSION...]')
const work = resolve(folder)
mkdirSync(join(work, 'bin'), { recursive: true })

const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/386']
const programs =
  named.length > 0 ? named : known.filter((name) => /shfmt|actionlint|\/age@|gum|crane|podinfo/.test(name))
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

// How many functions grype knows by name, by the file.
const functions = new Map()

/** The path of the program that lists what grype finds, built in FOLDER/grype. */
function grypeList() {
  const program = join(work, 'bin/grype-list')
  if (existsSync(program)) return program
  const place = join(work, 'grype')
  mkdirSync(place, { recursive: true })
  copyFileSync(join(root, 'scripts/grype-list.go'), join(place, 'main.go'))
  rmSync(join(place, 'go.mod'), { force: true })
  const env = { ...process.env, GOFLAGS: '-mod=mod', CGO_ENABLED: '0' }
  const go = (...args) => run('go', args, { cwd: place, env })
  go('mod', 'init', 'grype-list')
  go('get', 'github.com/anchore/grype@latest')
  go('build', '-trimpath', '-ldflags=-s -w', '-o', program, '.')
  return program
}

const everyReader = [
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
    name: 'grype',
    command: grypeList,
    version: (command) =>
      /^\tdep\tgithub\.com\/anchore\/grype\t(\S+)/m.exec(run('go', ['version', '-m', command]))?.[1],
    list: (file, command) => {
      const lines = run(command, [file]).trim().split('\n')
      functions.set(file, Number(/^functions (\d+)$/.exec(lines.pop())?.[1]))
      return lines
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
const readers = everyReader.filter(({ name }) => wanted?.includes(name) ?? true)

const commands = new Map(
  readers.map(({ name, module, command }) => [
    name,
    command?.() ?? (module === undefined ? 'go' : toolNamed(name, { folder: work, module })),
  ]),
)
const versions = readers.map(
  ({ name, version }) => `${name} ${version?.(commands.get(name)) ?? moduleVersion(commands.get(name))}`,
)

function listed(reader, file) {
  try {
    return reader.list(file, commands.get(reader.name)).sort()
  } catch (error) {
    process.stderr.write(`${reader.name} ${file}: ${error.stderr ?? error.message}\n`)
    return { failed: 'failed' }
  }
}

const results = keptResults(join(work, 'scanners.json'), versions)

/** The files of a program by platform and form, each with what packed it, and the version of UPX. */
function filesOf(program) {
  const files = {}
  let upx
  for (const [form, args] of forms) {
    process.stderr.write(`${program} ${form}\n`)
    const image = build(program, { folder: work, args: ['--platforms', platforms.join(','), ...args] })
    if (form === 'UPX') upx = image.upx
    for (const { platform, program: made } of image.platforms) {
      const path = join(work, `${image.name}-${platform.replaceAll('/', '-')}-${form}`)
      copyFileSync(made.path, path)
      files[`${platform} ${form}`] = { path, packer: made.packer, bytes: made.bytes, reason: made.reason }
    }
  }
  return { files, upx }
}

function tried(program) {
  const { files, upx } = filesOf(program)
  let different = 0
  const reasons = new Set()
  const rows = platforms.map((platform) => {
    const linked = readers.map((reader) => listed(reader, files[`${platform} linked`].path))
    const cells = forms.slice(1).map(([form]) => {
      const { path, packer, bytes, reason } = files[`${platform} ${form}`]
      if (packer !== (form === 'UPX' ? 'upx' : 'own')) {
        reasons.add(`${platform}, ${form}: ${reason}`)
        return 'not packed'
      }
      const cell = readers.map((reader, index) => {
        const found = listed(reader, path)
        if (found.failed === undefined && JSON.stringify(found) === JSON.stringify(linked[index])) return '='
        different += 1
        return found.failed ?? String(reader.count?.(found) ?? found.length)
      })
      return `${(bytes / 1e6).toFixed(2)} MB: ${cell.join(' ')}`
    })
    const counts = readers.map(
      (reader, index) => linked[index].failed ?? reader.count?.(linked[index]) ?? linked[index].length,
    )
    const named = forms.map(([form]) => functions.get(files[`${platform} ${form}`].path) ?? '–')
    const linkedSize = (files[`${platform} linked`].bytes / 1e6).toFixed(2)
    return `| ${basename(program)} | ${platform} | ${linkedSize} MB: ${counts.join(' ')} | ${cells.join(' | ')} | ${named.join(', ')} |`
  })
  for (const { path } of Object.values(files)) rmSync(path)
  return { rows, different, upx, reasons: [...reasons] }
}

for (const program of programs) results.keep(program, tried(program))
const all = results.all()
const rows = all.flatMap((one) => one.rows)
const reasons = [...new Set(all.flatMap((one) => one.reasons))]
const upx = [...new Set(all.flatMap((one) => one.upx ?? []))]

writeFileSync(
  join(root, 'docs/scanners.md'),
  `# Scanners and packed programs

What scanners list of programs as they are linked, packed by UPX ${upx.join(' and ')}, and packed by the own packer. Written by
\`scripts/scanners.mjs\`.

The readers, in this order: ${versions.join(', ')}.
syft, trivy, grype and govulncheck come through the module proxy; of grype the function that lists what it looks up, since
its command needs a database first.

For a linked program the size and the numbers of modules that the readers list; for a packed one the size, and for each
reader \`=\` if it lists the same, module by module and version by version (\`go version -m\` with all settings), else how
many it lists.

| program | platform | linked | UPX | own | functions that grype names: linked, UPX, own |
|---|---|---|---|---|---|
${rows.join('\n')}
${reasons.map((reason) => `\nNot packed: ${reason}.\n`).join('')}
Modules and versions are what scanners look up. grype also reads the names of functions from a linked program, and leaves
out a vulnerability whose functions are not in it. They are compressed in a packed program, so grype warns of every
vulnerability of its modules, as trivy does of any program, and govulncheck of any without symbols (\`-s -w\`).
[\`vulnerabilities\`](vulnerabilities.md) tells called ones apart from the source, before the program is packed, and
writes it down as OpenVEX, which grype and trivy take (\`--vex\`).
`,
)
const different = all.reduce((sum, one) => sum + one.different, 0)
process.stdout.write(`${rows.length} rows, ${different} differences\n`)
if (different > 0) process.exitCode = 1
