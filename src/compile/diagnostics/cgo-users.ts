import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ToolError, UserError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { goEnvironment, type Platform } from '../../oci/platform.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { listPackages } from '../go-command.ts'
import type { ListedPackage } from '../listing.ts'
import type { BuildOptions, MainPackage } from '../types.ts'

type Request = {
  readonly main: MainPackage
  readonly platform: Platform
  readonly go: GoToolchain
  readonly options: BuildOptions
}

/** The packages outside of the standard library that a program would compile with cgo, were it on. */
export async function cgoPackages(request: Request, host: Host): Promise<readonly string[]> {
  const packages = await dependencies({ ...request, cgo: '1' }, host)
  return packages.filter(({ cgoFiles }) => cgoFiles.length > 0).map(({ importPath }) => importPath)
}

/**
 * The packages that make a program dynamic without cgo: the compiler lets any package ask for a shared library's
 * symbol by a `//go:cgo_import_dynamic` line.
 */
export async function dynamicImports(request: Request, host: Host): Promise<readonly string[]> {
  const packages = await dependencies({ ...request, cgo: '0' }, host)
  const found: string[] = []
  for (const { importPath, folder, goFiles } of packages) {
    for (const name of goFiles) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => '')
      if (!/^\/\/go:cgo_import_dynamic /m.test(text)) continue
      found.push(importPath)
      break
    }
  }
  return found
}

// Only ever asked after a failure; when this fails too, the first failure is the one to show.
async function dependencies(
  { main, platform, go, options, cgo }: Request & { readonly cgo: '0' | '1' },
  host: Host,
): Promise<readonly ListedPackage[]> {
  const goEnv = { ...main.goEnv, ...goEnvironment(platform), CGO_ENABLED: cgo }
  const command = { go, options, cwd: main.buildFolder, goEnv, packages: [main.importPath], flags: ['-deps'] }
  try {
    return (await listPackages(command, host)).filter(({ standard }) => !standard)
  } catch (error) {
    if (error instanceof UserError || error instanceof ToolError) return []
    throw error
  }
}
