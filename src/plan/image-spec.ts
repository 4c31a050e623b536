import type { Needs } from '../compile/types.ts'
import type { Entry, ImageSpec, LayerSpec } from '../image/types.ts'
import type { AutoTrueFalse, Inputs } from '../inputs/inputs.ts'
import type { PackedProgram } from '../pack/types.ts'
import { runConfigFrom } from './run-config.ts'
import type { ImagePlan, Plan } from './types.ts'

/** What the image gets beside the program: what the inputs force, else what was found in the program. */
export function neededFrom(programs: readonly { readonly needs: Needs }[], inputs: Inputs): Needs {
  // One answer for all platforms, so that they share the layer.
  const found = (need: keyof Needs): boolean => programs.some(({ needs }) => needs[need])
  return {
    caCertificates: decided(inputs.caCertificates, found('caCertificates')),
    timeZones: decided(inputs.timezones, found('timeZones')),
    passwd: decided(inputs.passwd, found('passwd')),
    temporaryFolder: decided(inputs.tmp, found('temporaryFolder')),
  }
}

function decided(input: AutoTrueFalse, found: boolean): boolean {
  return input === 'auto' ? found : input === 'true'
}

/** Where the program lies in the image. */
export function programPath(name: string): string {
  return `/${name}`
}

export type SpecParts = {
  readonly plan: Plan
  readonly image: ImagePlan
  readonly inputs: Inputs
  /** The programs of this image, one for each platform. */
  readonly programs: readonly PackedProgram[]
  readonly needs: Needs
  /** Layers below the program's, the same for every platform. */
  readonly sharedLayers: readonly LayerSpec[]
}

/** Everything that decides the image's bytes, put together. Throws a UserError for a malformed run-time input. */
export function imageSpecFrom(parts: SpecParts): ImageSpec {
  const { plan, image, inputs, programs, needs, sharedLayers } = parts
  const path = programPath(image.main.name)
  return {
    name: image.main.name,
    platforms: plan.platforms.map((platform) => ({
      platform,
      layers: [
        ...sharedLayers,
        ...programs
          .filter(({ program }) => program.platform === platform)
          .map((program) => programLayer(path, program)),
      ],
    })),
    config: runConfigFrom({
      inputs,
      programPath: path,
      labels: image.labels,
      systemEnv: needs.timeZones ? { ZONEINFO: '/zoneinfo.zip' } : {},
    }),
    annotations: image.annotations,
    createdSeconds: plan.createdSeconds,
    compression: inputs.compression,
    compressionLevel: inputs.compressionLevel,
  }
}

function programLayer(path: string, { path: file, sizeBytes }: PackedProgram): LayerSpec {
  const entry: Entry = { path, type: 'file', mode: 0o755, uid: 0, gid: 0, content: { file, sizeBytes } }
  return { purpose: 'program', entries: [entry] }
}
