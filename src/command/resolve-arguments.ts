import { UsageError } from '../errors.ts'
import { type CommandLine, readCommandLine } from '../inputs/flags.ts'

const usage = 'go-tiny-image resolve FILE|FOLDER... --images NAME [flags]'

/** `resolve FILE…`: the run that it asks for, with the manifests among its inputs. `-` is standard input. */
export type ResolveCommand = {
  readonly line: CommandLine & { readonly kind: 'run' }
  readonly files: readonly string[]
}

const refused = ['merge', 'plan', 'dry-run', 'push-by-digest', 'manifests', 'manifests-output']

/**
 * Reads `resolve FILE…` with the flags of a build; files may stand behind `-f` too, as for ko. Undefined for any other
 * command line, and for --help. Throws a UsageError for no file, an unknown flag, and flags that make no sense here.
 */
export function readResolveCommand([kind, ...rest]: readonly string[]): ResolveCommand | undefined {
  if (kind !== 'resolve') return undefined
  const files: string[] = []
  const others: string[] = []
  for (let index = 0; index < rest.length; index += 1) {
    const argument = rest[index] ?? ''
    const [, joined] = /^(?:-f|--filename)(?:=(.*))?$/s.exec(argument) ?? []
    if (joined !== undefined) files.push(joined)
    else if (argument === '-f' || argument === '--filename') {
      const file = rest[++index]
      if (file === undefined) throw wrong(`${argument} has no value`)
      files.push(file)
    } else others.push(argument)
  }
  const line = readCommandLine(others, ['filename'])
  if (line.kind !== 'run') return undefined
  const flag = refused.find((name) => line.texts.has(name))
  if (flag !== undefined) throw wrong(`resolve has the flag --${flag}, but it pushes the images that the files name`)
  if (line.json) throw wrong('resolve has the flag --json, but it prints the files')
  // What stands without a flag is a file here; packages are behind --package.
  const split = splitPackages(others, line.texts.get('package') ?? '')
  const named = [...files, ...split.files]
  if (named.length === 0) throw wrong('resolve names no file')
  const texts = new Map([...line.texts].filter(([name]) => name !== 'package'))
  if (split.packages.length > 0) texts.set('package', split.packages.join('\n'))
  return { line: { ...line, texts: new Map([...texts, ['push', texts.get('push') ?? 'true']]) }, files: named }
}

/** Which of the packages that a command line names are behind `--package`, and which stand alone. */
function splitPackages(
  args: readonly string[],
  all: string,
): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const packages = args.flatMap((argument, index) => {
    if (argument.startsWith('--package=')) return [argument.slice('--package='.length)]
    return argument === '--package' ? args.slice(index + 1, index + 2) : []
  })
  const listed = all.split('\n').filter((text) => text !== '')
  return { packages, files: listed.filter((text) => !packages.includes(text)) }
}

function wrong(message: string): UsageError {
  return new UsageError(message, {
    change: `Write ${usage}, for example go-tiny-image resolve k8s/ --images ghcr.io/me/{{name}}.`,
  })
}
