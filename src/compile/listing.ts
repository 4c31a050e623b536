export type ListedModule = {
  readonly path: string
  readonly version?: string
  readonly goMod?: string
  /** When the version was made, in seconds since the epoch. */
  readonly madeSeconds?: number
}

/** A package as `go list -json` describes it; only what is read here. */
export type ListedPackage = {
  readonly importPath: string
  /** Empty where go found no Go file to read it from. */
  readonly name: string
  /** Empty for a package that does not exist. */
  readonly folder: string
  readonly module: ListedModule | undefined
  readonly standard: boolean
  readonly goFiles: readonly string[]
  readonly cgoFiles: readonly string[]
  readonly ignoredGoFiles: readonly string[]
  readonly error: string | undefined
}

export const listedFields = 'ImportPath,Name,Dir,Module,Standard,GoFiles,CgoFiles,IgnoredGoFiles,Error'

/** Reads the objects that `go list -json` writes one after another. Throws a SyntaxError for anything else. */
export function parseListing(text: string): readonly ListedPackage[] {
  return text
    .split(/^(?<=^\}\n)/m)
    .filter((part) => part.trim() !== '')
    .map((part) => listedPackage(record(JSON.parse(part))))
}

function listedPackage(json: Readonly<Record<string, unknown>>): ListedPackage {
  const error = text(record(json.Error).Err)
  return {
    importPath: text(json.ImportPath),
    name: text(json.Name),
    folder: text(json.Dir),
    module: listedModule(record(json.Module)),
    standard: json.Standard === true,
    goFiles: texts(json.GoFiles),
    cgoFiles: texts(json.CgoFiles),
    ignoredGoFiles: texts(json.IgnoredGoFiles),
    error: error === '' ? undefined : error,
  }
}

function listedModule(json: Readonly<Record<string, unknown>>): ListedModule | undefined {
  const [path, version, goMod] = [text(json.Path), text(json.Version), text(json.GoMod)]
  const madeSeconds = Math.floor(Date.parse(text(json.Time)) / 1000)
  if (path === '') return undefined
  return {
    path,
    ...(version === '' ? {} : { version }),
    ...(goMod === '' ? {} : { goMod }),
    ...(Number.isNaN(madeSeconds) ? {} : { madeSeconds }),
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
