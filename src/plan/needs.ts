import type { NeedName, Needs } from '../compile/types.ts'
import type { AutoTrueFalse, Inputs } from '../inputs/inputs.ts'

/** What the image gets beside the program, and why: the function that asks for it, or the input. */
export type ImageNeeds = Readonly<Record<NeedName, string | undefined>>

type Found = { readonly needs: Needs; readonly hasTimeZones?: true }

/** What the image gets beside the program: what the inputs force, else what was found in the program. */
export function neededFrom(programs: readonly Found[], inputs: Inputs): ImageNeeds {
  // One answer for all platforms, so that they share the layer.
  const found = (need: NeedName): string | undefined =>
    programs.map(({ needs }) => needs[need]).find((asks) => asks !== undefined)
  const decided = (need: NeedName, input: string, value: AutoTrueFalse): string | undefined =>
    value === 'auto' ? found(need) : value === 'true' ? `${input}: true` : undefined
  return {
    caCertificates: decided('caCertificates', 'ca-certificates', inputs.caCertificates) ?? namedBundle(inputs),
    timeZones: decided('timeZones', 'timezones', inputs.timezones) ?? zoneOfEnvironment(programs, inputs),
    mimeTypes: decided('mimeTypes', 'mime-types', inputs.mimeTypes),
    passwd: decided('passwd', 'passwd', inputs.passwd),
    home: decided('home', 'home', inputs.home),
    temporaryFolder: decided('temporaryFolder', 'tmp', inputs.tmp),
  }
}

// Whoever names a bundle wants it in the image, whatever the program shows.
function namedBundle({ caBundle, caCertificates }: Inputs): string | undefined {
  return caBundle !== '' && caCertificates === 'auto' ? 'ca-bundle' : undefined
}

// The zone that TZ names is read from the files, unless the program has them inside.
function zoneOfEnvironment(programs: readonly Found[], { env, timezones }: Inputs): string | undefined {
  const zone = env.TZ ?? ''
  const isNamed = !['', 'UTC', 'Local'].includes(zone.replace(/^:/, ''))
  const inside = programs.length > 0 && programs.every(({ hasTimeZones }) => hasTimeZones === true)
  return timezones === 'auto' && isNamed && !inside ? 'env: TZ' : undefined
}
