import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../host.ts'

/** The product's folder in the user's cache folder. Source: XDG Base Directory Specification. */
export function cacheFolder(env: Environment): string {
  const parent = env.XDG_CACHE_HOME !== undefined && env.XDG_CACHE_HOME !== '' ? env.XDG_CACHE_HOME : undefined
  return join(parent ?? join(homedir(), '.cache'), 'go-tiny-image')
}

/** Where tools are kept on a machine that is no runner. */
export function toolCacheFolder(env: Environment): string {
  return join(cacheFolder(env), 'tools')
}

/** Whether files can be put into a folder, which is made where it is missing: a home may be read-only, or none at all. */
export function canBeWritten(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
