import { UsageError } from '../errors.ts'
import { type CommandLine, readCommandLine } from '../inputs/flags.ts'

const usage = 'go-tiny-image explain PACKAGE [--json]'

// Nothing leaves the machine: an explanation is made for the one who asks.
const refused = ['push', 'push-by-digest', 'load', 'outputs', 'merge', 'dry-run']

/**
 * Reads `explain PACKAGE` with its own flags and those of a build; undefined for any other command line, and for --help.
 * Throws a
 * UsageError for no package, an unknown flag, and flags that would send the image somewhere.
 */
export function readExplainCommand([kind, ...rest]: readonly string[]):
  | (CommandLine & { readonly kind: 'run' })
  | undefined {
  if (kind !== 'explain') return undefined
  const line = readCommandLine(rest)
  if (line.kind !== 'run') return undefined
  const flag = refused.find((name) => line.texts.has(name))
  if (flag !== undefined) {
    throw new UsageError(`explain has the flag --${flag}, but it builds an image only to describe it`, {
      change: `Write ${usage}, with the flags of the build alone.`,
    })
  }
  if ((line.texts.get('package') ?? '').trim() === '') {
    throw new UsageError('explain has no package', {
      change: `Write ${usage}, for example go-tiny-image explain ./cmd/api.`,
    })
  }
  const texts = new Map([...line.texts, ['push', 'false'], ['summary', 'false']])
  return { ...line, texts }
}
