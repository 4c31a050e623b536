import type { RunnerContext } from '../host/runner/context.ts'
import type { GivenAnnotation } from '../inputs/annotations.ts'
import {
  type Annotation,
  type AnnotationPlace,
  type Annotations,
  hasPlace,
  parsePlaces,
  placeText,
} from '../oci/annotations.ts'
import type { Platform } from '../oci/platform.ts'
import { fillText, type Values } from './expressions.ts'

type AnnotationFacts = {
  readonly labels: Annotations
  readonly given: readonly GivenAnnotation[]
  readonly context: RunnerContext | undefined
  /** The values that expressions may use. */
  readonly values: Values
}

// Unlike docker, on the index too: for an image of several platforms, registries show the annotations of its index.
const everywhere: readonly AnnotationPlace[] = [{ level: 'manifest' }, { level: 'index' }]

/** The places for annotations that name none. Throws a UsageError for an unknown level. */
export function commonPlaces(context: RunnerContext | undefined): readonly AnnotationPlace[] {
  const text = context?.annotationLevels
  return text === undefined ? everywhere : parsePlaces({ name: 'DOCKER_METADATA_ANNOTATIONS_LEVELS', text })
}

/** Every annotation at its places: first the labels, then the given ones, which override them. */
export function placedAnnotations({ labels, given, context, values }: AnnotationFacts): readonly Annotation[] {
  const common = commonPlaces(context)
  const fill = (text: string): string => fillText({ input: 'annotations', text, values })
  const all: readonly GivenAnnotation[] = [
    ...Object.entries(labels).map(([key, value]) => ({ key, value })),
    ...given.map((annotation) => ({ ...annotation, key: fill(annotation.key), value: fill(annotation.value) })),
  ]
  return all.flatMap(({ key, value, places = common }) => places.map((place) => ({ ...place, key, value })))
}

/** Notes for annotations whose places an image of these platforms does not have. */
export function homelessNotes(
  given: readonly GivenAnnotation[],
  isPlace: (place: AnnotationPlace) => boolean,
): readonly string[] {
  const homeless = given.flatMap(({ key, places }) =>
    places === undefined || places.some(isPlace) ? [] : [`${places.map(placeText).join(',')}:${key}`],
  )
  return homeless.length === 0 ? [] : [`annotations dropped, the image has no such level: ${homeless.join(', ')}`]
}

/** The places of an image that is built for these platforms. */
export function placesOfBuild(platforms: readonly Platform[]): (place: AnnotationPlace) => boolean {
  return (place) => hasPlace(platforms, place)
}
