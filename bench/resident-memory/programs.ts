import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `random`: embeds bytes that nothing can compress. `code`: embeds Go's own tools, which compress as programs do.
 * Anything else is a package, by import path and version.
 */
export type Kind = 'random' | 'code' | (string & {})

export type Program = {
  readonly target: string
  readonly cwd: string
  /** Makes the program print this text. */
  readonly edit?: (text: string) => void
}

/** Writes the program into a folder of its own. */
export function programOf(
  kind: Kind,
  { folder, embeddedBytes }: { readonly folder: string; readonly embeddedBytes: number },
): Program {
  const cwd = join(folder, kind.replaceAll(/[^\w.]/g, '-'))
  mkdirSync(cwd)
  if (kind !== 'random' && kind !== 'code') return { target: kind, cwd }
  writeFileSync(join(cwd, 'data'), kind === 'random' ? randomBytes(embeddedBytes) : machineCode(embeddedBytes))
  writeFileSync(join(cwd, 'go.mod'), 'module example.org/large\n\ngo 1.24\n')
  const edit = (text: string): void =>
    writeFileSync(
      join(cwd, 'main.go'),
      `package main\n\nimport (\n\t_ "embed"\n\t"os"\n)\n\n//go:embed data\nvar data string\n\nfunc main() { println(len(data), os.Getenv("${text}")) }\n`,
    )
  edit('after')
  return { target: '.', cwd, edit }
}

/** Go's own programs, one after another, again and again: they are further apart than any encoder here looks. */
function machineCode(bytes: number): Buffer {
  const [root = '', tools = ''] = execFileSync('go', ['env', 'GOROOT', 'GOTOOLDIR'], { encoding: 'utf8' }).split('\n')
  const paths = [join(root, 'bin', 'go'), ...readdirSync(tools).map((name) => join(tools, name))]
  const once = Buffer.concat(paths.map((path) => readFileSync(path)))
  return Buffer.alloc(bytes, once)
}

/** Writes a vulnerability database with an entry about each program: a function of package os that all of them contain. */
export function writeDatabase(folder: string): string {
  const modified = '2026-11-05T12:00:00Z'
  const [id, module] = ['GO-2026-9999', 'stdlib']
  const write = (path: string, value: unknown): void => writeFileSync(join(folder, path), JSON.stringify(value))
  for (const name of ['index', 'ID']) mkdirSync(join(folder, name), { recursive: true })
  write('index/db.json', { modified })
  write('index/vulns.json', [{ id, modified }])
  write('index/modules.json', [{ path: module, vulns: [{ id, modified }] }])
  write(`ID/${id}.json`, {
    schema_version: '1.3.1',
    id,
    modified,
    published: modified,
    summary: 'An example',
    affected: [
      {
        package: { name: module, ecosystem: 'Go' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
        ecosystem_specific: { imports: [{ path: 'os', symbols: ['Exit', 'Getenv', 'File.Close'] }] },
      },
    ],
    database_specific: { url: `https://pkg.go.dev/vuln/${id}` },
  })
  return folder
}
