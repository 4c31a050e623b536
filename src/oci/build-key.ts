import type { Annotation, Annotations } from './annotations.ts'

/** Our annotation and label with the key of what an image was built from. */
export const keyAnnotation = 'vnd.go-tiny-image.key'

/** The annotations that hold a key: of the manifest, and of the index if there is one. */
export function keyAnnotations(key: string): readonly Annotation[] {
  return (['manifest', 'index'] as const).map((level) => ({ level, key: keyAnnotation, value: key }))
}

/** The key in annotations or labels; undefined without a well-formed one. */
export function keyIn(texts: Annotations): string | undefined {
  const key = texts[keyAnnotation]
  return key !== undefined && /^[0-9a-f]{64}$/.test(key) ? key : undefined
}
