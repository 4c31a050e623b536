import { type Dirent, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, posix, relative } from 'node:path'
import { minimatch } from 'minimatch'

/**
 * The files that match the patterns, as absolute paths, each once, sorted. Patterns are those of GitHub's actions (`*`,
 * `**`, `?`, `[ab]`, a folder for everything below it, `!` to exclude), plus braces, `{a,b}`. If several patterns match
 * a file, the last one decides. Folders that cannot be read are skipped; node_modules and .git are only searched if a
 * pattern names that folder.
 *
 * This uses minimatch, as @actions/glob does. @actions/glob itself cannot skip folders, and fails at the first one that
 * it cannot read.
 */
export function findFiles(request: {
  readonly patterns: readonly string[]
  readonly folder: string
}): readonly string[] {
  const { folder } = request
  const rules = request.patterns.map((pattern) => ruleOf(pattern, folder))
  const found = rules.filter(({ takes }) => takes).flatMap(({ pattern }) => candidates(pattern, folder))
  const isTaken = (path: string): boolean => rules.findLast(({ pattern }) => matches(path, pattern))?.takes === true
  return [...new Set(found)]
    .filter(isTaken)
    .map((path) => join(folder, path))
    .filter(isFile)
    .toSorted()
}

/** Whether a path is a file. A link may point to a device, which has no end. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

type Rule = { readonly pattern: string; readonly takes: boolean }

// Patterns and paths are matched relative to the folder, so that its own name is never read as a pattern.
function ruleOf(text: string, folder: string): Rule {
  const takes = !text.startsWith('!')
  const given = takes ? text : text.slice(1).trim()
  const path = isAbsolute(given) ? slashed(relative(folder, given)) : given
  return { pattern: posix.normalize(path).replace(/(.)\/$/, '$1'), takes }
}

const options = { dot: true, nocomment: true, nonegate: true, noext: true, nocase: process.platform === 'win32' }

function matches(path: string, pattern: string): boolean {
  return pattern === '.' || minimatch(path, pattern, options) || minimatch(path, `${pattern}/**`, options)
}

// The files below the fixed part of a pattern, before its first special character.
function candidates(pattern: string, folder: string): readonly string[] {
  const parts = pattern.split('/')
  const firstSign = parts.findIndex((part) => /[*?[\]{}\\]/.test(part))
  const base = posix.join(...(firstSign < 0 ? parts : ['.', ...parts.slice(0, firstSign)]))
  const strangers = ['node_modules', '.git'].filter((name) => !parts.includes(name))
  return isFile(join(folder, base)) ? [base] : filesBelow({ folder, base, strangers })
}

function filesBelow(at: {
  readonly folder: string
  readonly base: string
  readonly strangers: readonly string[]
}): readonly string[] {
  return entriesOf(join(at.folder, at.base)).flatMap((entry) => {
    const path = posix.join(at.base, entry.name)
    if (!entry.isDirectory()) return [path]
    return at.strangers.includes(entry.name) ? [] : filesBelow({ ...at, base: path })
  })
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
