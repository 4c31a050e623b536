import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import type { Environment } from '../host.ts'

/**
 * The absolute path of a command: the command itself if it contains a separator, else the first executable file on the
 * PATH of the given environment. Relative folders on PATH are skipped: they would be folders of the checkout. Undefined
 * if there is none.
 */
export function which(command: string, env: Environment): string | undefined {
  if (isAbsolute(command) || command.includes('/')) return isExecutable(command) ? resolve(command) : undefined
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute)) {
    for (const extension of extensions) {
      const candidate = join(folder, command + extension)
      if (isExecutable(candidate)) return resolve(candidate)
    }
  }
  return undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
