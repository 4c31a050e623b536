import { type PositionedMessage, UserError } from '../errors.ts'
import type { ManifestFile, Place, ResolvedImage } from './types.ts'

/**
 * Throws a UserError with the line of each `ko://` that no package of this run stands for; `programs` has for each what may
 * be written.
 */
export function checkResolved(places: readonly Place[], programs: readonly (readonly string[])[]): void {
  const open = places.flatMap((place) =>
    place.wanted.by === 'import path' && !programs.flat().includes(place.wanted.importPath)
      ? [{ place, importPath: place.wanted.importPath }]
      : [],
  )
  const [first] = open
  if (first === undefined) return
  const message = ({ importPath }: { readonly importPath: string }): string =>
    `ko://${importPath} is not among the packages of this run`
  const more = open.length > 1 ? `, and ${open.length - 1} more` : ''
  throw new UserError(`${first.place.file}:${first.place.line}: ${message(first)}${more}`, {
    change: `Add its package to the input package, or write the import path of one: ${programs.flatMap(([importPath = '']) => importPath).join(', ')}.`,
    positions: open.map(({ place, importPath }) => positionedAt(place, message({ importPath }))),
  })
}

/** A message about a place. */
export function positionedAt({ file, line, column }: Place, message: string): PositionedMessage {
  return { at: { file, line, column }, message }
}

/** The text of a file with the digests of images at its places; everything else is as it was, byte for byte. */
export function resolvedText(
  { text }: Pick<ManifestFile, 'text'>,
  places: readonly Place[],
  images: readonly ResolvedImage[],
): string {
  let result = ''
  let from = 0
  for (const { start, end, wanted } of places) {
    const image = images.find(({ importPaths, names }) =>
      wanted.by === 'name' ? names.includes(wanted.name) : importPaths.includes(wanted.importPath),
    )
    const name = wanted.by === 'name' ? wanted.name : image?.names[0]
    if (image === undefined || name === undefined) continue
    result += text.slice(from, start) + wanted.write({ name, digest: image.digest, tag: image.tag })
    from = end
  }
  return result + text.slice(from)
}
