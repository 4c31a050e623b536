import { UsageError } from '../errors.ts'
import { type AnnotationPlace, annotationLevels, parsePlaces } from '../oci/annotations.ts'
import { nearest } from './nearest.ts'
import { type Given, readItems } from './values.ts'

/** An annotation as given; without places, it goes to the default ones. */
export type GivenAnnotation = {
  readonly key: string
  readonly value: string
  readonly places?: readonly AnnotationPlace[]
}

/**
 * Reads annotations as lines `key=value`, optionally prefixed with places as in `docker buildx build --annotation`:
 * `manifest[linux/amd64],index:key=value`. Throws a UsageError for a malformed line, or a UserError for an unknown
 * platform.
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

// Docker reads anything before a colon as places. The specification allows colons in keys, so here only text that looks
// like a level, or like a typo of one, counts as places; anything else is part of the key.
function placesOf(given: Given): readonly AnnotationPlace[] | undefined {
  return given.text.split(',').some((part) => isMeantAsLevel(part.trim())) ? parsePlaces(given) : undefined
}

function isMeantAsLevel(part: string): boolean {
  return nearest(part.replace(/\[.*$/, ''), annotationLevels) !== undefined
}
