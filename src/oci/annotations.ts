import { UsageError } from '../errors.ts'
import { comparePlatforms, type Platform, parsePlatform, platformText } from './platform.ts'

/**
 * Where an annotation goes, in BuildKit's terms: the manifest of a platform, the index of several, the descriptor of a
 * manifest (in the index; for a single one in the layout), or the descriptor of the index in the layout.
 * Source: https://github.com/moby/buildkit/blob/master/docs/annotations.md
 */
export const annotationLevels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'] as const
export type AnnotationLevel = (typeof annotationLevels)[number]

/** Without a platform, it applies to every platform. */
export type AnnotationPlace = { readonly level: AnnotationLevel; readonly platform?: Platform }

export type Annotation = AnnotationPlace & { readonly key: string; readonly value: string }

export type Annotations = Readonly<Record<string, string>>

/**
 * The annotations at one place. One for that platform alone overrides one for all platforms; otherwise the last one
 * wins.
 */
export function annotationsAt(
  all: readonly Annotation[],
  { level, platform: wanted }: { readonly level: AnnotationLevel; readonly platform?: Platform },
): Annotations {
  const ofLevel = all.filter((annotation) => annotation.level === level)
  const general = ofLevel.filter(({ platform }) => platform === undefined)
  const own = ofLevel.filter(
    ({ platform }) => platform !== undefined && wanted !== undefined && comparePlatforms(platform, wanted) === 0,
  )
  return Object.fromEntries([...general, ...own].map(({ key, value }) => [key, value]))
}

/** Whether an image of these platforms has the place: an image of a single platform has no index. */
export function hasPlace(platforms: readonly Platform[], { level, platform: wanted }: AnnotationPlace): boolean {
  if (level.startsWith('index')) return platforms.length > 1
  return wanted === undefined || platforms.some((platform) => comparePlatforms(platform, wanted) === 0)
}

/** Annotations in the syntax of `docker buildx build --annotation`, by level, without overridden ones. */
export function annotationLines(all: readonly Annotation[]): readonly string[] {
  const lines = annotationLevels.flatMap((level) =>
    all
      .filter((annotation) => annotation.level === level)
      .map((annotation) => [`${placeText(annotation)}:${annotation.key}`, annotation.value] as const),
  )
  return [...new Map(lines)].map(([name, value]) => `${name}=${value}`)
}

/** A place in that syntax: `manifest[linux/arm64]`. */
export function placeText({ level, platform }: AnnotationPlace): string {
  return platform === undefined ? level : `${level}[${platformText(platform)}]`
}

/**
 * Parses places separated by commas. Throws a UsageError that names the input for an unknown level, or a UserError for
 * a platform.
 */
export function parsePlaces({
  name,
  text,
}: {
  readonly name: string
  readonly text: string
}): readonly AnnotationPlace[] {
  return text.split(',').map((part) => {
    const [, word, platform] = /^([a-z-]+)(?:\[([A-Za-z0-9_/.-]+)\])?$/.exec(part.trim()) ?? []
    const level = annotationLevels.find((known) => known === word)
    if (level === undefined) {
      throw new UsageError(`${name} has the level "${text}", which is not known`, {
        change: `Levels are ${annotationLevels.join(', ')}, several separated by commas; manifest can have a platform, as in manifest[linux/arm64].`,
      })
    }
    // BuildKit ignores a platform there too, because an image has one index.
    return platform === undefined || level.startsWith('index')
      ? { level }
      : { level, platform: parsePlatform(platform) }
  })
}

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
