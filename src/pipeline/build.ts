import type { Begin } from '../host/stages/ahead.ts'
import type { Stages } from '../host/stages/stages.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { Pushes } from '../registry/push/pushes.ts'
import type { Source } from '../source/source.ts'
import type { RunOptions } from '../steps/run-options.ts'
import type { CheckOrder } from '../steps/vulnerabilities.ts'
import type { ManifestsOfRun } from './manifests.ts'

/** What all stages of a run that builds images have. */
export type Build = {
  readonly options: RunOptions
  readonly order: CheckOrder | undefined
  readonly source: Source
  readonly registry: RegistryClient
  readonly pushes: Pushes
  readonly ahead: Begin<RunOptions>
  readonly stages: Stages
  readonly started: number
  readonly manifests: ManifestsOfRun | undefined
}
