import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host, Log, ToolCache } from '../../src/host/host.ts'
import { createSend } from '../../src/host/network/http.ts'
import { createRun } from '../../src/host/processes/process.ts'
import { userAgent } from '../../src/version.ts'

export type TestHost = Host & {
  /** Everything that was logged, one item a line: `info …`, `warning …`. */
  readonly lines: readonly string[]
  readonly secrets: readonly string[]
  readonly abort: () => void
}

const folders: string[] = []

/** A folder that is removed after the suite. */
export function temporaryFolder(prefix = 'go-tiny-image-test-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const noToolCache: ToolCache = {
  find: async () => undefined,
  versions: async () => [],
  install: async () => {
    throw new Error('this test has no tool cache')
  },
}

/** A real host over temporary folders, with a log that remembers. */
export function testHost(overrides: Partial<Host> = {}): TestHost {
  const lines: string[] = []
  const secrets: string[] = []
  const controller = new AbortController()
  const say =
    (kind: string) =>
    (text: string): void => {
      lines.push(`${kind} ${text}`)
    }
  const log: Log = {
    info: say('info'),
    debug: say('debug'),
    child: say('child'),
    warning: say('warning'),
    error: say('error'),
    status: () => undefined,
    group: async (title, work) => {
      say('group')(title)
      return work()
    },
    secret: (value) => {
      secrets.push(value)
    },
  }
  const env = overrides.env ?? process.env
  const signal = overrides.signal ?? controller.signal
  return {
    env,
    log,
    run: createRun({ env, log: overrides.log ?? log, signal }),
    send: createSend({ env, signal, userAgent }),
    toolCache: noToolCache,
    signal,
    temporaryFolder: temporaryFolder(),
    cacheFolder: temporaryFolder(),
    now: () => Date.now(),
    ...overrides,
    lines,
    secrets,
    abort: () => controller.abort(),
  }
}
