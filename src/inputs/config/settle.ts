import type { Inputs } from '../inputs.ts'
import type { Configured } from './settings.ts'
import type { ConfigRule, Setting } from './types.ts'

/** The inputs of a run, and those of each program if a settings file has some of its own. */
export type SettledInputs = { readonly inputs: Inputs; readonly settings?: ProgramSettings }

/** What a settings file says. */
export type ProgramSettings = {
  readonly file: string
  /** Absolute: what its patterns are relative to. */
  readonly folder: string
  readonly rules: readonly ConfigRule[]
  /** The defaults of the file that are used: those that the step does not set. */
  readonly defaults: readonly Setting[]
  readonly notes: readonly string[]
  readonly inputsFor: (program: Configured) => OwnInputs
  /** The inputs that packages may have, each rule by itself: for checks before any work. */
  readonly possible: readonly Inputs[]
}

export type OwnInputs = {
  readonly inputs: Inputs
  /** What the file sets for this program, in the order of the file. */
  readonly own: readonly Setting[]
}
