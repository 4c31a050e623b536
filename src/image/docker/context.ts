import { constants } from 'node:fs'
import { access, chmod, copyFile, lutimes, mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readFailure, writeFailure, writeStream } from '../../host/files/streams.ts'
import { layerTar } from '../layers/tar.ts'
import { completeEntries } from '../layers/tar-entries.ts'
import type { Entry, ImageSpec } from '../types.ts'
import { contextLayout } from './context-layout.ts'
import { renderDockerfile } from './dockerfile.ts'

/**
 * Writes an image's Dockerfile and all files it copies into an empty folder. Modes do not depend on the umask, the
 * sticky bit is set, and all files get the same time, so that BuildKit makes the same layers from it on every machine.
 * Throws a UserError for files that cannot be read or written.
 */
export async function writeContext(spec: ImageSpec, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'Dockerfile'), renderDockerfile(spec))
    const written = new Set<string>()
    for (const { layer, source, form } of contextLayout(spec).flatMap(({ layers }) => layers)) {
      const path = join(folder, source)
      if (written.has(path)) continue
      written.add(path)
      await mkdir(dirname(path), { recursive: true })
      if (form === 'tar') await writeStream(path, layerTar(layer.entries, spec))
      else await writeTree(path, { entries: completeEntries(layer.entries), createdSeconds: spec.createdSeconds })
    }
  } catch (cause) {
    throw writeFailure(folder, cause)
  }
}

type Tree = { readonly entries: readonly Entry[]; readonly createdSeconds: number }

async function writeTree(root: string, { entries, createdSeconds }: Tree): Promise<void> {
  await mkdir(root)
  for (const entry of entries) await writeEntry(join(root, entry.path), entry)
  // Deepest first: creating something in a folder changes the folder's time.
  for (const entry of entries.toReversed()) {
    const path = join(root, entry.path)
    if (entry.type === 'folder') await chmod(path, entry.mode)
    if (entry.type === 'link') await lutimes(path, createdSeconds, createdSeconds)
    else await utimes(path, createdSeconds, createdSeconds)
  }
}

async function writeEntry(path: string, entry: Entry): Promise<void> {
  if (entry.type === 'folder') {
    await mkdir(path)
    return
  }
  if (entry.type === 'link') {
    await symlink(entry.target, path)
    return
  }
  if ('bytes' in entry.content) await writeFile(path, entry.content.bytes)
  else await copyInto(path, entry.content.file)
  await chmod(path, entry.mode)
}

async function copyInto(path: string, source: string): Promise<void> {
  await copyFile(source, path, constants.COPYFILE_FICLONE).catch(async (cause) => {
    // The error names both files; opening the source shows which of them it is about.
    await access(source, constants.R_OK).catch((unreadable) => {
      throw readFailure(source, unreadable)
    })
    throw cause
  })
}
