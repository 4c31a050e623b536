import { collectAll } from '../../host/memory/collect.ts'
import type { Architecture } from '../architectures.ts'
import { type SourceFile, sizeOf } from '../content.ts'
import type { LinkedProgram } from '../elf/program.ts'
import { findInstructions, type Instructions, paddedText } from '../filters/instructions.ts'
import { pclntabStreams, splitPclntab } from '../filters/pclntab.ts'
import { wordRules } from '../filters/word-rules.ts'
import { splitWords, wordNumbers } from '../filters/words.ts'
import { splitX86, x86Streams } from '../filters/x86.ts'
import type { FilterName } from '../format/layout.ts'
import type { LzmaModel, Stream } from '../format/types.ts'
import { type Image, type LoadedSection, loadedSections, restOf } from './image.ts'
import { createStreamPlan, type ImagePart, type PlannedStreams, type StreamPlan } from './streams.ts'
import { textStart } from './text-start.ts'

export type PlanRequest = {
  readonly program: LinkedProgram
  readonly architecture: Architecture
  readonly image: Image
  /** Filters to leave out, whatever they would save. */
  readonly without: readonly FilterName[]
  /** Is given each stream as soon as its bytes are known, those that no filter makes first; they may never be changed. */
  readonly onStream?: (stream: Stream) => void
}

/** A part of the image that a filter restores or reads completely. */
type Range = { readonly start: number; readonly end: number }

// Sections of at least this size get their own stream: for smaller ones a separate model costs more than it saves.
const leastSection = 16_384
const pieceBytes = 65_536
const largeSection = 8_000_000

const models: Readonly<Record<string, LzmaModel>> = {
  '.text': { lc: 2, lp: 2, pb: 2 },
  '.rodata': { lc: 0, lp: 2, pb: 2 },
  '.noptrdata': { lc: 3, lp: 0, pb: 0 },
}
const otherModel: LzmaModel = { lc: 3, lp: 0, pb: 2 }

/** Splits a program into streams, with the filters that apply to it. */
export function planStreams(request: PlanRequest): PlannedStreams & { readonly used: readonly FilterName[] } {
  const { program, architecture, image, without, onStream = () => {} } = request
  const plan = createStreamPlan(onStream)
  const { file } = program
  const sections = loadedSections(program, image)
  const used: FilterName[] = []
  const done: Range[] = []
  const text = sections.find(({ name }) => name === '.text')
  const pclntab = sections.find(({ name }) => name === '.gopclntab')
  const filter = architecture.textFilter
  const filtered = [text, pclntab].flatMap((section) => (section === undefined ? [] : [rangeOf(section)]))
  for (const part of largeSections(otherParts({ program, image, sections, done: filtered }), sections))
    plan.announce(part)
  let shapes: Shapes | undefined
  if (text !== undefined && filter !== undefined && !without.includes(filter)) {
    shapes = planText({ file, plan, text, filter, architecture: architecture.name })
    used.push(filter)
    done.push(rangeOf(text))
    // The text itself, which is in its streams now.
    if (text.sizeBytes > largeSection) collectAll()
  }
  if (pclntab !== undefined && text !== undefined && !without.includes('pclntab')) {
    const textOffset = textStart({ program, sections, pclntab }) - text.address
    const range = planPclntab({ file, plan, pclntab, shapes, textOffset, little: program.little })
    if (range !== undefined) {
      used.push('pclntab')
      done.push(range)
    }
  }
  for (const part of otherParts({ program, image, sections, done })) plan.addImage(part)
  if (image.restSize > 0) plan.addRest(restOf(program, image))
  return { ...plan.finish(), used }
}

/** The text filter's output for the pclntab filter: its instructions, and where their shapes are. */
type Shapes = { readonly instructions: Instructions; readonly start: number }

function planText(request: {
  readonly file: SourceFile
  readonly plan: StreamPlan
  readonly text: LoadedSection
  readonly filter: Exclude<FilterName, 'pclntab'>
  readonly architecture: string
}): Shapes | undefined {
  const { file, plan, text, filter } = request
  if (filter === 'words') {
    planWords(request)
    return undefined
  }
  const wide = filter === 'amd64'
  const padded = paddedText(text.sizeBytes)
  file.readInto(padded.text, text.fileOffset)
  const instructions = findInstructions(padded, wide)
  const [heads, ...operands] = splitX86({ text: padded.text, address: text.address, instructions, wide })
  const [headsKind, ...operandKinds] = x86Streams
  if (heads === undefined) return undefined
  // The heads are stored at the end of the text itself: they are read before the growing text overwrites them.
  const offset = text.offset + text.sizeBytes - heads.length
  const streams = [
    plan.addImage({ ...headsKind, content: heads, isOwn: true, offset }),
    ...operandKinds.map((kind, index) => plan.addScratch({ ...kind, bytes: operands[index] ?? new Uint8Array() })),
  ]
  const start = plan.reserveScratch(2 * instructions.count)
  plan.addFilter({ filter, streams, numbers: [text.offset, text.sizeBytes, start, instructions.count] })
  return { instructions, start }
}

function planWords(request: {
  readonly file: SourceFile
  readonly plan: StreamPlan
  readonly text: LoadedSection
  readonly architecture: string
}): void {
  const { file, plan, text, architecture } = request
  const rules = wordRules[architecture]
  if (rules === undefined) return
  const bytes = Buffer.alloc(text.sizeBytes)
  file.readInto(bytes, text.fileOffset)
  const { words, streams } = splitWords({ text: bytes, address: text.address, rules })
  plan.addImage({
    name: 'instructions',
    content: words,
    isOwn: true,
    offset: text.offset,
    model: { lc: 0, lp: 2, pb: 2 },
  })
  const fields = rules.streams.map((kind, index) =>
    plan.addScratch({ ...kind, bytes: streams[index] ?? new Uint8Array() }),
  )
  plan.addFilter({ filter: 'words', streams: fields, numbers: [text.offset, text.sizeBytes, ...wordNumbers(rules)] })
}

function planPclntab(request: {
  readonly file: SourceFile
  readonly plan: StreamPlan
  readonly pclntab: LoadedSection
  readonly shapes: Shapes | undefined
  readonly textOffset: number
  readonly little: boolean
}): Range | undefined {
  const { file, plan, pclntab, shapes, textOffset, little } = request
  const section = file.readAt(pclntab.fileOffset, pclntab.sizeBytes)
  const split = splitPclntab({ section, little, instructions: shapes?.instructions, textOffset })
  if (split === undefined) return undefined
  const { header, functabSize } = split
  const streams = pclntabStreams.map((kind, index) =>
    plan.addScratch({ ...kind, bytes: split.streams[index] ?? new Uint8Array() }),
  )
  const counted = [shapes?.start ?? 0, shapes?.instructions.count ?? 0, shapes === undefined ? 0 : textOffset]
  const table = [pclntab.offset, header.functions, header.pctab, header.functab, header.functab, functabSize]
  const numbers = [...table, header.pointerSize, ...counted, little ? 0 : 1]
  plan.addFilter({ filter: 'pclntab', streams, numbers })
  return { start: pclntab.offset + header.pctab, end: pclntab.offset + header.functab + functabSize }
}

/** Everything that no filter restores, split where a large section starts. Zeros are skipped: memory starts zeroed. */
function otherParts(request: {
  readonly program: LinkedProgram
  readonly image: Image
  readonly sections: readonly LoadedSection[]
  readonly done: readonly Range[]
}): readonly ImagePart[] {
  const { program, image, sections, done } = request
  const large = sections.filter(isLarge)
  const cuts = [...large.flatMap(({ offset }) => offset), ...done.flatMap(({ start, end }) => [start, end])]
  return image.segments.flatMap((segment) => {
    const [start, end] = [segment.offset, segment.offset + segment.fileSize]
    const inside = cuts.filter((cut) => cut > start && cut < end)
    const borders = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
    return borders.slice(0, -1).flatMap((from, index) => {
      const to = borders[index + 1] ?? from
      if (done.some((range) => from >= range.start && to <= range.end)) return []
      const fileStart = segment.fileOffset + from - segment.offset
      const sizeBytes = sizeWithoutZeros(program.file, { offset: fileStart, sizeBytes: to - from })
      if (sizeBytes === 0) return []
      const name = large.find(({ offset }) => offset === from)?.name ?? partName(sections, from)
      return [
        { name, content: program.file.part(fileStart, sizeBytes), offset: from, model: models[name] ?? otherModel },
      ]
    })
  })
}

/** The parts that stay the same whatever a filter makes of its own section; the largest first. */
function largeSections(parts: readonly ImagePart[], sections: readonly LoadedSection[]): readonly ImagePart[] {
  const starts = new Set(sections.filter(isLarge).map(({ offset }) => offset))
  return parts.filter(({ offset }) => starts.has(offset)).toSorted((a, b) => sizeOf(b.content) - sizeOf(a.content))
}

function isLarge({ sizeBytes }: LoadedSection): boolean {
  return sizeBytes >= leastSection
}

/** The section of a part, for people. */
function partName(sections: readonly LoadedSection[], offset: number): string {
  const section = sections.find((one) => offset >= one.offset && offset < one.offset + one.sizeBytes)
  return section === undefined ? 'headers and small sections' : `of ${section.name}`
}

/** Without the zeros at its end. */
function sizeWithoutZeros(file: SourceFile, part: { readonly offset: number; readonly sizeBytes: number }): number {
  let end = part.sizeBytes
  while (end > 0) {
    const start = Math.max(0, end - pieceBytes)
    const piece = file.readAt(part.offset + start, end - start)
    let size = piece.length
    while (size > 0 && piece[size - 1] === 0) size--
    end = start + size
    if (size > 0) break
  }
  return end
}

function rangeOf({ offset, sizeBytes }: LoadedSection): Range {
  return { start: offset, end: offset + sizeBytes }
}
