import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The request to the client, on standard input. */
export type CacheQuestion = {
  readonly work: 'restore' | 'save'
  readonly key: string
  readonly restoreKeys: readonly string[]
  /** The file to make the toolkit's archive from, or to write it to; see service.ts. */
  readonly file: string
  /** Where the toolkit puts its temporary archive: RUNNER_TEMP of this process. */
  readonly temporaryFolder: string
  /** The client gives up after this long without progress. */
  readonly stallMs: number
}

/** The client's response, on standard output. */
export type CacheAnswer = {
  /** The key that was found or, after a save, the saved key. */
  readonly key?: string
  /** Why nothing was restored or saved; absent on a plain miss. */
  readonly trouble?: string
  /** The service timed out: asking again would cost that time again. */
  readonly stalled?: true
}

/**
 * Calls the cache service through the toolkit. When the service is down, the toolkit retries for half a minute, prints
 * workflow commands and cannot be stopped, so it runs in a separate process that ends when there is no more progress.
 */
export async function askCacheService(question: CacheQuestion): Promise<CacheAnswer> {
  // On a busy machine this alone may take seconds, in which the service has nothing to answer.
  const toolkit = await import('@actions/cache')
  const said = listen()
  const timer = watch(question, said)
  try {
    return await Promise.race([timer.stalled, ask(question, { said, toolkit })])
  } finally {
    timer.stop()
    said.stop()
  }
}

async function ask(
  { work, key, restoreKeys, file }: CacheQuestion,
  { said, toolkit }: { readonly said: Listener; readonly toolkit: typeof import('@actions/cache') },
): Promise<CacheAnswer> {
  try {
    // The path is the same for everyone: the service tells archives apart by key and by list of paths.
    const paths = ['kept']
    if (work === 'restore') {
      const found = await toolkit.restoreCache(paths, key, [...restoreKeys])
      const trouble = said.trouble()
      if (found === undefined) return trouble === undefined ? {} : { trouble }
      return existsSync(file) ? { key: found } : { trouble: 'the archive could not be restored' }
    }
    const id = await toolkit.saveCache(paths, key)
    return id === -1 || said.trouble() !== undefined ? { trouble: said.trouble() ?? 'it was not saved' } : { key }
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) }
  }
}

type Listener = {
  /** Why the toolkit failed, in its own words. */
  readonly trouble: () => string | undefined
  readonly lastLine: () => string
  /** The number of messages so far that show progress. */
  readonly progress: () => number
  readonly stop: () => void
}

const isTrouble = /^(?:Failed to (?:save|restore)|Cache (?:save|restore) skipped)/
const isProgress =
  /^(?:Cache hit for|Archive path|Starting download|Saving cache|Attempting to upload|Uploading|Sent \d+)/i

/** Reads the toolkit's standard output line by line; none of it is shown. */
function listen(): Listener {
  const { write } = process.stdout
  const lines: string[] = []
  const seen = new Set<string>()
  process.stdout.write = (text: string | Uint8Array) => {
    for (const line of String(text).split('\n')) {
      const plain = line.replace(/^::(?:debug|warning|error|notice)[^:]*::/, '').trim()
      if (plain !== '') lines.push(plain)
      // "Sent 4096 of 8192 (50.0%), 1.2 MBs/sec" comes every second, and counts when the first number has changed.
      const step = /^Sent \d+/.exec(plain)?.[0] ?? plain
      if (isProgress.test(step)) seen.add(step)
    }
    return true
  }
  return {
    trouble: () => lines.find((line) => isTrouble.test(line))?.replace(/^Failed to (?:save|restore): /, ''),
    lastLine: () => lines.findLast((line) => /attempt \d|failed/i.test(line)) ?? '',
    progress: () => seen.size,
    stop: () => {
      process.stdout.write = write
    },
  }
}

const lookMs = 100

function watch(
  { temporaryFolder, stallMs }: CacheQuestion,
  said: Listener,
): { readonly stalled: Promise<CacheAnswer>; readonly stop: () => void } {
  let state = ''
  let silentMs = 0
  let timer: NodeJS.Timeout | undefined
  const stalled = new Promise<CacheAnswer>((resolve) => {
    // By the number of looks, not by the clock: while this process waits for a processor, it hears of no progress.
    timer = setInterval(() => {
      const now = `${said.progress()} ${bytesIn(temporaryFolder)}`
      silentMs = now === state ? silentMs + lookMs : 0
      state = now
      if (silentMs < stallMs) return
      const detail = said.lastLine()
      resolve({ trouble: `no progress for ${stallMs / 1000} s${detail === '' ? '' : ` (${detail})`}`, stalled: true })
    }, lookMs)
  })
  return { stalled, stop: () => clearInterval(timer) }
}

// The toolkit may remove meanwhile what is looked at.
function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0)
  } catch {
    return 0
  }
}
