import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildArguments } from '../../../src/compile/flags.ts'
import {
  keptId,
  linkedId,
  linkedVariable,
  reportVariable,
  writeToolexec,
} from '../../../src/compile/linked/toolexec.ts'
import type { Host } from '../../../src/host/host.ts'
import { settleInputs } from '../../../src/inputs/config/settle.ts'
import type { ImagePlan, Plan } from '../../../src/plan/types.ts'
import { findSource } from '../../../src/source/source.ts'
import { makePlan } from '../../../src/steps/plan.ts'
import type { RunOptions } from '../../../src/steps/run-options.ts'
import { keyImages } from '../../../src/steps/unchanged/keys.ts'
import type { GoToolchain } from '../../../src/toolchain/types.ts'
import { type Kind, kindAt, type Place } from './changes.ts'
import type { Repository } from './repository.ts'

/** What a change of one kind did to the programs. */
export type Count = {
  changes: number
  /** Programs with other bytes. */
  bytes: number
  /** Programs with another key. */
  keys: number
  /** Programs with other bytes and the same key. */
  missed: number
  /** Programs with another key and the same bytes. */
  needless: number
}

export type Mutations = {
  readonly repository: Repository
  readonly host: Host
  /** The first one is used until a change takes the next. */
  readonly versions: readonly [GoToolchain, ...GoToolchain[]]
  readonly count: number
  readonly seed: number
  /** A scratch folder. */
  readonly folder: string
  readonly onChange?: (kind: Kind, done: number) => void
}

type Judged = Omit<Mutations, 'versions'> & { readonly go: GoToolchain }

type State = { readonly keys: ReadonlyMap<string, string>; readonly bytes: ReadonlyMap<string, string> }

/** Makes changes one after the other, and compares after each what has another key with what has other bytes. */
export async function mutate(mutations: Mutations): Promise<ReadonlyMap<string, Count>> {
  const { repository, versions, count, seed, onChange } = mutations
  let [go] = versions
  const nextGo = (): void => {
    go = versions[(versions.indexOf(go) + 1) % versions.length] ?? go
  }
  const random = randomFrom(seed)
  const settings: Place['settings'] = new Map()
  const counts = new Map<string, Count>()
  const known = new Map<string, string>()
  // Over the whole time, a key stands for the same bytes.
  const bytesOfKey = new Map<string, string>()
  let before = await stateOf({ ...mutations, go }, known)
  for (let serial = 1; serial <= count; serial += 1) {
    const kind = kindAt(random(), { hasVersions: versions.length > 1 })
    kind.apply({ repository, pick: (limit) => Math.floor(random() * limit), serial, settings, nextGo })
    const after = await stateOf({ ...mutations, go }, known)
    const sum = counts.get(kind.name) ?? { changes: 0, bytes: 0, keys: 0, missed: 0, needless: 0 }
    sum.changes += 1
    for (const name of repository.mains) {
      const [key = '', bytes = ''] = [after.keys.get(name), after.bytes.get(name)]
      const otherBytes = bytes !== before.bytes.get(name)
      const otherKey = key !== before.keys.get(name)
      sum.bytes += Number(otherBytes)
      sum.keys += Number(otherKey)
      sum.missed += Number((otherBytes && !otherKey) || (bytesOfKey.get(key) ?? bytes) !== bytes)
      sum.needless += Number(otherKey && !otherBytes)
      bytesOfKey.set(key, bytes)
    }
    counts.set(kind.name, sum)
    onChange?.(kind, serial)
    before = after
  }
  return counts
}

async function stateOf(mutations: Judged, known: Map<string, string>): Promise<State> {
  const { repository, host, go } = mutations
  const texts = new Map([['package', './cmd/...']])
  const settled = await settleInputs({ texts, hasEvent: false, workspace: repository.folder, env: host.env })
  const place = {
    workspace: repository.folder,
    workingDirectory: repository.folder,
    archiveFolder: repository.folder,
    resultFolder: repository.folder,
  }
  const options: RunOptions = { ...settled, host, place, onEvent: () => {} }
  const source = await findSource({ packages: ['./cmd/...'], workingDirectory: repository.folder }, host.env)
  const plan = await makePlan(options, { source, history: {}, go })
  const keys = await keyImages(options, { plan, go, source, images: plan.images })
  return {
    keys: new Map(
      [...keys].map(([{ main }, known]) => [main.name, 'key' in known ? known.key : `none: ${known.unknown}`]),
    ),
    bytes: await bytesOf(plan, mutations, known),
  }
}

/**
 * The sha256 of each program. Where go has the same link to do as before, it is not done again: everything that goes into
 * a link has its ID.
 */
async function bytesOf(
  { images }: Plan,
  { repository, go, folder }: Judged,
  known: Map<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const programs = new Map<string, string>()
  const kept = join(folder, 'links')
  mkdirSync(kept, { recursive: true })
  const toolexec = await writeToolexec(folder)
  const groups = new Map<string, ImagePlan[]>()
  for (const image of images) {
    const name = JSON.stringify(image.build)
    groups.set(name, [...(groups.get(name) ?? []), image])
  }
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const out = join(folder, 'out')
    const report = join(folder, 'report')
    rmSync(out, { recursive: true, force: true })
    rmSync(report, { force: true })
    mkdirSync(out)
    const targets = group.map(({ main }) => main.importPath)
    execFileSync(go.command, buildArguments({ options: first.build, outputPath: `${out}/`, targets, toolexec }), {
      cwd: repository.folder,
      env: {
        ...repository.env,
        CGO_ENABLED: '0',
        GOOS: 'linux',
        GOARCH: 'amd64',
        [linkedVariable]: `${kept}/`,
        [reportVariable]: report,
      },
      stdio: 'pipe',
    })
    for (const { main } of group) {
      const program = readFileSync(join(out, main.name))
      const before = keptId(program.subarray(0, 64).toString('latin1'))
      const id = before ?? linkedId(readFileSync(report, 'utf8'), main.importPath)
      if (id === undefined) throw new Error(`${main.name} was not linked`)
      if (before === undefined) {
        known.set(id, createHash('sha256').update(program).digest('hex'))
        for (const name of [id, `${id}.json`]) writeFileSync(join(kept, name), '')
      }
      programs.set(main.name, known.get(id) ?? '')
    }
  }
  return programs
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
