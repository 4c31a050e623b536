/**
 * How an input's text is read. `list`: items by newline or comma; `lines`: one item a line, for items that may hold
 * commas; `words`: by white space, with quotes; both lists know `#` comments at the start of a line.
 */
export type InputKind = 'text' | 'boolean' | 'choice' | 'list' | 'lines' | 'words'

export type InputRow = {
  readonly name: string
  readonly group: InputGroup
  readonly kind: InputKind
  readonly default: string
  /** The default on a runner, where it differs: an expression of the workflow language. */
  readonly runnerDefault?: string
  readonly choices?: readonly string[]
  /** What the flag means at the command line when nothing stands behind it. */
  readonly alone?: string
  readonly secret?: true
  /** One line, without a full stop. */
  readonly description: string
}

export const inputGroups = ['program', 'toolchain', 'image', 'names and push', 'run'] as const
export type InputGroup = (typeof inputGroups)[number]

export const autoTrueFalse = ['auto', 'true', 'false'] as const
