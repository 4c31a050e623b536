import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { UsageError, UserError } from '../errors.ts'
import { isRecord, parseJson } from '../host/json.ts'
import { type Digest, firstOfEachDigest } from '../oci/digest.ts'

/** A digest to merge, and where it was found, for messages. */
export type FoundDigest = { readonly digest: Digest; readonly from: string }

/**
 * Reads the items of `merge`: digests (also with a name, `name@sha256:…`), files that contain them, or folders of such
 * files, as downloaded from the artifacts of a matrix. Returns each digest once. Throws a UserError if an item is none
 * of these or a folder has no digests.
 */
export async function findDigests(items: readonly string[], folder: string): Promise<readonly FoundDigest[]> {
  const found: FoundDigest[] = []
  for (const item of items) {
    const digest = digestIn(item)
    if (digest === undefined) found.push(...(await digestsAt(item, resolve(folder, item))))
    else found.push({ digest, from: 'merge' })
  }
  return firstOfEachDigest(found, ({ digest }) => digest)
}

async function digestsAt(item: string, path: string): Promise<readonly FoundDigest[]> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined && item.startsWith('sha256:')) {
    throw new UsageError(`merge has "${item}", which is not a digest`, {
      change: 'A digest is sha256: followed by 64 hexadecimal digits in lower case.',
    })
  }
  if (found === undefined) {
    throw new UserError(`merge has "${item}", which is neither a digest nor a file or folder (${path})`, {
      change: 'Write digests, sha256: and 64 digits, or the folder with the downloaded artifacts of the matrix jobs.',
    })
  }
  if (!found.isDirectory()) return digestsOfFile(path)
  const names = await readdir(path, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  if (files.length === 0) {
    throw new UserError(`merge has the folder "${item}", which contains no file (${path})`, {
      change: 'Upload a file with the digest in each matrix job, and download these artifacts before the merge.',
    })
  }
  return (await Promise.all(files.sort().map(digestsOfFile))).flat()
}

// More than the `json` output of any run.
const longestFileBytes = 1024 * 1024

async function digestsOfFile(path: string): Promise<readonly FoundDigest[]> {
  const { size } = await stat(path)
  const text = size > longestFileBytes ? undefined : await readFile(path, 'utf8')
  const digests = text === undefined ? undefined : digestsOf(text, basename(path))
  if (digests === undefined) {
    throw new UserError(`merge: the file ${path} contains no digest`, {
      change: 'Write the output `digest`, `digests` or `json` of each matrix job to its own file, and nothing else.',
    })
  }
  return digests.map((digest) => ({ digest, from: path }))
}

/**
 * The digests in a file: one per line; or the output `digests`, `json` or `metadata`; or an empty file whose name is
 * the 64 hex digits. Undefined if it has none. Throws a UserError for a `json` of several programs.
 */
export function digestsOf(text: string, name: string): readonly Digest[] | undefined {
  const lines = text.split(/\s+/).filter((line) => line !== '')
  if (lines.length === 0) return /^[0-9a-f]{64}$/.test(name) ? [`sha256:${name}`] : undefined
  if (text.trimStart().startsWith('{')) return digestsOfJson(text)
  const digests = lines.map(digestIn)
  return allDefined(digests)
}

function digestsOfJson(text: string): readonly Digest[] | undefined {
  const json = parseJson(text)
  if (!isRecord(json)) return undefined
  const ofMetadata = json['containerimage.digest']
  if (ofMetadata !== undefined) return allDefined([digestIn(ofMetadata)])
  // The keys of the output `digests` are platforms, none of which is a single word.
  const images = isRecord(json.images) ? json.images : {}
  const values = Object.values(images)
  if (values.length === 0) return nonEmpty(allDefined(Object.values(json).map(digestIn)))
  if (values.length > 1) {
    throw new UserError(`merge found the images of several programs in one file: ${Object.keys(images).join(', ')}`, {
      change: 'Merge one program at a time: write the digest of that program alone to the file.',
    })
  }
  return allDefined(values.map((image) => (isRecord(image) ? digestIn(image.digest) : undefined)))
}

function nonEmpty(digests: readonly Digest[] | undefined): readonly Digest[] | undefined {
  return digests?.length === 0 ? undefined : digests
}

function allDefined(digests: readonly (Digest | undefined)[]): readonly Digest[] | undefined {
  const defined = digests.filter((digest) => digest !== undefined)
  return defined.length === digests.length ? defined : undefined
}

function digestIn(value: unknown): Digest | undefined {
  if (typeof value !== 'string') return undefined
  return /^(?:[^@\s]+@)?(sha256:[0-9a-f]{64})$/.exec(value)?.[1]
}
