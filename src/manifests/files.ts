import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import type { ManifestFile } from './types.ts'

const isManifest = (name: string): boolean => /\.(?:ya?ml|json)$/.test(name)
// A file of this size is no manifest that anybody wrote.
const longestFileBytes = 16 * 1024 * 1024

/**
 * Reads the files that the items name: files, and every .yaml, .yml and .json below folders, in the order of their
 * paths, without those below `leftOut`. Throws a UserError for an item that is neither, and for a folder without any.
 */
export async function readManifestFiles(
  items: readonly string[],
  { root, leftOut }: { readonly root: string; readonly leftOut: string | undefined },
): Promise<readonly ManifestFile[]> {
  const found: ManifestFile[] = []
  for (const item of items) {
    const path = resolve(root, item)
    const kind = await stat(path).catch(() => undefined)
    if (kind === undefined) {
      throw new UserError(`manifests has "${item}", and there is no such file or folder (${path})`, {
        change: 'Write files and folders relative to the working directory.',
      })
    }
    const paths = kind.isDirectory() ? await filesBelow(path, leftOut) : [path]
    if (paths.length === 0) {
      throw new UserError(`manifests has the folder "${item}", which holds no .yaml, .yml or .json file (${path})`, {
        change: 'Name the folder with the manifests.',
      })
    }
    for (const file of paths)
      found.push(await readFileAt(file, { root, above: kind.isDirectory() ? path : dirname(path) }))
  }
  const targets = found.map(({ target }) => target)
  return found.filter(({ target }, index) => targets.indexOf(target) === index)
}

async function filesBelow(folder: string, leftOut: string | undefined): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const isLeftOut = (path: string): boolean => leftOut !== undefined && !relative(leftOut, path).startsWith('..')
  return entries
    .filter((entry) => entry.isFile() && isManifest(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isLeftOut(path))
    .sort()
}

async function readFileAt(
  path: string,
  { root, above }: { readonly root: string; readonly above: string },
): Promise<ManifestFile> {
  const { size } = await stat(path)
  if (size > longestFileBytes) {
    throw new UserError(`manifests: ${path} has ${size} bytes; at most ${longestFileBytes} are read`, {
      change: 'Leave it out.',
    })
  }
  const name = relative(root, path)
  const isInside = !name.startsWith('..')
  const target = isInside ? name : join(basename(above), relative(above, path))
  return { name: isInside ? name : path, target, text: await readFile(path, 'utf8') }
}

/** Writes copies below a folder. Throws a UserError if one of them would replace a file that was read. */
export async function writeManifestFiles(
  files: readonly Pick<ManifestFile, 'target' | 'text'>[],
  { folder, root, sources }: { readonly folder: string; readonly root: string; readonly sources: readonly string[] },
): Promise<void> {
  const read = sources.map((name) => resolve(root, name))
  for (const { target, text } of files) {
    const path = join(folder, target)
    if (read.includes(path)) {
      throw new UserError(`manifests-output would replace ${path}, which manifests names`, {
        change: 'Name another folder: the manifests stay as they are, and their copies get the digests.',
      })
    }
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}
