import { UsageError } from '../errors.ts'
import { type Attribute, readAttributes } from './csv.ts'
import type { ChoiceOf } from './table.ts'
import { type Given, readLines } from './values.ts'

/** The result of reading `outputs`: an archive to write, or values for the inputs that say the same. */
export type Destinations = {
  /** The path of the archive as given; empty if none is requested. */
  readonly archive: string
  readonly push: boolean
  readonly pushByDigest: boolean
  readonly load: boolean
  readonly images: readonly string[]
}

const nowhere: Destinations = { archive: '', push: false, pushByDigest: false, load: false, images: [] }

// Options that every image of ours already follows, or that only matter for BuildKit's own store.
const withoutEffect = new Set([
  'name-canonical',
  'oci-mediatypes',
  'rewrite-timestamp',
  'force-compression',
  'store',
  'unpack',
  'dangling-name-prefix',
  'oci-artifact',
])

const elsewhere: Readonly<Record<string, string>> = {
  local: 'The program is the output binary-path; an archive of the image is outputs: image.tar.',
  tar: 'The program is the output binary-path; an archive of the image is outputs: image.tar.',
  cacheonly: 'Write push: false to build only.',
}

/**
 * Reads `outputs`: the path of an archive, or lines in the syntax of `docker buildx build --output`. Throws a
 * UsageError for an option that is not supported, with the input to use instead.
 * Source: https://docs.docker.com/build/exporters/
 */
export function readDestinations(given: Given): Destinations {
  const all = readLines(given).map((line) => destinationOf({ name: given.name, text: line }))
  const archives = all.flatMap(({ archive }) => (archive === '' ? [] : [archive]))
  if (archives.length > 1) {
    throw new UsageError(`outputs names ${archives.length} archives (${archives.join(', ')})`, {
      change: 'Use one: it is an OCI layout that docker load reads too.',
    })
  }
  return {
    archive: archives[0] ?? '',
    push: all.some(({ push }) => push),
    pushByDigest: all.some(({ pushByDigest }) => pushByDigest),
    load: all.some(({ load }) => load),
    images: [...new Set(all.flatMap(({ images }) => images))],
  }
}

function destinationOf(given: Given): Destinations {
  if (!/(?:^|,)\s*"?(?:type|dest)\s*=/i.test(given.text)) return { ...nowhere, archive: given.text }
  const attributes = readAttributes(given)
  const { type = 'oci', ...rest } = valuesOf(attributes, given)
  if (type === 'oci' || type === 'docker') return archiveOf({ type, ...rest }, given)
  if (type === 'image' || type === 'registry') return pushOf({ type, ...rest }, given)
  throw refused(given, `writes type=${type}`, elsewhere[type] ?? 'Supported are type=oci, docker, image and registry.')
}

type Values = Readonly<Partial<Record<string, string>>>

function valuesOf(attributes: readonly Attribute[], given: Given): Values {
  const bare = attributes.find(({ key }) => key === undefined)
  if (bare !== undefined) throw refused(given, `holds "${bare.value}"`, 'Write every part of the line as key=value.')
  return Object.fromEntries(attributes.map(({ key, value }) => [key ?? '', value]))
}

function archiveOf({ type, dest = '', tar = 'true', ...rest }: Values, given: Given): Destinations {
  refuseOthers(rest, given)
  if (tar !== 'true') throw refused(given, 'asks for a folder', 'Remove tar=: the layout is written as one archive.')
  if (dest === '-') throw refused(given, 'writes to standard output', 'Write dest= and the path of a file.')
  if (dest !== '') return { ...nowhere, archive: dest }
  if (type === 'docker') return { ...nowhere, load: true }
  throw refused(given, 'names no file', 'Write for example type=oci,dest=image.tar.')
}

function pushOf({ type, name = '', push, ...rest }: Values, given: Given): Destinations {
  const { 'push-by-digest': byDigest = 'false', ...others } = rest
  refuseOthers(others, given)
  if ((push ?? (type === 'registry' ? 'true' : 'false')) !== 'true') {
    throw refused(
      given,
      'pushes nothing',
      'Write push=true, or use load: true instead of outputs to keep the image locally.',
    )
  }
  const images = name.split(',').map((one) => one.trim())
  return { ...nowhere, push: true, pushByDigest: byDigest === 'true', images: images.filter((one) => one !== '') }
}

const insteadOf: Readonly<Record<string, string>> = {
  compression: 'Use the input compression: zstd.',
  'compression-level': 'Use the input compression-level: fast or best.',
  name: 'Write images and tags.',
}

function refuseOthers(values: Values, given: Given): void {
  const key = Object.keys(values).find((one) => !withoutEffect.has(one))
  if (key === undefined) return
  const change = key.startsWith('annotation') ? 'Write annotations.' : insteadOf[key]
  throw refused(given, `holds ${key}=`, change ?? 'Remove it.')
}

function refused({ text }: Given, what: string, change: string): UsageError {
  return new UsageError(`outputs has the line "${text}", which ${what}`, { change })
}

/** Whether to push; throws a UsageError if push and outputs differ. `outputs` in buildx syntax may repeat other inputs. */
export function pushWith(push: ChoiceOf<'push'>, destinations: Destinations): ChoiceOf<'push'> {
  if (!destinations.push) return push
  if (push !== 'false') return 'true'
  throw new UsageError('push is false, but outputs pushes the image', {
    change: 'Use push, without outputs.',
  })
}

/** The names of images from both; throws a UsageError if they differ. */
export function imagesWith(images: readonly string[], destinations: Destinations): readonly string[] {
  if (images.length === 0) return destinations.images
  const other = destinations.images.find((name) => !images.includes(name))
  if (other === undefined) return images
  throw new UsageError(`images is ${images.join(', ')}, but outputs names ${other}`, {
    change: 'Write all names under images, and no name= in outputs.',
  })
}
