import type { Inputs } from '../inputs/inputs.ts'
import type { TaggedRepository } from '../oci/references.ts'
import type { ImagePlan } from '../plan/types.ts'

/** Where an image of the same code may be. */
export type Place = {
  /** Each repository with one tag. */
  readonly targets: readonly TaggedRepository[]
  /** Who pushed it there, if it is not under the image's own first tag: `pull request 12`. */
  readonly of?: string
}

/** The first tags under which an image of the same may be: its own, then those of other runs. */
export function placesOf({ targets, earlier, inputs }: ImagePlan): readonly Place[] {
  const own = { targets: targets.map(({ repository, tags }) => ({ repository, tags: tags.slice(0, 1) })) }
  // Documents that name a commit and a run are true of the image that they are attached to alone.
  const namesRun = inputs.attest === 'provenance' || inputs.attest === 'true'
  const others = earlier.filter(({ fromPullRequest }) => !fromPullRequest || !namesRun)
  return targets.length === 0 ? others : [own, ...others]
}

/** The kinds of documents that a kept image must have as referrers. */
export function documentsOf({ attest, attestForm }: Pick<Inputs, 'attest' | 'attestForm'>): readonly string[] {
  if (attestForm === 'buildkit') return []
  return [
    ...(attest === 'sbom' || attest === 'true' ? ['spdx', 'cyclonedx'] : []),
    ...(attest === 'provenance' || attest === 'true' ? ['provenance'] : []),
  ]
}

/** The beginning of a key, as logs show it. */
export function shortKey(key: string): string {
  return key.slice(0, 12)
}
