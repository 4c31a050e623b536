import { posix } from 'node:path'
import { type InputName, inputTable } from '../../table.ts'
import type { ConfigValue } from '../text.ts'
import type { ConfigText, Setting } from '../types.ts'

/** Settings from texts by the names of our inputs. */
export function settingsFrom(
  texts: Readonly<Record<string, string>>,
  { source, line }: { readonly source: ConfigText; readonly line: number },
): readonly Setting[] {
  return Object.entries(texts).map(([name, text]) => ({
    name: inputName(name),
    text,
    from: `${source.file}:${line}`,
    line,
  }))
}

function inputName(name: string): InputName {
  const row = inputTable.find((candidate) => candidate.name === name)
  if (row === undefined) throw new TypeError(`${name} is no input`)
  return row.name
}

/** The package of a build of ko or GoReleaser: its `main`, a folder or a file, below its `dir`. */
export function packageOf({ dir, main }: Readonly<Record<string, ConfigValue>>): string {
  const path = posix.join(typeof dir === 'string' ? dir : '.', typeof main === 'string' ? main : '.')
  const folder = path.endsWith('.go') ? posix.dirname(path) : path
  return folder.startsWith('/') || folder.startsWith('.') ? folder : `./${folder}`
}
