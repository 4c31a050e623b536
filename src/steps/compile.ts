import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { compileProgram } from '../compile/build.ts'
import { examineProgram } from '../compile/examine.ts'
import type { Program } from '../compile/types.ts'
import type { Host } from '../host/host.ts'
import { inParallel } from '../host/parallel.ts'
import type { Plan } from '../plan/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/**
 * Compiles every program for every platform, and analyses their packages meanwhile. Throws a UserError for a program
 * that does not compile or cannot work.
 */
export async function compilePrograms(
  { host, onEvent }: RunOptions,
  plan: Plan,
  go: GoToolchain,
): Promise<readonly Program[]> {
  const compiling = stoppable(host)
  const compiled = compileAll(plan, { go, host: compiling.host })
  // Avoids an unhandled rejection: the error is awaited below, and an error of the package analysis is more useful.
  compiled.catch(() => {})
  const examined = await examineAll(plan, { go, host }).catch(async (error: unknown) => {
    compiling.stop()
    await compiled.catch(() => {})
    throw error
  })
  for (const message of new Set(examined.flat())) onEvent({ kind: 'warning', message })
  const programs = await compiled
  const loading = new Set(programs.filter(({ loadsPlugins }) => loadsPlugins === true).map(({ main }) => main.name))
  for (const name of loading) {
    const message = `${name} reaches plugin.Open: a static program loads no plugins, and it will answer "plugin: not implemented"`
    onEvent({ kind: 'warning', message })
  }
  return programs
}

type Work = { readonly go: GoToolchain; readonly host: Host }

function examineAll({ images, platforms, build }: Plan, { go, host }: Work): Promise<readonly (readonly string[])[]> {
  const [platform] = platforms
  return inParallel({
    items: platform === undefined ? [] : images.map(({ main }) => ({ main, platform })),
    limit: availableParallelism(),
    work: ({ main, platform }) => examineProgram({ main, platform, go, options: build }, host),
  })
}

// Compile the first program alone: it fills Go's build cache with what the programs share, above all the standard
// library. Started all at once, each go process would compile that again.
async function compileAll({ images, platforms, build }: Plan, { go, host }: Work): Promise<readonly Program[]> {
  const outputFolder = join(host.temporaryFolder, 'programs')
  const compile = (some: Plan['images']): Promise<readonly Program[]> =>
    inParallel({
      items: some.flatMap(({ main }) => platforms.map((platform) => ({ main, platform }))),
      limit: availableParallelism(),
      work: ({ main, platform }) =>
        compileProgram({ main, platform, go, options: build, outputFolder: join(outputFolder, main.name) }, host),
    })
  return [...(await compile(images.slice(0, 1))), ...(await compile(images.slice(1)))]
}

/** The host, with a function that stops the processes started through it. */
function stoppable(host: Host): { readonly host: Host; readonly stop: () => void } {
  const controller = new AbortController()
  const { signal } = controller
  return {
    host: { ...host, run: (command) => host.run({ ...command, signal }) },
    stop: () => controller.abort(),
  }
}
