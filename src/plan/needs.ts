import type { NeedName, Needs } from '../compile/types.ts'
import type { AutoTrueFalse, Inputs } from '../inputs/inputs.ts'

/** The extra files in the image and the reason for each: the function that uses them, or the input. */
export type ImageNeeds = Readonly<Record<NeedName, string | undefined>>

type Found = { readonly needs: Needs; readonly hasTimeZones?: true }

/** Decides which extra files the image gets: those that the inputs force, otherwise those that the program uses. */
export function neededFrom(programs: readonly Found[], inputs: Inputs): ImageNeeds {
  // The same for all platforms, so that they share the layer.
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

// If the input names a bundle, it goes into the image, whatever the program uses.
function namedBundle({ caBundle, caCertificates }: Inputs): string | undefined {
  return caBundle !== '' && caCertificates === 'auto' ? 'ca-bundle' : undefined
}

// The zone in TZ is read from the files, unless the program embeds them.
function zoneOfEnvironment(programs: readonly Found[], { env, timezones }: Inputs): string | undefined {
  const zone = env.TZ ?? ''
  const isNamed = !['', 'UTC', 'Local'].includes(zone.replace(/^:/, ''))
  const inside = programs.length > 0 && programs.every(({ hasTimeZones }) => hasTimeZones === true)
  return timezones === 'auto' && isNamed && !inside ? 'env: TZ' : undefined
}
