import { UsageError } from '../errors.ts'
import { type AnnotationPlace, annotationLevels, parsePlaces } from '../oci/annotations.ts'
import { nearest } from './nearest.ts'
import { type Given, readItems } from './values.ts'

/** An annotation as it is written; without places, it stands where all stand. */
export type GivenAnnotation = {
  readonly key: string
  readonly value: string
  readonly places?: readonly AnnotationPlace[]
}

/**
 * Annotations as lines `key=value`, with or without the places of `docker buildx build --annotation` in front, as in
 * `manifest[linux/amd64],index:key=value`. Throws a UsageError for a line that is neither, or a UserError for a platform
 * that is not known.
 */
export function readAnnotations(given: Given): readonly GivenAnnotation[] {
  return readItems(given).map((line) => {
    const equals = line.indexOf('=')
    const [name, value] = [line.slice(0, Math.max(0, equals)), line.slice(equals + 1)]
    const colon = name.indexOf(':')
    const places = colon === -1 ? undefined : placesOf({ name: given.name, text: name.slice(0, colon) })
    const key = places === undefined ? name : name.slice(colon + 1)
    if (key !== '') return places === undefined ? { key, value } : { key, value, places }
    throw new UsageError(`${given.name} has the line "${line}", which is not NAME=value`, {
      change: `Write one NAME=value per line in ${given.name}.`,
    })
  })
}

// Docker takes whatever stands before a colon for places. The specification allows a colon in a key, so here only what
// looks like a level, or like a slip of one, is: the rest of what docker refuses is a key.
function placesOf(given: Given): readonly AnnotationPlace[] | undefined {
  return given.text.split(',').some((part) => isMeantAsLevel(part.trim())) ? parsePlaces(given) : undefined
}

function isMeantAsLevel(part: string): boolean {
  return nearest(part.replace(/\[.*$/, ''), annotationLevels) !== undefined
}
