import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options?: { readonly type: 'minor' | 'major'; readonly flavor?: 'last-resort' }) => void

let collect: Collect | undefined

/** Collects what was allocated lately and is no longer used; takes about 1 ms. */
export function collectNew(): void {
  collector()({ type: 'minor' })
}

/** Collects all that is no longer used, in this thread; takes about 10 ms. */
export function collectAll(): void {
  // Node 20 takes any argument for a short collection.
  collector()()
}

/** Collects all that is no longer used, and gives the pages of the heap that are empty then back to the system, in some 20 ms. */
export function collectAndGiveBack(): void {
  const knowsFlavors = Number(process.versions.node.split('.')[0]) >= 22
  if (knowsFlavors) collector()({ type: 'major', flavor: 'last-resort' })
  else collectAll()
}

function collector(): Collect {
  collect ??= collectorOf()
  return collect
}

function collectorOf(): Collect {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return typeof found === 'function' ? (options) => void (options === undefined ? found() : found(options)) : () => {}
}
