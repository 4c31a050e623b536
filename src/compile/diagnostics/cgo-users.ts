import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../host/host.ts'
import { type ProgramRequest, packagesOf, sourceOf } from '../examine.ts'
import { declares, type GoSource } from '../go-source.ts'
import type { ListedPackage } from '../listing.ts'

/**
 * The packages outside of the standard library for whose cgo a program does not compile, by what go wrote: all files of
 * the package are left out, or what its cgo files would declare is undefined. That a program has such packages is no
 * evidence: most of them compile without.
 */
export async function cgoUsersAtFault(request: ProgramRequest, output: string, host: Host): Promise<readonly string[]> {
  if (!/build constraints exclude all Go files|undefined/.test(output)) return []
  const users = (await packagesOf(request, { cgo: '1' }, host)).filter(({ cgoFiles }) => cgoFiles.length > 0)
  const atFault: string[] = []
  for (const user of users) {
    const names = undefinedNames(output, user)
    const sources =
      names.length === 0
        ? []
        : await Promise.all([...user.goFiles, ...user.cgoFiles].map((name) => sourceOf(user, name)))
    if (isLeftOut(output, user) || isDeclared(names, sources)) atFault.push(user.importPath)
  }
  return atFault
}

function isLeftOut(output: string, { folder }: ListedPackage): boolean {
  return output
    .split('\n')
    .some((line) => line.trimEnd().endsWith(`build constraints exclude all Go files in ${folder}`))
}

function isDeclared(names: readonly string[], sources: readonly GoSource[]): boolean {
  return names.some((name) => sources.some((source) => declares(source, name)))
}

/** Names that the compiler missed in a package: in its own files, and behind its name in those of others. */
export function undefinedNames(
  output: string,
  { importPath, name }: Pick<ListedPackage, 'importPath' | 'name'>,
): readonly string[] {
  const names: string[] = []
  let section = ''
  for (const line of output.split('\n')) {
    const [, header] = /^# (\S+)/.exec(line) ?? []
    if (header !== undefined) section = header
    const [, owner, plain] = /: undefined: (?:(\w+)\.)?(\w+)/.exec(line) ?? []
    if (plain !== undefined && (owner === undefined ? section === importPath : owner === name)) names.push(plain)
    const [, type = '', member] = /\(type ([^)]*?) has no field or method (\w+)/.exec(line) ?? []
    if (member !== undefined && (section === importPath || type.includes(`${name}.`))) names.push(member)
  }
  return names
}

/**
 * The packages that make a program dynamic without cgo: the compiler lets any package ask for a shared library's
 * symbol by a `//go:cgo_import_dynamic` line.
 */
export async function dynamicImports(request: ProgramRequest, host: Host): Promise<readonly string[]> {
  const packages = await packagesOf(request, { cgo: '0' }, host)
  const found: string[] = []
  for (const { importPath, folder, goFiles } of packages) {
    for (const name of goFiles) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => '')
      if (!/^\/\/go:cgo_import_dynamic /m.test(text)) continue
      found.push(importPath)
      break
    }
  }
  return found
}
