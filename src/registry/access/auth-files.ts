import { statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Environment } from '../../host/host.ts'
import { hasCode } from '../../host/system-error.ts'
import { type DockerConfig, parseDockerConfig, parseLegacyConfig } from './docker-config.ts'

/** A file or variable that holds logins. */
export type AuthFile = {
  /** For messages: a path, or a variable. */
  readonly name: string
  /** A file, which `docker login` may have written. */
  readonly isFile: boolean
  /** Its logins, or undefined if it does not exist. Throws a UserError if it is malformed. */
  readonly read: () => Promise<DockerConfig | undefined>
  /** The variable that names it. */
  readonly variable?: string
  readonly isThere: () => boolean
}

/**
 * All places where Docker, podman and related tools store logins, in order of precedence: the variable
 * DOCKER_AUTH_CONFIG, Docker's config.json, the auth.json that REGISTRY_AUTH_FILE names or else the user's, and
 * Docker's legacy file. Source: docker/cli, cli/config; containers-auth.json(5)
 */
export function authFiles(env: Environment): readonly AuthFile[] {
  const text = (env.DOCKER_AUTH_CONFIG ?? '').trim()
  const variable = 'DOCKER_AUTH_CONFIG'
  const inVariable = {
    name: `the variable ${variable}`,
    isFile: false,
    read: async () => parsed(text, `the variable ${variable}`),
    isThere: () => true,
  }
  const docker = fileAt(dockerConfigFile(env))
  return [
    ...(text === '' ? [] : [inVariable]),
    { ...docker, ...(env.DOCKER_CONFIG ? { variable: 'DOCKER_CONFIG' } : {}) },
    ...containersFiles(env),
    ...legacyFile(env),
  ]
}

/** Docker's config folder: `$DOCKER_CONFIG` (its parent folder if that is a file), else `~/.docker`. */
export function dockerFolder(env: Environment): string {
  return dirname(dockerConfigFile(env))
}

// The variable's name misleads some users into setting it to the file itself.
function dockerConfigFile(env: Environment): string {
  const named = env.DOCKER_CONFIG || join(homeOf(env), '.docker')
  return isFile(named) ? named : join(named, 'config.json')
}

function containersFiles(env: Environment): readonly AuthFile[] {
  const named = env.REGISTRY_AUTH_FILE
  if (named) return [{ ...fileAt(named), variable: 'REGISTRY_AUTH_FILE' }]
  const runtime = env.XDG_RUNTIME_DIR || (process.platform === 'linux' ? `/run/containers/${process.getuid?.()}` : '')
  const ofRun = env.XDG_RUNTIME_DIR ? join(runtime, 'containers', 'auth.json') : join(runtime, 'auth.json')
  const settings = env.XDG_CONFIG_HOME || join(homeOf(env), '.config')
  return [...(runtime === '' ? [] : [fileAt(ofRun)]), fileAt(join(settings, 'containers', 'auth.json'))]
}

// The format of Docker before 1.7 and tools that still use it: the whole file is the logins.
function legacyFile(env: Environment): readonly AuthFile[] {
  if (env.REGISTRY_AUTH_FILE) return []
  return [fileAt(join(homeOf(env), '.dockercfg'), parseLegacyConfig)]
}

function fileAt(name: string, parse = parseDockerConfig): AuthFile {
  return { name, isFile: true, read: () => readConfig(name, parse), isThere: () => isFile(name) }
}

function homeOf(env: Environment): string {
  return env.HOME || homedir()
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const change = 'Fix or remove it, or set the registry’s user name and password as inputs.'

async function readConfig(path: string, parse: typeof parseDockerConfig): Promise<DockerConfig | undefined> {
  let text: string
  try {
    // Opening a pipe blocks until it has a writer; only the shell's own, /dev/fd/63, is sure to have one.
    if ((await stat(path)).isFIFO() && !/^\/(?:dev\/fd|proc\/self\/fd)\//.test(path)) throw new Error('it is a pipe')
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'ENOTDIR'])) return undefined
    throw new UserError(`${path} cannot be read for the registry’s credentials`, { change, cause: error })
  }
  return parsed(text, path, parse)
}

function parsed(text: string, name: string, parse = parseDockerConfig): DockerConfig {
  const config = parse(text)
  if (config === undefined) throw new UserError(`${name} is not valid JSON of a Docker config`, { change })
  return config
}
