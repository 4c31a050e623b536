import { readFileSync } from 'node:fs'

export type Example = {
  readonly name: string
  readonly published: string
  readonly args: readonly string[]
  readonly pulledAtMost: number
}

const examples: readonly Example[] = JSON.parse(readFileSync('examples/cases.json', 'utf8'))

/** An example by its folder's name. */
export function exampleOf(name: string): Example {
  const found = examples.find((example) => example.name === name)
  if (found === undefined) throw new Error(`examples/cases.json has no ${name}`)
  return found
}

/** The rows of the Markdown table between two marks of a file; undefined where it has no such marks. */
export function tableIn(file: string, name: string): readonly (readonly string[])[] | undefined {
  const text = readFileSync(file, 'utf8')
  const table = text.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]
  const lines = table?.split('\n').filter((line) => line.startsWith('| '))
  return lines?.slice(1).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** The bytes that a cell such as `1.95 MB` says. */
export function bytesIn(cell: string | undefined): number {
  const [, number] = /^([\d.]+) MB$/.exec(cell ?? '') ?? []
  if (number === undefined) throw new Error(`"${cell}" is no size`)
  return Number(number) * 1e6
}
