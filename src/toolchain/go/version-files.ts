/** The go and toolchain lines of a go.mod or go.work, without "go" in the first: `1.25`, `go1.25.3`. */
export type VersionLines = { readonly go?: string; readonly toolchain?: string }

/** Reads the two lines; their syntax is the same in both files. Source: https://go.dev/ref/mod#go-mod-file-grammar */
export function readVersionLines(text: string): VersionLines {
  const lines = text.split('\n').map((line) => line.replace(/\/\/.*/, '').trim())
  const value = (word: string): string | undefined =>
    lines
      .map((line) => /^(\S+)\s+"?([^\s"]+)"?$/.exec(line))
      .find((match) => match?.[1] === word)
      ?.at(2)
  const go = value('go')
  const toolchain = value('toolchain')
  return { ...(go === undefined ? {} : { go }), ...(toolchain === undefined ? {} : { toolchain }) }
}

/** The version in a .tool-versions (asdf, mise): the first one on the line. */
export function readToolVersions(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const [tool, version] = line.replace(/#.*/, '').trim().split(/\s+/)
    if ((tool === 'golang' || tool === 'go') && version !== undefined) return version
  }
  return undefined
}

/** The version in a .go-version: the first line that is not empty or a comment. */
export function readGoVersion(text: string): string | undefined {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .find((line) => line !== '')
}
