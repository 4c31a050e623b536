/** One authentication challenge of a server. Source: RFC 9110, 11.6.1. */
export type Challenge = {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>
}

const spaces = /[ \t]*/y
const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const quoted = /"((?:[^"\\]|\\[\s\S])*)"?/y
const unquoted = /[^,\s]*/y
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y

/**
 * Parses `WWW-Authenticate`: several challenges in one header, several headers joined by commas, any case, commas
 * inside quotes, and unquoted values that should have been quoted. Malformed parts are skipped.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = []
  let position = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position
    const match = pattern.exec(header)
    if (match !== null) position = pattern.lastIndex
    return match
  }
  while (position < header.length) {
    take(spaces)
    const word = take(token)?.[0]
    if (word === undefined) {
      position += 1
      continue
    }
    const spaced = (take(spaces)?.[0] ?? '') !== ''
    const current = challenges.at(-1)
    if (header[position] === '=' && current !== undefined) {
      position += 1
      take(spaces)
      const value = header[position] === '"' ? unescaped(take(quoted)?.[1] ?? '') : (take(unquoted)?.[0] ?? '')
      const name = word.toLowerCase()
      if (!Object.hasOwn(current.parameters, name)) current.parameters[name] = value
    } else {
      challenges.push({ scheme: word.toLowerCase(), parameters: {} })
      // `Negotiate YII=`: data of a scheme that we do not support, not a parameter.
      if (spaced && !isParameter(header, position)) take(token68)
    }
  }
  return challenges
}

function isParameter(header: string, position: number): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+[ \t]*=[ \t]*(?:"|[^\s,=])/.test(header.slice(position))
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1')
}
