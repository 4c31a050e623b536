/** What is known of an expression: whether it can be true, and whether it can be false. */
type Known = { readonly canHold: boolean; readonly canFail: boolean }

/**
 * Whether a build constraint may hold if these tags are not set, whatever the others are. What cannot be read may hold.
 * Source: https://pkg.go.dev/cmd/go#hdr-Build_constraints
 */
export function mayHold(constraint: string, unset: ReadonlySet<string>): boolean {
  const words = constraint.replace(/\/\/.*$/, '').match(/&&|\|\||[!()]|[^\s!()&|]+/g) ?? []
  let next = 0
  const take = (word: string): boolean => {
    if (words[next] !== word) return false
    next += 1
    return true
  }
  const either = (): Known => {
    let known = every()
    while (take('||')) {
      const other = every()
      known = { canHold: known.canHold || other.canHold, canFail: known.canFail && other.canFail }
    }
    return known
  }
  const every = (): Known => {
    let known = one()
    while (take('&&')) {
      const other = one()
      known = { canHold: known.canHold && other.canHold, canFail: known.canFail || other.canFail }
    }
    return known
  }
  const one = (): Known => {
    if (take('!')) {
      const { canHold, canFail } = one()
      return { canHold: canFail, canFail: canHold }
    }
    if (take('(')) {
      const inside = either()
      take(')')
      return inside
    }
    const tag = words[next] ?? ''
    next += 1
    return { canHold: !unset.has(tag), canFail: true }
  }
  const { canHold } = either()
  return canHold || next < words.length
}
