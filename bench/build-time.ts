// bench: building and pushing against `go build`, ko and docker, by what has changed ([rounds [program …]])

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Contender, contenders } from './build-time/contenders.ts'
import { startDocker } from './build-time/docker.ts'
import { type Program, programs, type State, states } from './build-time/programs.ts'
import { type Measured, report } from './build-time/report.ts'
import { command, run, startRegistry, tool } from './support.ts'

const [rounds = '5', ...words] = process.argv.slice(2)
const chosen = programs.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
if (!existsSync(command)) throw new Error('dist/cli.js is not there: npm run build')

const goCache = (await run({ command: 'go', args: ['env', 'GOCACHE'], cwd: folder })).stdout.trim()
const registry = await startRegistry(folder)
const docker = await startDocker(folder, registry.address)
const all = contenders({ address: registry.address, folder, docker })
try {
  await pushBase(registry.address)
  const measured: Measured[] = []
  for (const program of chosen) measured.push(...(await compare(program)))
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}\n`)
  const names = all.map(({ name }) => name)
  console.log(report(measured, names))
} finally {
  await docker?.stop()
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

/** Everybody in turn, in every state, round after round; of each the least, since other processes only add time. */
async function compare(program: Program): Promise<readonly Measured[]> {
  const least = new Map<string, number>()
  const bytes = new Map<string, number>()
  const folderOf = ({ name }: Contender): string => join(folder, program.name, name)
  mkdirSync(join(folder, program.name))
  for (const contender of all) {
    await program.source(folderOf(contender))
    // The text in the source may stand elsewhere in the program too, and then the first change moves what follows.
    states['one line'](program, folderOf(contender), 0)
    await secondsOf(contender, program, folderOf(contender))
  }
  // Each change is made for one contender: they share go's build cache, and nobody finds what another has compiled.
  let number = 0
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const [state, change] of Object.entries(states)) {
      for (const contender of all) {
        if (round >= (contender.mostRounds ?? Infinity)) continue
        number += 1
        change(program, folderOf(contender), number)
        const seconds = await secondsOf(contender, program, folderOf(contender))
        const key = `${contender.name} ${state}`
        least.set(key, Math.min(least.get(key) ?? Infinity, seconds))
        console.error(`${program.name}, ${state}: ${contender.name} ${seconds.toFixed(2)} s`)
        if (round === 0) bytes.set(key, await pulledBytes(contender.image?.(program)))
      }
    }
  }
  const own = (values: ReadonlyMap<string, number>, state: State): ReadonlyMap<string, number> =>
    new Map(all.map(({ name }) => [name, values.get(`${name} ${state}`) ?? Number.NaN]))
  return (Object.keys(states) as State[]).map((state) => ({
    program: program.name,
    state,
    seconds: own(least, state),
    bytes: own(bytes, state),
  }))
}

async function secondsOf(contender: Contender, program: Program, cwd: string): Promise<number> {
  const env = { CGO_ENABLED: '0', GOFLAGS: '-mod=mod', GOCACHE: goCache, ...contender.env }
  const { milliseconds } = await run({ command: contender.command, args: contender.args(program), cwd, env })
  return milliseconds / 1000
}

async function pulledBytes(image: string | undefined): Promise<number> {
  if (image === undefined) return Number.NaN
  const args = ['manifest', '--platform=linux/amd64', image]
  const { stdout } = await run({ command: tool('crane'), args, cwd: folder })
  const { layers }: { layers: readonly { size: number }[] } = JSON.parse(stdout)
  return layers.reduce((sum, { size }) => sum + size, 0)
}
