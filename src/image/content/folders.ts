import { parentsOf } from '../layers/tar-entries.ts'
import type { Entry, ImageSpec, LayerSpec, PlatformSpec, RunConfig } from '../types.ts'

type Folder = Extract<Entry, { readonly type: 'folder' }>

// Everybody may write there, and nobody may remove what is another's.
const shared = ['/tmp', '/var/tmp']

/**
 * The spec with its folders in the files, as the image's user needs them. The working directory, volumes and a home belong
 * to the user: a runtime would make them for root, a new volume takes owner and mode from the image, and a read-only
 * image allows neither. The last layer says so, since a folder that a later layer holds takes the place of an earlier one's;
 * for the same reason every layer that passes through a folder repeats what is known of it (/tmp stays 1777).
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

/** Folders that the configuration names and that are the user's, each once. */
export function ownFolders({ workingDir, volumes }: RunConfig): readonly string[] {
  return [...new Set([workingDir, ...volumes].map((path) => path.replace(/(.)\/+$/, '$1')))].filter(
    (path) => path !== '' && path !== '/',
  )
}

/** A folder as the image's user needs it: the user's own where the configuration names it, root's else. */
export function folderAt(path: string, config: Pick<RunConfig, 'user' | 'workingDir' | 'volumes' | 'env'>): Folder {
  if (shared.includes(path)) return { type: 'folder', path, mode: 0o1777, uid: 0, gid: 0 }
  const { workingDir, volumes, env } = config
  const home = env.findLast((variable) => variable.startsWith('HOME=/'))?.slice('HOME='.length)
  const isUsers =
    path === workingDir ||
    volumes.some((volume) => path === volume || path.startsWith(`${volume}/`)) ||
    (home !== undefined && home !== '/' && path.startsWith(`${home}/`))
  return { type: 'folder', path, mode: 0o755, ...(isUsers ? ownerOf(config.user) : { uid: 0, gid: 0 }) }
}

/** The numbers of `65532:65532`; a user without a group has the group of the same number. */
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

// A folder that an item of `files` brings comes in as root's.
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
