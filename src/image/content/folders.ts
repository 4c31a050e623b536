import { parentsOf } from '../layers/tar-entries.ts'
import type { Entry, ImageSpec, LayerSpec, PlatformSpec, RunConfig } from '../types.ts'

type Folder = Extract<Entry, { readonly type: 'folder' }>

// Everybody may write to it, and nobody may remove files of others.
const shared = ['/tmp', '/var/tmp']

/**
 * Adds the folders of a spec to its files, with the owner and mode that the image's user needs. The working directory,
 * volumes and a home belong to the user: a runtime would create them for root, a new volume takes owner and mode from
 * the image, and a read-only image allows neither. They go into the last layer, since a folder in a later layer
 * replaces the one in an earlier layer; for the same reason every layer that contains a folder repeats its known owner
 * and mode (/tmp stays 1777).
 */
export function withFolders(spec: ImageSpec): ImageSpec {
  const { config } = spec
  return { ...spec, platforms: spec.platforms.map((platform) => completed(platform, config)) }
}

function completed(platform: PlatformSpec, config: RunConfig): PlatformSpec {
  const known = new Map<string, Folder>()
  const layers = platform.layers.map((layer) => repeated(layer, { config, known }))
  const last = layers.at(-1)
  if (last === undefined) return platform
  const missing = ownFolders(config).filter((path) => {
    const there = known.get(path)
    return there === undefined || !isSame(there, folderAt(path, config))
  })
  if (missing.length === 0) return { ...platform, layers }
  const replaced = last.entries.filter((entry) => !missing.includes(entry.path))
  const entries = [...replaced, ...missing.map((path) => folderAt(path, config))]
  return { ...platform, layers: [...layers.slice(0, -1), { ...last, entries }] }
}

/** Folders that the configuration names and that belong to the user, without duplicates. */
function ownFolders({ workingDir, volumes }: RunConfig): readonly string[] {
  return [...new Set([workingDir, ...volumes].map((path) => path.replace(/(.)\/+$/, '$1')))].filter(
    (path) => path !== '' && path !== '/',
  )
}

/** A folder with the owner that the image's user needs: the user if the configuration names it, otherwise root. */
function folderAt(path: string, config: Pick<RunConfig, 'user' | 'workingDir' | 'volumes' | 'env'>): Folder {
  if (shared.includes(path)) return { type: 'folder', path, mode: 0o1777, uid: 0, gid: 0 }
  const { workingDir, volumes, env } = config
  const home = env.findLast((variable) => variable.startsWith('HOME=/'))?.slice('HOME='.length)
  const isUsers =
    path === workingDir ||
    volumes.some((volume) => path === volume || path.startsWith(`${volume}/`)) ||
    (home !== undefined && home !== '/' && path.startsWith(`${home}/`))
  return { type: 'folder', path, mode: 0o755, ...(isUsers ? ownerOf(config.user) : { uid: 0, gid: 0 }) }
}

/** The IDs of `65532:65532`; without a group, the group has the same ID as the user. */
export function ownerOf(user: string): { readonly uid: number; readonly gid: number } {
  const [uid = '0', gid = uid] = user.split(':')
  return { uid: Number(uid || 0), gid: Number(gid || 0) }
}

function repeated(
  layer: LayerSpec,
  { config, known }: { readonly config: RunConfig; readonly known: Map<string, Folder> },
): LayerSpec {
  const entries = layer.entries.map((entry) => (entry.type === 'folder' ? improved(entry, config) : entry))
  const present = new Set(entries.map(({ path }) => path))
  const added: Folder[] = []
  for (const parent of new Set(entries.flatMap(({ path }) => parentsOf(path)))) {
    if (present.has(parent)) continue
    const folder = known.get(parent) ?? folderAt(parent, config)
    if (!isPlain(folder)) added.push(folder)
    known.set(parent, folder)
  }
  for (const entry of entries) if (entry.type === 'folder') known.set(entry.path, entry)
  return { ...layer, entries: [...entries, ...added] }
}

// A folder from an item of `files` belongs to root.
function improved(folder: Folder, config: RunConfig): Folder {
  const better = folderAt(folder.path, config)
  return isPlain(folder) ? better : folder
}

function isPlain({ mode, uid, gid }: Folder): boolean {
  return mode === 0o755 && uid === 0 && gid === 0
}

function isSame(a: Folder, b: Folder): boolean {
  return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid
}
