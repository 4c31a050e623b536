import { join, resolve, sep } from 'node:path'
import { UsageError } from '../errors.ts'

/** What a `package` argument can mean. Folders are absolute. */
export type PackageArgument =
  | {
      readonly kind: 'folder'
      readonly text: string
      readonly folder: string
      /** Its other meaning when there is no such folder: `examples/web` may be both. */
      readonly orImportPath?: string
    }
  | {
      readonly kind: 'pattern'
      readonly text: string
      /** The folder before the first `...`. */
      readonly folder: string
      /** Absolute, for `matchesPattern`. */
      readonly pattern: string
      readonly orImportPath?: string
    }
  | {
      readonly kind: 'import path'
      readonly text: string
      readonly importPath: string
      readonly version: string
    }

// Names for sets of packages that `go help packages` reserves; none of them can be a program of the user.
const reserved = new Set(['all', 'std', 'cmd', 'tool', 'work', 'main'])

/**
 * Parses a package argument: a folder (`.`, `./cmd/api`, `examples/web`), a pattern with `...`, or an import path with
 * or without `@version`. Source: `go help packages`. Throws a UsageError for anything else.
 */
export function parsePackageArgument(text: string, workingDirectory: string): PackageArgument {
  refuseWhatIsNoPackage(text)
  if (/^\.{0,2}\//.test(text) || text === '.' || text === '..') return local(text, workingDirectory)
  const at = text.lastIndexOf('@')
  if (at < 0) {
    const orImportPath = isImportPath(text) && !reserved.has(text) ? { orImportPath: text } : {}
    return { ...local(text, workingDirectory), ...orImportPath }
  }
  const [importPath, version] = [text.slice(0, at), text.slice(at + 1)]
  if (!isImportPath(importPath) || !/^\w[\w.+~/-]*$/.test(version)) {
    throw new UsageError(`package "${text}" is not <import path>@<version>`, {
      change: 'Write for example example.org/tools/cmd/lint@v1.2.3, or …@latest.',
    })
  }
  return { kind: 'import path', text, importPath, version }
}

/**
 * Whether a pattern matches a path by go's rules: `...` matches any text, and a final `/...` also matches nothing. Both
 * are absolute.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const source = pattern
    .split('...')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
    .replace(/\/\.\*$/, '(/.*)?')
  return new RegExp(`^${source}$`, 's').test(path)
}

/** The program's name as `go build` chooses it: the last element of the import path, without a major version. */
export function programName(importPath: string): string {
  const elements = importPath.split('/')
  const last = elements.at(-1) ?? importPath
  return (/^v([2-9]|[1-9]\d+)$/.test(last) ? elements.at(-2) : undefined) ?? last
}

function local(text: string, workingDirectory: string): PackageArgument {
  const path = resolve(workingDirectory, text)
  const elements = path.split(sep)
  const wild = elements.findIndex((element) => element.includes('...'))
  if (wild < 0) return { kind: 'folder', text, folder: path }
  return { kind: 'pattern', text, folder: join(sep, ...elements.slice(0, wild)), pattern: path }
}

function refuseWhatIsNoPackage(text: string): void {
  const refuse = (message: string, change: string): never => {
    throw new UsageError(`package ${JSON.stringify(text)} ${message}`, { change })
  }
  if (text.trim() === '') refuse('is empty', 'Name a folder such as ./cmd/api, or leave the input out for "."')
  if (text.startsWith('-')) {
    refuse('begins with a dash', `Write ./${text} for a folder of that name; flags for go build go into build-flags.`)
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  if (/[\u0000-\u001f]/.test(text)) refuse('contains a control character', 'Name one package per line.')
  if (/^[a-z]+:\/\//i.test(text)) {
    const path = text.replace(/^[a-z]+:\/\//i, '').replace(/(\.git)?\/*$/, '')
    refuse('is an address', `Write the import path and a version: ${path}@latest.`)
  }
  if (/[*?[\]{}]/.test(text)) {
    refuse(
      'contains a wildcard that go does not support',
      'Go has one wildcard, "...": ./cmd/... is every package below ./cmd.',
    )
  }
  if (text.endsWith('.go')) {
    const folder = text.includes('/') ? text.slice(0, text.lastIndexOf('/')) : '.'
    refuse('is a Go file; a package is a folder', `Write "${folder}".`)
  }
}

// Source: golang.org/x/mod/module, CheckImportPath.
function isImportPath(text: string): boolean {
  return text.split('/').every((element) => /^[\w.~+-]+$/.test(element) && !/^\.{1,2}$/.test(element))
}
