import { table } from '../support.ts'
import type { State } from './programs.ts'

export type Measured = {
  readonly program: string
  readonly state: State
  /** By the contender's name. */
  readonly seconds: ReadonlyMap<string, number>
  /** What a client pulls, by the contender's name. */
  readonly bytes: ReadonlyMap<string, number>
}

const own = ['packed', 'best', 'fast']

/** Seconds, the same beside go build and ko, and megabytes, as Markdown tables. */
export function report(measured: readonly Measured[], names: readonly string[]): string {
  const of = (values: ReadonlyMap<string, number>, name: string): number => values.get(name) ?? Number.NaN
  const rows = (cells: (one: Measured) => readonly string[]): readonly (readonly string[])[] =>
    measured.map((one) => [one.program, one.state, ...cells(one)])
  const images = names.filter((name) => name !== 'go build')
  return [
    table([
      ['program', 'seconds', ...names],
      ...rows(({ seconds }) => names.map((name) => of(seconds, name).toFixed(2))),
    ]),
    table([
      ['program', 'ours', ...own.map((name) => `${name} − go build`), ...own.map((name) => `${name} : ko`)],
      ...rows(({ seconds }) => [
        ...own.map((name) => (of(seconds, name) - of(seconds, 'go build')).toFixed(2)),
        ...own.map((name) => (of(seconds, name) / of(seconds, 'ko')).toFixed(2)),
      ]),
    ]),
    table([
      ['program', 'MB pulled', ...images],
      ...rows(({ bytes }) => images.map((name) => (of(bytes, name) / 1e6).toFixed(2))),
    ]),
  ].join('\n\n')
}
