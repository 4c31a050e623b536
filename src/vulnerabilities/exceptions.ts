import { readFile } from 'node:fs/promises'
import { type SourcePosition, UserError } from '../errors.ts'
import { codeOf } from '../host/system-error.ts'
import type { Exception, Vulnerability } from './types.ts'

const example = 'GO-2026-1234 2027-01-31 the parser gets no untrusted input'

/**
 * Reads the file of exceptions: one vulnerability a line, with its ID, the last day on which it is accepted, and the
 * reason. Throws a UserError for a missing file and, with its line, for a malformed one.
 */
export async function readExceptions(path: string, shownPath: string): Promise<readonly Exception[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError(`vulnerability-exceptions: ${shownPath} cannot be read: ${codeOf(cause) ?? cause}`, {
      change: 'Write the path of a file, relative to the working directory.',
    })
  })
  return parseExceptions(text, shownPath)
}

/** Reads the text of such a file; blank lines and lines that start with # are ignored. */
export function parseExceptions(text: string, file: string): readonly Exception[] {
  const exceptions: Exception[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    const exception = parseLine(line, { file, line: index + 1 })
    const same = exceptions.find(({ id }) => id === exception.id)
    if (same !== undefined) {
      throw malformed(exception.at, `"${exception.id}" is already in line ${same.at.line}`, 'Remove one of the two.')
    }
    exceptions.push(exception)
  }
  return exceptions
}

function parseLine(line: string, at: SourcePosition): Exception {
  const [, given = '', until = '', reason = ''] = /^\s*(\S+)(?:\s+(\S+)(?:\s+(\S.*?))?)?\s*$/.exec(line) ?? []
  const id = nameOf(given)
  if (id === undefined)
    throw malformed(at, `"${given}" is not the ID of a vulnerability`, `Write for example ${example}.`)
  if (!isDay(until)) {
    const problem = until === '' ? `${id} has no end date` : `"${until}" is not a day in the form YYYY-MM-DD`
    throw malformed(at, problem, `Write the last day on which it is accepted: ${example}.`)
  }
  if (reason === '') throw malformed(at, `${id} has no reason`, `Write why it is accepted: ${example}.`)
  return { id, until, reason, at }
}

// GHSA IDs have lower-case letters, the others have none.
function nameOf(text: string): string | undefined {
  if (/^(?:GO|CVE)-\d{4}-\d{4,}$/i.test(text)) return text.toUpperCase()
  return /^GHSA(?:-[a-z0-9]{4}){3}$/i.test(text) ? `GHSA${text.slice(4).toLowerCase()}` : undefined
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function malformed(at: SourcePosition, problem: string, change: string): UserError {
  const message = `vulnerability-exceptions: ${at.file}:${at.line}: ${problem}`
  return new UserError(message, { change, positions: [{ at, message: problem }] })
}

/** The exception for a vulnerability, by its ID or one of its aliases, whether it has expired or not. */
export function exceptionFor(
  { id, aliases }: Pick<Vulnerability, 'id' | 'aliases'>,
  exceptions: readonly Exception[],
): Exception | undefined {
  return exceptions.find((exception) => exception.id === id || aliases.includes(exception.id))
}

/** Whether an exception no longer applies. `today` is YYYY-MM-DD. */
export function hasExpired({ until }: Exception, today: string): boolean {
  return until < today
}
