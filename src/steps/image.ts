import { join } from 'node:path'
import { inParallel } from '../host/parallel.ts'
import { extraFiles } from '../image/content/extra-files.ts'
import { systemLayer } from '../image/content/system-files.ts'
import { createDockerBuilder } from '../image/docker/builder.ts'
import { createNativeBuilder } from '../image/native-builder.ts'
import type { Builder, BuiltImage, ImageSpec } from '../image/types.ts'
import type { PackedProgram } from '../pack/types.ts'
import { imageSpecFrom, neededFrom, programPath } from '../plan/image-spec.ts'
import type { ImagePlan, Plan } from '../plan/types.ts'
import type { Pushes } from '../registry/push/pushes.ts'
import { describeNeeds } from '../report/decisions.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { RunOptions } from './run-options.ts'

/** The builder that the inputs name. */
export function createBuilder({ inputs, host }: RunOptions, pushes: Pushes): Builder {
  const folder = join(host.temporaryFolder, 'images')
  if (inputs.builder === 'docker') return createDockerBuilder({ host, folder })
  return createNativeBuilder({ host, folder, push: pushes.finish })
}

/** An image that exists, and is nowhere yet. */
export type Assembled = {
  readonly image: ImagePlan
  readonly programs: readonly PackedProgram[]
  readonly spec: ImageSpec
  readonly built: BuiltImage
  readonly lines: readonly string[]
}

export type Assembly = {
  readonly options: RunOptions
  readonly plan: Plan
  readonly packed: readonly PackedProgram[]
  readonly go: GoToolchain
  readonly builder: Builder
  readonly pushes: Pushes
}

/** Builds every image, one after the other: compressing one keeps all cores busy, and two would take twice the memory. */
export function assembleAll(assembly: Assembly): Promise<readonly Assembled[]> {
  return inParallel({
    items: assembly.plan.images,
    limit: 1,
    work: (image) => assemble(image, assembly),
  })
}

async function assemble(image: ImagePlan, assembly: Assembly): Promise<Assembled> {
  const { options, plan, packed, go, builder, pushes } = assembly
  const { inputs, place } = options
  const programs = packed.filter(({ program }) => program.main === image.main)
  const needs = neededFrom(
    programs.map(({ program }) => program),
    inputs,
  )
  const system = systemLayer({
    caCertificates: needs.caCertificates,
    timeZones: needs.timeZones ? join(go.root, 'lib', 'time', 'zoneinfo.zip') : undefined,
    passwd: needs.passwd,
    temporaryFolder: needs.temporaryFolder,
    user: inputs.user,
  })
  const files = await extraFiles({
    items: inputs.files,
    root: place.workingDirectory,
    taken: [programPath(image.main.name)],
  })
  const sharedLayers = [system, files].filter((layer) => layer !== undefined)
  const spec = imageSpecFrom({ plan, image, inputs, programs, needs, sharedLayers })
  const built = await builder.build(spec, (part) => pushes.offer(image.targets, part))
  return { image, programs, spec, built, lines: [describeNeeds(image.main.name, needs)] }
}
