import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../host/host.ts'
import { type ProgramRequest, packagesOf, sourceOf } from '../examine.ts'
import { declares, type GoSource } from '../go-source.ts'
import type { ListedPackage } from '../listing.ts'

/**
 * The packages outside of the standard library that break the build because they need cgo, according to go's output:
 * all files of the package are excluded, or names that its cgo files would declare are undefined. That a program
 * imports a package with cgo proves nothing: most of them compile without it.
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

/**
 * Names that the compiler reports as undefined in a package: in its own files, and qualified by its name in files of
 * others.
 */
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
 * The packages that make a program dynamic without cgo: any package can import a symbol of a shared library with a
 * `//go:cgo_import_dynamic` line.
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
