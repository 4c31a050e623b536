import { readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { UserError } from '../../errors.ts'
import type { GoVersionRequest } from '../types.ts'
import { readGoVersion, readToolVersions, readVersionLines } from './version-files.ts'
import { latestOf, requestFrom, requestFromLines } from './versions.ts'

export type VersionInputs = {
  readonly version?: string
  readonly versionFile?: string
  /** The go.work or go.mod files of the source; there may be none. */
  readonly moduleFiles: readonly string[]
}

/**
 * Which Go is asked for: the input, else the version file, else the go.work and go.mod files of the source, of which the
 * latest version counts, else any. Throws a UserError that names the input or the file.
 */
export function findVersionRequest(request: VersionInputs): GoVersionRequest {
  if (request.version !== undefined && request.version.trim() !== '') {
    return requestFrom(request.version, `the input go-version (${request.version.trim()})`)
  }
  if (request.versionFile !== undefined) return requestFromFile(request.versionFile)
  const requests = request.moduleFiles.map((file) => requestFromLines(readVersionLines(read(file)), shown(file)))
  return (
    latestOf(requests.filter((wanted) => wanted !== undefined)) ?? {
      kind: 'any',
      requestedBy: 'nothing that asks for a version',
    }
  )
}

function requestFromFile(file: string): GoVersionRequest {
  const text = read(file)
  const name = basename(file)
  if (name === 'go.mod' || name === 'go.work') {
    const wanted = requestFromLines(readVersionLines(text), shown(file))
    if (wanted !== undefined) return wanted
    throw noVersionIn(file, 'neither a go nor a toolchain line')
  }
  const version = name === '.tool-versions' ? readToolVersions(text) : readGoVersion(text)
  if (version === undefined) throw noVersionIn(file, name === '.tool-versions' ? 'no golang line' : 'no version')
  return requestFrom(version, shown(file))
}

function noVersionIn(file: string, lack: string): UserError {
  return new UserError(`go-version-file ${shown(file)} has ${lack}`, {
    change: 'Add it there, or give go-version.',
  })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new UserError(`the version file ${shown(file)} cannot be read`, {
      change: 'Point go-version-file at a go.mod, go.work, .go-version or .tool-versions.',
      cause,
    })
  }
}

function shown(file: string): string {
  const path = relative('', file)
  return path.startsWith('..') ? file : path
}
