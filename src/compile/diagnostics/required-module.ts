import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../host/host.ts'
import type { PackageArgument } from '../../source/arguments.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { explained, runGo } from '../go-command.ts'
import type { BuildOptions } from '../types.ts'

// The oldest line that means what it says: go raises it to what the required module asks for, so that the program's
// GODEBUG defaults are those of its author's go.mod and not those of today's toolchain.
const goMod = 'module go-tiny-image.invalid/program\n\ngo 1.20\n'

/**
 * Makes a module of ours that requires the one an import path and version name, so that it is built with the versions
 * that its authors chose. Its sums come from the checksum database. Throws a UserError where there is no such module.
 */
export async function requireModule(
  request: {
    readonly argument: Extract<PackageArgument, { kind: 'import path' }>
    readonly go: GoToolchain
    readonly options: BuildOptions
  },
  host: Host,
): Promise<{ readonly buildFolder: string; readonly goEnv: Readonly<Record<string, string>> }> {
  const { importPath, version } = request.argument
  const name = createHash('sha256').update(`${importPath}@${version}`).digest('hex').slice(0, 16)
  const buildFolder = join(host.temporaryFolder, 'modules', name)
  await mkdir(buildFolder, { recursive: true })
  await writeFile(join(buildFolder, 'go.mod'), goMod)
  const goEnv = { GOWORK: 'off', GOFLAGS: '-mod=mod' }
  const args = ['get', `${importPath}@${version}`]
  // A line for each module of the graph would bury everything else; a failure shows them all.
  await explained(runGo({ ...request, cwd: buildFolder, args, goEnv, quiet: true }, host))
  return { buildFolder, goEnv }
}
