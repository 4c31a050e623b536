import { posix } from 'node:path'
import { type InputName, inputTable } from '../../table.ts'
import type { ConfigValue } from '../text.ts'
import type { ConfigText, Setting } from '../types.ts'
import type { Section } from './build.ts'

/** Where settings come from: the file, the section, and the line of each of its keys. */
export type ForeignPlace = {
  readonly source: ConfigText
  readonly section: Section
  readonly lineOf: (key: string) => number
}

// Under which keys of ko and GoReleaser an input may stand that has another name there.
const theirNames: Readonly<Record<string, readonly string[]>> = {
  'build-env': ['env'],
  'build-flags': ['flags'],
  'build-tags': ['flags', 'tags'],
  capabilities: ['linux_capabilities'],
  images: ['images', 'repositories', 'repository'],
}

/** Settings from texts by the names of our inputs. */
export function settingsFrom(
  texts: Readonly<Record<string, string>>,
  { source, section, lineOf }: ForeignPlace,
): readonly Setting[] {
  return Object.entries(texts).map(([name, text]) => {
    const line = lineOf(theirNames[name]?.find((key) => section[key] !== undefined) ?? name)
    return { name: inputName(name), text, from: `${source.file}:${line}`, line }
  })
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
