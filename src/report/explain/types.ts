import type { ModuleReason } from '../../analysis/modules/graph.ts'
import type { Without } from '../../analysis/modules/without.ts'
import type { Row } from '../../analysis/types.ts'
import type { WhatIf } from '../../analysis/what-if/types.ts'

/**
 * What an image's bytes are: the JSON of `explain`. Its form is docs/schemas/sizes.v1.schema.json; a field may be
 * added, and with any other change the version rises.
 */
export type SizesDocument = {
  readonly version: 1
  /** The program's name. */
  readonly name: string
  /** The import path of its main package. */
  readonly package: string
  readonly platforms: readonly PlatformSizes[]
  /** What other ways of building would save, for the first platform; if the run asked. */
  readonly 'what-if'?: WhatIf
}

export type PlatformSizes = {
  readonly platform: string
  /** Pulled bytes: layers, config and manifest. The sum of the rows' `pulled`. */
  readonly size: number
  /** The linked program. The sum of `bytes` of the rows whose `part` is `program`. */
  readonly 'binary-size': number
  /** The program as it is in the image, if it is packed. */
  readonly 'packed-size'?: number
  /** Whether the second link, which has the symbols, has the same bytes. */
  readonly exact: boolean
  /** Why not. */
  readonly approximate?: string
  /** Whether the rows' `pulled` are read from the compressed stream; else they are estimates with the right sum. */
  readonly 'pulled-exact': boolean
  readonly rows: readonly Row[]
  readonly modules: readonly ModuleSizes[]
}

/** A module, largest first, with the sums of its rows. */
export type ModuleSizes = ModuleReason & {
  readonly bytes: number
  readonly pulled: number
  /** For one that go.mod asks for directly: an estimate of what would leave with it. */
  readonly without?: Without
}
