import type { Entry, ImageSpec, LayerSpec, RunConfig } from '../image/types.ts'
import { capabilityNumbers } from '../oci/linux/capabilities.ts'
import { platformText } from '../oci/platform.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { ImagePlan, Plan } from './types.ts'

export type SpecParts = {
  readonly plan: Pick<Plan, 'createdSeconds'>
  readonly image: ImagePlan
  /** The programs of this image, one for each platform. */
  readonly programs: readonly PackedProgram[]
  /** The program's path in the image. */
  readonly programPath: string
  readonly config: RunConfig
  /** Layers below the program's, the same for every platform. */
  readonly sharedLayers: readonly LayerSpec[]
}

/** Collects everything that determines the image's bytes. */
export function imageSpecFrom(parts: SpecParts): ImageSpec {
  const { plan, image, programs, programPath, config, sharedLayers } = parts
  const { inputs } = image
  const capabilities = capabilityNumbers(inputs.capabilities)
  return {
    name: image.main.name,
    platforms: image.platforms.map((platform) => ({
      platform,
      layers: [
        ...sharedLayers,
        ...programs
          .filter(({ program }) => platformText(program.platform) === platformText(platform))
          .map((program) => programLayer({ path: programPath, program, capabilities })),
      ],
    })),
    config,
    annotations: image.annotations,
    createdSeconds: plan.createdSeconds,
    compression: inputs.compression,
    compressionLevel: inputs.compressionLevel,
  }
}

function programLayer(laid: {
  readonly path: string
  readonly program: PackedProgram
  readonly capabilities: readonly number[]
}): LayerSpec {
  const { path, program, capabilities } = laid
  const { path: file, sizeBytes, digest } = program
  const content = { file, sizeBytes, digest }
  const more = capabilities.length === 0 ? {} : { capabilities }
  const entry: Entry = { path, type: 'file', mode: 0o755, uid: 0, gid: 0, content, ...more }
  return { purpose: 'program', entries: [entry] }
}
