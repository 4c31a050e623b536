import { UsageError } from '../errors.ts'
import { type CommandLine, readCommandLine } from '../inputs/flags.ts'
import { takeFlag } from './flags.ts'

/** `explain PACKAGE|NAME@DIGEST`, with the inputs of a build. */
export type ExplainCommand = CommandLine & {
  readonly kind: 'run'
  /** A package to build, or an image with a digest. */
  readonly target: string
  /** What it is compared with: an image, a package, or the JSON of an earlier explanation. */
  readonly against: string | undefined
  /** The HTML file to write. */
  readonly page: string | undefined
}

const usage =
  'go-tiny-image explain PACKAGE|NAME@sha256:… [--against REFERENCE|PACKAGE|FILE.json] [--json] [--page FILE]'

// Nothing leaves the machine: an explanation is made for the one who asks.
const refused = ['push', 'push-by-digest', 'load', 'outputs', 'merge', 'dry-run', 'size-report', 'compare-with']

/**
 * Reads `explain` with its own flags and those of a build; undefined for any other command line, and for --help. Throws a
 * UsageError for no package or several, an unknown flag, and flags that would send the image somewhere.
 */
export function readExplainCommand([word, ...args]: readonly string[]): ExplainCommand | undefined {
  if (word !== 'explain') return undefined
  const { rest, value: against } = takeFlag(args, 'against')
  const { rest: given, value: page } = takeFlag(rest, 'page')
  for (const [name, value] of [['against', against] as const, ['page', page] as const]) {
    if (value === '') throw wrong(`--${name} has no value`)
  }
  const line = readCommandLine(given, ['against', 'page'])
  if (line.kind !== 'run') return undefined
  const flag = refused.find((name) => line.texts.has(name))
  if (flag !== undefined) throw wrong(`explain has the flag --${flag}, but it builds an image only to describe it`)
  const [target, more] = (line.texts.get('package') ?? '').split('\n').filter((text) => text.trim() !== '')
  if (target === undefined) throw wrong('explain has no package')
  if (more !== undefined) throw wrong(`explain takes one package, and got ${more} too`)
  const texts = new Map([...line.texts, ['push', 'false'], ['summary', 'false']])
  return { ...line, texts, target, against, page }
}

function wrong(message: string): UsageError {
  return new UsageError(message, { change: `Write ${usage}.` })
}
