import type { BuiltPlatform } from '../image/types.ts'
import type { PlatformReport } from './types.ts'

/** What whoever pulls the image of a platform downloads: compressed layers, configuration and manifest. */
export function pulledBytesOf({ layers, config, manifest }: Omit<BuiltPlatform, 'platform'>): number {
  return layers.reduce((sum, { descriptor }) => sum + descriptor.size, config.size + manifest.size)
}

/** What lies on disk then: the layers, uncompressed. */
export function diskBytesOf({ layers }: Pick<BuiltPlatform, 'layers'>): number {
  return layers.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
}

/** Bytes in readable form, rounded once, decimal units: `1.84 MB`. */
export function readableBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toPrecision(3)} ${units[power]}`
}

/** Milliseconds in readable form: `340 ms`, `4.2 s`, `2 min 5 s`. */
export function readableTime(milliseconds: number): string {
  const rounded = Math.round(milliseconds)
  if (rounded < 1000) return `${rounded} ms`
  if (rounded < 59_950) return `${(rounded / 1000).toFixed(1)} s`
  const seconds = Math.round(rounded / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

export const sizeColumns = ['platform', 'program', 'packed', 'its layer', 'pulled', 'on disk'] as const
const joinedColumns = ['platform', 'digest', 'pulled'] as const

export type SizeTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The sizes per platform; for a joined image, only the known ones. */
export function sizeTable(platforms: readonly PlatformReport[]): SizeTable {
  const isBuilt = platforms.every(({ program }) => program !== undefined)
  return isBuilt
    ? { columns: sizeColumns, rows: platforms.map(sizeRow) }
    : {
        columns: joinedColumns,
        rows: platforms.map(({ platform, manifest, pulledBytes }) => [
          platform,
          manifest.digest,
          readableBytes(pulledBytes),
        ]),
      }
}

/** A row of the size table. Every figure is measured; unknown ones are empty. */
export function sizeRow({ platform, layers, program, pulledBytes, onDiskBytes }: PlatformReport): readonly string[] {
  const layer = layers?.find(({ purpose }) => purpose === 'program')
  const known = (bytes: number | undefined): string => (bytes === undefined ? '' : readableBytes(bytes))
  return [
    platform,
    known(program?.unpackedBytes),
    program?.packed === false ? 'no' : known(program?.bytes),
    known(layer?.descriptor.size),
    readableBytes(pulledBytes),
    known(onDiskBytes),
  ]
}

/** Columns below their headings: those of texts are aligned left (the first, unless others are named), the others right. */
export function textTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly number[] = [0],
): readonly string[] {
  const lines = [heading, ...rows]
  const widths = heading.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines.map((line) =>
    widths
      .map((width, column) =>
        texts.includes(column) ? (line[column] ?? '').padEnd(width) : (line[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd(),
  )
}

export type Alignment = '---' | '---:'

/** A size or a change that is never broken between the number and its unit. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

/** The same as a Markdown table; `others` aligns all columns but the first. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  others: Alignment | readonly Alignment[] = '---:',
): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = heading.map((_, column) =>
    column === 0 ? '---' : typeof others === 'string' ? others : (others[column - 1] ?? '---'),
  )
  return [line(heading), line(rule), ...rows.map(line)]
}
