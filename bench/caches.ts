// bench: the action on new machines that share only the cache service, against `go build` on a new machine

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCacheServer } from '../__tests__/support/cache-server.ts'
import { root, run, table } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const server = await startCacheServer('v2')
const workspace = join(folder, 'workspace')
cpSync(join(root, 'examples', 'minimal'), workspace, { recursive: true })

let machines = 0

/** The environment of a machine on which nobody has built anything. */
function newMachine(): Readonly<Record<string, string>> {
  machines += 1
  const home = join(folder, `machine-${machines}`)
  const folders = { GOMODCACHE: 'modules', GOCACHE: 'build', XDG_CACHE_HOME: 'cache', RUNNER_TEMP: 'temp' }
  const env = Object.fromEntries(Object.entries(folders).map(([name, part]) => [name, join(home, part)]))
  for (const path of Object.values(env)) mkdirSync(path, { recursive: true })
  return { ...env, RUNNER_TOOL_CACHE: join(home, 'tools'), GOFLAGS: '-modcacherw' }
}

type Job = { readonly milliseconds: number; readonly post: number; readonly stages: Readonly<Record<string, number>> }

/** One job of a workflow: the main run of the action, then its post run, which saves the caches. */
async function job(commit: string): Promise<Job> {
  const machine = newMachine()
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' }
  const paths = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, join(machine.RUNNER_TEMP ?? '', file)]),
  )
  for (const path of Object.values(paths)) writeFileSync(path, '')
  const env = {
    ...machine,
    ...paths,
    ...server.env,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_SHA: commit.repeat(40),
  }
  const action = { command: process.execPath, args: [join(root, 'dist', 'index.js')], cwd: workspace }
  const main = await run({ ...action, env })
  const kept = valueIn(paths.GITHUB_STATE ?? '', 'caches')
  const post = await run({ ...action, env: { ...env, STATE_caches: kept } })
  const report = JSON.parse(readFileSync(valueIn(paths.GITHUB_OUTPUT ?? '', 'report'), 'utf8'))
  const stages = report.stages.map((stage: { name: string; milliseconds: number }) => [stage.name, stage.milliseconds])
  return { milliseconds: main.milliseconds, post: post.milliseconds, stages: Object.fromEntries(stages) }
}

function valueIn(path: string, name: string): string {
  return new RegExp(`^${name}<<(\\S+)\\n([\\s\\S]*?)\\n\\1$`, 'm').exec(readFileSync(path, 'utf8'))?.[2] ?? ''
}

const goBuild = async (): Promise<number> => {
  const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', join(folder, 'program'), '.']
  const env = { ...newMachine(), CGO_ENABLED: '0' }
  return (await run({ command: 'go', args, cwd: workspace, env })).milliseconds
}

try {
  const go = await goBuild()
  const rows: string[][] = [['job', 'Caches', 'Compile', 'Pack', 'whole run', 'post run', 'whole run : go build']]
  const add = async (name: string, commit: string): Promise<void> => {
    const { milliseconds, post, stages } = await job(commit)
    const seconds = (ms: number | undefined): string => `${((ms ?? 0) / 1000).toFixed(1)} s`
    const parts = [stages.Caches, stages.Compile, stages.Pack, milliseconds, post].map(seconds)
    rows.push([name, ...parts, (milliseconds / go).toFixed(2)])
  }
  await add('first', 'a')
  await add('second', 'b')
  // Something that the linker keeps.
  const line = '\n//go:noinline\nfunc changed() string { return "changed" }\n\nfunc init() { println(changed()) }\n'
  appendFileSync(join(workspace, 'main.go'), line)
  await add('one line changed', 'c')
  await run({ command: 'go', args: ['get', 'golang.org/x/sys@latest'], cwd: workspace })
  await add('one dependency changed', 'd')
  await add('nothing changed', 'e')
  console.log(`go build on a new machine, its modules to be fetched: ${(go / 1000).toFixed(1)} s\n`)
  console.log(table(rows))
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
