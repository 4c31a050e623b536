import { packageOfSymbol } from '../program/packages.ts'

/** A look-up of a method by its name, for which the linker keeps the exported methods of all types. */
export type MethodLookup = {
  /** The function that looks up. */
  readonly function: string
  /** The shortest-known way by which the linker came to it, from main.main or an initialization, the function last. */
  readonly chain: readonly string[]
}

/** Reads the graph that the linker prints with -dumpdep, in pieces. */
export type GraphReader = {
  readonly add: (chunk: Buffer) => void
  /** The first look-up; later ones may be there only because of the methods that it keeps. */
  readonly lookup: () => MethodLookup | undefined
}

/** Creates a reader. It remembers each symbol once, and nothing after the first look-up. */
export function createGraphReader(): GraphReader {
  const cameFrom = new Map<string, string>()
  let rest = ''
  let found: string | undefined
  const line = (text: string): void => {
    const arrow = text.indexOf(' -> ')
    if (arrow < 0) return
    const target = text.slice(arrow + 4)
    const name = withoutMarks(target)
    if (!cameFrom.has(name)) cameFrom.set(name, withoutMarks(text.slice(0, arrow)))
    if (target.includes(' <ReflectMethod>')) found = name
  }
  return {
    add: (chunk) => {
      if (found !== undefined) return
      const lines = (rest + chunk.toString('utf8')).split('\n')
      rest = lines.pop() ?? ''
      for (const text of lines) {
        line(text)
        if (found !== undefined) return
      }
    },
    lookup: () => (found === undefined ? undefined : { function: found, chain: chainTo(found, cameFrom) }),
  }
}

// Source: cmd/link/internal/ld/deadcode.go, dumpDepAddFlags.
function withoutMarks(symbol: string): string {
  return symbol.replace(/(?: <(?:UsedInIface|ReflectMethod)>)+$/, '')
}

function chainTo(symbol: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const chain = [symbol]
  for (let at = cameFrom.get(symbol); at !== undefined && at !== '_'; at = cameFrom.get(at)) {
    if (chain.includes(at)) break
    chain.unshift(at)
    if (at === 'main.main' || at.endsWith('..inittask')) break
  }
  return chain.filter((name) => !/^(?:type:|go:itab\.|go:info\.)/.test(name))
}

/** The last package on the way that is not of the standard library: who brought the look-up in. */
export function ownerOf(
  { chain }: MethodLookup,
  { mainPath, moduleOf }: { readonly mainPath: string; readonly moduleOf: ReadonlyMap<string, string> },
): { readonly package: string; readonly module: string } | undefined {
  const packages = chain.flatMap((symbol) => packageOfSymbol(symbol) ?? [])
  const known = packages.map((path) => (path === 'main' ? mainPath : path))
  const path = known.findLast((one) => ![undefined, 'std'].includes(moduleOf.get(one)))
  return path === undefined ? undefined : { package: path, module: moduleOf.get(path) ?? '' }
}
