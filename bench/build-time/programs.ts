import { cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { edit, root, run } from '../support.ts'

/** A program with a line whose text can be replaced by another of the same length, and a place for a new function. */
export type Program = {
  readonly name: string
  /** For ko, for docker and for us. */
  readonly package: string
  readonly file: string
  readonly line: RegExp
  readonly changed: (letters: string) => string
  /** A file of the main package. */
  readonly main: string
  readonly source: (folder: string) => Promise<void>
}

export const programs: readonly Program[] = [
  {
    name: 'hello',
    package: '.',
    file: 'main.go',
    line: /Hi there, I (?:love|\w{4}) /,
    changed: (letters) => `Hi there, I ${letters.slice(-4)} `,
    main: 'main.go',
    source: async (folder) => {
      cpSync(join(root, 'examples', 'web'), folder, { recursive: true })
      await vendor(folder)
    },
  },
  {
    name: 'podinfo',
    package: './cmd/podinfo',
    file: 'pkg/version/version.go',
    line: /REVISION = "[^"]*"/,
    changed: (letters) => `REVISION = "${letters.slice(-7)}"`,
    main: 'cmd/podinfo/main.go',
    source: (folder) => module('github.com/stefanprodan/podinfo@v1.8.1-0.20250910200901-e86405a8674e', folder),
  },
  {
    name: 'blackbox_exporter',
    package: '.',
    file: 'main.go',
    line: /"Starting \w{8}_exporter"/,
    changed: (letters) => `"Starting ${letters.slice(-8)}_exporter"`,
    main: 'main.go',
    source: (folder) => module('github.com/prometheus/blackbox_exporter@v0.27.0', folder),
  },
]

/** What has changed since the run before. The number makes each change another one. */
export const states = {
  'nothing changed': () => {},
  'one line': (program: Program, folder: string, number: number) =>
    edit(join(folder, program.file), { from: program.line, to: program.changed(lettersOf(number)) }),
  // What comes after it in the program moves, and so does everything that points there.
  'one function': (program: Program, folder: string, number: number) =>
    edit(join(folder, program.main), {
      from: /\nfunc main\(\) \{\n/,
      to: `\n//go:noinline\nfunc added${number}(text string) string { return text + "${lettersOf(number)}" }\n\nfunc main() {\n\tprintln(added${number}("x"))\n`,
    }),
} as const

export type State = keyof typeof states

function lettersOf(number: number): string {
  return number
    .toString(26)
    .padStart(8, '0')
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
}

async function module(version: string, folder: string): Promise<void> {
  const { stdout } = await run({ command: 'go', args: ['mod', 'download', '-json', version], cwd: tmpdir() })
  const { Dir } = JSON.parse(stdout)
  await run({ command: 'cp', args: ['--recursive', '--no-preserve=mode', Dir, folder], cwd: tmpdir() })
  await vendor(folder)
}

/** Docker's build has no module cache and no network. */
async function vendor(folder: string): Promise<void> {
  await run({ command: 'go', args: ['mod', 'vendor'], cwd: folder })
}
