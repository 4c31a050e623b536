import { readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Host } from '../host/host.ts'
import { goEnvironment, type Platform } from '../oci/platform.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { buildArguments } from './flags.ts'
import { runGo } from './go-command.ts'
import type { LinkWatch } from './linked/linked-programs.ts'
import type { BuildOptions, MainPackage } from './types.ts'

export type LinkRequest = {
  /** The import path is only needed outside of the build folder. */
  readonly main: Pick<MainPackage, 'folder' | 'buildFolder' | 'goEnv' | 'install'> & { readonly importPath?: string }
  readonly platform: Platform
  readonly go: GoToolchain
  readonly options: BuildOptions
  readonly isShown?: boolean
  readonly onStderr?: ((chunk: Buffer) => void) | undefined
  /** Is asked about each line of what go says, which names the packages too that it compiles. */
  readonly takesErrorLine?: ((line: string) => boolean) | undefined
}

/** Lets go build or install the program, into this file, whose folder is there. Throws what `host.run` throws. */
export async function linkProgram(
  order: {
    readonly request: LinkRequest
    readonly path: string
    readonly watch?: Pick<LinkWatch, 'env' | 'toolexec'> | undefined
  },
  host: Host,
): Promise<void> {
  const { request, path, watch } = order
  const { main, platform, go, options } = request
  const goEnv = { ...main.goEnv, ...goEnvironment(platform), CGO_ENABLED: '0', ...watch?.env }
  const toolexec = watch?.toolexec
  if (main.install !== undefined) {
    await install({ request, goEnv, target: main.install, path, toolexec }, host)
    return
  }
  const { onStderr, takesErrorLine } = request
  const namesPackages = takesErrorLine !== undefined
  const args = buildArguments({ options, outputPath: path, targets: [targetOf(main)], toolexec, namesPackages })
  const quiet = request.isShown === true
  await runGo({ go, options, cwd: main.buildFolder, args, goEnv, quiet, onStderr, takesErrorLine }, host)
}

// go install has no -o: it writes below GOPATH, for other platforms into a folder named after the platform.
async function install(
  order: {
    readonly request: LinkRequest
    readonly goEnv: Readonly<Record<string, string>>
    readonly target: string
    readonly path: string
    readonly toolexec: string | undefined
  },
  host: Host,
): Promise<void> {
  const { request, goEnv, target, path, toolexec } = order
  const { go, options, main } = request
  const command = { go, options, cwd: main.buildFolder, goEnv }
  const { stdout } = await runGo({ ...command, args: ['env', 'GOMODCACHE'], quiet: true }, host)
  const gopath = join(dirname(path), '.gopath')
  const places = { GOPATH: gopath, GOMODCACHE: stdout.trim() }
  const placed = { ...options, env: { ...options.env, ...places } }
  const args = buildArguments({ options, targets: [target], toolexec })
  await runGo({ ...command, options: placed, args, onStderr: request.onStderr }, host)
  const [made] = (await readdir(join(gopath, 'bin'), { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  )
  if (made !== undefined) await rename(join(made.parentPath, made.name), path)
  await rm(gopath, { recursive: true, force: true })
}

/** The package as an argument of `go build` in its build folder: a folder where it is inside, else its import path. */
export function targetOf({ buildFolder, folder, importPath }: LinkRequest['main']): string {
  const way = relative(buildFolder, folder)
  if (way === '') return '.'
  return /^\.\.(\/|$)/.test(way) ? (importPath ?? way) : `./${way}`
}
