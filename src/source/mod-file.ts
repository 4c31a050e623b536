/** What a go.mod says that decides how its program is built by others. */
export type Directives = {
  /** Of the go line, such as `1.25` or `1.25.3`. */
  readonly go?: string
  /** Paths of the modules that it replaces or leaves versions out of. */
  readonly replaced: readonly string[]
  readonly excluded: readonly string[]
}

/** Reads a go.mod as the go command has formatted it. Source: https://go.dev/ref/mod#go-mod-file-grammar */
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
