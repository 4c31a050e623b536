// bench: CPU of a start against an empty Node, and of four modules with an empty build cache against `go build` in turn

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, root, table } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const toolsNode = join(root, '.tools', 'node24', 'bin', 'node')
const node = existsSync(toolsNode) ? toolsNode : process.execPath
const repetitions = Number(process.argv[2] ?? 15)
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  console.log(table([['start', 'CPU ms', 'over empty Node'], ...starts()]))
  console.log(table([['four modules, empty build cache', 'CPU s', 'ratio'], ...fourModules()]))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function starts(): readonly (readonly string[])[] {
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const contenders = [
    { name: 'empty Node', words: [node, empty], env: {} },
    { name: '--version', words: [node, command, '--version'], env: {} },
    { name: 'post step, nothing to save', words: [node, join(root, 'dist', 'index.js')], env: { STATE_begun: 'true' } },
  ]
  const least = contenders.map((contender) =>
    Math.min(...Array.from({ length: repetitions }, () => cpuSeconds(contender))),
  )
  const [base = 0] = least
  return contenders.map(({ name }, index) => {
    const seconds = least[index] ?? 0
    return [name, (seconds * 1000).toFixed(0), `${((seconds - base) * 1000).toFixed(0)} ms`]
  })
}

function fourModules(): readonly (readonly string[])[] {
  const names = ['a', 'b', 'c', 'd']
  for (const name of names) {
    const path = join(folder, 'modules', name)
    cpSync(join(root, 'examples', 'web'), path, { recursive: true })
    const mod = readFileSync(join(path, 'go.mod'), 'utf8')
    writeFileSync(join(path, 'go.mod'), mod.replace(/^module .*/, `module example.org/${name}`))
  }
  const cwd = join(folder, 'modules')
  const inTurn = names
    .map((name) => `(cd ${name} && CGO_ENABLED=0 go build -trimpath -o ../bin/${name} .)`)
    .join(' && ')
  const ours = names.map((name) => `./${name}`)
  const goSeconds = cpuSeconds({ words: ['bash', '-c', inTurn], cwd, env: emptyCaches() })
  const words = [node, command, ...ours, '--upx=false', '--compression-level=fast']
  const ourSeconds = cpuSeconds({ words, cwd, env: emptyCaches() })
  const row = (name: string, seconds: number) => [name, seconds.toFixed(1), (seconds / goSeconds).toFixed(2)]
  return [row('go build in turn', goSeconds), row('go-tiny-image', ourSeconds)]
}

function emptyCaches(): Readonly<Record<string, string>> {
  const made = mkdtempSync(join(folder, 'caches-'))
  const place = (name: string): string => {
    mkdirSync(join(made, name))
    return join(made, name)
  }
  return { GOCACHE: place('go'), XDG_CACHE_HOME: place('cache'), RUNNER_TOOL_CACHE: place('tools') }
}

/** User and system time of a command and of all that it started. */
function cpuSeconds(timed: {
  readonly words: readonly string[]
  readonly cwd?: string
  readonly env: Readonly<Record<string, string>>
}): number {
  const { stderr, status } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" >&2', 'bash', ...timed.words], {
    cwd: timed.cwd ?? folder,
    env: { ...process.env, ...timed.env },
    encoding: 'utf8',
  })
  const [user = '', system = ''] = stderr.trim().split('\n').at(-1)?.split(' ') ?? []
  if (status !== 0) throw new Error(`${timed.words.join(' ')}: exit code ${status}\n${stderr}`)
  return Number(user) + Number(system)
}
