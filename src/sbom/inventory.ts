import type { BuildInfo, Program } from '../compile/types.ts'
import type { LayerData } from '../image/types.ts'
import { type Platform, platformText } from '../oci/platform.ts'
import type { PackedProgram } from '../pack/types.ts'
import { dataComponentOf } from './data.ts'
import { keyOf, type ModuleFacts, modulesOf } from './modules.ts'
import type { FileComponent, Inventory, ModuleComponent, ProgramComponent } from './types.ts'

export type InventoryFacts = {
  readonly name: string
  readonly version: string | undefined
  readonly createdSeconds: number
  readonly programPath: string
  /** In the order of the platforms. */
  readonly programs: readonly LinkedProgram[]
  readonly data: readonly LayerData[]
  readonly files: readonly FileComponent[]
  readonly licencesOf: ModuleFacts['licencesOf']
}

/** What is known of a program in the image. */
export type LinkedProgram = Pick<PackedProgram, 'sizeBytes' | 'digest' | 'packedBy'> & {
  readonly program: Pick<Program, 'platform' | 'digest' | 'buildInfo'>
}

/** Joins the facts about an image to one inventory. Pure. */
export function inventoryFrom(facts: InventoryFacts): Inventory {
  const { name, version, createdSeconds, programs, data, files } = facts
  const modules = new Map<string, ModuleComponent>()
  const components = programs.map((program): ProgramComponent => {
    const info = program.program.buildInfo
    const linked = info === undefined ? [] : modulesOf(info, { imageVersion: version, licencesOf: facts.licencesOf })
    for (const module of linked) modules.set(keyOf(module), modules.get(keyOf(module)) ?? module)
    return programComponent(program, { path: facts.programPath, info, modules: linked.map(keyOf) })
  })
  return {
    name,
    ...(version === undefined ? {} : { version }),
    createdSeconds,
    programs: components,
    modules: new Map([...modules].sort(([a], [b]) => (a < b ? -1 : 1))),
    data: data.map(dataComponentOf),
    files,
  }
}

/** What of an inventory concerns the image of one platform. */
export function inventoryOfPlatform(inventory: Inventory, platform: Platform): Inventory {
  const programs = inventory.programs.filter((program) => program.platform === platformText(platform))
  const linked = new Set(programs.flatMap(({ modules }) => modules))
  const modules = new Map([...inventory.modules].filter(([key]) => linked.has(key)))
  return { ...inventory, programs, modules }
}

function programComponent(
  { program, packedBy, sizeBytes, digest }: LinkedProgram,
  found: { readonly path: string; readonly info: BuildInfo | undefined; readonly modules: readonly string[] },
): ProgramComponent {
  const { path, info, modules } = found
  const packer = packedBy?.upx === undefined ? packedBy?.name : `UPX ${packedBy.upx.version}`
  return {
    platform: platformText(program.platform),
    path,
    sizeBytes,
    digest,
    ...(packer === undefined ? {} : { packer }),
    linkedDigest: program.digest,
    ...(info === undefined ? {} : { info: { goVersion: info.goVersion, path: info.path, settings: info.settings } }),
    modules,
  }
}
