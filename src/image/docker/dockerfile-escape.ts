/** The argument that stands for a line break, which no line of a Dockerfile can hold. */
const newline = `\${DOCKERFILE_NEWLINE}`

/** A value in double quotes, in which BuildKit expands nothing and which it reads back as it was. */
export function dockerQuoted(value: string): string {
  return `"${value.replace(/["\\$]/g, '\\$&').replaceAll('\n', newline)}"`
}

/** A word without quotes that BuildKit does not expand. */
export function dockerWord(value: string): string {
  return value.replace(/["'\\$]/g, '\\$&')
}

/** Whether rendered lines need the argument DOCKERFILE_NEWLINE. */
export function usesNewline(text: string): boolean {
  return text.replace(/\\[\s\S]/g, '').includes(newline)
}
