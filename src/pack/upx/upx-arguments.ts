import { UsageError } from '../../errors.ts'

// Options that make UPX do something other than packing into our output file.
const refusedNames = new Set([
  'backup',
  'decompress',
  'file-info',
  'fileinfo',
  'help',
  'info',
  'keep',
  'license',
  'list',
  'output',
  'sysinfo',
  'test',
  'uncompress',
  'version',
  'version-short',
])

/** Throws a UsageError for options that do not pack, or that write to another file than ours. */
export function checkPackingOptions(options: readonly string[]): void {
  for (const option of options) checkArgument(option)
}

/** The whole argument list for packing a file. */
export function packArguments(request: {
  readonly options: readonly string[]
  readonly input: string
  readonly output: string
}): readonly string[] {
  return ['-q', '--no-color', '--no-progress', ...request.options, `-o${request.output}`, '--', request.input]
}

/** The whole argument list for unpacking a file. */
export function unpackArguments(request: { readonly input: string; readonly output: string }): readonly string[] {
  return ['-d', '-q', '--no-color', '--no-progress', `-o${request.output}`, '--', request.input]
}

/** UPX's own reason for a failure, as one clause, or undefined when it printed none that can be shown. */
export function upxComplaint(output: string): string | undefined {
  const match = /^upx: (?:.*?: ?(\w+Exception(?:: .*)?)|(.*\boption\b.*))$/m.exec(output)
  return (match?.[1] ?? match?.[2])?.trim()
}

function checkArgument(arg: string): void {
  const refuse = (change: string): never => {
    throw new UsageError(`upx-args: "${arg}" cannot be used here`, { change })
  }
  if (!arg.startsWith('-') || arg === '-' || arg === '--') refuse('Only options are taken: the files are ours to name.')
  if (!arg.startsWith('--')) {
    if (!/^-[1-9fqv]+$/.test(arg)) refuse('Of the short options only -1 to -9, -f, -q and -v pack a program.')
    return
  }
  const name = arg.slice(2).replace(/=.*$/s, '')
  if (refusedNames.has(name)) refuse('It makes UPX do something else than packing: remove it.')
  if (name === 'force-execve') refuse('The program would unpack itself into /tmp at every start: remove it.')
}
