import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { UserError } from '../errors.ts'
import { parseReference, repositoryText } from '../oci/references.ts'
import type { ManifestFile, Place, Wanted, Write } from './types.ts'

const prefix = 'ko://'

/**
 * The places in a file that name images: whole values `ko://…` anywhere, values of `image`, items of a kustomization's
 * `images`, and `repository` with `tag` or `digest` as in the values of a chart. Only names that `isOurs` knows count.
 * Comments and everything else stay as they are, because only these places are written. A file that is not YAML, such as
 * a template of a chart, has none; with `ko://` in it, it is a UserError that names the line.
 */
export function placesIn({ name: file, text }: ManifestFile, isOurs: (name: string) => boolean): readonly Place[] {
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
  })
  if (!Array.isArray(documents)) return []
  const [error] = documents.flatMap(({ errors }) => errors)
  if (error !== undefined) {
    if (!text.includes(prefix)) return []
    const { line, col } = lines.linePos(error.pos[0])
    throw new UserError(`${file}:${line}: not YAML: ${error.message}`, {
      change: `Mend the line, or leave the file out of manifests: it has ${prefix} in it.`,
      positions: [{ at: { file, line, column: col }, message: error.message }],
    })
  }
  const found: Place[] = []
  const add = (range: readonly [number, number], wanted: Wanted): void => {
    const [start, end] = range
    const { line, col: column } = lines.linePos(start)
    found.push({ file, start, end, line, column, wanted })
  }
  for (const { contents } of documents) visit(contents, { text, add, isOurs })
  // An inner rule and an outer one may meet at the same place: the first one counts.
  const sorted = found.toSorted((a, b) => a.start - b.start)
  return sorted.filter((place, index) => index === 0 || place.start >= (sorted[index - 1]?.end ?? 0))
}

type Search = {
  readonly text: string
  readonly add: (range: readonly [number, number], wanted: Wanted) => void
  readonly isOurs: (name: string) => boolean
}

function visit(node: unknown, search: Search): void {
  if (isSeq(node)) for (const item of node.items) visit(item, search)
  if (isScalar(node)) visitScalar(node, search)
  if (!isMap(node)) return
  visitChart(node, search)
  const isKustomization =
    textAt(node, 'kind') === 'Kustomization' || textAt(node, 'apiVersion')?.startsWith('kustomize.')
  for (const pair of node.items) {
    const key = keyOf(pair)
    if (key === 'image' && isScalar(pair.value)) visitImage(pair.value, search)
    if (key === 'images' && isSeq(pair.value)) {
      for (const item of pair.value.items) if (isMap(item)) visitKustomized(item, search, isKustomization === true)
    }
    visit(pair.value, search)
  }
}

function visitScalar(scalar: Scalar, { text, add }: Search): void {
  const { value, range } = scalar
  if (typeof value !== 'string' || !value.trim().startsWith(prefix) || range == null) return
  const importPath = value.trim().slice(prefix.length)
  add([range[0], range[1]], {
    by: 'import path',
    importPath,
    write: as(scalar, text, ({ name, digest }) => `${name}@${digest}`),
  })
}

function visitImage(scalar: Scalar, { text, add, isOurs }: Search): void {
  const name = nameIn(scalar.value)
  if (name === undefined || scalar.range == null || !isOurs(name)) return
  add([scalar.range[0], scalar.range[1]], {
    by: 'name',
    name,
    write: as(scalar, text, (image) => `${image.name}@${image.digest}`),
  })
}

// `repository: ghcr.io/me/api` and `tag: v1`, or `registry: ghcr.io` beside it. A chart writes `repository:tag`, and a tag may
// have the digest behind it; one that knows `digest` gets it there.
function visitChart(map: YAMLMap, { text, add, isOurs }: Search): void {
  const repository = textAt(map, 'repository')
  const registry = textAt(map, 'registry')
  if (repository === undefined) return
  const name = nameIn(registry === undefined || registry === '' ? repository : `${registry}/${repository}`)
  if (name === undefined || !isOurs(name)) return
  const digest = scalarAt(map, 'digest')
  const tag = scalarAt(map, 'tag')
  if (digest?.range != null) {
    const write = as(digest, text, (image) => image.digest)
    add([digest.range[0], digest.range[1]], { by: 'name', name, write })
  } else if (tag?.range != null) {
    const [written = ''] = String(tag.source ?? tag.value ?? '').split('@')
    const write = as(tag, text, (image) => `${written || image.tag || 'latest'}@${image.digest}`)
    add([tag.range[0], tag.range[1]], { by: 'name', name, write })
  }
}

// `newTag` and `digest` together are an error for kustomize, so one takes the other's place.
function visitKustomized(map: YAMLMap, { text, add, isOurs }: Search, isSure: boolean): void {
  const name = nameIn(textAt(map, 'newName') ?? textAt(map, 'name'))
  if (name === undefined || !isOurs(name)) return
  const digest = scalarAt(map, 'digest')
  const pair = map.items.find((one) => keyOf(one) === 'newTag')
  const key = pair?.key
  if (digest?.range != null) {
    add([digest.range[0], digest.range[1]], { by: 'name', name, write: as(digest, text, (image) => image.digest) })
  } else if (isScalar(key) && key.range != null && isScalar(pair?.value) && pair.value.range != null) {
    const quote = text[key.range[0]] === '"' ? '"' : ''
    const write: Write = (image) => `${quote}digest${quote}: ${quote}${image.digest}${quote}`
    add([key.range[0], pair.value.range[1]], { by: 'name', name, write })
  } else if (isSure) {
    const last = scalarAt(map, 'newName') ?? scalarAt(map, 'name')
    const first = map.items[0]?.key
    if (last?.range == null || !isScalar(first) || first.range == null) return
    const at = last.range[1]
    const indent = map.flow === true ? ', ' : `\n${' '.repeat(columnOf(text, first.range[0]))}`
    add([at, at], { by: 'name', name, write: (image) => `${indent}digest: ${image.digest}` })
  }
}

/** The way a scalar is written stays: quoted, or the text alone. */
function as({ type, range }: Scalar, text: string, value: Write): Write {
  const written = range == null ? '' : text.slice(range[0], range[1])
  if (type === 'QUOTE_DOUBLE') return (image) => `"${value(image)}"`
  if (type === 'QUOTE_SINGLE') return (image) => `'${value(image)}'`
  // A block has its line break inside.
  if (written.endsWith('\n')) return (image) => `${value(image)}\n`
  return value
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined
}

function scalarAt(map: YAMLMap, name: string): Scalar | undefined {
  const pair = map.items.find((one) => isPair(one) && keyOf(one) === name)
  return isScalar(pair?.value) ? pair.value : undefined
}

function textAt(map: YAMLMap, name: string): string | undefined {
  const value = scalarAt(map, name)?.value
  return typeof value === 'string' ? value : undefined
}

/** The repository that a reference names, in its usual spelling; undefined if it is none. */
function nameIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.startsWith(prefix)) return undefined
  try {
    return repositoryText(parseReference(value).repository)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}
