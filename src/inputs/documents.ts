import { outputTable } from './outputs.ts'
import { type InputRow, inputGroups } from './table/row.ts'
import { inputTable } from './table.ts'

// What is generated from the two tables: action.yml, --help and the tables of the README.

const rows: readonly InputRow[] = inputTable

/** The text of action.yml. */
export function actionMetadata(): string {
  const inputs = rows.flatMap((row) => [
    `  ${row.name}:`,
    `    description: ${yamlText(row.description)}`,
    ...(row.runnerDefault === undefined && row.default === ''
      ? []
      : [`    default: ${yamlText(row.runnerDefault ?? row.default)}`]),
  ])
  const outputs = outputTable.flatMap((row) => [`  ${row.name}:`, `    description: ${yamlText(row.description)}`])
  return [
    '# Generated from src/inputs by npm run generate.',
    'name: go-tiny-image',
    'description: Build the smallest container image for a Go program and push it',
    'author: The go-tiny-image authors',
    'branding:',
    '  icon: package',
    '  color: blue',
    'inputs:',
    ...inputs,
    'outputs:',
    ...outputs,
    'runs:',
    '  using: node24',
    '  main: dist/index.js',
    '  post: dist/index.js',
    '  post-if: success()',
    '',
  ].join('\n')
}

// Inside single quotes, only the quote itself needs escaping.
function yamlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The text of `--help`, at most 100 columns wide. */
export function helpText(version: string): string {
  const groups = inputGroups.flatMap((group) => [
    '',
    `${group.charAt(0).toUpperCase()}${group.slice(1)}:`,
    ...rows.filter((row) => row.group === group).flatMap(flagHelp),
  ])
  return [
    `go-tiny-image ${version}: build the smallest container image for a Go program`,
    '',
    'Usage: go-tiny-image [package ...] [--input value ...]',
    '       go-tiny-image explain PACKAGE|NAME@sha256:… [--against REFERENCE|PACKAGE] [--page FILE]',
    '                                              what its bytes are, who brought them in, what changed',
    '       go-tiny-image inspect FILE             how a program is packed',
    '       go-tiny-image unpack FILE [-o OUT]     the program as it was before',
    '       go-tiny-image resolve FILE|FOLDER...   prints manifests with digests in place of ko://',
    '       go-tiny-image verify NAME@sha256:… [--source DIR]',
    '                                              builds an image again and compares',
    '',
    'Examples:',
    '  go-tiny-image ./cmd/api',
    '  go-tiny-image ./cmd/api --images ghcr.io/me/api --tags v1,latest --push',
    ...groups,
    '',
    'Command line only:',
    '  --json',
    '      Print the outputs as one JSON object to standard output, everything else to standard error',
    '  --password-stdin',
    '      Read the password from standard input',
    '  --verbose, -v',
    '      Print more details',
    '  --version',
    '  --help, -h',
    '',
    'Exit codes: 0 success, 1 failure, 2 usage error; verify: 3 the image is not what was built again.',
    '',
  ].join('\n')
}

function flagHelp(row: InputRow): readonly string[] {
  const choices = row.choices?.join('|') ?? `<${row.kind}>`
  const value = row.kind === 'boolean' ? '[=true|false]' : row.alone === undefined ? ` ${choices}` : `[=${choices}]`
  const preset = row.default === '' || row.default === 'false' ? '' : ` (default: ${row.default})`
  return [`  --${row.name}${value}`, ...wrapped(`${row.description}${preset}`, 94).map((line) => `      ${line}`)]
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The README's table of inputs. */
export function inputsTable(): string {
  const lines = inputGroups.flatMap((group) => [
    `| **${group}** | | |`,
    ...rows
      .filter((row) => row.group === group)
      .map((row) => `| \`${row.name}\` | ${cell(row.runnerDefault ?? row.default)} | ${escaped(row.description)} |`),
  ])
  return ['| input | default | what it does |', '|---|---|---|', ...lines].join('\n')
}

/** The README's table of outputs. */
export function outputsTable(): string {
  const lines = outputTable.map((row) => `| \`${row.name}\` | ${escaped(row.description)} |`)
  return ['| output | what it is |', '|---|---|', ...lines].join('\n')
}

function cell(text: string): string {
  return text === '' ? '' : `\`${escaped(text)}\``
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}
