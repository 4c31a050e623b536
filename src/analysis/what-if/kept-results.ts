import type { ValueCache } from '../../caches/kept-values.ts'
import { isSizeBytes, itemsIn, property } from '../../host/json.ts'
import { canonicalJson } from '../../oci/canonical-json.ts'
import { sha256Of } from '../../oci/digest.ts'
import type { MethodLookup } from '../methods/lookups.ts'

/** Results of builds and links that would be the same again, each under the key of everything that decides it. */
export type KeptResults = {
  /** The pulled bytes of an image, kept or measured. Without a key they are measured each time. */
  readonly price: (
    key: ResultKey | undefined,
    measure: () => Promise<number | undefined>,
  ) => Promise<number | undefined>
  /** The first look-up of methods by name, kept or found. */
  readonly lookup: (
    key: ResultKey | undefined,
    find: () => Promise<MethodLookup | undefined>,
  ) => Promise<MethodLookup | undefined>
}

/** The key of an image, and what is done otherwise than its settings say. */
export type ResultKey = { readonly image: string; readonly variant: string }

// Rises when the same variant is built in another way, or the same graph read in another.
const version = 1

/** Results among the values that are kept. */
export function createKeptResults(values: ValueCache): KeptResults {
  const kept = async <Value>(
    key: ResultKey | undefined,
    work: { readonly read: (json: unknown) => Value | undefined; readonly find: () => Promise<Value | undefined> },
  ): Promise<Value | undefined> => {
    if (key === undefined) return work.find()
    const name = sha256Of(canonicalJson({ version, ...key }))
    const known = work.read(await values.find(name))
    if (known !== undefined) return known
    const found = await work.find()
    if (found !== undefined) await values.keep(name, found)
    return found
  }
  return {
    price: (key, measure) => kept(key, { read: (json) => (isSizeBytes(json) ? json : undefined), find: measure }),
    lookup: async (key, find) => {
      const found = await kept(key, { read: lookupIn, find: async () => ({ lookup: await find() }) })
      return found?.lookup
    },
  }
}

/** That there is none is a result too. */
function lookupIn(json: unknown): { readonly lookup: MethodLookup | undefined } | undefined {
  const found = property(json, 'lookup')
  if (found === undefined) return json === undefined ? undefined : { lookup: undefined }
  const [name, chain] = [property(found, 'function'), itemsIn(property(found, 'chain'))]
  const isText = (value: unknown): value is string => typeof value === 'string'
  return isText(name) && chain.every(isText) ? { lookup: { function: name, chain } } : undefined
}
