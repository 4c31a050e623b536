import { imageInputs } from './table/image.ts'
import { namesAndPushInputs } from './table/names-and-push.ts'
import { programInputs } from './table/program.ts'
import { runInputs } from './table/run.ts'
import { toolchainInputs } from './table/toolchain.ts'

/** Every input, in the order of the documentation. action.yml, `--help` and the README are generated from it. */
export const inputTable = [
  ...programInputs,
  ...toolchainInputs,
  ...imageInputs,
  ...namesAndPushInputs,
  ...runInputs,
] as const

type Row = (typeof inputTable)[number]
export type InputName = Row['name']

type RowWithChoices = Extract<Row, { readonly choices: readonly string[] }>
type ChoiceRows = { readonly [Each in RowWithChoices as Each['name']]: Each }

/** The inputs whose value is one of a fixed set of words. */
export type ChoiceName = keyof ChoiceRows
export type ChoiceOf<Name extends ChoiceName> = ChoiceRows[Name]['choices'][number]

/** Whether a word is an allowed value of the input. */
export function isChoice<Name extends ChoiceName>(name: Name, word: string): word is ChoiceOf<Name> {
  return choicesOf(name).includes(word)
}

/** The allowed values of an input. */
export function choicesOf(name: ChoiceName): readonly string[] {
  return inputTable.flatMap((row) => (row.name === name && 'choices' in row ? row.choices : []))
}

/** The inputs that were set to something other than their default, by name; secret ones are left out. */
export function givenTexts(texts: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    inputTable.flatMap((row) => {
      const text = texts.get(row.name) ?? ''
      return 'secret' in row || text.trim() === '' || text === row.default ? [] : [[row.name, text]]
    }),
  )
}

/** The given values that must be masked in the log. */
export function secretTexts(texts: ReadonlyMap<string, string>): readonly string[] {
  return inputTable.flatMap((row) => ('secret' in row ? (texts.get(row.name) ?? []) : []))
}
