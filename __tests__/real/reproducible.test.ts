import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mixedBytes } from '../deflate/samples.ts'
import { temporaryFolder } from '../support/host.ts'
import { describeWithTools, findTool } from '../support/tools.ts'
import { helloModule, outputsOf, writeTree } from './command.ts'

// Two machines, as far as one machine can be two: whatever could leak into an image is different.

const isRoot = process.getuid?.() === 0
const nobody = 65534

type Machine = {
  readonly node: string
  readonly umask: string
  readonly env: Readonly<Record<string, string>>
  readonly user?: number
}

/** Puts the sources of a program into a folder. */
type Sources = (folder: string) => unknown
// The other machine compiles the standard library from nothing, so it takes little of that; what it embeds makes several
// pieces of the layer.
const embedding: Sources = (folder) => {
  writeFileSync(join(folder, 'data'), mixedBytes(3_000_000))
  return writeTree(folder, {
    'go.mod': 'module example.org/embedding\n\ngo 1.24\n',
    'main.go': [
      'package main\n',
      'import (\n\t_ "embed"\n\t"encoding/json"\n\t"os"\n\t"time"\n)\n',
      '//go:embed data\nvar data string\n',
      'func main() { json.NewEncoder(os.Stdout).Encode(map[string]any{"data": data, "at": time.Now()}) }\n',
    ].join('\n'),
  })
}

/** A repository of one commit, in a folder of this depth under the parent. */
function clone(parent: string, { depth, sources }: { readonly depth: string; readonly sources: Sources }): string {
  const folder = join(parent, depth)
  mkdirSync(folder, { recursive: true })
  sources(folder)
  const dates = { GIT_AUTHOR_DATE: '2024-02-29T12:00:00Z', GIT_COMMITTER_DATE: '2024-02-29T12:00:00Z' }
  const names = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...names, 'commit', '--quiet', '--message', 'program'],
  ]) {
    execFileSync('git', args, { cwd: folder, env: { ...process.env, ...dates } })
  }
  return folder
}

/** A script that starts Node as another user and with another umask would. */
function nodeOf({ node, umask, user }: Machine): string {
  const script = join(openFolder(), 'node')
  const drop = user === undefined ? '' : `setpriv --reuid ${user} --regid ${user} --clear-groups `
  writeFileSync(script, `#!/bin/sh\numask ${umask}\nexec ${drop}'${node}' "$@"\n`)
  chmodSync(script, 0o755)
  return script
}

/** A folder that other users may enter. */
function openFolder(): string {
  const folder = temporaryFolder('machine-')
  chmodSync(folder, 0o755)
  return folder
}

function give(folder: string, { user }: Machine): void {
  if (user !== undefined) execFileSync('chown', ['-R', String(user), folder])
}

type Build = { readonly depth: string; readonly sources: Sources; readonly args: readonly string[] }

async function build(machine: Machine, options: Build) {
  const parent = openFolder()
  const folder = clone(parent, options)
  utimesSync(join(folder, 'main.go'), Math.random() * 1e9, Math.random() * 1e9)
  const paths = { XDG_CACHE_HOME: join(parent, 'cache'), TMPDIR: join(parent, 'tmp') }
  for (const path of Object.values(paths)) mkdirSync(path)
  give(parent, machine)
  const args = ['.', '--outputs', join(paths.TMPDIR, 'image.tar'), ...options.args]
  return await outputsOf(args, { cwd: folder, env: { ...paths, ...machine.env }, node: nodeOf(machine) })
}

describeWithTools(['go', 'git', 'setpriv'], 'the same commit on two machines', () => {
  const nodes = ['node22', 'node24'].map((name) => findTool(`../${name}/bin/node`)).filter((path) => path !== undefined)

  const here: Machine = { node: process.execPath, umask: '022', env: { TZ: 'UTC', LC_ALL: 'C' } }

  function another(): Machine {
    const home = openFolder()
    const user = isRoot ? { user: nobody } : {}
    const caches = { HOME: home, GOCACHE: join(home, 'go-build'), GOPATH: join(home, 'go') }
    const env = { ...caches, TZ: 'Asia/Kathmandu', LC_ALL: 'C.UTF-8' }
    const machine = { node: nodes.at(-1) ?? process.execPath, umask: '077', env, ...user }
    give(home, machine)
    return machine
  }
  const there = another()

  it.each<[string, Sources, readonly string[]]>([
    ['unpacked', embedding, ['--upx', 'false']],
    ['packed', embedding, ['--upx', findTool('upx') === undefined ? 'auto' : 'true']],
    ['for two platforms', helloModule, ['--upx', 'false', '--platforms', 'linux/amd64,linux/386']],
  ])('gives one digest, %s', async (_, sources, args) => {
    const first = await build(here, { depth: 'a', sources, args })
    const second = await build(there, { depth: 'another/folder with spaces', sources, args })
    expect(second.digest).toBe(first.digest)
    expect(second.digests).toBe(first.digests)
    expect(second['binary-path']).not.toBe(first['binary-path'])
  })

  it('has Node 22 and Node 24 beside this one in CI', () => {
    if (process.env.CI === 'true') expect(nodes).toHaveLength(2)
  })
})
