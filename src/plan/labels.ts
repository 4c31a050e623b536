import type { MainPackage } from '../compile/types.ts'
import type { RunnerContext } from '../host/runner/context.ts'
import { isoTime } from '../oci/rfc3339.ts'
import { bareAddress } from '../source/web-address.ts'
import type { Origin } from './types.ts'

export type LabelFacts = {
  readonly main: MainPackage
  readonly source: Origin
  readonly context: RunnerContext | undefined
  readonly createdSeconds: number
  /** The image's first tag from the rules; undefined outside a workflow. */
  readonly version: string | undefined
}

const keys = ['created', 'description', 'licenses', 'revision', 'source', 'title', 'url', 'version'] as const
type Key = (typeof keys)[number]

/**
 * The default labels of an image; unknown values are left out.
 * Source: https://specs.opencontainers.org/image-spec/annotations/#pre-defined-annotation-keys
 */
export function defaultLabels(facts: LabelFacts): Readonly<Record<string, string>> {
  const { main, source, createdSeconds } = facts
  // A program built from `module@version` comes from another repository, about which the runner knows nothing.
  const context = main.module.version === undefined ? facts.context : undefined
  const address = context === undefined ? undefined : bareAddress(context.repository.url)
  const known: Readonly<Record<Key, string | undefined>> = {
    created: isoTime(createdSeconds),
    description: context?.repository.description,
    licenses: context?.repository.license,
    revision: source.revision ?? (context?.sha || undefined),
    source: address ?? source.url,
    title: main.name,
    url: address,
    version: main.module.version ?? facts.version ?? source.tag,
  }
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = known[key]
      return value === undefined ? [] : [[`org.opencontainers.image.${key}`, value]]
    }),
  )
}
