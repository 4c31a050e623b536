import { isRecord, property, textOf, textsIn } from '../host/json.ts'
import type { ScanFacts, Vulnerability } from './types.ts'

/** A function on the path to a vulnerable one, the vulnerable one first. */
export type Frame = {
  readonly module: string
  readonly version: string
  readonly package: string
  /** `Type.Method` or `Function`; empty if the finding is about a whole package or module. */
  readonly symbol: string
  /** Relative to the folder of the module. */
  readonly position?: { readonly file: string; readonly line: number; readonly column?: number }
}

export type Finding = { readonly id: string; readonly fixedVersion: string; readonly trace: readonly Frame[] }

/** What the database says about a vulnerability. */
export type Entry = Pick<Vulnerability, 'id' | 'aliases' | 'summary' | 'url'>

export type Messages = {
  readonly facts: ScanFacts
  readonly entries: ReadonlyMap<string, Entry>
  readonly findings: readonly Finding[]
}

/**
 * Reads what `govulncheck -format json` writes, piece by piece: one indented object after another, of which a finding
 * needs little. `end` throws a SyntaxError if the output is not JSON or ends within an object.
 * Source: https://pkg.go.dev/golang.org/x/vuln/internal/govulncheck
 */
export function createMessageReader(): { readonly take: (chunk: Buffer) => void; readonly end: () => Messages } {
  const decoder = new TextDecoder()
  const entries = new Map<string, Entry>()
  const findings: Finding[] = []
  let facts: ScanFacts | undefined
  let text = ''
  let failed: unknown
  const read = (object: string): void => {
    const message: unknown = JSON.parse(object)
    const config = property(message, 'config')
    const osv = property(message, 'osv')
    const finding = property(message, 'finding')
    if (config !== undefined) facts = factsOf(config)
    else if (osv !== undefined) {
      const entry = entryOf(osv)
      entries.set(entry.id, entry)
    } else if (finding !== undefined) findings.push(findingOf(finding))
  }
  const readComplete = (): void => {
    // Within an object every line is indented, and strings have no line breaks.
    for (let end = text.indexOf('\n}\n'); end >= 0; end = text.indexOf('\n}\n')) {
      read(text.slice(0, end + 3))
      text = text.slice(end + 3)
    }
  }
  return {
    take: (chunk) => {
      if (failed !== undefined) return
      text += decoder.decode(chunk, { stream: true })
      try {
        readComplete()
      } catch (error) {
        failed = error
      }
    },
    end: () => {
      if (failed !== undefined) throw failed
      if (text.trim() !== '') read(text)
      if (facts === undefined) throw new SyntaxError('no configuration in the output of govulncheck')
      return { facts, entries, findings }
    },
  }
}

function factsOf(config: unknown): ScanFacts {
  const [name, version, modified] = ['scanner_name', 'scanner_version', 'db_last_modified'].map((key) =>
    textOf(property(config, key)),
  )
  return {
    scanner: [name ?? 'govulncheck', version].filter((part) => part !== undefined).join(' '),
    // Go's zero time: not known.
    ...(modified === undefined || modified.startsWith('0001-') ? {} : { databaseModified: modified }),
  }
}

function entryOf(osv: unknown): Entry {
  const id = required(osv, 'id')
  return {
    id,
    aliases: textsIn(property(osv, 'aliases')),
    summary: textOf(property(osv, 'summary')) ?? textOf(property(osv, 'details')) ?? '',
    url: textOf(property(osv, 'database_specific', 'url')) ?? `https://pkg.go.dev/vuln/${id}`,
  }
}

function findingOf(finding: unknown): Finding {
  const trace = property(finding, 'trace')
  if (!Array.isArray(trace) || trace.length === 0) throw new SyntaxError('a finding without a trace')
  return {
    id: required(finding, 'osv'),
    fixedVersion: textOf(property(finding, 'fixed_version')) ?? '',
    trace: trace.map(frameOf),
  }
}

function frameOf(frame: unknown): Frame {
  const text = (name: string): string => textOf(property(frame, name)) ?? ''
  const [name, receiver] = [text('function'), text('receiver').replace(/^\*/, '')]
  const position = property(frame, 'position')
  const [file, line, column] = ['filename', 'line', 'column'].map((key) => property(position, key))
  const isKnown = isRecord(position) && typeof file === 'string' && typeof line === 'number' && line > 0
  return {
    module: required(frame, 'module'),
    version: text('version'),
    package: text('package'),
    symbol: receiver === '' ? name : `${receiver}.${name}`,
    ...(isKnown ? { position: { file, line, ...(typeof column === 'number' && column > 0 ? { column } : {}) } } : {}),
  }
}

function required(record: unknown, name: string): string {
  const text = textOf(property(record, name))
  if (text === undefined) throw new SyntaxError(`no ${name} in the output of govulncheck`)
  return text
}
