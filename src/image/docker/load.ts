import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../host/host.ts'
import { writeArchive } from '../archive/archive.ts'
import type { BuiltImage } from '../types.ts'
import { runDocker } from './cli.ts'

export type LoadOptions = {
  readonly host: Host
  readonly folder: string
  readonly references: readonly string[]
}

/**
 * Loads an image into the local Docker engine: all platforms when its image store is containerd, otherwise the
 * machine's own. Throws a UserError when there is no engine and a ToolError when it rejects the image.
 */
export async function loadIntoDocker(image: BuiltImage, { host, folder, references }: LoadOptions): Promise<void> {
  const path = join(folder, `${randomUUID()}.tar`)
  try {
    await writeArchive(image, { path, references, signal: host.signal })
    await runDocker(host, { args: ['load', '--input', path] })
  } finally {
    await rm(path, { force: true })
  }
}
