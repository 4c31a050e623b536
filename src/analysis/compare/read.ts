import { isRecord, isSizeBytes, itemsIn, parseJson, property } from '../../host/json.ts'
import type { ModuleSizes, PlatformSizes, SizesDocument } from '../../report/explain/types.ts'
import type { Without } from '../modules/without.ts'
import { imageKinds, type Kind, programKinds, type Row } from '../types.ts'
import { allOf, isText, moduleReasonIn } from './checks.ts'

/** Reads a document of sizes that somebody stored. Returns why it is none, as the end of a sentence. */
export function readSizesDocument(bytes: Buffer): SizesDocument | Unreadable {
  const value = parseJson(bytes.toString('utf8'))
  return value === undefined ? { unreadable: 'it is not JSON' } : sizesDocumentIn(value)
}

type Unreadable = { readonly unreadable: string }

/** The same of a value: its fields are checked, and that its rows add up. */
export function sizesDocumentIn(value: unknown): SizesDocument | Unreadable {
  const version = property(value, 'version')
  if (version !== 1) return { unreadable: `its version is ${shownVersion(version)}, and 1 was expected` }
  const [name, path] = [property(value, 'name'), property(value, 'package')]
  const platforms = allOf(property(value, 'platforms'), platformIn)
  if (!isText(name) || !isText(path) || platforms === undefined || platforms.length === 0) {
    return { unreadable: 'it has not the form of docs/schemas/sizes.v1.schema.json' }
  }
  const wrong = platforms.find(({ size, rows }) => rows.reduce((sum, { pulled }) => sum + pulled, 0) !== size)
  if (wrong !== undefined) return { unreadable: `its rows for ${wrong.platform} do not add up to its size` }
  return { version: 1, name, package: path, platforms }
}

// It may be anything, of any length.
function shownVersion(version: unknown): string {
  if (version === undefined) return 'missing'
  return typeof version === 'number' ? String(version) : 'no number'
}

function platformIn(value: unknown): PlatformSizes | undefined {
  if (!isRecord(value)) return undefined
  const { platform, size, exact, approximate } = value
  const { 'binary-size': binarySize, 'packed-size': packedSize, 'pulled-exact': pulledExact } = value
  const [rows, modules] = [allOf(value.rows, rowIn), allOf(value.modules, moduleIn)]
  if (!isText(platform) || !isSizeBytes(size) || !isSizeBytes(binarySize)) return undefined
  if (typeof exact !== 'boolean' || typeof pulledExact !== 'boolean') return undefined
  if (rows === undefined || modules === undefined) return undefined
  return {
    platform,
    size,
    'binary-size': binarySize,
    ...(isSizeBytes(packedSize) ? { 'packed-size': packedSize } : {}),
    exact,
    ...(isText(approximate) ? { approximate } : {}),
    'pulled-exact': pulledExact,
    rows,
    modules,
  }
}

function isKind(value: unknown): value is Kind {
  return [...programKinds, ...imageKinds].some((kind) => kind === value)
}

function rowIn(value: unknown): Row | undefined {
  if (!isRecord(value)) return undefined
  const { part, module, package: path, kind, name, bytes, pulled } = value
  if (part !== 'program' && part !== 'image') return undefined
  if (!isText(module) || !isText(path) || !isKind(kind) || !isSizeBytes(bytes) || !isSizeBytes(pulled)) return undefined
  return { part, module, package: path, kind, ...(isText(name) ? { name } : {}), bytes, pulled }
}

function moduleIn(value: unknown): ModuleSizes | undefined {
  if (!isRecord(value)) return undefined
  const { bytes, pulled } = value
  const reason = moduleReasonIn(value)
  const without = withoutIn(value.without)
  if (reason === undefined || !isSizeBytes(bytes) || !isSizeBytes(pulled)) return undefined
  return { ...reason, bytes, pulled, ...(without === undefined ? {} : { without }) }
}

function withoutIn(value: unknown): Without | undefined {
  if (!isRecord(value)) return undefined
  const { bytes, pulled } = value
  const [modules, importedBy] = [itemsIn(value.modules), itemsIn(value.importedBy)]
  const isWhole = isSizeBytes(bytes) && isSizeBytes(pulled) && modules.every(isText) && importedBy.every(isText)
  if (!isWhole) return undefined
  return { bytes, pulled, modules, ...(value.importedBy === undefined ? {} : { importedBy }) }
}
