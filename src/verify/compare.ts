import type { Difference, RebuiltPlatform, RemotePlatform } from './types.ts'

/**
 * Compares the image of a platform with the one that was built again, layer by layer, the program's first; undefined if
 * they are the same.
 */
export function firstDifference(remote: RemotePlatform, rebuilt: RebuiltPlatform): Difference | undefined {
  const { platform } = remote
  if (remote.manifest.digest === rebuilt.manifest.digest) return undefined
  const order = rebuilt.layers
    .map((layer, position) => ({ ...layer, remote: remote.layers[position] }))
    // A changed program is the reason for everything else that differs.
    .toSorted((a, b) => Number(b.purpose === 'program') - Number(a.purpose === 'program'))
  for (const { purpose, descriptor, remote: there } of order) {
    if (there?.digest === descriptor.digest) continue
    return {
      platform,
      place: placeOf(purpose),
      remote: there?.digest ?? 'no layer',
      rebuilt: descriptor.digest,
    }
  }
  const [more] = remote.layers.slice(rebuilt.layers.length)
  if (more !== undefined) return { platform, place: 'files layer', remote: more.digest, rebuilt: 'no layer' }
  if (remote.config.digest !== rebuilt.config.digest) {
    return { platform, place: 'configuration', remote: remote.config.digest, rebuilt: rebuilt.config.digest }
  }
  return { platform, place: 'manifest', remote: remote.manifest.digest, rebuilt: rebuilt.manifest.digest }
}

function placeOf(purpose: string): Difference['place'] {
  return purpose === 'program' || purpose === 'system' || purpose === 'workdir' ? `${purpose} layer` : 'files layer'
}
