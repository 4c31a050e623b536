import { UsageError } from '../errors.ts'
import { readCommandLine } from '../inputs/flags.ts'
import { takeFlag } from './flags.ts'

/** `verify NAME@sha256:… [--source DIR]`, with the inputs that say how to reach the registry and the tools. */
export type VerifyCommand = {
  readonly image: string
  readonly source: string | undefined
  readonly texts: ReadonlyMap<string, string>
  readonly verbose: boolean
  readonly passwordFromStdin: boolean
}

// How to reach what both builds need, and tools to use instead of the recorded ones.
const ofRegistry = ['registry', 'username', 'password', 'github-token', 'plain-http', 'registry-ca'] as const
const ofBuild = [
  'go-version',
  'go-checksum',
  'go-download-base-url',
  'upx-version',
  'upx-checksum',
  'upx-download-base-url',
] as const
const allowed: readonly string[] = [...ofRegistry, ...ofBuild]

/** Reads the command; undefined for any other command line. Throws a UsageError for what it does not know. */
export function readVerifyCommand([word, ...args]: readonly string[]): VerifyCommand | undefined {
  if (word !== 'verify') return undefined
  const { rest, value: source } = takeFlag(args, 'source')
  if (source === '') throw wrong('--source has no value')
  const line = readCommandLine(rest, ['source'])
  if (line.kind !== 'run' || line.json) throw wrong('verify prints one line')
  const { package: images = '', ...others } = Object.fromEntries(line.texts)
  const foreign = Object.keys(others).find((name) => !allowed.includes(name))
  if (foreign !== undefined) {
    throw wrong(`verify takes no --${foreign}: the inputs of the build are in the provenance`)
  }
  const [image, more] = images.split('\n').filter((text) => text !== '')
  if (image === undefined) throw wrong('verify has no image')
  if (more !== undefined) throw wrong(`verify takes one image, and got ${more} too`)
  const { verbose, passwordFromStdin } = line
  return { image, source, texts: new Map(Object.entries(others)), verbose, passwordFromStdin }
}

/** The inputs for the second build among those of the command. */
export function inputsOfBuild(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...texts].filter(([name]) => ofBuild.some((one) => one === name)))
}

function wrong(message: string): UsageError {
  return new UsageError(message, { change: 'Write go-tiny-image verify NAME@sha256:… [--source DIR].' })
}
