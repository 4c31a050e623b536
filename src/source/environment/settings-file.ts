import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../../host/host.ts'
import type { MachineSettings } from './variables.ts'

/**
 * The file in which `go env -w` stores settings: the path in GOENV, otherwise in the user's config folder. Undefined
 * with `GOENV=off` or when that folder is unknown. Source: `go help env`, os.UserConfigDir.
 */
export function settingsFileOf(env: Environment, system: NodeJS.Platform): string | undefined {
  if (env.GOENV === 'off') return undefined
  if (env.GOENV !== undefined && env.GOENV !== '') return env.GOENV
  const folder = configFolder(env, system)
  return folder === undefined ? undefined : join(folder, 'go', 'env')
}

function configFolder(env: Environment, system: NodeJS.Platform): string | undefined {
  const set = (value: string | undefined): string | undefined => (value === '' ? undefined : value)
  const home = set(env.HOME)
  if (system === 'win32') return set(env.AppData ?? env.APPDATA)
  if (system === 'darwin') return home === undefined ? undefined : join(home, 'Library', 'Application Support')
  return set(env.XDG_CONFIG_HOME) ?? (home === undefined ? undefined : join(home, '.config'))
}

/** Parses the file: NAME=value lines; the last value of a name wins. Source: cmd/go, cfg.readEnvFile. */
export function parseSettings(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').flatMap((line) => {
    const match = /^([A-Z][A-Z0-9_]*)=(.*?)\r?$/.exec(line)
    return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const]
  })
  return Object.fromEntries(lines)
}

/** The environment plus the settings from the file of `go env -w`. An unreadable file adds nothing. */
export async function readMachineSettings(env: Environment, system: NodeJS.Platform): Promise<MachineSettings> {
  const path = settingsFileOf(env, system)
  const text = path === undefined ? undefined : await readFile(path, 'utf8').catch(() => undefined)
  return path === undefined || text === undefined ? { env } : { env, file: { path, values: parseSettings(text) } }
}
