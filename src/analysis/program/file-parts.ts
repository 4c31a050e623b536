import { elfHeaderSizes, elfView, programHeaderSizes } from '../../elf/fields.ts'
import { programHeaderTable } from '../../elf/program-headers.ts'
import { sectionHeaders } from '../../elf/sections.ts'
import type { Work } from './work.ts'

// What a program needs that is not stripped. Source: `go tool link -help`.
const debugSection = /^\.z?debug_/
const wholeSections = new Map([
  ['.typelink', { package: 'runtime', kind: 'types' }],
  ['.itablink', { package: 'runtime', kind: 'types' }],
  ['.go.buildinfo', { package: '(build information)', kind: 'data' }],
  ['.go.module', { package: 'runtime', kind: 'data' }],
  ['.symtab', { package: '(symbol table)', kind: 'data' }],
  ['.strtab', { package: '(symbol table)', kind: 'data' }],
] as const)

/** Claims what is not memory of a package: ELF headers, and sections that are whole parts of their own. */
export function claimFiles({ claims, layout }: Pick<Work, 'claims' | 'layout'>): void {
  const { file, bits, sections } = layout
  const start = file.readAt(0, elfHeaderSizes[bits])
  const view = elfView(start, layout)
  const headers = claims.owner({ package: '(ELF headers)', kind: 'headers' })
  const segments = programHeaderTable(view, bits)
  const table = sectionHeaders(start, layout)
  claims.add(0, elfHeaderSizes[bits], headers)
  claims.add(segments.fileOffset, segments.fileOffset + programHeaderSizes[bits] * segments.count, headers)
  claims.add(table.start, table.start + table.count * table.size, headers)
  for (const { name, fileOffset, sizeBytes } of sections) {
    const whole = wholeSections.get(name as never)
    const end = fileOffset + sizeBytes
    if (whole !== undefined) claims.add(fileOffset, end, claims.owner(whole))
    else if (name === '.shstrtab' || name.startsWith('.note.')) claims.add(fileOffset, end, headers)
    else if (debugSection.test(name)) {
      claims.add(fileOffset, end, claims.owner({ package: '(debug information)', kind: 'data' }))
    }
  }
}
