import { access, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { UserError } from '../../errors.ts'
import { readFailure, writeFailure } from '../../host/files/streams.ts'
import { largestImage } from '../format/layout.ts'
import { DamagedPackage } from '../format/read.ts'
import { describePackedProgram } from './inspect.ts'
import { findPackage, isUpx, type PackedProgram, unpackProgram } from './unpack.ts'

/** Describes how a program is packed, a line per fact. Throws a UserError for a file that cannot be read. */
export async function inspectFile(path: string): Promise<readonly string[]> {
  const file = await contentOf(path)
  const packed = packageIn(file, path)
  return packed === undefined ? [`${path}: ${notOurs(file)}`] : describePackedProgram(packed, file.length)
}

/**
 * Writes the linked program of a packed one; returns a message for people. Existing files are not overwritten, and no
 * partial file is left behind. Throws a UserError.
 */
export async function unpackFile(path: string, output: string): Promise<string> {
  const file = await contentOf(path)
  const packed = packageIn(file, path)
  if (packed === undefined) {
    throw new UserError(`${path} cannot be unpacked: it ${notOurs(file)}`, {
      change: isUpx(file) ? 'upx -d unpacks it.' : 'Give a program that go-tiny-image packed.',
    })
  }
  const isThere = await access(output).then(
    () => true,
    () => false,
  )
  if (isThere) throw new UserError(`${output} exists`, { change: 'Name another file with -o, or remove it.' })
  const linked = tellingDamage(path, () => unpackProgram(packed))
  const partial = `${output}.${process.pid}.partial`
  try {
    await writeFile(partial, linked, { mode: (await stat(path)).mode & 0o777 })
    await rename(partial, output)
  } catch (error) {
    throw writeFailure(output, error)
  } finally {
    await rm(partial, { force: true })
  }
  return `${output}: ${linked.length.toLocaleString('en')} bytes, sha256:${Buffer.from(packed.header.linkedDigest).toString('hex')}`
}

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path)
    if (info.isDirectory()) throw new UserError(`${path} is a folder`, { change: 'Give a program in it.' })
    // Node does not read a larger file in one piece.
    if (info.size > largestImage) {
      throw new UserError(`${path} has ${info.size} bytes, and a packed program at most ${largestImage}`, {
        change: 'Give a program that go-tiny-image packed.',
      })
    }
    return new Uint8Array(await readFile(path))
  } catch (error) {
    throw readFailure(path, error)
  }
}

function packageIn(file: Uint8Array, path: string): PackedProgram | undefined {
  return tellingDamage(path, () => findPackage(file))
}

function tellingDamage<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof DamagedPackage)) throw error
    const change =
      error.reason === 'version'
        ? 'Use the version of go-tiny-image that packed it.'
        : 'Get the file again: a damaged program is not unpacked, not even in part.'
    throw new UserError(`${path} ${error.message}`, { change, cause: error })
  }
}

function notOurs(file: Uint8Array): string {
  return isUpx(file) ? 'is packed by UPX' : 'is not packed by go-tiny-image'
}
