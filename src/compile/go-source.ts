/** A function or method in a Go file: its name, and its body with comments removed and strings emptied. */
export type GoFunction = { readonly name: string; readonly body: string }

/** What can be read from a Go file without compiling it. */
export type GoSource = {
  readonly functions: readonly GoFunction[]
  /** The contents of its string literals. */
  readonly strings: readonly string[]
  /** The file with comments removed and strings emptied. */
  readonly code: string
}

/** Reads functions and strings of a Go file. Source: the Go specification, "Lexical elements" and "Declarations". */
export function readGoSource(text: string): GoSource {
  const { code, strings } = withoutStrings(text)
  return { code, strings, functions: functionsIn(code) }
}

/** Whether a file declares a function, method, type, variable or constant of the name. */
export function declares({ code, functions }: GoSource, name: string): boolean {
  if (functions.some((one) => one.name === name)) return true
  const word = name.replaceAll(/[^\w]/g, '')
  return word !== '' && new RegExp(`^(?:(?:type|var|const)\\s+|\\t)${word}\\b(?!\\.)`, 'm').test(code)
}

/** Whether a file declares anything at all. */
export function declaresAnything({ code }: Pick<GoSource, 'code'>): boolean {
  return /^(?:func|type|var|const)\b/m.test(code)
}

/** The file with comments removed and strings emptied. */
export function goCodeOf(text: string): string {
  return withoutStrings(text).code
}

const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'/g

function withoutStrings(text: string): { readonly code: string; readonly strings: readonly string[] } {
  const strings: string[] = []
  const code = text.replaceAll(token, (found) => {
    if (found.startsWith('/')) return ''
    if (found.startsWith("'")) return "' '"
    strings.push(found.slice(1, -1))
    return '""'
  })
  return { code, strings }
}

function functionsIn(code: string): readonly GoFunction[] {
  const starts = [...code.matchAll(/^func\s+(?:\([^)]*\)\s*)?([\p{L}_][\p{L}\d_]*)/gmu)]
  return starts.flatMap((match) => {
    const open = bodyStart(code, match.index + match[0].length)
    const end = open === undefined ? undefined : closing(code, open)
    return open === undefined || end === undefined
      ? []
      : [{ name: match[1] ?? '', body: code.slice(open + 1, end).trim() }]
  })
}

// The first brace that is neither inside the parameters nor part of a type such as interface{}.
function bodyStart(code: string, from: number): number | undefined {
  let depth = 0
  for (let index = from; index < code.length; index += 1) {
    const character = code.charAt(index)
    if (character === '(' || character === '[') depth += 1
    else if (character === ')' || character === ']') depth -= 1
    else if (character === '\n' && depth === 0) return undefined
    else if (character === '{' && depth === 0) {
      if (!/\b(?:interface|struct)\s*$/.test(code.slice(from, index))) return index
      index = closing(code, index) ?? code.length
    }
  }
  return undefined
}

function closing(code: string, open: number): number | undefined {
  let depth = 0
  for (let index = open; index < code.length; index += 1) {
    if (code.charAt(index) === '{') depth += 1
    else if (code.charAt(index) === '}') depth -= 1
    if (depth === 0) return index
  }
  return undefined
}
