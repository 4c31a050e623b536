import { withOpenFile } from '../host/files/random-access.ts'
import { collectAndGiveBack } from '../host/memory/collect.ts'
import type { GraphPackage } from './modules/graph.ts'
import { attribute, NotAttributable } from './program/attribute.ts'
import type { EmbeddedFile, ProgramAnalysis } from './types.ts'

export type LinkedPackage = GraphPackage & { readonly embedded: readonly EmbeddedFile[] }

export type AnalyseRequest = {
  /** The linked program as it is shipped, or as it is packed. */
  readonly path: string
  /** The same program linked with symbols. */
  readonly twinPath: string
  /** The program was made from the twin, so that all that is loaded is the same. */
  readonly isFromTwin?: boolean
  readonly mainPath: string
  readonly goVersion: string
  readonly packages: readonly LinkedPackage[]
  readonly savesMemory?: boolean
}

/** Gives every byte of a program to its owner. Throws NotAttributable, and Node's errors of reading. */
export function analyseProgram(request: AnalyseRequest): ProgramAnalysis {
  const { path, twinPath, isFromTwin = false, mainPath, goVersion, packages, savesMemory } = request
  const goMinor = Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? 0)
  if (goMinor < oldestGo) {
    throw new NotAttributable(
      `it was built by Go ${goVersion}, and only those of Go 1.${oldestGo} and later can be read`,
    )
  }
  const embedded = new Map(
    packages.filter((one) => one.embedded.length > 0).map((one) => [one.importPath, one.embedded]),
  )
  const found = withOpenFile(path, (program) =>
    withOpenFile(twinPath, (twin) =>
      attribute({ program, twin, isFromTwin, mainPath, goMinor, embedded, savesMemory }),
    ),
  )
  // The claims are several times as large as what was made of them.
  if (savesMemory) collectAndGiveBack()
  return found
}

const oldestGo = 21
