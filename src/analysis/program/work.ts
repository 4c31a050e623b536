import type { EmbeddedFile } from '../types.ts'
import type { Claims } from './claims.ts'
import type { FunctionTables } from './functions.ts'
import type { LinkedProgram } from './linked-program.ts'
import type { Packages } from './packages.ts'

/** What the parts of the program share while it is attributed. */
export type Work = LinkedProgram & {
  readonly claims: Claims
  readonly packages: Packages
  readonly tables: FunctionTables | undefined
  readonly embedded: ReadonlyMap<string, readonly EmbeddedFile[]>
}
