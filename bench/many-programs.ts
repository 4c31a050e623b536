// bench: CPU and time of many programs with an empty build cache, against `go build` of all in turn ([rounds] [case …])

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, root, table, timed } from './support.ts'

type Case = {
  readonly name: string
  readonly title: string
  /** Writes the sources. */
  readonly write: (folder: string) => void
  /** For the shell. */
  readonly goBuild: readonly string[]
  readonly ours: readonly string[]
}

const build = 'CGO_ENABLED=0 go build -trimpath -buildvcs=false "-ldflags=-s -w"'
const letters = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `p${i}`)

const cases: readonly Case[] = [
  {
    name: 'four-modules',
    title: 'four modules',
    write: (folder) => {
      for (const name of letters(4)) writeModule(join(folder, name), name)
    },
    goBuild: letters(4).map((name) => `(cd ${name} && ${build} -o ../bin/${name} .)`),
    ours: letters(4).map((name) => `./${name}`),
  },
  {
    name: 'twenty-modules',
    title: 'twenty modules',
    write: (folder) => {
      for (const name of letters(20)) writeModule(join(folder, name), name)
    },
    goBuild: letters(20).map((name) => `(cd ${name} && ${build} -o ../bin/${name} .)`),
    ours: letters(20).map((name) => `./${name}`),
  },
  {
    name: 'twenty-programs',
    title: 'twenty programs of a module',
    write: (folder) => {
      writeModule(folder, 'all')
      for (const name of letters(20)) cpSync(join(folder, 'main.go'), join(folder, 'cmd', name, 'main.go'))
    },
    goBuild: letters(20).map((name) => `${build} -o bin/${name} ./cmd/${name}`),
    ours: ['./cmd/...'],
  },
  {
    name: 'three-platforms',
    title: 'three platforms of a program',
    write: (folder) => writeModule(folder, 'one'),
    goBuild: ['amd64', 'arm64', 'arm'].map((arch) => `GOARCH=${arch} ${build} -o bin/${arch} .`),
    ours: ['.', '--platforms=linux/amd64,linux/arm64,linux/arm/v7'],
  },
]

// What is not compressed shows what compressing takes.
const ways = [
  { name: 'not compressed', args: ['--compression=none'] },
  { name: '`fast`', args: ['--compression-level=fast'] },
  { name: '`best`', args: ['--compression-level=best'] },
] as const

const args = process.argv.slice(2)
const rounds = Number(args.find((word) => /^\d+$/.test(word)) ?? 1)
const words = args.filter((word) => !/^\d+$/.test(word))
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const toolsNode = join(root, '.tools', 'node24', 'bin', 'node')
const node = existsSync(toolsNode) ? toolsNode : process.execPath
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  const rows = [['empty build cache', 'who', 'CPU', 'ratio', 'time', 'ratio']]
  for (const one of cases.filter(({ name }) => words.length === 0 || words.includes(name))) rows.push(...measure(one))
  console.log(table(rows))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure({ name, title, write, goBuild, ours }: Case): readonly string[][] {
  const cwd = join(folder, name)
  mkdirSync(cwd)
  write(cwd)
  const spent = (command: readonly string[]): Spent => timed({ words: command, cwd, env: emptyCaches() })
  const inTurn: Spent[] = []
  const byWay = new Map<string, Spent[]>(ways.map((way) => [way.name, []]))
  // All of them in each round: what else the machine does is then the same for all.
  for (let round = 0; round < rounds; round += 1) {
    inTurn.push(spent(['bash', '-c', goBuild.join(' && ')]))
    rmSync(join(cwd, 'bin'), { recursive: true })
    for (const way of ways) byWay.get(way.name)?.push(spent([node, command, ...ours, '--upx=false', ...way.args]))
  }
  const base = leastOf(inTurn)
  return [
    [title, '`go build` in turn', `${base.cpuSeconds.toFixed(1)} s`, '1', `${base.seconds.toFixed(1)} s`, '1'],
    ...[...byWay].map(([way, all]) => {
      const { cpuSeconds, seconds } = leastOf(all)
      return [
        '',
        `ours, ${way}`,
        `${cpuSeconds.toFixed(1)} s`,
        (cpuSeconds / base.cpuSeconds).toFixed(2),
        `${seconds.toFixed(1)} s`,
        (seconds / base.seconds).toFixed(2),
      ]
    }),
  ]
}

type Spent = ReturnType<typeof timed>

function leastOf(all: readonly Spent[]): Spent {
  return {
    cpuSeconds: Math.min(...all.map(({ cpuSeconds }) => cpuSeconds)),
    seconds: Math.min(...all.map(({ seconds }) => seconds)),
  }
}

/** The web server of the examples, as a module of its own. */
function writeModule(path: string, name: string): void {
  cpSync(join(root, 'examples', 'web'), path, { recursive: true })
  const mod = readFileSync(join(path, 'go.mod'), 'utf8')
  writeFileSync(join(path, 'go.mod'), mod.replace(/^module .*/, `module example.org/${name}`))
}

function emptyCaches(): Readonly<Record<string, string>> {
  const made = mkdtempSync(join(folder, 'caches-'))
  const place = (name: string): string => {
    mkdirSync(join(made, name))
    return join(made, name)
  }
  return { GOCACHE: place('go'), XDG_CACHE_HOME: place('cache'), RUNNER_TOOL_CACHE: place('tools') }
}
