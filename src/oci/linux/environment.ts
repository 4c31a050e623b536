/** The PATH that BuildKit sets in every Linux image that has none, for programs that start others. */
export const defaultPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * The environment of an image in BuildKit's order: the default PATH first. If a variable `NAME=value` is repeated, the
 * last value wins, at the position of the first.
 */
export function imageEnvironment(env: readonly string[]): string[] {
  const byName = new Map([['PATH', defaultPath]])
  for (const variable of env) byName.set(variable.split('=', 1)[0] ?? '', variable)
  return [...byName.values()]
}
