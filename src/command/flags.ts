import { readFileSync } from 'node:fs'
import { inputTable } from '../inputs/table.ts'

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

/** Advice in the words of the command: `--push=false` where a workflow has `push: false`. */
export function asFlags(text: string): string {
  const names = inputTable.map(({ name }) => name).join('|')
  // A value ends with its word, without the punctuation of the sentence, or with its quotes.
  const withValue = new RegExp(`(?<![\\w./-])(?:the input )?(${names}): ("[^"]*"|\\S+?)(?=[.,;)]*(?:\\s|$))`, 'g')
  const withoutValue = new RegExp(`(?<![\\w./-])the input (${names})(?![\\w-])`, 'g')
  return text.replaceAll(withValue, '--$1=$2').replaceAll(withoutValue, '--$1')
}
