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

/** Why dead code stays, and what other ways of building would save. */
export type WhatIf = {
  readonly platform: string
  /** The look-up of methods by name for which the linker keeps all exported methods; absent if there is none. */
  readonly lookup?: {
    readonly function: string
    readonly chain: readonly string[]
    /** Who brought it in, if it is not the program itself. */
    readonly package?: string
    readonly module?: string
    readonly cures: readonly Pick<Cure, 'module' | 'advice' | 'source'>[]
  }
  /** Largest saving first. */
  readonly prices: readonly Price[]
  readonly unpriced: readonly Unpriced[]
}
