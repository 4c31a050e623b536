import { tarEnd } from '../layers/tar-header.ts'
import type { ImageSpec } from '../types.ts'

/** Whether the image ends with an empty layer: BuildKit makes one for every WORKDIR except `/`. */
export function hasWorkingDirectoryLayer({ config }: ImageSpec): boolean {
  return config.workingDir !== '' && config.workingDir !== '/'
}

/** The tar of that layer. */
export const emptyTar: Buffer = tarEnd()
