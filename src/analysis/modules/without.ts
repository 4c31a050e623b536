import { type Sum, sumOf, sumsBy } from '../../sums.ts'
import type { Row } from '../types.ts'
import type { GraphPackage, ModuleReason } from './graph.ts'

/** What a program would lose without a module that go.mod asks for directly: an estimate from the imports. */
export type Without = Sum & {
  /** The other modules of which nothing would be left. */
  readonly modules: readonly string[]
  /** The modules of others that would stay, but import it: they would have to do without it too. */
  readonly importedBy?: readonly string[]
}

/**
 * For each direct dependency, what is reached through its packages alone. An estimate: what stays may get smaller too, and
 * whoever takes the module out will write something in its place.
 */
export function withoutModules(
  packages: readonly GraphPackage[],
  given: { readonly main: string; readonly rows: readonly Row[]; readonly reasons: readonly ModuleReason[] },
): ReadonlyMap<string, Without> {
  const byPath = new Map(packages.map((one) => [one.importPath, one]))
  const sums = sumsBy(given.rows, (row) => row.package)
  const direct = given.reasons.filter(
    ({ required }) =>
      required !== undefined && required.through === undefined && !/\/\/\s*indirect/.test(required.text),
  )
  // The runtime's own packages are imported by nobody.
  const all = reached(given.main, { byPath, without: undefined })
  return new Map(
    direct.map(({ module }) => {
      const left = reached(given.main, { byPath, without: module })
      const gone = packages.filter(({ importPath }) => all.has(importPath) && !left.has(importPath))
      const staying = new Set(packages.flatMap((one) => (left.has(one.importPath) ? (one.module?.path ?? []) : [])))
      const modules = new Set(gone.flatMap((one) => one.module?.path ?? []))
      const size = sumOf(gone.flatMap(({ importPath }) => sums.get(importPath) ?? []))
      const importers = packages.filter(
        (one) =>
          left.has(one.importPath) &&
          one.module?.main === false &&
          one.imports.some((path) => byPath.get(path)?.module?.path === module),
      )
      const importedBy = [...new Set(importers.flatMap((one) => one.module?.path ?? []))].sort()
      const others = [...modules].filter((one) => one !== module && !staying.has(one)).sort()
      return [module, { ...size, modules: others, importedBy }]
    }),
  )
}

function reached(
  main: string,
  { byPath, without }: { readonly byPath: ReadonlyMap<string, GraphPackage>; readonly without: string | undefined },
): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [main]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const one = byPath.get(path)
    if (found.has(path) || one === undefined) continue
    if (without !== undefined && one.module?.path === without) continue
    found.add(path)
    open.push(...one.imports)
  }
  return found
}
