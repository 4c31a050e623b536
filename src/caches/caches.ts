import { CancelledError } from '../errors.ts'
import { property } from '../host/json.ts'
import { type RunnerContext, whyCachesOnlyRead } from '../host/runner/context.ts'
import { partOfRun } from '../host/trace.ts'
import { type FolderCacheState, restoreFolderCache, saveFolderCache } from './build.ts'
import {
  type CachePorts,
  type ModuleCacheState,
  type Restored,
  restoreModuleCache,
  saveModuleCache,
} from './modules.ts'
import { type CachePlan, cacheName, describeCachePlan, type NoCachePlan } from './plan.ts'

/** State that main passes to the post step, one item for each cache. */
export type CacheState = ModuleCacheState | FolderCacheState

export type RestoredCaches = {
  readonly states: readonly CacheState[]
  /** The module cache was restored with exactly its key. */
  readonly hit: boolean
  /** For the log. */
  readonly lines: readonly string[]
}

/** Caches that are being restored. Nothing here fails because of the service. */
export type Restoring = {
  /** Ends when the cache of this kind is restored, or is not going to be. */
  readonly ready: (kind: CachePlan['kind']) => Promise<unknown>
  readonly all: Promise<RestoredCaches>
}

/** Restores all planned caches in parallel. Problems of the service are a line for the log, never an error. */
export function restoreCaches(plans: readonly (CachePlan | NoCachePlan)[], ports: CachePorts): Restoring {
  const flights = plans.map((plan) => ({ kind: plan.kind, result: restore(plan, ports) }))
  const all = Promise.all(flights.map(({ result }) => result)).then((results) => ({
    states: results.flatMap(({ restored }) => restored?.state ?? []),
    hit: results.some(({ restored }) => restored?.state.kind === 'modules' && restored.hit),
    // A message that several of them share is reported once.
    lines: [...new Set(results.map(({ line }) => line))],
  }))
  // A run that fails elsewhere asks for none of it.
  all.catch(() => {})
  return {
    ready: (kind) => Promise.all(flights.filter((flight) => flight.kind === kind).map(({ result }) => result)),
    all,
  }
}

async function restore(
  plan: CachePlan | NoCachePlan,
  ports: CachePorts,
): Promise<{ readonly restored?: Restored<CacheState>; readonly line: string }> {
  if (plan.kind === 'none') return { line: describeCachePlan(plan) }
  const restored = await partOfRun(ports, cacheName(plan.kind).toLowerCase(), async () =>
    plan.kind === 'modules' ? restoreModuleCache(plan, ports) : restoreFolderCache(plan, ports),
  )
  return { restored, line: `${restored.line}; ${describeCachePlan(plan)}` }
}

/**
 * Why the cache service accepts nothing from this run, by the event or its token's mode; undefined when it may be
 * asked.
 */
export function whyReadOnly(context: RunnerContext | undefined, mode: string | undefined): string | undefined {
  if (mode === 'read' || mode === 'none') return `ACTIONS_CACHE_MODE is ${mode}`
  return context === undefined ? undefined : whyCachesOnlyRead(context)
}

/**
 * Saves new cache contents, one cache after another. Returns lines for the log, including failures. With `readOnly`,
 * the reason why the service would accept nothing, nothing is prepared.
 */
export async function saveCaches(
  states: readonly CacheState[],
  ports: CachePorts & { readonly nowMs: number; readonly readOnly?: string | undefined },
): Promise<readonly string[]> {
  // Packing a build cache takes seconds: skip it when the service will refuse it anyway.
  if (ports.readOnly !== undefined) return states.length === 0 ? [] : [`Caches: not saved: ${ports.readOnly}`]
  const lines: string[] = []
  for (const state of states) {
    const line = await save(state, ports)
    if (line !== undefined) lines.push(line)
  }
  return lines
}

async function save(state: CacheState, ports: CachePorts & { readonly nowMs: number }): Promise<string | undefined> {
  const { unavailable } = ports.service
  if (unavailable !== undefined) return `${cacheName(state.kind)}: not saved: ${unavailable}`
  try {
    return state.kind === 'modules' ? await saveModuleCache(state, ports) : await saveFolderCache(state, ports)
  } catch (error) {
    if (error instanceof CancelledError) throw error
    return `${cacheName(state.kind)}: not saved: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** The valid states in the data passed to the post step; anything else is dropped. */
export function readCacheStates(value: unknown): readonly CacheState[] {
  return Array.isArray(value) ? value.filter(isCacheState) : []
}

function isCacheState(value: unknown): value is CacheState {
  return ['kind', 'folder', 'key', 'restored'].every((name) => typeof property(value, name) === 'string')
}
