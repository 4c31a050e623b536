import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ToolError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { isRecord, parseJson, textOf } from '../../host/json.ts'
import type { CacheAnswer, CacheQuestion } from './client.ts'

/** The runner's cache service, which stores single files by key. Problems of the service never throw. */
export type CacheService = {
  /** Why there is no service to ask, when that is known in advance: then nothing needs to be prepared for it. */
  readonly unavailable?: string
  /** Writes the entry of the key, or the newest whose key starts with one of the prefixes, to the file `to`. */
  restore(request: {
    readonly key: string
    readonly restoreKeys: readonly string[]
    readonly to: string
    /** Ends it; a CancelledError is thrown then. */
    readonly signal?: AbortSignal | undefined
  }): Promise<CacheAnswer>
  save(request: { readonly key: string; readonly file: string }): Promise<CacheAnswer>
}

export type CacheServiceOptions = {
  /** The client's program, a script for this Node: src/cache-client.ts in its built form. */
  readonly program: string
  readonly host: Pick<Host, 'run' | 'env' | 'temporaryFolder'>
  /** Timeout for a silent service; spent at most once per instance. */
  readonly stallMs?: number
}

// Together with the start of the client this stays below five seconds.
const defaultStallMs = 3500
// For a large cache on a slow connection.
const maxMs = 15 * 60_000

/**
 * Replaces `tar` for the toolkit. Saving packs our one file as it is, and restoring hands us the archive as it is: the
 * toolkit's own unpacking (tar -P) lets an archive write anywhere.
 */
const standInForTar = `#!/bin/sh
PATH=/usr/bin:/bin
case "$*" in
  *' -cf '*) ln "$KEPT_FILE" cache.tgz 2>/dev/null || cp "$KEPT_FILE" cache.tgz ;;
  '-xf '*) mv "$RUNNER_TEMP"/*/cache.tgz "$KEPT_FILE" ;;
esac
`

/** The cache service that the environment names. Without one, every call says so at no cost. */
export function createCacheService(options: CacheServiceOptions): CacheService {
  const unavailable = whyUnavailable(options.host.env)
  let stalled: CacheAnswer | undefined
  const ask = async (question: Question, signal?: AbortSignal): Promise<CacheAnswer> => {
    if (unavailable !== undefined) return { trouble: unavailable }
    if (stalled !== undefined) return stalled
    const answer = await askInProcess(question, { ...options, signal })
    if (answer.stalled === true) stalled = answer
    return answer
  }
  return {
    ...(unavailable === undefined ? {} : { unavailable }),
    restore: ({ key, restoreKeys, to, signal }) => ask({ work: 'restore', key, restoreKeys, file: to }, signal),
    save: ({ key, file }) => ask({ work: 'save', key, restoreKeys: [], file }),
  }
}

function whyUnavailable(env: Host['env']): string | undefined {
  if (process.platform === 'win32') return 'caching is not supported on Windows'
  const isSet = (name: string): boolean => (env[name] ?? '') !== ''
  if (isSet('ACTIONS_CACHE_URL') || (isSet('ACTIONS_CACHE_SERVICE_V2') && isSet('ACTIONS_RESULTS_URL')))
    return undefined
  return 'no cache service available'
}

type Question = Pick<CacheQuestion, 'work' | 'key' | 'restoreKeys' | 'file'>

async function askInProcess(
  question: Question,
  {
    program,
    host,
    stallMs = defaultStallMs,
    signal,
  }: CacheServiceOptions & { readonly signal: AbortSignal | undefined },
): Promise<CacheAnswer> {
  const folder = mkdtempSync(join(host.temporaryFolder, 'cache-service-'))
  const bin = join(folder, 'bin')
  const temporaryFolder = join(folder, 'temporary')
  const workspace = join(folder, 'workspace')
  for (const part of [bin, temporaryFolder, workspace]) mkdirSync(part)
  writeFileSync(join(workspace, 'kept'), '')
  for (const name of ['tar', 'gtar']) {
    writeFileSync(join(bin, name), standInForTar)
    chmodSync(join(bin, name), 0o755)
  }
  const file = join(folder, 'file')
  if (question.work === 'save') renameSync(question.file, file)
  try {
    const { stdout } = await host.run({
      command: process.execPath,
      args: [program],
      cwd: workspace,
      // This PATH has no zstd: with it, the toolkit would store the same archive under another version.
      env: { ...host.env, PATH: bin, RUNNER_TEMP: temporaryFolder, GITHUB_WORKSPACE: workspace, KEPT_FILE: file },
      input: JSON.stringify({ ...question, file, temporaryFolder, stallMs } satisfies CacheQuestion),
      quiet: true,
      timeoutMs: maxMs,
      ...(signal === undefined ? {} : { signal }),
    })
    const answer = readAnswer(stdout)
    if (question.work === 'restore' && answer.key !== undefined) renameSync(file, question.file)
    return answer
  } catch (error) {
    if (error instanceof ToolError) return { trouble: error.message.split('\n')[0] ?? error.message }
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readAnswer(text: string): CacheAnswer {
  const answer = parseJson(text)
  if (!isRecord(answer)) return { trouble: 'the client returned nothing' }
  const [key, trouble] = [textOf(answer.key), textOf(answer.trouble)]
  return {
    ...(key === undefined ? {} : { key }),
    ...(trouble === undefined ? {} : { trouble }),
    ...('stalled' in answer ? { stalled: true } : {}),
  }
}
