import { constants } from 'node:fs'
import { access, lstat, readdir, readlink, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../../errors.ts'
import { isFileSystemError, readFailure } from '../../host/files/streams.ts'
import { parentsOf } from '../layers/tar-entries.ts'
import type { Entry, LayerSpec } from '../types.ts'
import { type FileItem, parseFileItem } from './file-items.ts'

export type ExtraFiles = {
  /** The input: `source[:target[:mode]]` each. */
  readonly items: readonly string[]
  /** The folder that sources are relative to. */
  readonly root: string
  /** Paths in the image that are taken already: the program. */
  readonly taken: readonly string[]
}

/**
 * The user's own files as a layer, undefined when there are none: owner root, mode 0755 for files that their owner may
 * execute, otherwise 0644, folders 0755, independent of the checkout's umask. Throws a UserError for anything that
 * could differ on another machine, and for a link that leaves the folder of its item. `.git`, where a checkout stores
 * its token, is left out unless an item names it, and links into it are rejected.
 */
export async function extraFiles({ items, root, taken }: ExtraFiles): Promise<LayerSpec | undefined> {
  const entries = await claimedEntries({ items, root, taken }, folderEntries)
  return entries.length === 0 ? undefined : { purpose: 'files', entries }
}

/**
 * The same for a look before anything is compiled, which should not take as long as reading large folders: one that an item
 * names stands as a link, since anything may be below it.
 */
export async function namedFiles(files: ExtraFiles): Promise<readonly Entry[]> {
  const entries = await claimedEntries(files, async (_, { target }) => [folderEntry(target)])
  return entries.map((entry) => (entry.type === 'folder' ? { ...entry, type: 'link', target: '.' } : entry))
}

type ReadFolder = (item: FileItem, place: FolderPlace) => Promise<readonly Entry[]>

async function claimedEntries({ items, root, taken }: ExtraFiles, readFolder: ReadFolder): Promise<readonly Entry[]> {
  const entries = new Map<string, Claimed>()
  for (const item of items.map(parseFileItem)) {
    for (const entry of await entriesOf(item, resolve(root), readFolder)) claim(entries, { entry, item, taken })
  }
  refuseFilesAsFolders(entries, taken)
  return [...entries.values()].map(({ entry }) => entry)
}

type Claimed = { readonly entry: Entry; readonly item: FileItem }

function claim(entries: Map<string, Claimed>, claimed: Claimed & { readonly taken: readonly string[] }): void {
  const { entry, item, taken } = claimed
  if (entry.path.split('/').some((name) => name.startsWith('.wh.'))) {
    throw new UserError(`files: "${item.text}": ${entry.path} would delete a file of the image (prefix .wh.)`, {
      change: 'Rename the file.',
    })
  }
  const earlier = entries.get(entry.path)
  if (earlier?.entry.type === 'folder' && entry.type === 'folder') return
  if (earlier !== undefined) {
    throw new UserError(`files: "${earlier.item.text}" and "${item.text}" both have the target ${entry.path}`, {
      change: 'Give one of them another target.',
    })
  }
  if (taken.includes(entry.path)) {
    throw new UserError(`files: "${item.text}" would replace the program at ${entry.path}`, {
      change: 'Give it another target.',
    })
  }
  entries.set(entry.path, { entry, item })
}

function refuseFilesAsFolders(entries: ReadonlyMap<string, Claimed>, taken: readonly string[]): void {
  for (const { entry, item } of entries.values()) {
    for (const parent of parentsOf(entry.path)) {
      const other = entries.get(parent)
      const isFile = other !== undefined ? other.entry.type !== 'folder' : taken.includes(parent)
      if (!isFile) continue
      throw new UserError(`files: "${item.text}" needs a folder at ${parent}, where there is a file`, {
        change: 'Give one of them another target.',
      })
    }
  }
}

async function entriesOf(item: FileItem, root: string, readFolder: ReadFolder): Promise<readonly Entry[]> {
  const path = resolve(root, item.source)
  const real = await realPathOf(path, item)
  // A link must not lead out of the folder that the user named; a path that the user wrote may.
  const boundary = isInside(path, root) ? root : dirname(path)
  if (!isInside(real, await realpath(boundary))) {
    throw new UserError(`files: "${item.text}" leads out of ${boundary} through a symbolic link, to ${real}`, {
      change: 'Name the file itself, or copy it into the folder.',
    })
  }
  if (!namesGit(item.source) && namesGit(relative(await realpath(boundary), real))) {
    throw new UserError(`files: "${item.text}" leads into .git through a symbolic link, to ${real}`, {
      change: 'Name the file itself: a checkout keeps its token there.',
    })
  }
  const info = await stat(real)
  if (info.isDirectory()) return readFolder(item, { root: real, path: real, target: item.target })
  if (item.target === '/') {
    throw new UserError(`files: "${item.text}": a file cannot replace the root folder`, {
      change: 'Add a name to the target.',
    })
  }
  return [await fileEntry(item, { path: real, target: item.target })]
}

type Place = { readonly path: string; readonly target: string }
type FolderPlace = Place & { readonly root: string }

/** The folder and everything in it, sorted by name. */
async function folderEntries(item: FileItem, { root, path, target }: FolderPlace): Promise<Entry[]> {
  const names = await readdir(path, { encoding: 'buffer' }).catch((cause) => {
    throw readFailure(path, cause)
  })
  const entries: Entry[] = target === '/' ? [] : [folderEntry(target)]
  for (const bytes of names.sort(Buffer.compare)) {
    const name = bytes.toString()
    if (namesGit(name)) continue
    const place = { root, path: join(path, name), target: `${target === '/' ? '' : target}/${name}` }
    refuseName(item, { bytes, name, path: place.path })
    const info = await lstat(place.path)
    if (info.isSymbolicLink()) entries.push(await linkEntry(item, place))
    else if (info.isDirectory()) entries.push(...(await folderEntries(item, place)))
    else entries.push(await fileEntry(item, place))
  }
  return entries
}

function folderEntry(path: string): Entry {
  return { type: 'folder', path, mode: 0o755, uid: 0, gid: 0 }
}

async function fileEntry(item: FileItem, { path, target }: Place): Promise<Entry> {
  const info = await stat(path)
  if (!info.isFile()) {
    throw new UserError(`files: "${item.text}": ${path} is a ${kindOf(info)}, which an image cannot contain`, {
      change: 'Exclude it, or list the files one by one.',
    })
  }
  await access(path, constants.R_OK).catch((cause) => {
    throw readFailure(path, cause)
  })
  const mode = item.mode ?? ((info.mode & 0o100) === 0 ? 0o644 : 0o755)
  return { type: 'file', path: target, mode, uid: 0, gid: 0, content: { file: path, sizeBytes: info.size } }
}

/** A link inside a folder stays a link, made relative so that it also works in the image. */
async function linkEntry(item: FileItem, { root, path, target }: FolderPlace): Promise<Entry> {
  const real = await realPathOf(path, item)
  const pointed = resolve(dirname(path), await readlink(path))
  if (!isInside(real, root) || !isInside(pointed, root)) {
    throw new UserError(`files: "${item.text}": the symbolic link ${path} leads out of ${root}, to ${real}`, {
      change: 'Replace the link by the file, or name the file as an item of its own.',
    })
  }
  if ([real, pointed].some((end) => namesGit(relative(root, end)))) {
    throw new UserError(`files: "${item.text}": the symbolic link ${path} leads into .git, which is left out`, {
      change: 'Remove the link, or replace it by the file.',
    })
  }
  const linked = relative(dirname(path), pointed)
  return { type: 'link', path: target, mode: 0o777, uid: 0, gid: 0, target: linked === '' ? '.' : linked }
}

async function realPathOf(path: string, item: FileItem): Promise<string> {
  try {
    return await realpath(path)
  } catch (cause) {
    if (!isFileSystemError(cause)) throw cause
    const isLink = await lstat(path).then(
      (info) => info.isSymbolicLink(),
      () => false,
    )
    const problem = problems[cause.code]
    const isBroken = isLink && cause.code === 'ENOENT'
    const what = isBroken
      ? `the symbolic link ${path} is broken`
      : `${path} ${problem ?? `cannot be read (${cause.code})`}`
    throw new UserError(`files: "${item.text}": ${what}`, {
      change: 'Check the path: it is relative to the working directory.',
      ...(problem === undefined ? { cause } : {}),
    })
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ELOOP: 'is a symbolic link to itself',
  EACCES: 'is not readable',
  ENOTDIR: 'goes through a file as if it were a folder',
}

type NamedFile = { readonly bytes: Buffer; readonly name: string; readonly path: string }

function refuseName(item: FileItem, { bytes, name, path }: NamedFile): void {
  if (!Buffer.from(name).equals(bytes)) {
    throw new UserError(`files: "${item.text}": the name of ${path} is not UTF-8`, { change: 'Rename the file.' })
  }
}

// On some file systems .GIT is the same folder.
function namesGit(path: string): boolean {
  return path.split(sep).some((name) => name.toLowerCase() === '.git')
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}

function kindOf(info: {
  isFIFO(): boolean
  isSocket(): boolean
  isBlockDevice(): boolean
  isDirectory(): boolean
}): string {
  if (info.isFIFO()) return 'named pipe'
  if (info.isSocket()) return 'socket'
  return info.isBlockDevice() ? 'block device' : 'character device'
}
