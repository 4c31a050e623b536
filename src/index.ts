import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { keepCompiledCode } from './host/compile-cache.ts'
import { toolCacheFolder } from './host/files/folders.ts'
import { keepNewSpaceSmall } from './host/memory/heap.ts'
import { runnerState } from './host/runner/state.ts'

// The action's entry point: the main run, which passes its result to the runner, or the post run, which saves caches.
// Each is loaded only when needed, so a post run with nothing to save loads nothing.
const { env } = process
// The toolkit's tool cache reads these two.
env.RUNNER_TEMP ??= tmpdir()
env.RUNNER_TOOL_CACHE ??= toolCacheFolder(env)

// The main run records that it has started: a dry run leaves no caches, and its post run must not run main again.
const caches = runnerState('caches', env)
if (caches === undefined && runnerState('begun', env) === undefined) {
  keepCompiledCode(env)
  keepNewSpaceSmall()
  const { runMain } = await import('./action/main.ts')
  process.exitCode = await runMain(entry())
} else if (Array.isArray(caches) && caches.length > 0) {
  const { runPost } = await import('./action/post.ts')
  await runPost(caches, entry())
}

function entry() {
  return { env, cacheProgram: join(dirname(process.argv[1] ?? ''), 'cache-client.js') }
}
