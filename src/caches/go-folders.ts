import type { Host } from '../host/host.ts'
import { plainGoEnvironment } from '../source/environment/variables.ts'
import type { GoToolchain } from '../toolchain/types.ts'

/** The folders of go's module cache and build cache, as reported by the go command. */
export async function goFolders(
  go: Pick<GoToolchain, 'command'>,
  host: Pick<Host, 'run' | 'env' | 'temporaryFolder'>,
): Promise<{ readonly modules: string; readonly build: string }> {
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
