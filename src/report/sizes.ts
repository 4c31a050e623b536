import type { PlatformReport } from './types.ts'

/** Bytes as people read them, rounded once, decimal units: `1.84 MB`. */
export function readableBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toPrecision(3)} ${units[power]}`
}

/** Milliseconds as people read them: `340 ms`, `4.2 s`, `2 min 5 s`. */
export function readableTime(milliseconds: number): string {
  const rounded = Math.round(milliseconds)
  if (rounded < 1000) return `${rounded} ms`
  if (rounded < 59_950) return `${(rounded / 1000).toFixed(1)} s`
  const seconds = Math.round(rounded / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

export const sizeColumns = ['platform', 'program', 'packed', 'its layer', 'pulled', 'on disk'] as const

/** A row of the size table; every figure is measured. */
export function sizeRow(report: PlatformReport): readonly string[] {
  const layer = report.layers.find(({ purpose }) => purpose === 'program')
  return [
    report.platform,
    readableBytes(report.program.unpackedBytes),
    report.program.packed ? readableBytes(report.program.bytes) : 'no',
    layer === undefined ? '' : readableBytes(layer.descriptor.size),
    readableBytes(report.pulledBytes),
    readableBytes(report.onDiskBytes),
  ]
}

/** Columns under their headings, the first to the left, the others to the right. */
export function textTable(heading: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [heading, ...rows]
  const widths = heading.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines.map((line) =>
    widths
      .map((width, column) =>
        column === 0 ? (line[column] ?? '').padEnd(width) : (line[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** A Markdown table of the same. */
export function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = heading.map((_, column) => (column === 0 ? '---' : '---:'))
  return [line(heading), line(rule), ...rows.map(line)]
}
