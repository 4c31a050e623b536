/** A table for a terminal: columns below their headings. Those of texts are aligned left (the first, unless others are named), the others right. */
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

/** A table in Markdown; `others` aligns all columns but the first. */
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
