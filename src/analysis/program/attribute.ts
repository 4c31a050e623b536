import { type PclntabHeader, pclntabHeaderBytes, readPclntabHeader } from '../../elf/pclntab-header.ts'
import type { OpenFile } from '../../host/files/random-access.ts'
import { openWindow } from '../../host/files/window.ts'
import { collectAndGiveBack } from '../../host/memory/collect.ts'
import type { Attribution, EmbeddedFile } from '../types.ts'
import { type Claims, createClaims } from './claims.ts'
import { claimFiles } from './file-parts.ts'
import { type Functions, type FunctionTables, readFunctionTables, type TablesRequest } from './functions.ts'
import { type Layout, type Region, typesRegion } from './layout.ts'
import { openLinkedProgram } from './linked-program.ts'
import { createPackages, noPackage, type Packages } from './packages.ts'
import { claimReadOnlyData } from './read-only-data.ts'
import { createSharedStarts } from './shared-starts.ts'
import { nameSymbols } from './symbols/named-symbols.ts'
import { claimSymbols } from './symbols/symbol-claims.ts'
import type { Work } from './work.ts'

export type AttributeRequest = {
  /** The program as it is shipped. */
  readonly program: OpenFile
  /** The same program linked with its symbols; absent if it could not be had. */
  readonly twin?: OpenFile | undefined
  /** The program was made from the twin: their bytes need not be compared. */
  readonly isFromTwin?: boolean
  readonly mainPath: string
  readonly goMinor: number
  /** Each step leaves behind as much as it took: it is given back before the next, which takes a fifth of the CPU. */
  readonly savesMemory?: boolean | undefined
  /** By import path. */
  readonly embedded: ReadonlyMap<string, readonly EmbeddedFile[]>
}

/** Why an attribution is not exact, or none is possible. */
export class NotAttributable extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'NotAttributable'
  }
}

/**
 * Gives every byte of a program to a package, or to a name for what belongs to none. Throws NotAttributable for a file
 * that is no linked program.
 */
export function attribute(request: AttributeRequest): {
  readonly attribution: Attribution
  readonly approximate?: string
} {
  const { savesMemory = false } = request
  const giveBack = (): void => {
    if (savesMemory) collectAndGiveBack()
  }
  // What the steps before this one have left behind, and then each step.
  giveBack()
  const packages = createPackages(request.mainPath)
  for (const path of request.embedded.keys()) packages.number(path)
  const { layout, symbols, approximate } = openProgram(request, packages)
  const claims = createClaims()
  giveBack()
  const functions = claimTables({ layout, claims, packages })
  const work = { layout, symbols, claims, packages, functions, embedded: request.embedded }
  giveBack()
  claimFiles(work)
  // What is embedded as bytes is a variable too: the first claim counts.
  claimReadOnlyData(work, giveBack)
  giveBack()
  claimSymbols(work)
  return {
    attribution: claims.finish(request.program.sizeBytes, gaps(work), bordersOf(work)),
    ...(approximate === undefined ? {} : { approximate }),
  }
}

/** The program, and what the names of its symbols say: the names themselves are not kept. */
function openProgram(request: AttributeRequest, packages: Packages) {
  const linked = openLinkedProgram(request)
  if (linked === undefined) throw new NotAttributable('it is no ELF program with sections')
  const { layout, approximate } = linked
  return { layout, approximate, symbols: nameSymbols(linked.symbols, packages) }
}

type ReadTables = { readonly section: Region; readonly header: PclntabHeader; readonly read: FunctionTables }

function functionTables({
  layout,
  ...request
}: Pick<TablesRequest, 'packages' | 'funcdata'> & { readonly layout: Layout }): ReadTables | undefined {
  const section = layout.section('.gopclntab')
  if (section === undefined) return undefined
  const start = layout.file.readAt(section.fileOffset, Math.min(pclntabHeaderBytes, section.sizeBytes))
  const header = readPclntabHeader(start, layout.little, section.sizeBytes)
  if (header === undefined) return undefined
  return {
    section,
    header,
    read: readFunctionTables({ ...request, file: layout.file, section, header, little: layout.little }),
  }
}

/** Claims the tables of functions; gives the functions. */
function claimTables({
  claims,
  packages,
  layout,
}: Pick<Work, 'claims' | 'packages' | 'layout'>): Functions | undefined {
  const funcdataRegion = layout.regionAt('go:func.*')
  const funcdata = createSharedStarts(funcdataRegion?.sizeBytes ?? 0)
  const tables = functionTables({ layout, packages, funcdata })
  if (tables === undefined) return undefined
  const { section, header, read } = tables
  const owner = (number: number): number =>
    number === noPackage
      ? claims.owner({ package: '(function tables of no known package)', kind: 'unattributed' })
      : claims.ofPackage(packages, number, 'function-tables')
  const runtime = claims.owner({ package: 'runtime', kind: 'function-tables' })
  claims.add(section.fileOffset, section.fileOffset + header.names, runtime)
  read.each((start, end, number) => claims.add(section.fileOffset + start, section.fileOffset + end, owner(number)))
  if (funcdataRegion !== undefined) {
    const base = funcdataRegion.fileOffset
    funcdata.each((start, end, number) => claims.add(base + start, base + end, owner(number)))
  }
  const find = layout.regionAt('runtime.findfunctab')
  const { count, entries, owners } = read.functions
  if (find !== undefined) claimBuckets(find, { claims, owner, functions: read.functions })
  return { count, entries, owners }
}

// A bucket of 20 bytes for each 4096 bytes of text. Source: runtime/symtab.go, findfuncbucket.
const [bucketBytes, bucketText] = [20, 4096] as const

function claimBuckets(
  { fileOffset, sizeBytes }: Region,
  given: {
    readonly claims: Claims
    readonly owner: (number: number) => number
    readonly functions: Functions
  },
): void {
  const { count, entries, owners } = given.functions
  for (let bucket = 0, index = 0; bucket * bucketBytes < sizeBytes; bucket++) {
    while (index + 1 < count && (entries[index + 1] ?? 0) <= bucket * bucketText) index++
    const start = fileOffset + bucket * bucketBytes
    const end = Math.min(start + bucketBytes, fileOffset + sizeBytes)
    given.claims.add(start, end, given.owner(owners[index] ?? noPackage))
  }
}

// The largest alignment within a section.
const mostPadding = 64

// A gap may reach over several sections.
function bordersOf({ layout }: Work): readonly number[] {
  return layout.sections
    .flatMap(({ fileOffset, sizeBytes }) => [fileOffset, fileOffset + sizeBytes])
    .sort((a, b) => a - b)
}

// What nobody claimed: padding between symbols, unless it lies in a region whose parts could not all be found.
function gaps({ layout, claims }: Work): (start: number, end: number) => number {
  const padding = claims.owner({ package: '(padding)', kind: 'headers' })
  const named = [
    { region: layout.regionAt('go:string.*'), name: '(strings that no known code refers to)' },
    { region: layout.regionAt('runtime.gcbits.*'), name: '(garbage collector masks)' },
    { region: layout.regionAt('go:func.*'), name: '(function data of no known function)' },
    { region: typesRegion(layout), name: '(type data that nothing known refers to)' },
    { region: layout.section('.gopclntab'), name: '(function tables of no known package)' },
  ].flatMap(({ region, name }) =>
    region === undefined
      ? []
      : [
          {
            ...region,
            end: region.fileOffset + region.sizeBytes,
            owner: claims.owner({ package: name, kind: 'unattributed' }),
          },
        ],
  )
  // Without symbols, only the names of sections say what a gap is.
  const sections = layout.sections.map((section) => ({
    ...section,
    end: section.fileOffset + section.sizeBytes,
    owner: claims.owner({ package: `(section ${section.name})`, kind: 'unattributed' }),
  }))
  const known = layout.marker('runtime.text') === undefined ? sections : named
  // There are thousands of gaps, in the order of the file: a read for each would take longer than all else here.
  const { byte } = openWindow({ file: layout.file, offset: 0, sizeBytes: layout.file.sizeBytes, little: layout.little })
  const isEmpty = (start: number, end: number): boolean => {
    for (let at = start; at < end; at++) if (byte(at) !== 0) return false
    return true
  }
  return (start, end) => {
    const region = known.find((one) => start >= one.fileOffset && start < one.end)
    if (region === undefined) return padding
    return end - start < mostPadding && isEmpty(start, end) ? padding : region.owner
  }
}
