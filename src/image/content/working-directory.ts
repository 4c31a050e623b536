import { tarEnd } from '../layers/tar-header.ts'
import type { ImageSpec } from '../types.ts'

/** Whether the image ends with a layer that holds nothing: BuildKit makes one for every WORKDIR but `/`. */
export function hasWorkingDirectoryLayer({ config }: ImageSpec): boolean {
  return config.workingDir !== '' && config.workingDir !== '/'
}

/** The tar of that layer. */
export const emptyTar: Buffer = tarEnd()
