import { elfView } from '../../elf/fields.ts'
import type { LinkedProgram } from '../elf/program.ts'
import type { LoadedSection } from './image.ts'

// runtime.moduledata starts with the address of pclntab; its field `text` is the 23rd word. Source: runtime/symtab.go
// of Go 1.20 to 1.26.
const textWord = 22

/**
 * The address of pc 0 in .gopclntab. With Go's own linker it is the start of .text; a C linker puts the C start-up code
 * before it, so the address comes from the runtime's module data.
 */
export function textStart(request: {
  readonly program: LinkedProgram
  readonly sections: readonly LoadedSection[]
  readonly pclntab: LoadedSection
}): number {
  const { program, sections, pclntab } = request
  const text = sections.find(({ name }) => name === '.text')
  const word = program.bits / 8
  for (const section of sections.filter(({ name }) => ['.go.module', '.noptrdata', '.data'].includes(name))) {
    const bytes = program.file.readAt(section.fileOffset, section.sizeBytes)
    const view = elfView(bytes, program)
    for (let at = 0; at + (textWord + 1) * word <= bytes.length; at += word) {
      if (view.wide(at) !== pclntab.address) continue
      const start = view.wide(at + textWord * word)
      if (text !== undefined && start >= text.address && start < text.address + text.sizeBytes) return start
    }
  }
  return text?.address ?? 0
}
