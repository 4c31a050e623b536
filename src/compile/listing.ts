import { property, textOf, textsIn } from '../host/json.ts'

export type ListedModule = {
  readonly path: string
  readonly version?: string
  readonly goMod?: string
  /** When the version was created, in seconds since the epoch. */
  readonly madeSeconds?: number
}

/** A package as `go list -json` describes it; only the fields used here. */
export type ListedPackage = {
  readonly importPath: string
  /** Empty when go found no Go file to read the name from. */
  readonly name: string
  /** Empty for a package that does not exist. */
  readonly folder: string
  readonly module: ListedModule | undefined
  readonly standard: boolean
  readonly goFiles: readonly string[]
  readonly cgoFiles: readonly string[]
  readonly ignoredGoFiles: readonly string[]
  readonly embedFiles: readonly string[]
  /** Assembly and its headers; only with `sourceFields`. */
  readonly assembly: readonly string[]
  /** Objects; only with `sourceFields`. */
  readonly objects: readonly string[]
  /** Import paths of the packages that it imports itself. */
  readonly imports: readonly string[]
  readonly error: string | undefined
  /** Position of the error, such as `main.go:3:8`, relative to the folder go ran in. */
  readonly errorAt: string | undefined
  /** All that go says of it. */
  readonly text: string
}

export const listedFields =
  'ImportPath,Name,Dir,Module,Standard,GoFiles,CgoFiles,IgnoredGoFiles,EmbedFiles,Imports,Error'

/** The same, with everything that is compiled. */
export const sourceFields = `${listedFields},SFiles,HFiles,SysoFiles,ImportMap,DefaultGODEBUG`

/** Reads the objects that `go list -json` writes one after another. Throws a SyntaxError for anything else. */
export function parseListing(text: string): readonly ListedPackage[] {
  return objectTexts(text).map(listedPackage)
}

/** The last package of a listing: with all that it imports, the one that was asked for. Throws a SyntaxError. */
export function lastListed(text: string): ListedPackage | undefined {
  return parseListing(text.slice(text.lastIndexOf('\n{\n') + 1)).at(-1)
}

/** What is read from each of the objects, one by one: those of a large program are megabytes. Throws a SyntaxError. */
export function readListed<Read>(text: string, read: (object: unknown) => Read): readonly Read[] {
  return objectTexts(text).map((part) => read(JSON.parse(part)))
}

function objectTexts(text: string): readonly string[] {
  return text.split(/^(?<=^\}\n)/m).filter((part) => part.trim() !== '')
}

function listedPackage(all: string): ListedPackage {
  const json: unknown = JSON.parse(all)
  const text = (name: string): string => textOf(property(json, name)) ?? ''
  return {
    importPath: text('ImportPath'),
    name: text('Name'),
    folder: text('Dir'),
    module: listedModule(property(json, 'Module')),
    standard: property(json, 'Standard') === true,
    goFiles: textsIn(property(json, 'GoFiles')),
    cgoFiles: textsIn(property(json, 'CgoFiles')),
    ignoredGoFiles: textsIn(property(json, 'IgnoredGoFiles')),
    embedFiles: textsIn(property(json, 'EmbedFiles')),
    assembly: ['SFiles', 'HFiles'].flatMap((name) => textsIn(property(json, name))),
    objects: textsIn(property(json, 'SysoFiles')),
    imports: textsIn(property(json, 'Imports')),
    error: textOf(property(json, 'Error', 'Err')),
    errorAt: textOf(property(json, 'Error', 'Pos')),
    text: all,
  }
}

function listedModule(json: unknown): ListedModule | undefined {
  const [path, version, goMod, time] = ['Path', 'Version', 'GoMod', 'Time'].map((name) => textOf(property(json, name)))
  const madeSeconds = Math.floor(Date.parse(time ?? '') / 1000)
  if (path === undefined) return undefined
  return {
    path,
    ...(version === undefined ? {} : { version }),
    ...(goMod === undefined ? {} : { goMod }),
    ...(Number.isNaN(madeSeconds) ? {} : { madeSeconds }),
  }
}
