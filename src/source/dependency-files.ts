import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import type { Source } from './source.ts'

/** A file that says which modules are needed: go.sum, or go.mod where there is none. */
export type DependencyFile = {
  /** Absolute. */
  readonly path: string
  /** As it stands in the log and in the key of a cache. */
  readonly shown: string
  readonly text: string
}

export type DependencyRequest = {
  /** The input cache-dependency-path: paths or patterns with `*`, `?`, `**`, relative to the root. */
  readonly patterns: readonly string[]
  /** The workspace; paths are shown relative to it. */
  readonly root: string
}

export type Dependencies = { readonly files: readonly DependencyFile[]; readonly vendored: boolean }

/**
 * The files that name the modules of the source: those that the patterns match, else go.sum of each module and of the
 * workspace, go.mod where there is no go.sum. Throws a UserError for a pattern that matches nothing.
 */
export function findDependencies(
  { moduleFolders }: Pick<Source, 'moduleFolders'>,
  request: DependencyRequest,
): Dependencies {
  const root = resolve(request.root)
  const given = request.patterns.flatMap((pattern) => matching(pattern, root))
  const found = given.length > 0 ? given : moduleFolders.flatMap((folder) => sumsIn(folder))
  const files = [...new Set(found)].map((path) => ({
    path,
    shown: relative(root, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))
  const isVendored = (folder: string): boolean => existsSync(join(folder, 'vendor', 'modules.txt'))
  return { files, vendored: moduleFolders.length > 0 && moduleFolders.every(isVendored) }
}

function sumsIn(folder: string): readonly string[] {
  // A link may lead to a device, which has no end.
  const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true
  const sums = ['go.sum', 'go.work.sum'].map((name) => join(folder, name)).filter(isFile)
  return sums.length > 0 ? sums : [join(folder, 'go.mod')].filter(isFile)
}

function matching(pattern: string, root: string): readonly string[] {
  const path = resolve(root, pattern)
  const matches = /[*?]/.test(pattern)
    ? walk(root)
        .filter(fitting(pattern))
        .map((name) => join(root, name))
    : [path]
  if (matches.length === 0 || !matches.every((match) => existsSync(match))) {
    throw new UserError(`cache-dependency-path "${pattern}" matches no file`, {
      change: `Name go.sum files relative to ${root}, such as services/*/go.sum.`,
    })
  }
  return matches
}

function fitting(pattern: string): (path: string) => boolean {
  const text = pattern
    .replace(/^\.\//, '')
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/|\*\*|\*|\?/g, (part) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' })[part] ?? '[^/]')
  const expression = new RegExp(`^${text}$`)
  return (path) => expression.test(path)
}

function walk(root: string, folder = ''): readonly string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return entry.name === 'node_modules' || entry.name === '.git' ? [] : walk(root, path)
  })
}

// A folder that may not be read holds no file of the project's.
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
