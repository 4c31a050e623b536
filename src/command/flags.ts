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
