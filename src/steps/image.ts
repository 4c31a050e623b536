import { dirname, join, resolve } from 'node:path'
import type { Room } from '../host/parallel.ts'
import { partOfRun, traced } from '../host/trace.ts'
import { extraFiles } from '../image/content/extra-files.ts'
import { homeOf, nameOf, systemLayer } from '../image/content/system-files.ts'
import { createDockerBuilder } from '../image/docker/builder.ts'
import { createNativeBuilder } from '../image/native-builder.ts'
import type { Builder, BuiltImage, ImageSpec, LayerSpec } from '../image/types.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { PackedProgram } from '../pack/types.ts'
import { imageSpecFrom, layerEncoding, programLayer } from '../plan/image-spec.ts'
import { type ImageNeeds, neededFrom } from '../plan/needs.ts'
import { checkPaths, programPlace } from '../plan/paths.ts'
import { runConfigFrom } from '../plan/run-config.ts'
import type { ImagePlan, Plan } from '../plan/types.ts'
import type { Pushes } from '../registry/push/pushes.ts'
import { lfsPointersAmong } from '../source/lfs.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/** The builder that the inputs select. */
export function createBuilder({ inputs, host }: RunOptions, pushes: Pushes): Builder {
  const folder = join(host.temporaryFolder, 'images')
  if (inputs.builder === 'docker') return createDockerBuilder({ host, folder })
  return createNativeBuilder({ host, folder, push: pushes.finish })
}

/** An image that is built, but not yet written, loaded or pushed. */
export type Assembled = {
  readonly image: ImagePlan
  readonly programs: readonly PackedProgram[]
  readonly needs: ImageNeeds
  readonly spec: ImageSpec
  readonly built: BuiltImage
  readonly lines: readonly string[]
}

export type Assembly = {
  readonly options: RunOptions
  readonly plan: Plan
  /** For each image in the plan's order, a program for each platform; each as soon as it is packed. */
  readonly packed: readonly Promise<PackedProgram>[]
  readonly go: GoToolchain
  readonly builder: Builder
  readonly pushes: Pushes
  readonly room: Room
}

/**
 * Builds each image as soon as its programs are packed, one at a time: compressing one uses all cores, and two, or one
 * while a program is packed, would need twice the memory. Of several platforms that are not packed, each program is
 * compressed as soon as it is there. Nothing is offered to a registry before all programs are packed.
 */
export function assembleAll(assembly: Assembly): Promise<readonly Assembled[]> {
  const { plan, packed, room, options, builder } = assembly
  let taken = 0
  const programsOf = ({ platforms }: ImagePlan): Assembly['packed'] => {
    taken += platforms.length
    return packed.slice(taken - platforms.length, taken)
  }
  const prepared: Promise<void>[] = []
  const images = plan.images.map(async (image) => {
    const each = programsOf(image)
    if (each.length > 1) prepared.push(...each.map((program) => prepareLayer(image, program, assembly)))
    const programs = await Promise.all(each)
    return room.enter(() => partOfRun(options.host, 'compress', () => assemble(image, programs, assembly)), {
      alone: true,
    })
  })
  // When one fails, others may still be compressed.
  Promise.allSettled([...images, ...prepared])
    .then(() => builder.end())
    .catch(() => {})
  return Promise.all(images)
}

// What else is in the image depends on the programs of all platforms; the layer of one program does not. While others are
// being packed, nothing would be won.
async function prepareLayer(image: ImagePlan, packed: Promise<PackedProgram>, assembly: Assembly): Promise<void> {
  const { plan, room, options, builder } = assembly
  const { inputs, main } = image
  if (inputs.upx !== 'false') return
  const programPath = programPlace(main.name, { inputs, home: undefined }).path
  if (dirname(programPath) !== '/') return
  try {
    const layer = programLayer({ image, program: await packed, programPath })
    const prepare = () => builder.prepare(layer, layerEncoding(plan, inputs))
    await room.enter(() => partOfRun(options.host, 'compress', prepare), { alone: true })
  } catch {
    // It fails with the image.
  }
}

async function assemble(image: ImagePlan, programs: readonly PackedProgram[], assembly: Assembly): Promise<Assembled> {
  const { options, packed, builder, pushes } = assembly
  const laidOut = await traced(options.host, 'lay out image', () => layOut(image, programs, assembly))
  const { needs, spec, lines, pointers } = laidOut
  if (pointers.length > 0) options.onEvent({ kind: 'warning', message: pointerWarning(pointers) })
  const allPacked = Promise.allSettled(packed).then((all) => all.every(({ status }) => status === 'fulfilled'))
  const built = await builder.build(spec, (part) => {
    void allPacked.then((isSo) => isSo && pushes.offer(image.targets, part))
  })
  return { image, programs, needs, spec, built, lines }
}

/** What is in the image, and where. */
async function layOut(
  image: ImagePlan,
  programs: readonly PackedProgram[],
  { options, plan, go }: Assembly,
): Promise<Pick<Assembled, 'needs' | 'spec' | 'lines'> & { readonly pointers: readonly string[] }> {
  const { place } = options
  const { inputs } = image
  const needs = neededFrom(
    programs.map(({ program }) => program),
    inputs,
  )
  const home = needs.home === undefined ? undefined : homeFolder(inputs)
  const programAt = programPlace(image.main.name, { inputs, home })
  const system = systemLayer({
    caCertificates: needs.caCertificates !== undefined,
    ...(inputs.caBundle === '' ? {} : { caBundle: resolve(place.workingDirectory, inputs.caBundle) }),
    timeZones: needs.timeZones === undefined ? undefined : join(go.root, 'lib', 'time', 'zoneinfo.zip'),
    passwd: needs.passwd !== undefined,
    temporaryFolder: needs.temporaryFolder !== undefined,
    mimeTypes: needs.mimeTypes !== undefined,
    ...(home === undefined ? {} : { home }),
    user: inputs.user,
  })
  const files = await extraFiles({ items: inputs.files, root: place.workingDirectory, taken: [programAt.path] })
  const sharedLayers = [system, files].filter((layer) => layer !== undefined)
  const config = runConfigFrom({
    inputs,
    programPath: programAt.path,
    labels: image.labels,
    systemEnv: {
      ...(home === undefined ? {} : { HOME: home }),
      // Without USER, os/user.Current fails for a user that passwd does not list.
      ...(needs.passwd === undefined ? {} : { USER: nameOf(inputs.user) }),
    },
  })
  checkPaths({ config, programPath: programAt.path, entries: sharedLayers.flatMap(({ entries }) => entries) })
  const spec = imageSpecFrom({ plan, image, programs, programPath: programAt.path, config, sharedLayers })
  const { path, because } = programAt
  const lines = because === undefined ? [] : [`${image.main.name} lies at ${path}: ${because}`]
  return { needs, spec, lines, pointers: await lfsPointersAmong(pathsOf(files)) }
}

// If env sets HOME, that folder is created too, provided it is an absolute path other than /.
function homeFolder({ env, user }: Inputs): string | undefined {
  const { HOME = homeOf(user) } = env
  return HOME.startsWith('/') && HOME !== '/' ? HOME.replace(/\/+$/, '') : undefined
}

function pathsOf(layer: LayerSpec | undefined): readonly string[] {
  return (layer?.entries ?? []).flatMap((entry) =>
    entry.type === 'file' && 'file' in entry.content ? [entry.content.file] : [],
  )
}

function pointerWarning(pointers: readonly string[]): string {
  const more = pointers.length > 5 ? ` and ${pointers.length - 5} more` : ''
  return `files: Git LFS pointer instead of the file: ${pointers.slice(0, 5).join(', ')}${more}. Check out with lfs: true, or run git lfs pull.`
}
