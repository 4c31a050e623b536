import type { Environment } from './host.ts'

/** An environment without the inputs of an action, which are variables too, and may be passwords. */
export function withoutInputs(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')))
}
