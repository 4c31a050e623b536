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
  const graph = numbered(packages)
  const sums = sumsBy(given.rows, (row) => row.package)
  const direct = given.reasons.filter(
    ({ required }) =>
      required !== undefined && required.through === undefined && !/\/\/\s*indirect/.test(required.text),
  )
  // The runtime's own packages are imported by nobody.
  const all = reached(given.main, graph)
  return new Map(
    direct.map(({ module }) => {
      const number = graph.modules.get(module)
      const left = reached(given.main, graph, number)
      const gone = packages.filter((_, index) => all[index] === 1 && left[index] === 0)
      const stays = packages.filter((_, index) => left[index] === 1)
      const staying = new Set(stays.flatMap((one) => one.module?.path ?? []))
      const modules = new Set(gone.flatMap((one) => one.module?.path ?? []))
      const size = sumOf(gone.flatMap(({ importPath }) => sums.get(importPath) ?? []))
      const importers = stays.filter(
        ({ module, importPath }) =>
          module?.main === false &&
          graph.imports[graph.places.get(importPath) ?? 0]?.some((place) => graph.moduleOf[place] === number) === true,
      )
      const importedBy = [...new Set(importers.flatMap((one) => one.module?.path ?? []))].sort()
      const others = [...modules].filter((one) => one !== module && !staying.has(one)).sort()
      return [module, { ...size, modules: others, importedBy }]
    }),
  )
}

/** Packages by their places: a walk over their paths, once for each module, takes ten times as long. */
type Graph = {
  readonly places: ReadonlyMap<string, number>
  readonly modules: ReadonlyMap<string, number>
  /** The number of each package's module; 0 for none. */
  readonly moduleOf: Uint32Array
  readonly imports: readonly (readonly number[])[]
}

function numbered(packages: readonly GraphPackage[]): Graph {
  const places = new Map(packages.map(({ importPath }, place) => [importPath, place]))
  const modules = new Map<string, number>()
  for (const { module } of packages) {
    if (module !== undefined && !modules.has(module.path)) modules.set(module.path, modules.size + 1)
  }
  return {
    places,
    modules,
    moduleOf: Uint32Array.from(packages, ({ module }) => (module === undefined ? 0 : (modules.get(module.path) ?? 0))),
    imports: packages.map(({ imports }) => imports.flatMap((path) => places.get(path) ?? [])),
  }
}

/** Of each package, 1 if it is reached from the main one without those of a module. */
function reached(main: string, { places, moduleOf, imports }: Graph, without?: number): Uint8Array {
  const found = new Uint8Array(moduleOf.length)
  const first = places.get(main)
  const open = first === undefined || moduleOf[first] === without ? [] : [first]
  for (const place of open) found[place] = 1
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const all = imports[place] ?? []
    for (let index = 0; index < all.length; index++) {
      const next = all[index] ?? 0
      if (found[next] === 1 || moduleOf[next] === without) continue
      found[next] = 1
      open.push(next)
    }
  }
  return found
}
