import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import type { GoVersionRequest } from '../types.ts'
import { readGoVersion, readToolVersions, readVersionLines } from './version-files.ts'
import { latestOf, requestFrom, requestFromLines } from './versions.ts'

/** The origin shown in the log when nothing requests a version. */
export const unasked = 'no version requested'

export type VersionInputs = {
  readonly version?: string
  readonly versionFile?: string
  /** The go.work or go.mod files of the source; may be empty. */
  readonly moduleFiles: readonly string[]
  /** A file used instead of every go.mod (-modfile), relative to the folder of the go.mod. */
  readonly modFile?: string
  /** Go lines of modules without a local folder, each with its origin. */
  readonly remoteLines?: readonly { readonly go: string; readonly by: string }[]
}

/**
 * Which Go is requested: the input, otherwise the version file, otherwise the latest version in the go.work and go.mod
 * files of the source, otherwise any. Throws a UserError that names the file, or a UsageError that names the input.
 */
export function findVersionRequest(request: VersionInputs): GoVersionRequest {
  if (request.version !== undefined && request.version.trim() !== '') {
    const requestedBy = `the input go-version (${request.version.trim()})`
    return requestFrom(request.version, { requestedBy, name: 'go-version', isInput: true })
  }
  if (request.versionFile !== undefined) return requestFromFile(request.versionFile)
  const files = request.moduleFiles.map((file) => inPlaceOf(file, request.modFile))
  const requests = files.map((file) => requestFromLines(readVersionLines(read(file)), shown(file)))
  const remote = (request.remoteLines ?? []).map(({ go, by }) => requestFromLines({ go }, by))
  return (
    latestOf([...requests, ...remote].filter((wanted) => wanted !== undefined)) ?? {
      kind: 'any',
      requestedBy: unasked,
    }
  )
}

function requestFromFile(file: string): GoVersionRequest {
  const text = read(file)
  const name = basename(file)
  // A module may have more files in the format of go.mod, for tools or a vendor folder: go.tool.mod, tools.mod,
  // vendor.mod.
  if (/\.(mod|work)$/.test(name)) {
    const wanted = requestFromLines(readVersionLines(text), shown(file))
    if (wanted !== undefined) return wanted
    throw noVersionIn(file, 'neither a go nor a toolchain line')
  }
  const version = name === '.tool-versions' ? readToolVersions(text) : readGoVersion(text)
  if (version === undefined) throw noVersionIn(file, name === '.tool-versions' ? 'no golang line' : 'no version')
  return requestFrom(version, { requestedBy: shown(file), name: `go-version-file ${shown(file)}` })
}

function noVersionIn(file: string, lack: string): UserError {
  return new UserError(`go-version-file ${shown(file)} has ${lack}`, {
    change: 'Add it there, or set go-version.',
  })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new UserError(`the version file ${shown(file)} cannot be read`, {
      change: 'Point go-version-file at a go.mod (or any other .mod file), go.work, .go-version or .tool-versions.',
      cause,
    })
  }
}

function inPlaceOf(file: string, modFile: string | undefined): string {
  if (modFile === undefined || basename(file) !== 'go.mod') return file
  const other = resolve(dirname(file), modFile)
  return existsSync(other) ? other : file
}

function shown(file: string): string {
  const path = relative('', file)
  return path.startsWith('..') ? file : path
}
