/** Escapes foreign text, which may contain Markdown or HTML. */
export function text(value: string): string {
  return value.replaceAll(/[<>&|`*_[\]\\]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(/\r?\n/g, ' ')
}

/** Text as a block of code. */
export function fenced(value: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${value}\n${fence}`
}

/** Lines of Markdown that are shown when somebody opens them. The title is Markdown without line breaks. */
export function folded(title: string, lines: readonly string[]): readonly string[] {
  return [`<details><summary>${title}</summary>`, '', ...lines, '</details>', '']
}

/** A size or a change that is never broken between the number and its unit. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
