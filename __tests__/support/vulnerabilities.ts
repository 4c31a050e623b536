import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './host.ts'

// What a Go vulnerability database and govulncheck write. Sources: https://go.dev/doc/security/vuln/database and
// https://ossf.github.io/osv-schema.

export type DatabaseEntry = {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly summary: string
  readonly module: string
  /** Without a leading v. */
  readonly fixed?: string
  readonly package: string
  readonly symbols: readonly string[]
}

/** Two entries about golang.org/x/text before 0.3.7, as the Go team's database has them. */
export const textEntries: readonly DatabaseEntry[] = [
  {
    id: 'GO-2021-0113',
    aliases: ['CVE-2021-38561', 'GHSA-ppp9-7jff-5vj2'],
    summary: 'Out-of-bounds read in golang.org/x/text/language',
    module: 'golang.org/x/text',
    fixed: '0.3.7',
    package: 'golang.org/x/text/language',
    symbols: ['MatchStrings', 'MustParse', 'Parse', 'ParseAcceptLanguage'],
  },
  {
    id: 'GO-2020-0015',
    aliases: ['CVE-2020-14040', 'GHSA-5rcv-m4m3-hfh7'],
    summary: 'Infinite loop when decoding some inputs in golang.org/x/text',
    module: 'golang.org/x/text',
    fixed: '0.3.6',
    package: 'golang.org/x/text/encoding/unicode',
    symbols: ['utf16Decoder.Transform', 'bomOverride.Transform'],
  },
]

const modified = '2026-11-05T12:00:00Z'

/** Writes a vulnerability database into a new folder. */
export function writeDatabase(entries: readonly DatabaseEntry[]): string {
  const folder = temporaryFolder()
  const write = (path: string, value: unknown): void => writeFileSync(join(folder, path), JSON.stringify(value))
  for (const name of ['index', 'ID']) mkdirSync(join(folder, name))
  const modules = new Set(entries.map(({ module }) => module))
  write('index/db.json', { modified })
  write(
    'index/vulns.json',
    entries.map(({ id, aliases }) => ({ id, modified, aliases })),
  )
  write(
    'index/modules.json',
    [...modules].map((path) => ({
      path,
      vulns: entries.filter(({ module }) => module === path).map(({ id, fixed }) => ({ id, modified, fixed })),
    })),
  )
  for (const { id, aliases, summary, module, fixed, package: path, symbols } of entries) {
    const events = [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])]
    write(`ID/${id}.json`, {
      schema_version: '1.3.1',
      id,
      modified,
      published: modified,
      aliases,
      summary,
      affected: [
        {
          package: { name: module, ecosystem: 'Go' },
          ranges: [{ type: 'SEMVER', events }],
          ecosystem_specific: { imports: [{ path, symbols }] },
        },
      ],
      database_specific: { url: `https://pkg.go.dev/vuln/${id}` },
    })
  }
  return folder
}

type Frame = Readonly<Record<string, unknown>>

export const config = {
  config: {
    protocol_version: 'v1.0.0',
    scanner_name: 'govulncheck',
    scanner_version: 'v1.9.0',
    db: 'https://vuln.go.dev',
    db_last_modified: modified,
    go_version: 'go1.26.8',
    scan_level: 'symbol',
  },
}

/** A message about a vulnerability of the database. */
export function osv(id: string, { aliases, summary }: Partial<DatabaseEntry> = {}) {
  return { osv: { id, aliases, summary, database_specific: { url: `https://pkg.go.dev/vuln/${id}` } } }
}

export function finding(id: string, trace: readonly Frame[], fixed?: string) {
  return { finding: { osv: id, ...(fixed === undefined ? {} : { fixed_version: fixed }), trace } }
}

/** The output of govulncheck. */
export function outputOf(messages: readonly unknown[]): string {
  return messages.map((message) => `${JSON.stringify(message, undefined, 2)}\n`).join('')
}

const text = { module: 'golang.org/x/text', version: 'v0.3.5' }
const parse = {
  ...text,
  package: 'golang.org/x/text/language',
  function: 'Parse',
  position: { filename: 'language/parse.go', offset: 1, line: 33, column: 6 },
}
const main = { module: 'example.org/hello', package: 'example.org/hello', function: 'main' }

/** A program that calls one vulnerable function of golang.org/x/text, and imports another. */
export const calling: readonly unknown[] = [
  config,
  { progress: { message: 'Fetching vulnerabilities from the database...' } },
  ...textEntries.map((entry) => osv(entry.id, entry)),
  finding('GO-2021-0113', [text], 'v0.3.7'),
  finding('GO-2020-0015', [text], 'v0.3.6'),
  finding('GO-2021-0113', [{ ...text, package: parse.package }], 'v0.3.7'),
  finding('GO-2020-0015', [{ ...text, package: 'golang.org/x/text/encoding/unicode' }], 'v0.3.6'),
  finding(
    'GO-2021-0113',
    [
      parse,
      {
        module: 'example.org/hello',
        package: 'example.org/hello/lib',
        function: 'Tag',
        receiver: '*Server',
        position: { filename: 'lib/lib.go', offset: 9, line: 6, column: 26 },
      },
      { ...main, position: { filename: 'main.go', offset: 9, line: 11, column: 21 } },
    ],
    'v0.3.7',
  ),
]
