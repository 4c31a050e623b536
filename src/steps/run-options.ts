import type { CacheService } from '../caches/service/service.ts'
import type { Host } from '../host/host.ts'
import type { RunnerContext } from '../host/runner/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { OnEvent } from '../report/progress.ts'

/** Where a run works and leaves things; absolute paths. */
export type RunFolders = {
  /** The checkout, or where the command was started. */
  readonly workspace: string
  /** The input working-directory in the workspace: where relative paths of inputs start. */
  readonly workingDirectory: string
  /** Where an archive goes that no input names. */
  readonly archiveFolder: string
  /** Where report, Dockerfiles and programs are left. */
  readonly resultFolder: string
}

/** The cache service of a runner, and what it may be trusted with. */
export type CachesOfRunner = {
  readonly service: CacheService
  /** A tag or a release is built: no build cache is trusted. */
  readonly release: boolean
  readonly commit: string | undefined
}

/** What every step works with. */
export type RunOptions = {
  readonly inputs: Inputs
  readonly host: Host
  readonly place: RunFolders
  /** Hears what happens during a stage. */
  readonly onEvent: OnEvent
  /** Absent where there is no runner. */
  readonly caches?: CachesOfRunner
  /** The event that a workflow runs for; absent at the keyboard. */
  readonly context?: RunnerContext | undefined
}
