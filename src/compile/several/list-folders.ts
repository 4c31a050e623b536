import { ToolError, UserError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { goEnvironment, type Platform } from '../../oci/platform.ts'
import type { Source } from '../../source/source.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { written } from '../diagnostics/package-errors.ts'
import { listPackages } from '../go-command.ts'
import { type ListedPackage, sourceFields } from '../listing.ts'
import { isMain, mainPackage } from '../packages.ts'
import type { BuildOptions, MainPackage } from '../types.ts'
import { listEach } from './list-each.ts'
import type { Listings } from './listings.ts'

export type FoldersRequest = {
  readonly source: Source
  readonly go: GoToolchain
  readonly options: BuildOptions
  readonly platform: Platform
  /** Notes what go lists, for the compiler. */
  readonly listings: Listings
}

type Folder = { readonly text: string; readonly folder: string }

/**
 * The main packages that are given as folders, of each module with one `go list`, which lists all that they import too.
 * Without those that go must be asked about in the usual way: for what is no main package, or where go cannot list.
 */
export async function listFolders(request: FoldersRequest, host: Host): Promise<readonly MainPackage[]> {
  const { source, listings, platform, go, options } = request
  const modules = new Map<string, readonly Folder[]>()
  for (const { argument, standsAt, moduleFolder } of source.packages) {
    if (argument.kind !== 'folder' || standsAt !== 'folder' || moduleFolder === undefined) continue
    modules.set(moduleFolder, [...(modules.get(moduleFolder) ?? []), argument])
  }
  const found = await listEach([...modules], {
    env: { ...host.env, ...options.env },
    list: async ([buildFolder, folders]) => {
      const place = { buildFolder, goEnv: {} }
      const packages = await listed({ buildFolder, folders, platform, go, options }, host)
      listings.note({ main: place, platform, options }, () => packages)
      return folders.flatMap(({ text, folder }) => {
        const own = packages.find((one) => one.folder === folder)
        return own === undefined || !isMain(own) ? [] : [mainPackage({ listed: own, argument: text, place })]
      })
    },
  })
  return found.flat()
}

async function listed(
  {
    buildFolder,
    folders,
    platform,
    go,
    options,
  }: Pick<FoldersRequest, 'go' | 'options' | 'platform'> & {
    readonly buildFolder: string
    readonly folders: readonly Folder[]
  },
  host: Host,
): Promise<readonly ListedPackage[]> {
  const goEnv = { ...goEnvironment(platform), CGO_ENABLED: '0' }
  const packages = folders.map(({ folder }) => written(buildFolder, folder))
  const command = { go, options, cwd: buildFolder, goEnv, packages, flags: ['-deps'], fields: sourceFields }
  try {
    return await listPackages(command, host)
  } catch (error) {
    if (error instanceof UserError || error instanceof ToolError) return []
    throw error
  }
}
