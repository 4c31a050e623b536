import { isAbsolute, join } from 'node:path'
import type { Environment, Host } from '../host/host.ts'
import { buildCacheFolder } from '../source/environment/build-cache.ts'
import { plainGoEnvironment } from '../source/environment/variables.ts'
import type { GoToolchain } from '../toolchain/types.ts'

export type GoFolders = { readonly modules: string; readonly build: string }

/**
 * The same folders before there is a go to ask; undefined where go decides in a way that is not known here. Source:
 * `go help environment`.
 */
export function knownGoFolders(env: Environment, os: string): GoFolders | undefined {
  const { HOME = '', GOPATH = '', GOMODCACHE = '' } = env
  if (os !== 'linux' || !HOME.startsWith('/')) return undefined
  const [path = ''] = GOPATH.split(':')
  const modules = GOMODCACHE === '' ? join(path === '' ? join(HOME, 'go') : path, 'pkg', 'mod') : GOMODCACHE
  const build = buildCacheFolder(env, os)
  return isAbsolute(modules) && isAbsolute(build) ? { modules, build } : undefined
}

/** The folders of go's module cache and build cache, as reported by the go command. */
export async function goFolders(
  go: Pick<GoToolchain, 'command'>,
  host: Pick<Host, 'run' | 'env' | 'temporaryFolder'>,
): Promise<GoFolders> {
  const { stdout } = await host.run({
    command: go.command,
    args: ['env', 'GOMODCACHE', 'GOCACHE'],
    cwd: host.temporaryFolder,
    env: plainGoEnvironment(host.env),
    quiet: true,
  })
  const [modules = '', build = ''] = stdout.split(/\r?\n/)
  return { modules, build }
}
