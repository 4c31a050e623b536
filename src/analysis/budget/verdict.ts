/** The limits of one image. */
export type Limits = {
  readonly sizes: readonly { readonly of: 'pulled' | 'disk'; readonly bytes: number; readonly text: string }[]
  readonly increases: readonly { readonly bytes?: number; readonly fraction?: number; readonly text: string }[]
}

/** The sizes of an image for one platform. */
export type Weighed = {
  readonly name: string
  readonly platform: string
  readonly pulledBytes: number
  readonly diskBytes: number
  /** The image that it is compared with. */
  readonly previous?: { readonly reference: string; readonly pulledBytes: number }
}

/** A limit that an image is over. */
export type Excess = {
  readonly weighed: Weighed
  readonly input: 'max-size' | 'max-increase'
  readonly of: 'pulled' | 'disk'
  /** The limit as it was written. */
  readonly limit: string
  /** What the image may have at most. */
  readonly allowedBytes: number
}

/** The limits that an image is over. One as large as the limit is not. */
export function excesses(weighed: Weighed, { sizes, increases }: Limits): readonly Excess[] {
  const { pulledBytes, diskBytes, previous } = weighed
  const tooLarge = sizes
    .filter(({ of, bytes }) => (of === 'disk' ? diskBytes : pulledBytes) > bytes)
    .map(({ of, bytes, text }) => ({ weighed, input: 'max-size' as const, of, limit: text, allowedBytes: bytes }))
  const grown =
    previous === undefined
      ? []
      : increases.flatMap(({ bytes = Infinity, fraction = Infinity, text }) => {
          const allowedBytes = previous.pulledBytes + Math.floor(Math.min(bytes, fraction * previous.pulledBytes))
          const excess = { weighed, input: 'max-increase' as const, of: 'pulled' as const, limit: text, allowedBytes }
          return pulledBytes > allowedBytes ? [excess] : []
        })
  return [...tooLarge, ...grown]
}

/** The limits that are for a program of this name. */
export function limitsFor(
  name: string,
  given: {
    readonly sizes: readonly (Limits['sizes'][number] & { readonly program?: string })[]
    readonly increases: readonly (Limits['increases'][number] & { readonly program?: string })[]
  },
): Limits {
  const isFor = ({ program }: { readonly program?: string }): boolean => program === undefined || program === name
  return { sizes: given.sizes.filter(isFor), increases: given.increases.filter(isFor) }
}
