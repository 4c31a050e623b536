import { join } from 'node:path'
import type { Host } from '../../host/host.ts'
import { property, textOf, textsIn } from '../../host/json.ts'
import { goEnvironment } from '../../oci/platform.ts'
import type { CompileRequest } from '../build.ts'
import { packagesBelow } from '../examine.ts'
import { moduleArguments } from '../flags.ts'
import { runGo } from '../go-command.ts'
import { targetOf } from '../link.ts'
import { readListed } from '../listing.ts'
import { createSameTexts, createSameValues, type SameText, type SameValue } from './same.ts'

export type ImportedModule = {
  readonly path: string
  readonly version?: string
  /** The module or the folder that replaces it. */
  readonly replacedBy?: string
  /** go.mod of the main module, or of the module itself. */
  readonly goMod?: string
  readonly main: boolean
}

/** A package of a program, with what it imports. */
export type ImportedPackage = {
  readonly importPath: string
  /** Absent for the standard library. */
  readonly module?: ImportedModule
  readonly imports: readonly string[]
  readonly embedded: readonly { readonly path: string; readonly absolutePath: string }[]
}

/** What the lists of several programs and platforms have in common, kept once. */
export type InCommon = {
  readonly text: SameText
  readonly module: SameValue<ImportedModule>
  readonly package: SameValue<ImportedPackage>
}

/** Creates an empty one. */
export function createInCommon(): InCommon {
  return { text: createSameTexts(), module: createSameValues(), package: createSameValues() }
}

const fields = 'ImportPath,Dir,Module,Standard,Imports,ImportMap,EmbedFiles'

/**
 * All packages of a program for its platform, the main package last, from what go has listed in this run where it has listed
 * it. Programs and platforms have most in common, which of a large program are megabytes. Throws a ToolError.
 */
export async function listImports(
  request: Omit<CompileRequest, 'outputFolder'> & { readonly inCommon?: InCommon },
  host: Host,
): Promise<readonly ImportedPackage[]> {
  const { main, platform, go, options, listings, inCommon = createInCommon() } = request
  const known = listings?.of({ mains: [main], platform, options })
  if (known !== undefined) {
    // Programs of a module are listed together.
    return packagesBelow(
      main,
      known.map(({ text }) => importedPackage(JSON.parse(text), inCommon)),
    )
  }
  const goEnv = { ...main.goEnv, ...goEnvironment(platform), CGO_ENABLED: '0' }
  const args = ['list', '-deps', `-json=${fields}`, ...moduleArguments(options), targetOf(main)]
  const { stdout } = await runGo({ go, options, cwd: main.buildFolder, args, goEnv, quiet: true }, host)
  return readListed(stdout, (json) => importedPackage(json, inCommon))
}

function importedPackage(json: unknown, inCommon: InCommon): ImportedPackage {
  const text = textReader(json, inCommon)
  const folder = text('Dir') ?? ''
  const importPath = text('ImportPath') ?? ''
  const module = importedModule(property(json, 'Module'), inCommon)
  return inCommon.package(importPath, {
    importPath,
    ...(module === undefined || property(json, 'Standard') === true ? {} : { module }),
    imports: textsIn(property(json, 'Imports')).map((path) => text('ImportMap', path) ?? inCommon.text(path)),
    embedded: textsIn(property(json, 'EmbedFiles')).map((path) => ({ path, absolutePath: join(folder, path) })),
  })
}

function importedModule(json: unknown, inCommon: InCommon): ImportedModule | undefined {
  const text = textReader(json, inCommon)
  const [path, version, goMod] = [text('Path'), text('Version'), text('GoMod')]
  const [replacement, replacementVersion] = [text('Replace', 'Path'), text('Replace', 'Version')]
  if (path === undefined) return undefined
  return inCommon.module(path, {
    path,
    ...(version === undefined ? {} : { version }),
    ...(replacement === undefined
      ? {}
      : { replacedBy: [replacement, replacementVersion].filter((part) => part !== undefined).join('@') }),
    ...(goMod === undefined ? {} : { goMod }),
    main: property(json, 'Main') === true,
  })
}

function textReader(json: unknown, inCommon: InCommon): (...names: readonly string[]) => string | undefined {
  return (...names) => {
    const text = textOf(property(json, ...names))
    return text === undefined ? undefined : inCommon.text(text)
  }
}
