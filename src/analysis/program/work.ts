import type { EmbeddedFile } from '../types.ts'
import type { Claims } from './claims.ts'
import type { Functions } from './functions.ts'
import type { Layout } from './layout.ts'
import type { Packages } from './packages.ts'
import type { NamedSymbols } from './symbols/named-symbols.ts'

/** What the parts of the program share while it is attributed. */
export type Work = {
  readonly layout: Layout
  readonly symbols: NamedSymbols
  readonly claims: Claims
  readonly packages: Packages
  readonly functions: Functions | undefined
  readonly embedded: ReadonlyMap<string, readonly EmbeddedFile[]>
}
