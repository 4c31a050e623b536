import { UsageError } from '../errors.ts'
import { type Platform, parsePlatform, platformText } from '../oci/platform.ts'

/** The platforms in the given order, without duplicates. Throws a UsageError for an unknown one, or none. */
export function planPlatforms(texts: readonly string[]): readonly Platform[] {
  const byText = new Map(texts.map((text) => parsePlatform(text)).map((platform) => [platformText(platform), platform]))
  if (byText.size === 0) {
    throw new UsageError('platforms names no platform', { change: 'Write for example platforms: linux/amd64.' })
  }
  return [...byText.values()]
}
