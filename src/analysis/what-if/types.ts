import type { Cure } from '../methods/catalogue.ts'

/** What another way of building would save, by a real build. */
export type Price = {
  readonly name: string
  /** What is pulled, before and after. */
  readonly before: number
  readonly after: number
  /** What is lost with it. */
  readonly costs: string
  /** How to switch it on. */
  readonly how: string
}

/** Another way of building that cannot be built. */
export type Unpriced = { readonly name: string; readonly failed: string }

/** A look-up of methods by name for which the linker keeps all exported methods. */
export type OwnedLookup = {
  readonly function: string
  readonly chain: readonly string[]
  /** Who brought it in, if it is not the program itself. */
  readonly package?: string
  readonly module?: string
  readonly cures: readonly Pick<Cure, 'module' | 'advice' | 'source'>[]
}

/** Why dead code stays, and what other ways of building would save. */
export type WhatIf = {
  readonly platform: string
  /** The first look-up; absent if there is none. `next` would keep the methods without it, if it is known. */
  readonly lookup?: OwnedLookup & { readonly next?: OwnedLookup }
  /** Largest saving first. */
  readonly prices: readonly Price[]
  readonly unpriced: readonly Unpriced[]
}
