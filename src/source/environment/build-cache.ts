import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../../host/host.ts'

/** The folder of go's build cache, by the environment alone. Source: `go help environment`, and os.UserCacheDir of Go. */
export function buildCacheFolder({ HOME = homedir(), GOCACHE, XDG_CACHE_HOME }: Environment, os: string): string {
  const parent = os === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache')
  return GOCACHE || join(XDG_CACHE_HOME || parent, 'go-build')
}
