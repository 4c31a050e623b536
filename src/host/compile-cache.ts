import nodeModule from 'node:module'
import { join } from 'node:path'
import type { Environment } from './host.ts'

/**
 * Enables Node's compile cache in the tool cache. Whoever can write there could also change the Go that we run, so this
 * is no new risk. Does nothing on an ephemeral runner, which would only write the cache, and with Node before 22.1. A
 * folder that cannot be written is no error. Source: https://nodejs.org/api/module.html#module-compile-cache
 */
export function keepCompiledCode(env: Environment): void {
  const folder = env.RUNNER_TOOL_CACHE
  if (folder === undefined || env.RUNNER_ENVIRONMENT === 'github-hosted') return
  if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache(join(folder, 'go-tiny-image', 'compiled'))
}
