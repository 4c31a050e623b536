import type { ImageSizes } from '../explain/markdown.ts'
import type { ImageReport } from '../types.ts'

type Known = {
  readonly explained: readonly {
    readonly image: { readonly main: { readonly name: string } }
    readonly document?: NonNullable<ImageSizes['document']>
  }[]
  readonly compared: readonly {
    readonly image: { readonly main: { readonly name: string } }
    readonly platforms: readonly (ImageSizes['comparisons'][number] | undefined)[]
  }[]
}

/** What a run knows of the bytes of its images, by name; nothing if nobody asked. */
export function imageSizes({ explained, compared }: Known = { explained: [], compared: [] }) {
  return new Map(
    explained.map(({ image, document }): readonly [string, ImageSizes] => {
      const { name } = image.main
      const platforms = compared.find((one) => one.image.main.name === name)?.platforms ?? []
      return [name, { document, comparisons: platforms.filter((comparison) => comparison !== undefined) }]
    }),
  )
}

/** The part of an image's report about its bytes; nothing if they are not known. */
export function sizesReport(
  sizes: ImageSizes | undefined,
  files: { readonly sizes: string; readonly sizePage: string },
): Pick<ImageReport, 'sizes'> {
  if (sizes === undefined) return {}
  const { document, comparisons } = sizes
  return {
    sizes: {
      ...(document === undefined ? {} : { document: files.sizes, page: files.sizePage }),
      comparisons,
    },
  }
}
