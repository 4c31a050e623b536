import { readFileSync } from 'node:fs'

/** Takes the flag of a command that is no input, `--name VALUE` or `--name=VALUE`, out of the arguments; the last one counts. */
export function takeFlag(
  args: readonly string[],
  name: string,
): { readonly rest: readonly string[]; readonly value: string | undefined } {
  const rest: string[] = []
  let value: string | undefined
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? ''
    if (argument === `--${name}`) value = args[++index] ?? ''
    else if (argument.startsWith(`--${name}=`)) value = argument.slice(name.length + 3)
    else rest.push(argument)
  }
  return { rest, value }
}

/** The inputs of a command with the password from standard input: every process can read one in the arguments. */
export function withPassword({
  texts,
  passwordFromStdin,
}: {
  readonly texts: ReadonlyMap<string, string>
  readonly passwordFromStdin: boolean
}): ReadonlyMap<string, string> {
  return passwordFromStdin ? new Map([...texts, ['password', readFileSync(0, 'utf8')]]) : texts
}
