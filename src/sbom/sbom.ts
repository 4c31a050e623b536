import type { ImageSpec } from '../image/types.ts'
import { platformText } from '../oci/platform.ts'
import type { PackedProgram } from '../pack/types.ts'
import { cyclonedxOf } from './cyclonedx.ts'
import { fileComponents } from './files.ts'
import { inventoryFrom, inventoryOfPlatform } from './inventory.ts'
import { readLicences } from './licences/module-folders.ts'
import type { ModuleFacts } from './modules.ts'
import { spdxOf } from './spdx.ts'
import type { ImageSbom, Inventory, SbomDocuments } from './types.ts'

export type SbomRequest = {
  readonly spec: ImageSpec
  readonly version: string | undefined
  /** The programs of the image, one for each platform. */
  readonly programs: readonly PackedProgram[]
  readonly licencesOf: ModuleFacts['licencesOf']
}

/**
 * Lists what is in an image, from the build information of its linked programs and from its layers: the documents of the
 * whole image, and those of each platform. The same image gives the same bytes. Throws Node's errors of reading.
 */
export async function sbomOf({ spec, version, programs, licencesOf }: SbomRequest): Promise<ImageSbom> {
  const ordered = spec.platforms.flatMap(({ platform }) =>
    programs.filter(({ program }) => platformText(program.platform) === platformText(platform)),
  )
  // All platforms have the same layers below the program's.
  const layers = spec.platforms[0]?.layers ?? []
  const shared = layers.filter(({ purpose }) => purpose !== 'program')
  const data = shared.flatMap((layer) => layer.data ?? [])
  const zones = data.find(({ name }) => name === 'time-zones')?.path
  const entries = shared
    .flatMap((layer) => layer.entries)
    .filter(({ path }) => zones === undefined || !path.startsWith(`${zones}/`))
  const files = await fileComponents(entries)
  const programPath = layers.find(({ purpose }) => purpose === 'program')?.entries[0]?.path ?? ''
  const { name, createdSeconds } = spec
  const facts = { name, version, createdSeconds, programPath, programs: ordered, data, files, licencesOf }
  const inventory = inventoryFrom(facts)
  const [only, ...more] = spec.platforms
  const whole = documentsOf(inventory)
  const platforms =
    only !== undefined && more.length === 0
      ? [{ platform: only.platform, ...whole }]
      : spec.platforms.map(({ platform }) => ({
          platform,
          ...documentsOf(inventoryOfPlatform(inventory, platform)),
        }))
  return { whole, platforms, inventory }
}

function documentsOf(inventory: Inventory): SbomDocuments {
  return { cyclonedx: cyclonedxOf(inventory), spdx: spdxOf(inventory) }
}

/**
 * Reads the licences of what the programs of an image link. They are known as soon as the programs are; platforms may link
 * different modules, and those that they share are read once.
 */
export async function readProgramLicences(
  programs: readonly PackedProgram[],
  folders: Parameters<typeof readLicences>[1],
): Promise<ModuleFacts['licencesOf']> {
  const infos = programs.flatMap(({ program }) => program.buildInfo ?? [])
  const [first] = infos
  if (first === undefined) return () => undefined
  const modules = new Map(infos.flatMap((info) => info.modules.map((module) => [JSON.stringify(module), module])))
  const licences = await readLicences({ ...first, modules: [...modules.values()] }, folders)
  return (module) => licences(typeof module === 'string' ? module : (modules.get(JSON.stringify(module)) ?? module))
}
