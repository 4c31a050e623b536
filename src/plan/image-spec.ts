import type { Entry, ImageSpec, LayerEncoding, LayerSpec, RunConfig } from '../image/types.ts'
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
  return {
    name: image.main.name,
    platforms: image.platforms.map((platform) => ({
      platform,
      layers: [
        ...sharedLayers,
        ...programs
          .filter(({ program }) => platformText(program.platform) === platformText(platform))
          .map((program) => programLayer({ image, program, programPath })),
      ],
    })),
    config,
    annotations: image.annotations,
    ...layerEncoding(plan, inputs),
  }
}

/** How all layers of an image are made. */
export function layerEncoding(
  { createdSeconds }: SpecParts['plan'],
  { compression, compressionLevel }: ImagePlan['inputs'],
): LayerEncoding {
  return { createdSeconds, compression, compressionLevel }
}

/** The layer of an image's program for one platform. */
export function programLayer(laid: {
  readonly image: ImagePlan
  readonly program: PackedProgram
  readonly programPath: string
}): LayerSpec {
  const { image, program, programPath } = laid
  const { path: file, sizeBytes, digest } = program
  const content = { file, sizeBytes, digest }
  const capabilities = capabilityNumbers(image.inputs.capabilities)
  const more = capabilities.length === 0 ? {} : { capabilities }
  const entry: Entry = { path: programPath, type: 'file', mode: 0o755, uid: 0, gid: 0, content, ...more }
  return { purpose: 'program', entries: [entry] }
}
