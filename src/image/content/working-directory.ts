import { tarEnd } from '../layers/tar-header.ts'
import type { Entry, ImageSpec, LayerSpec, PlatformSpec } from '../types.ts'

/**
 * The spec with its working directory in the files: where no layer holds it, the last one gets it as a folder of the
 * image's user, who may then write there. Without it a runtime would have to make it, which a read-only image forbids.
 */
export function withWorkingDirectory(spec: ImageSpec): ImageSpec {
  const path = spec.config.workingDir.replace(/(.)\/+$/, '$1')
  if (path === '' || path === '/') return spec
  const [uid = '0', gid = uid] = spec.config.user.split(':')
  const folder: Entry = { type: 'folder', path, mode: 0o755, uid: Number(uid || 0), gid: Number(gid || 0) }
  return { ...spec, platforms: spec.platforms.map((platform) => withFolder(platform, folder)) }
}

/** Whether the image ends with a layer that holds nothing: BuildKit makes one for every WORKDIR but `/`. */
export function hasWorkingDirectoryLayer({ config }: ImageSpec): boolean {
  return config.workingDir !== '' && config.workingDir !== '/'
}

/** The tar of that layer. */
export const emptyTar: Buffer = tarEnd()

function withFolder(platform: PlatformSpec, folder: Entry): PlatformSpec {
  const holds = platform.layers.some((layer) => layer.entries.some((entry) => isAtOrUnder(entry.path, folder.path)))
  const last = platform.layers.at(-1)
  if (holds || last === undefined) return platform
  const extended: LayerSpec = { ...last, entries: [...last.entries, folder] }
  return { ...platform, layers: [...platform.layers.slice(0, -1), extended] }
}

function isAtOrUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
