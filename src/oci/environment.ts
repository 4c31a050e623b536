/** The search path that BuildKit gives to every Linux image that sets none; programs that start others look there. */
export const defaultPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * The environment of an image as BuildKit composes it: the default PATH first, and of variables `NAME=value` with one
 * name the last, in the place of the first.
 */
export function imageEnvironment(env: readonly string[]): string[] {
  const byName = new Map([['PATH', defaultPath]])
  for (const variable of env) byName.set(variable.split('=', 1)[0] ?? '', variable)
  return [...byName.values()]
}
