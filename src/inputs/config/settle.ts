import { resolve } from 'node:path'
import { UsageError } from '../../errors.ts'
import type { Environment } from '../../host/host.ts'
import { type Inputs, readInputs } from '../inputs.ts'
import { findConfig } from './find.ts'
import { type Configured, type SettledTexts, type Texts, textsFor, withDefaults, withSettings } from './settings.ts'
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

/**
 * The inputs of a run from its texts and from a settings file, which is found below the workspace. Throws a UsageError
 * for a malformed input, and one with its position for a mistake in the file.
 */
export async function settleInputs(given: {
  readonly texts: Texts
  readonly hasEvent: boolean
  /** Absolute. */
  readonly workspace: string
  readonly env: Environment
}): Promise<SettledInputs> {
  const { texts, hasEvent, workspace, env } = given
  const workingDirectory = resolve(workspace, texts.get('working-directory')?.trim() || '.')
  const config = await findConfig(texts.get('config')?.trim() ?? '', { workingDirectory, workspace }, env)
  if (config === undefined) return { inputs: readInputs(texts, { hasEvent }) }
  const settled = withDefaults(texts, config)
  const read = (some: SettledTexts): Inputs => readSettled(some, { hasEvent, file: config.file })
  const inputs = read(settled)
  const inputsFor = (program: Configured): OwnInputs => {
    const found = textsFor(program, settled, config)
    const own = [...found.from.values()].filter((one) => settled.from.get(one.name) !== one)
    return { inputs: own.length === 0 ? inputs : read(found), own }
  }
  const possible = config.rules.map(({ settings }) => read(withSettings(settled, settings)))
  return {
    inputs,
    settings: {
      file: config.file,
      folder: config.folder,
      rules: config.rules,
      defaults: [...settled.from.values()],
      notes: config.notes,
      inputsFor,
      possible,
    },
  }
}

// An error of a setting from the file points at its line.
function readSettled(
  { texts, from }: SettledTexts,
  { hasEvent, file }: { readonly hasEvent: boolean; readonly file: string },
): Inputs {
  try {
    return readInputs(texts, { hasEvent })
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const wrong = [...from.values()].find((setting) => !isReadable(setting))
    if (wrong === undefined) throw error
    throw new UsageError(`${wrong.from}: ${error.message}`, {
      ...(error.change === undefined ? {} : { change: error.change }),
      cause: error,
      positions: [{ at: { file, line: wrong.line }, message: error.message }],
    })
  }
}

function isReadable({ name, text }: Setting): boolean {
  try {
    readInputs(new Map([[name, text]]), { hasEvent: true })
    return true
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}
