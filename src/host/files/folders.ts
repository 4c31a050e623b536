import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../host.ts'

/** This tool's folder in the user's cache folder. Source: XDG Base Directory Specification. */
export function cacheFolder(env: Environment): string {
  const parent = env.XDG_CACHE_HOME !== undefined && env.XDG_CACHE_HOME !== '' ? env.XDG_CACHE_HOME : undefined
  return join(parent ?? join(homedir(), '.cache'), 'go-tiny-image')
}

/** The tool cache on a machine that is not a runner. */
export function toolCacheFolder(env: Environment): string {
  return join(cacheFolder(env), 'tools')
}

/**
 * Whether files can be written to a folder, which is created if missing: a home may be read-only, or not exist at all.
 */
export function canBeWritten(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
