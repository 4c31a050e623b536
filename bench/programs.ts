// bench: real programs packed by us, by UPX and by xz, each of ours unpacked, compared and started (FOLDER [word …]; the words choose builds)
//
// The programs of bench/packed/programs.json are built into FOLDER, for several versions of Go and platforms. What was
// measured there stays, so that a run that was ended goes on where it was. The page goes to docs/packed-programs.md.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Depth, measure } from './packed/measure.ts'
import { type Result, reportOf } from './packed/report.ts'
import { root } from './support.ts'

type Listed = {
  readonly module: string
  readonly package: string
  readonly builds: keyof typeof builds
  /** What it is started with; --help if left out. */
  readonly argument?: string
}
type Build = {
  readonly program: Listed
  readonly go: string
  readonly architecture: string
  readonly depth: Depth
  /** In FOLDER; results stand beside it. */
  readonly file: string
}

const [newest, middle, oldest] = ['go1.26.8', 'go1.24.9', 'go1.21.13'] as const
type Row = readonly [go: string, depth: Depth, architectures: readonly string[]]
const packedByUpx = ['arm64', '386', 'arm']
const others = ['riscv64', 'ppc64le', 's390x', 'loong64', 'mips64le']
const every = ['amd64', ...packedByUpx, ...others]
const builds = {
  everywhere: [
    [newest, 'all', ['amd64']],
    [newest, 'sizes', packedByUpx],
    [newest, 'proof', others],
    [middle, 'proof', every],
    [oldest, 'proof', every],
  ],
  wide: [
    [newest, 'all', ['amd64']],
    [newest, 'proof', [...packedByUpx, ...others]],
    [middle, 'proof', ['amd64', 'arm64']],
    [oldest, 'proof', ['amd64', 'arm64']],
  ],
  large: [
    [newest, 'all', ['amd64']],
    [newest, 'proof', packedByUpx],
  ],
  one: [[newest, 'all', ['amd64']]],
  largest: [[newest, 'proof', ['amd64']]],
} as const satisfies Record<string, readonly Row[]>

const [folder, ...words] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npm run bench -- programs FOLDER [word …]')
await main(folder)

async function main(to: string): Promise<void> {
  mkdirSync(to, { recursive: true })
  const listed: readonly Listed[] = JSON.parse(readFileSync(join(root, 'bench/packed/programs.json'), 'utf8'))
  const all = listed.flatMap((program) => buildsOf(program, to))
  for (const build of all.filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)))) {
    if (existsSync(`${build.file}.json`) || !built(build, to)) continue
    const { file, go, architecture, depth, program } = build
    const measured = await measure({ file, architecture, argument: program.argument ?? '--help' }, depth)
    const result: Result = { name: nameOf(program), go, architecture, ...measured }
    writeFileSync(`${file}.json`, JSON.stringify(result))
    console.log(JSON.stringify(result))
  }
  const results = readdirSync(to)
    .filter((name) => name.endsWith('.json'))
    .map((name): Result => JSON.parse(readFileSync(join(to, name), 'utf8')))
  const failed = all
    .filter(({ file }) => existsSync(`${file}.failed`))
    .map(({ program, go, architecture }) => `${nameOf(program)} ${go.slice(2)} ${architecture}`)
  writeFileSync(join(root, 'docs/packed-programs.md'), reportOf(results, failed))
}

function nameOf(program: Listed): string {
  const module = program.module.replace(/@.*/, '').replace(/\/v\d+$/, '')
  const parts = [module.slice(module.lastIndexOf('/') + 1), program.package.slice(program.package.lastIndexOf('/') + 1)]
  return parts.filter((part) => part !== '.').join('-')
}

function buildsOf(program: Listed, to: string): readonly Build[] {
  return builds[program.builds].flatMap(([go, depth, architectures]) =>
    architectures.map((architecture) => {
      const file = join(to, `${nameOf(program)}.${go}.${architecture}`)
      return { program, go, depth, architecture, file }
    }),
  )
}

/** Compiles what is not there yet. False where it does not compile with that Go. */
function built({ program, go, architecture, file }: Build, to: string): boolean {
  if (existsSync(file)) return true
  if (existsSync(`${file}.failed`)) return false
  const source = join(to, 'src', program.module.replaceAll('/', '-'))
  if (!existsSync(source)) {
    const download = spawnSync('go', ['mod', 'download', '-json', program.module], { cwd: to, encoding: 'utf8' })
    cpSync(JSON.parse(download.stdout).Dir, source, { recursive: true })
    spawnSync('chmod', ['-R', 'u+w', source])
    const module = program.module.replace(/@.*/, '')
    if (!existsSync(join(source, 'go.mod'))) spawnSync('go', ['mod', 'init', module], { cwd: source })
  }
  const args = [
    'build',
    '-mod=mod',
    '-trimpath',
    '-buildvcs=false',
    '-ldflags=-s -w',
    '-o',
    `${file}.part`,
    program.package,
  ]
  const target = { CGO_ENABLED: '0', GOOS: 'linux', GOARCH: architecture, GOTOOLCHAIN: go, GOFLAGS: '', GOWORK: 'off' }
  const { status, stderr } = spawnSync('go', args, {
    cwd: source,
    encoding: 'utf8',
    env: { ...process.env, ...target },
  })
  if (status === 0) renameSync(`${file}.part`, file)
  else writeFileSync(`${file}.failed`, stderr)
  return status === 0
}
