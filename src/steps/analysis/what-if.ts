import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { curesOfLookup } from '../../analysis/methods/catalogue.ts'
import { createGraphReader, type MethodLookup, ownerOf } from '../../analysis/methods/lookups.ts'
import { createKeptResults, type ResultKey } from '../../analysis/what-if/kept-results.ts'
import type { OwnedLookup, Price, Unpriced, WhatIf } from '../../analysis/what-if/types.ts'
import { inputsOfVariant, type Variant, variantsOf } from '../../analysis/what-if/variants.ts'
import { sizeValues } from '../../caches/kept-values.ts'
import { linkForGraph } from '../../compile/again/graph.ts'
import { briefReason, CancelledError } from '../../errors.ts'
import { silentLog } from '../../host/silent.ts'
import { parsePlatform } from '../../oci/platform.ts'
import type { ImagePlan } from '../../plan/types.ts'
import type { SizesDocument } from '../../report/explain/types.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { RunOptions } from '../run-options.ts'

export type Pricing = {
  readonly image: ImagePlan
  readonly document: SizesDocument
  readonly go: GoToolchain
  /** Builds with other options and gives what is pulled; undefined if nothing was built. */
  readonly measure: (options: RunOptions) => Promise<number | undefined>
  /** The keys of everything that images are built from, in their order; undefined for one without. */
  readonly keysOf: (images: readonly ImagePlan[]) => Promise<readonly (string | undefined)[]>
}

/**
 * Why the linker keeps methods that nobody calls, and what other ways of building would save: each is built, for the first
 * platform. What an earlier run built from the same is not built again. Never throws, but for a cancelled run.
 */
export async function priceImage(options: RunOptions, pricing: Pricing): Promise<WhatIf | undefined> {
  const { image, document, go, measure, keysOf } = pricing
  const [first] = document.platforms
  if (first === undefined) return undefined
  const folder = join(options.host.temporaryFolder, 'what-if', image.main.name)
  await mkdir(folder, { recursive: true })
  const kept = createKeptResults(sizeValues('prices', options))
  const platforms = [parsePlatform(first.platform)]
  const [ownKey] = await keysOf([{ ...image, platforms }])
  const lookup = await attempt(() =>
    kept.lookup(keyOf(ownKey, 'method look-up'), () =>
      findLookup(options, { ...pricing, platform: first.platform, folder }),
    ),
  )
  const found = foundIn(lookup)
  const overlay = found?.function === templateLookup ? await overlayFor(go, folder) : undefined
  // A program without the first look-up may have others; that they are not known is no loss worth a word.
  const next =
    overlay === undefined
      ? undefined
      : await attempt(() =>
          kept.lookup(keyOf(ownKey, 'method look-up without templates'), () =>
            findLookup(options, {
              ...pricing,
              image: withFlag(image, `-overlay=${overlay}`),
              platform: first.platform,
              folder,
            }),
          ),
        )
  const prices: Price[] = []
  const unpriced: Unpriced[] = lookup !== undefined && 'failed' in lookup ? [{ name: 'methods', ...lookup }] : []
  const hasBothJsons = existsSync(join(go.root, 'src', 'encoding', 'json', 'v2'))
  const given = { inputs: image.inputs, document, hasBothJsons, ...(overlay === undefined ? {} : { overlay }) }
  const variants = variantsOf(given)
  const keys = await keysOf(variants.map((variant) => ({ ...imageOfVariant(image, variant), platforms })))
  for (const [index, variant] of variants.entries()) {
    const own = variantOptions(options, { variant, image, platform: first.platform, folder: join(folder, `${index}`) })
    await mkdir(own.host.temporaryFolder, { recursive: true })
    const { name, costs, how } = variant
    const after = await attempt(() =>
      kept.price(keyOf(keys[index], name), () => {
        options.onEvent({ kind: 'variant', name, number: index + 1, of: variants.length })
        return measure(own)
      }),
    )
    if (typeof after === 'number') prices.push({ name, before: first.size, after, costs, how })
    else unpriced.push({ name, failed: after?.failed ?? 'nothing was built' })
  }
  return {
    platform: first.platform,
    ...(found === undefined ? {} : { lookup: reportOf(found, { image, document, next: foundIn(next) }) }),
    prices: prices.toSorted((a, b) => a.after - b.after),
    unpriced,
  }
}

function foundIn(lookup: MethodLookup | { readonly failed: string } | undefined): MethodLookup | undefined {
  return lookup === undefined || 'failed' in lookup ? undefined : lookup
}

function withFlag(image: ImagePlan, flag: string): ImagePlan {
  return { ...image, build: { ...image.build, flags: [...image.build.flags, flag] } }
}

function keyOf(image: string | undefined, variant: string): ResultKey | undefined {
  return image === undefined ? undefined : { image, variant }
}

/** The plan of an image as a variant builds it. The overlay is ours, and the same for each Go: its name says which it is. */
function imageOfVariant(image: ImagePlan, { inputs: changes }: Variant): ImagePlan {
  const { inputs, build } = image
  const tags = changes.buildTags?.slice(inputs.buildTags.length) ?? []
  const flags = changes.buildFlags?.slice(inputs.buildFlags.length) ?? []
  return {
    ...image,
    inputs: { ...inputs, ...changes },
    build: {
      ...build,
      tags: [...build.tags, ...tags],
      flags: [...build.flags, ...flags.filter((flag) => !flag.startsWith('-overlay='))],
      env: { ...build.env, ...changes.buildEnv },
    },
  }
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Value | { readonly failed: string }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CancelledError) throw error
    return { failed: briefReason(error) }
  }
}

async function findLookup(
  { host }: RunOptions,
  { image, go, platform, folder }: Pricing & { readonly platform: string; readonly folder: string },
): Promise<MethodLookup | undefined> {
  const reader = createGraphReader()
  const outputFolder = join(folder, 'graph')
  const request = { main: image.main, platform: parsePlatform(platform), go, options: image.build, outputFolder }
  await linkForGraph(request, reader.add, host)
  return reader.lookup()
}

const templateLookup = 'text/template.(*state).evalField'
const methodCall = 'ptr.MethodByName(fieldName)'

/** An overlay in which templates find no methods; undefined if Go's own source has another form. */
async function overlayFor({ root }: GoToolchain, folder: string): Promise<string | undefined> {
  const original = join(root, 'src', 'text', 'template', 'exec.go')
  const text = await readFile(original, 'utf8').catch(() => '')
  if (!text.includes(methodCall)) return undefined
  const [changed, overlay] = [join(folder, 'exec.go'), join(folder, 'overlay.json')]
  await writeFile(changed, text.replace(methodCall, '(reflect.Value{})'))
  await writeFile(overlay, JSON.stringify({ Replace: { [original]: changed } }))
  return overlay
}

function variantOptions(
  options: RunOptions,
  own: {
    readonly variant: Variant
    readonly image: ImagePlan
    readonly platform: string
    readonly folder: string
  },
): RunOptions {
  const { variant, image, platform, folder } = own
  const { settings: _, explain: __, caches: ___, ...rest } = options
  return {
    ...rest,
    inputs: inputsOfVariant(image.inputs, variant, { platform, argument: image.main.argument }),
    host: {
      ...options.host,
      // Each run listens to its signal to the end of the process.
      signal: AbortSignal.any([options.host.signal]),
      temporaryFolder: folder,
      log: silentLog(options.host.log),
    },
    place: { ...options.place, archiveFolder: folder, resultFolder: join(folder, 'results') },
    onEvent: () => {},
  }
}

function reportOf(
  lookup: MethodLookup,
  { next, ...of }: Pick<Pricing, 'image' | 'document'> & { readonly next: MethodLookup | undefined },
): NonNullable<WhatIf['lookup']> {
  return { ...ownedLookup(lookup, of), ...(next === undefined ? {} : { next: ownedLookup(next, of) }) }
}

function ownedLookup(lookup: MethodLookup, { image, document }: Pick<Pricing, 'image' | 'document'>): OwnedLookup {
  const [platform] = document.platforms
  const moduleOf = new Map((platform?.rows ?? []).map((row) => [row.package, row.module]))
  const owner = ownerOf(lookup, { mainPath: image.main.importPath, moduleOf })
  const versions = new Map((platform?.modules ?? []).map(({ module, version }) => [module, version]))
  const cures = curesOfLookup(lookup, versions)
  return {
    ...lookup,
    ...(owner === undefined || owner.package === image.main.importPath ? {} : owner),
    cures: cures.map(({ module, advice, source }) => ({ module, advice, source })),
  }
}
