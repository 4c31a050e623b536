/** A package of a program; without a module it is of the standard library. */
export type GraphPackage = {
  readonly importPath: string
  readonly module?: {
    readonly path: string
    readonly version?: string
    readonly replacedBy?: string
    readonly main: boolean
  }
  readonly imports: readonly string[]
}

/** A module of a program, and why it is there. */
export type ModuleReason = {
  readonly module: string
  readonly version?: string
  readonly replacedBy?: string
  /** Shortest way over imports, from the main package to a package of the module. */
  readonly chain: readonly string[]
  /** The line of go.mod that asks for it; for an indirect one, that of the module through which it comes. */
  readonly required?: RequiredLine & { readonly through?: string }
}

export type RequiredLine = { readonly line: number; readonly text: string }

export const standardLibrary = 'std'

/** The module of each package. Packages that go does not list have none. */
export function moduleOfPackages(packages: readonly GraphPackage[]): ReadonlyMap<string, string> {
  return new Map(packages.map(({ importPath, module }) => [importPath, module?.path ?? standardLibrary]))
}

/** The modules in the order in which a walk from the main package meets them, the standard library too. */
export function moduleReasons(
  packages: readonly GraphPackage[],
  request: { readonly main: string; readonly goMod?: string | undefined },
): readonly ModuleReason[] {
  const { main, goMod } = request
  const byPath = new Map(packages.map((one) => [one.importPath, one]))
  const lines = goMod === undefined ? new Map<string, Requirement>() : requirements(goMod)
  const cameFrom = new Map<string, string | undefined>([[main, undefined]])
  const reasons = new Map<string, ModuleReason>()
  const queue = [main]
  for (let at = 0; at < queue.length; at++) {
    const path = queue[at] ?? ''
    const found = byPath.get(path)
    if (found === undefined) continue
    const module = found.module?.path ?? standardLibrary
    if (!reasons.has(module)) {
      const chain = chainTo(path, cameFrom)
      reasons.set(module, { module, ...versionOf(found), chain, ...requiredBy({ module, chain, byPath, lines }) })
    }
    for (const next of found.imports) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, path)
      queue.push(next)
    }
  }
  return [...reasons.values()]
}

function versionOf({ module }: GraphPackage) {
  return {
    ...(module?.version === undefined ? {} : { version: module.version }),
    ...(module?.replacedBy === undefined ? {} : { replacedBy: module.replacedBy }),
  }
}

/** The packages from the main one to this one, both included. */
function chainTo(path: string, cameFrom: ReadonlyMap<string, string | undefined>): readonly string[] {
  const chain: string[] = []
  for (let at: string | undefined = path; at !== undefined; at = cameFrom.get(at)) chain.unshift(at)
  return chain
}

function requiredBy(given: {
  readonly module: string
  readonly chain: readonly string[]
  readonly byPath: ReadonlyMap<string, GraphPackage>
  readonly lines: ReadonlyMap<string, Requirement>
}): Pick<ModuleReason, 'required'> {
  const { module, chain, byPath, lines } = given
  const own = lines.get(module)
  if (own !== undefined && !own.indirect) return { required: { line: own.line, text: own.text } }
  // The first module on the way that go.mod asks for directly is what brought it in.
  const through = chain
    .map((path) => byPath.get(path)?.module?.path)
    .find((path) => path !== undefined && lines.get(path)?.indirect === false)
  const line = through === undefined ? own : lines.get(through)
  if (line === undefined) return {}
  return { required: { line: line.line, text: line.text, ...(through === undefined ? {} : { through }) } }
}

type Requirement = RequiredLine & { readonly indirect: boolean }

/** The requirements in the text of a go.mod, with their line numbers. Source: https://go.dev/ref/mod#go-mod-file-require */
export function requirements(goMod: string): ReadonlyMap<string, Requirement> {
  const found = new Map<string, Requirement>()
  let inBlock = false
  for (const [index, raw] of goMod.split('\n').entries()) {
    const text = raw.trim()
    if (/^require\s*\($/.test(text)) inBlock = true
    else if (inBlock && text === ')') inBlock = false
    else {
      const match = (inBlock ? /^("?)([^\s"]+)\1\s+(v\S+)/ : /^require\s+("?)([^\s"]+)\1\s+(v\S+)/).exec(text)
      if (match === null || text.startsWith('//')) continue
      const [, , path = ''] = match
      const indirect = /\/\/\s*indirect\b/.test(text)
      found.set(path, { line: index + 1, text: text.replace(/^require\s+/, ''), indirect })
    }
  }
  return found
}
