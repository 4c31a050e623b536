/** The build argument that holds a line break, which no line of a Dockerfile can contain. */
const newline = `\${DOCKERFILE_NEWLINE}`

/** Quotes a value so that BuildKit expands nothing in it and reads back the same value. */
export function dockerQuoted(value: string): string {
  return `"${value.replace(/["\\$]/g, '\\$&').replaceAll('\n', newline)}"`
}

/** An unquoted word that BuildKit does not expand. */
export function dockerWord(value: string): string {
  return value.replace(/["'\\$]/g, '\\$&')
}

/** Whether rendered lines need the argument DOCKERFILE_NEWLINE. */
export function usesNewline(text: string): boolean {
  return text.replace(/\\[\s\S]/g, '').includes(newline)
}
