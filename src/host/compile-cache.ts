import nodeModule from 'node:module'
import { join } from 'node:path'
import type { Environment } from './host.ts'

/**
 * Lets Node keep what it compiles from here on in the tool cache, as long as others may run Go from there too. Does
 * nothing on a runner that ends with its job, which would only write, and where Node is older than 22.1. A folder that
 * cannot be written is no error. Source: https://nodejs.org/api/module.html#module-compile-cache
 */
export function keepCompiledCode(env: Environment): void {
  const folder = env.RUNNER_TOOL_CACHE
  if (folder === undefined || env.RUNNER_ENVIRONMENT === 'github-hosted') return
  if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache(join(folder, 'go-tiny-image', 'compiled'))
}
