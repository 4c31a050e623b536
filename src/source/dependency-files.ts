import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { findFiles, isFile } from '../host/files/glob.ts'
import type { Source } from './source.ts'

/** A file that lists the needed modules: go.sum, or go.mod when there is none. */
export type DependencyFile = {
  /** Absolute. */
  readonly path: string
  /** The path as shown in the log and used in cache keys. */
  readonly shown: string
  readonly text: string
}

export type DependencyRequest = {
  /** The input cache-dependency-path: paths or patterns, relative to the root. */
  readonly patterns: readonly string[]
  /** The workspace; paths are shown relative to it. */
  readonly root: string
}

export type Dependencies = { readonly files: readonly DependencyFile[]; readonly vendored: boolean }

/**
 * The files that list the modules of the source: those that match the patterns, otherwise go.sum of each module and of
 * the workspace, or go.mod when there is no go.sum. Throws a UserError for a pattern that matches nothing.
 */
export function findDependencies(
  { moduleFolders }: Pick<Source, 'moduleFolders'>,
  request: DependencyRequest,
): Dependencies {
  const { patterns } = request
  const root = resolve(request.root)
  const found = patterns.length > 0 ? matching({ patterns, root }) : moduleFolders.flatMap((folder) => sumsIn(folder))
  const files = [...new Set(found)].map((path) => ({
    path,
    shown: relative(root, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))
  const isVendored = (folder: string): boolean => existsSync(join(folder, 'vendor', 'modules.txt'))
  return { files, vendored: moduleFolders.length > 0 && moduleFolders.every(isVendored) }
}

function sumsIn(folder: string): readonly string[] {
  const sums = ['go.sum', 'go.work.sum'].map((name) => join(folder, name)).filter(isFile)
  return sums.length > 0 ? sums : [join(folder, 'go.mod')].filter(isFile)
}

function matching({ patterns, root }: DependencyRequest): readonly string[] {
  const named = patterns.filter((pattern) => !pattern.startsWith('!'))
  const vain = named.find((pattern) => findFiles({ patterns: [pattern], folder: root }).length === 0)
  const files = findFiles({ patterns, folder: root })
  if (vain === undefined && files.length > 0) return files
  throw new UserError(`cache-dependency-path "${vain ?? patterns.join(', ')}" matches no file`, {
    change: `Name go.sum files relative to ${root}, such as services/*/go.sum.`,
  })
}
