// bench: what size-report costs a run beside `go build`, packed and unpacked (PACKAGE, such as ./cmd/api or module/cmd@v1.2.3 [rounds])

import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, median, root, table, timed } from './support.ts'

const [argument = join(root, 'examples', 'web'), rounds = '5'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const goCache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim()

/** In a checkout of its own a program can be changed. */
type Place = { readonly cwd: string; readonly target: string; readonly isCheckout: boolean }
type Figures = ReturnType<typeof timed>

/**
 * Where the program is built: by import path and version, its module becomes a checkout of its own, since a run would
 * ask the module proxy otherwise, which takes from one to six seconds. Its go.mod must not replace modules by folders.
 */
function placeOf(given: string): Place {
  const at = given.lastIndexOf('@')
  if (at < 0) return { cwd: process.cwd(), target: given, isCheckout: false }
  const [path, version] = [given.slice(0, at), given.slice(at + 1)]
  const parts = path.split('/')
  for (let length = parts.length; length > 1; length--) {
    const module = parts.slice(0, length).join('/')
    const found = moduleFolder(`${module}@${version}`)
    if (found === undefined) continue
    return { cwd: checkout(found), target: `./${parts.slice(length).join('/')}`, isCheckout: true }
  }
  throw new Error(`${given}: no module of that version has this package`)
}

function moduleFolder(module: string): string | undefined {
  try {
    const options: ExecFileSyncOptionsWithStringEncoding = {
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    }
    return JSON.parse(execFileSync('go', ['mod', 'download', '-json', module], options)).Dir
  } catch {
    return undefined
  }
}

function checkout(source: string): string {
  const cwd = join(folder, 'source')
  cpSync(source, cwd, { recursive: true })
  execFileSync('chmod', ['-R', 'u+w', cwd])
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...author, 'commit', '-q', '-m', 'Source'],
  ]) {
    execFileSync('git', args, { cwd })
  }
  return cwd
}

const place = placeOf(argument)
const program = join(folder, 'program')

/**
 * What is compared: go alone, and runs in which nothing is kept but what go has compiled; then those after a change of a
 * program, for which the run before has kept what it has.
 */
const contenders: Readonly<Record<string, () => Figures>> = {
  'go build': goBuild,
  packed: () => once(['--upx', 'auto']),
  'packed, with sizes': () => once(['--upx', 'auto', '--size-report']),
  unpacked: () => once(['--upx', 'false']),
  'unpacked, with sizes': () => once(['--upx', 'false', '--size-report']),
  ...(place.isCheckout
    ? {
        'go build, changed': () => changed(goBuild),
        'unpacked, with sizes, changed': () => changed(() => again(['--upx', 'false', '--size-report'])),
      }
    : {}),
}

function goBuild(): Figures {
  rmSync(program, { force: true })
  const words = ['go', 'build', '-trimpath', '-ldflags=-s -w', '-o', program, place.target]
  return timed({ words, cwd: place.cwd, env: { CGO_ENABLED: '0', GOCACHE: goCache } })
}

let changes = 0

/** The program has a function more, which it had in no run before. */
function changed(work: () => Figures): Figures {
  const file = join(place.cwd, place.target, 'changed_by_bench.go')
  changes += 1
  const body = `if len(os.Args) > 1000 {\n\t\tprintln("change ${changes} of ${process.pid}")\n\t}`
  writeFileSync(file, `package main\n\nimport "os"\n\nfunc init() {\n\t${body}\n}\n`)
  try {
    return work()
  } finally {
    rmSync(file)
  }
}

function once(flags: readonly string[]): Figures {
  const cache = join(folder, 'cache')
  try {
    return ours(flags, cache)
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
}

function again(flags: readonly string[]): Figures {
  return ours(flags, join(folder, 'kept'))
}

function ours(flags: readonly string[], cache: string): Figures {
  mkdirSync(cache, { recursive: true })
  const fixed = ['--push', 'false', '--outputs', join(folder, 'image.tar'), '--summary', 'false']
  const words = [process.execPath, command, place.target, ...fixed, ...flags]
  return timed({ words, cwd: place.cwd, env: { XDG_CACHE_HOME: cache, GOCACHE: goCache } })
}

/** The difference of two contenders round by round, and the ratio of their least figures. */
function comparison(runs: ReadonlyMap<string, readonly Figures[]>, [name, base]: readonly [string, string]) {
  const row = (of: keyof Figures): readonly string[] => {
    const [ours, theirs] = [name, base].map((one) => (runs.get(one) ?? []).map((figures) => figures[of]))
    if (ours === undefined || theirs === undefined) return []
    const ratio = Math.min(...ours) / Math.min(...theirs)
    const more = ours.map((value, round) => value - (theirs[round] ?? Number.NaN))
    return [ratio.toFixed(2), (Math.min(...ours) - Math.min(...theirs)).toFixed(1), median(more).toFixed(1)]
  }
  return [name, base, ...row('seconds'), ...row('cpuSeconds')]
}

try {
  for (const run of Object.values(contenders)) run()
  const runs = new Map<string, Figures[]>(Object.keys(contenders).map((name) => [name, []]))
  // In turn, so that whatever else the machine does is in all of them.
  for (let round = 0; round < Number(rounds); round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const figures = run()
      runs.get(name)?.push(figures)
      console.error(`${name}: ${figures.seconds.toFixed(1)} s, ${figures.cpuSeconds.toFixed(1)} s of CPU`)
    }
  }
  console.log(`${argument}: ${(statSync(program).size / 1e6).toFixed(1)} MB, ${rounds} rounds\n`)
  const figures = (values: readonly number[]) => [Math.min(...values).toFixed(1), median(values).toFixed(1)]
  console.log(
    table([
      ['', '', 's, least', 'median', 'CPU s, least', 'median'],
      ...[...runs].map(([name, all]) => [
        name,
        '',
        ...figures(all.map(({ seconds }) => seconds)),
        ...figures(all.map(({ cpuSeconds }) => cpuSeconds)),
      ]),
    ]),
  )
  const pairs = [
    ['packed, with sizes', 'packed'],
    ['unpacked, with sizes', 'unpacked'],
    ['unpacked, with sizes', 'go build'],
    ...(place.isCheckout ? [['unpacked, with sizes, changed', 'go build, changed'] as const] : []),
  ] as const
  const heading = ['', 'over', 'ratio of s', 'more s, least', 'median', 'ratio of CPU', 'more CPU s, least', 'median']
  console.log(`\n${table([heading, ...pairs.map((pair) => comparison(runs, pair))])}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
