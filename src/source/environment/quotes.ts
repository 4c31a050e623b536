/**
 * Warnings for values in quotes, as in a shell: here the quotes become part of the value, and a pattern such as
 * GOPRIVATE then matches nothing. A sentence each.
 */
export function quoteWarnings(input: string, pairs: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(pairs).flatMap(([name, value]) => {
    const [, , inside] = /^(["'])(.+)\1$/s.exec(value) ?? []
    return inside === undefined
      ? []
      : [
          `${input}: the quotes in ${name}=${value} are part of the value; write ${name}=${inside} if they are not meant`,
        ]
  })
}
