import { isAbsolute, join, relative } from 'node:path'
import type { PositionedMessage } from '../../errors.ts'

/** The folders used to resolve the paths in a tool's output and to shorten them. All absolute. */
export type Folders = {
  /** The folder go ran in. */
  readonly cwd: string
  /** The user's checkout; paths outside of it stay absolute. */
  readonly workspace: string
  /** Module path → folder, for the output of tests, which names files without their folder. */
  readonly modules?: readonly { readonly path: string; readonly folder: string }[]
}

// go build, go vet and go list write `path:line:column: message`; go vet puts `vet: ` in front of type errors.
const positioned = /^(?:vet: )?(\S[^\n:]*\.(?:go|s|mod|sum|work)):(\d+)(?::(\d+))?: (.+)$/

/** One message for each position in the output of go build, go vet or go list, with its continuation lines. */
export function compileMessages(output: string, folders: Folders): readonly PositionedMessage[] {
  const found: PositionedMessage[] = []
  let continued = false
  for (const line of output.split('\n')) {
    const match = positioned.exec(line)
    if (match !== null) {
      const [, file = '', row, column, message = ''] = match
      found.push({ at: position(resolveIn(folders.cwd, file), { row, column }, folders), message })
      continued = true
      continue
    }
    const last = found.at(-1)
    continued = continued && /^\s+\S/.test(line)
    if (continued && last !== undefined) {
      found.splice(-1, 1, { at: last.at, message: `${last.message}\n${line.trim()}` })
    }
  }
  return unique(found)
}

/** Whether the compiler reported errors in files: after a line `# <import path>`, each with its position. */
export function hasCompilerErrors(output: string): boolean {
  return /^# \S+.*\n(?:vet: )?\S[^\n:]*\.go:\d+/m.test(output)
}

type Failure = { readonly test: string; readonly lines: readonly string[] }

/**
 * One message for each failed test with a position, and for each compile error. A panic or a timeout is reported for
 * the test it ended, at the first stack frame in the user's code.
 */
export function testMessages(output: string, folders: Folders): readonly PositionedMessage[] {
  const found: PositionedMessage[] = [...compileMessages(output, folders)]
  let failures: Failure[] = []
  let panic: string[] | undefined
  // With -v a test's output comes before its result, otherwise after it.
  let said = new Map<string, string[]>()
  let target: string[] = []
  const linesOf = (test: string): string[] => {
    const lines = said.get(test) ?? []
    said.set(test, lines)
    return lines
  }
  for (const line of output.split('\n')) {
    const [, running] = /^=== (?:RUN|NAME|CONT)\s+(\S+)/.exec(line) ?? []
    const [, result, test = ''] = /^\s*--- (FAIL|PASS|SKIP): (\S+)/.exec(line) ?? []
    const ended = /^(?:FAIL|ok)\s+(\S+)\s/.exec(line)
    if (running !== undefined) target = linesOf(running)
    else if (result !== undefined) {
      target = linesOf(test)
      if (result === 'FAIL') failures.push({ test, lines: target })
    } else if (/^(?:panic: |fatal error: |WARNING: DATA RACE)/.test(line)) panic ??= [line]
    else if (ended !== null) {
      found.push(...positionsOf({ failures, panic, package: ended[1] ?? '' }, folders))
      failures = []
      panic = undefined
      said = new Map()
      target = []
    } else if (panic !== undefined) panic.push(line)
    else target.push(line)
  }
  return unique(found)
}

/** The tests that were running when the time limit was reached. */
export function timedOutTests(output: string): readonly string[] {
  const lists = output.matchAll(/^panic: test timed out after .*\n\s+running tests:\n((?:\t\t\S+ \(.*\)\n)+)/gm)
  return [...lists].flatMap(([, list = '']) => [...list.matchAll(/^\t\t(\S+) /gm)].map(([, test = '']) => test))
}

function positionsOf(
  ended: {
    readonly failures: readonly Failure[]
    readonly panic: readonly string[] | undefined
    readonly package: string
  },
  folders: Folders,
): readonly PositionedMessage[] {
  const { failures, panic } = ended
  const folder = packageFolder(ended.package, folders)
  const crash = panic === undefined ? undefined : crashOf({ panic, failures }, folders)
  const failed = failures.flatMap(({ test, lines }) => {
    const text = lines.join('\n')
    const match = /^\s+(\S[^\n:]*\.go):(\d+): ?(.*(?:\n {8,}\S.*)*)/m.exec(text)
    if (match === null || folder === undefined || test === crash?.owner) return []
    const [, file = '', row, message = ''] = match
    const words = message
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
    return [{ at: position(resolveIn(folder, file), { row }, folders), message: `${test}: ${words}`.trim() }]
  })
  return crash === undefined ? failed : [...failed, { at: crash.at, message: crash.message }]
}

type Crash = PositionedMessage & { readonly owner: string | undefined }

// Undefined when no stack frame is in the user's code.
function crashOf(
  { panic, failures }: { readonly panic: readonly string[]; readonly failures: readonly Failure[] },
  folders: Folders,
): Crash | undefined {
  const [first = '', ...stack] = panic
  const frame = stack
    .map((line) => /^\s+(\/[^\n]*\.go):(\d+)/.exec(line))
    .find((match) => match !== null && isInside(folders.workspace, match[1] ?? ''))
  if (frame === undefined || frame === null) return undefined
  const owner = ownerOf(panic, failures)
  const message = `${owner === undefined ? '' : `${owner}: `}${first}`
  return { at: position(frame[1] ?? '', { row: frame[2] }, folders), message, owner }
}

// A test's own panic follows its name; a panic in another goroutine ends all tests and belongs to none.
function ownerOf(panic: readonly string[], failures: readonly Failure[]): string | undefined {
  if (panic[0]?.includes(' [recovered') === true) return failures.at(-1)?.test
  const running = timedOutTests(`${panic.join('\n')}\n`)
  return running.length === 0 ? undefined : running.join(', ')
}

function packageFolder(importPath: string, { modules = [] }: Folders): string | undefined {
  const owners = modules.filter(({ path }) => importPath === path || importPath.startsWith(`${path}/`))
  const [owner] = owners.sort((a, b) => b.path.length - a.path.length)
  return owner === undefined ? undefined : join(owner.folder, importPath.slice(owner.path.length))
}

function position(
  file: string,
  place: { readonly row?: string | undefined; readonly column?: string | undefined },
  { workspace }: Folders,
): PositionedMessage['at'] {
  return {
    file: isInside(workspace, file) ? relative(workspace, file) : file,
    ...(place.row === undefined ? {} : { line: Number(place.row) }),
    ...(place.column === undefined ? {} : { column: Number(place.column) }),
  }
}

function resolveIn(folder: string, file: string): string {
  return isAbsolute(file) ? file : join(folder, file)
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !/^\.\.(\/|$)/.test(way) && !isAbsolute(way)
}

// go build reports the same error once for a package and once for its test.
function unique(messages: readonly PositionedMessage[]): readonly PositionedMessage[] {
  const keys = messages.map(({ at, message }) => JSON.stringify([at, message]))
  return messages.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
