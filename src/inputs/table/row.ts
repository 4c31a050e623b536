/**
 * How an input's text is parsed. `list`: items separated by newlines or commas; `lines`: one item per line, for items
 * that may contain commas; `words`: separated by white space, with quotes. Both lists ignore lines that start with `#`.
 */
export type InputKind = 'text' | 'boolean' | 'choice' | 'list' | 'lines' | 'words'

export type InputRow = {
  readonly name: string
  readonly group: InputGroup
  readonly kind: InputKind
  readonly default: string
  /** The default in a workflow, if it differs: an expression of the workflow language. */
  readonly runnerDefault?: string
  readonly choices?: readonly string[]
  /** The value of the flag on the command line if none follows it. */
  readonly alone?: string
  readonly secret?: true
  /** Its items are NAME=value: a settings file may write them as a map. */
  readonly pairs?: true
  /** One line, without a full stop. */
  readonly description: string
}

export const inputGroups = ['program', 'toolchain', 'image', 'names and push', 'run'] as const
export type InputGroup = (typeof inputGroups)[number]

export const autoTrueFalse = ['auto', 'true', 'false'] as const
