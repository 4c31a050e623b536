// bench: our whole run with `upx: false` against `go build` alone and `ko build`, as ratios of one run

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, edit, median, root, run, startRegistry, table, tool } from './support.ts'

// One line of a program is changed before each run of a contender, so that nobody finds another one's result.
type Program = {
  readonly name: string
  readonly package: string
  readonly file: string
  readonly line: RegExp
  readonly changed: (number: number) => string
  readonly source: (folder: string) => Promise<void>
}

const podinfo = 'github.com/stefanprodan/podinfo@v1.8.1-0.20250910200901-e86405a8674e'

const programs: readonly Program[] = [
  {
    name: 'examples/web',
    package: '.',
    file: 'main.go',
    line: /Hi there, I love \w*%s/,
    changed: (number) => `Hi there, I love x${number}%s`,
    source: async (folder) => cpSync(join(root, 'examples', 'web'), folder, { recursive: true }),
  },
  {
    name: 'podinfo',
    package: './cmd/podinfo',
    file: 'pkg/version/version.go',
    line: /VERSION = "[^"]*"/,
    changed: (number) => `VERSION = "6.9.2-${number}"`,
    source: async (folder) => {
      const { stdout } = await run({ command: 'go', args: ['mod', 'download', '-json', podinfo], cwd: tmpdir() })
      const { Dir } = JSON.parse(stdout)
      await run({ command: 'cp', args: ['--recursive', '--no-preserve=mode', Dir, folder], cwd: tmpdir() })
      await run({ command: 'go', args: ['mod', 'download'], cwd: folder })
    },
  },
]

type Contender = {
  readonly name: string
  readonly command: string
  readonly args: (program: Program) => readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

function contenders(address: string, folder: string): readonly Contender[] {
  return [
    {
      name: 'go',
      command: 'go',
      args: (program) => [
        'build',
        '-trimpath',
        '-buildvcs=false',
        '-ldflags=-s -w',
        '-o',
        join(folder, 'program'),
        program.package,
      ],
    },
    {
      name: 'ours',
      command: process.execPath,
      args: (program) => [
        command,
        program.package,
        '--upx=false',
        `--images=${address}/ours/{{name}}`,
        '--push',
        '--json',
      ],
      env: { XDG_CACHE_HOME: join(folder, 'cache') },
    },
    {
      name: 'ko',
      command: tool('ko'),
      args: (program) => ['build', '--bare', '--sbom=none', '--platform=linux/amd64', program.package],
      env: { KO_DOCKER_REPO: `${address}/ko/program`, KO_DEFAULTBASEIMAGE: `${address}/base:latest` },
    },
  ]
}

const states = ['cold build cache', 'one line changed', 'nothing changed'] as const
const rounds = Number(process.argv[2] ?? 3)
const chosen = programs.filter(({ name }) => name.includes(process.argv[3] ?? ''))
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
if (!existsSync(command)) throw new Error('dist/cli.js is not there: npm run build')
const registry = await startRegistry(folder)
try {
  await pushBase(registry.address)
  const rows: (readonly string[])[] = [['program', 'state', 'go s', 'ours s', 'ko s', 'ours : go', 'ours : ko']]
  for (const program of chosen) rows.push(...(await compare(program)))
  console.log(table(rows))
} finally {
  await registry.stop()
  await run({ command: 'chmod', args: ['-R', 'u+w', folder], cwd: tmpdir() })
  rmSync(folder, { recursive: true, force: true })
}

/** What ko wants instead of scratch: one small file, on a registry, for the platform. */
async function pushBase(address: string): Promise<void> {
  const cwd = folder
  writeFileSync(join(folder, 'base'), '')
  await run({ command: 'tar', args: ['-cf', 'base.tar', 'base'], cwd })
  await run({ command: tool('crane'), args: ['append', '-f', 'base.tar', '-t', `${address}/base:latest`], cwd })
  const args = ['mutate', '--set-platform', 'linux/amd64', '-t', `${address}/base:latest`, `${address}/base:latest`]
  await run({ command: tool('crane'), args, cwd })
}

async function compare(program: Program): Promise<readonly (readonly string[])[]> {
  const times = new Map<string, number[]>()
  let number = 0
  mkdirSync(join(folder, program.name), { recursive: true })
  for (const contender of contenders(registry.address, folder)) {
    await program.source(join(folder, program.name, contender.name))
  }
  const time = async (contender: Contender, state: string, goCache: string): Promise<void> => {
    const cwd = join(folder, program.name, contender.name)
    const { milliseconds } = await run({
      command: contender.command,
      args: contender.args(program),
      cwd,
      env: { CGO_ENABLED: '0', GOFLAGS: '', GOCACHE: goCache, ...contender.env },
    })
    const key = `${contender.name} ${state}`
    times.set(key, [...(times.get(key) ?? []), milliseconds])
    console.error(`${program.name}, ${state}: ${contender.name} ${(milliseconds / 1000).toFixed(2)} s`)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders(registry.address, folder)) {
      const goCache = join(folder, 'go-cache', contender.name)
      // The cold run is long: once is enough to compare.
      if (round === 0) {
        rmSync(goCache, { recursive: true, force: true })
        mkdirSync(goCache, { recursive: true })
        await time(contender, states[0], goCache)
      }
      number += 1
      edit(join(folder, program.name, contender.name, program.file), {
        from: program.line,
        to: program.changed(number),
      })
      await time(contender, states[1], goCache)
      await time(contender, states[2], goCache)
    }
  }
  return states.map((state) => {
    const seconds = (name: string): number => median(times.get(`${name} ${state}`) ?? []) / 1000
    const [go, ours, ko] = [seconds('go'), seconds('ours'), seconds('ko')]
    return [program.name, state, ...[go, ours, ko, ours / go, ours / ko].map((value) => value.toFixed(2))]
  })
}
