/** The parts of a go.mod that decide how others can build its program. */
export type Directives = {
  /** Version in the go line, such as `1.25` or `1.25.3`. */
  readonly go?: string
  /** Paths of the modules in its replace and exclude directives. */
  readonly replaced: readonly string[]
  readonly excluded: readonly string[]
}

/** Parses a go.mod in the go command's own formatting. Source: https://go.dev/ref/mod#go-mod-file-grammar */
export function readDirectives(text: string): Directives {
  const replaced: string[] = []
  const excluded: string[] = []
  let go: string | undefined
  let block = ''
  for (const line of text.split('\n')) {
    const words = line
      .replace(/\/\/.*/, '')
      .trim()
      .split(/\s+/)
      .map(unquoted)
    const [first = ''] = words
    if (block === '' && words[1] === '(') block = first
    else if (first === ')') block = ''
    else if (first !== '') {
      const [directive, path = ''] = block === '' ? words : [block, first]
      if (directive === 'replace') replaced.push(path)
      if (directive === 'exclude') excluded.push(path)
      if (directive === 'go') go = path
    }
  }
  return { ...(go === undefined ? {} : { go }), replaced, excluded }
}

function unquoted(word: string): string {
  return word.replace(/^["`](.*)["`]$/, '$1')
}
