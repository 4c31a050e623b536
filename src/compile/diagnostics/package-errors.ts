import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { UserError } from '../../errors.ts'
import type { PackageArgument } from '../../source/arguments.ts'
import type { ListedPackage } from '../listing.ts'
import { explainGoOutput } from './hints.ts'

const shownPackages = 10

type Named = { readonly text: string }

/** The folder or the folder of a pattern does not exist. `mains` are the main packages of the module that it would be in. */
export function notAFolder(found: {
  readonly argument: Exclude<PackageArgument, { kind: 'import path' }>
  readonly kind: 'file' | 'nothing'
  readonly workingDirectory: string
  readonly mains: readonly string[]
}): UserError {
  const { argument, kind, workingDirectory, mains } = found
  const { text, folder } = argument
  if (kind === 'nothing') {
    const module = mains.length === 0 ? '' : `Main packages of the module: ${some(mains)}. `
    return new UserError(`package "${text}": there is no folder ${folder}`, {
      package: text,
      change: `${module}Use a folder relative to ${workingDirectory} (input working-directory), or an import path.`,
    })
  }
  return new UserError(`package "${text}" is a file; a package is a folder`, {
    package: text,
    change: `Write "${written(workingDirectory, dirname(folder))}".`,
  })
}

/** A folder without a go.mod in or above it. `modules` are the folders below it that have one. */
export function noModule(
  found: Named & {
    readonly folder: string
    readonly modules: readonly string[]
    readonly workingDirectory: string
    readonly importPath?: string
  },
): UserError {
  const { text, folder, modules, workingDirectory, importPath } = found
  if (importPath !== undefined) {
    return new UserError(`package "${text}": there is no such folder, and no go.mod in ${folder} or above it`, {
      package: text,
      change: `For a program from another module add a version: ${importPath}@latest. Otherwise check the folder's name.`,
    })
  }
  const below = modules.map((module) => written(workingDirectory, module))
  return new UserError(`package "${text}": there is no go.mod in ${folder} or above it`, {
    package: text,
    change:
      below.length === 0
        ? 'Set package or working-directory to the folder of a module (`go mod init <path>` makes one).'
        : `Modules below it: ${some(below)}. Set package to one of them.`,
  })
}

/** A pattern, or a folder of several packages, without a main package. */
export function noMainPackage(found: Named & { readonly others: readonly string[] }): UserError {
  return new UserError(`package "${found.text}" matches no main package`, {
    package: found.text,
    change: namely(found.others),
  })
}

/** One package that exists but cannot be built into a program. `others` is what the user could write instead. */
export async function unusable(
  found: Named & { readonly listed: ListedPackage | undefined; readonly others: readonly string[] },
): Promise<UserError> {
  const { text, listed, others } = found
  if (listed === undefined) return noMainPackage(found)
  if (listed.error?.startsWith('no Go files in') === true) {
    return new UserError(`package "${text}" has no Go files in ${listed.folder}`, {
      package: text,
      change: namely(others),
    })
  }
  if (listed.error?.includes('build constraints exclude all Go files') === true) {
    const reasons = await constraintsOf(listed)
    return new UserError(`package "${text}": build constraints leave no Go file in ${listed.folder} for Linux`, {
      package: text,
      change: reasons.needsCgo
        ? `It needs cgo (import "C" in ${reasons.cgoFiles.join(', ')}), which is off for static programs: use a pure Go replacement.`
        : `See ${reasons.lines.join('; ') || 'the endings of its file names'}; tags are the input build-tags.`,
    })
  }
  if (listed.error !== undefined) {
    const hint = explainGoOutput(listed.error)
    return new UserError(`package "${text}": ${hint?.message ?? listed.error}`, {
      package: text,
      change: hint?.change ?? namely(others),
    })
  }
  const what =
    listed.goFiles.length === 0 ? 'has only test files' : `is a library (package ${listed.name}), not a main package`
  return new UserError(`package "${text}" (${listed.importPath}) ${what}`, { package: text, change: namely(others) })
}

/** A folder as the user would write it for the input package. */
export function written(workingDirectory: string, folder: string): string {
  const path = relative(workingDirectory, folder)
  return path === '' ? '.' : /^\.\.(\/|$)/.test(path) ? path : `./${path}`
}

function namely(others: readonly string[]): string {
  return others.length === 0
    ? 'Its module has no main package: use a folder whose files begin with `package main`.'
    : `Main packages there: ${some(others)}. Set package to ${others.length === 1 ? 'it' : 'one of them'}.`
}

function some(names: readonly string[]): string {
  // A dot alone would look like the end of the sentence.
  const shown = names
    .slice(0, shownPackages)
    .map((name) => (name === '.' ? '"."' : name))
    .join(', ')
  return names.length > shownPackages ? `${shown} and ${names.length - shownPackages} more` : shown
}

async function constraintsOf(
  listed: ListedPackage,
): Promise<{ readonly needsCgo: boolean; readonly cgoFiles: readonly string[]; readonly lines: readonly string[] }> {
  const files = listed.ignoredGoFiles.filter((name) => !name.endsWith('_test.go'))
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(join(listed.folder, name), 'utf8').catch(() => '') })),
  )
  const cgoFiles = texts.filter(({ text }) => /^\s*(?:import\s+)?"C"/m.test(text)).map(({ name }) => name)
  const lines = texts.flatMap(({ name, text }) => {
    const line = /^\/\/go:build .+$/m.exec(text)
    return line === null ? [] : [`${name}: ${line[0]}`]
  })
  return { needsCgo: cgoFiles.length > 0 && lines.length === 0, cgoFiles, lines: lines.slice(0, 5) }
}
