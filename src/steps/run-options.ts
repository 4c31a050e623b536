import type { CacheService } from '../caches/service/service.ts'
import type { Host } from '../host/host.ts'
import type { RunnerContext } from '../host/runner/context.ts'
import type { ProgramSettings } from '../inputs/config/settle.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { OnEvent } from '../report/progress.ts'

/** Where a run works and stores its results; absolute paths. */
export type RunFolders = {
  /** The checkout, or the folder in which the command was started. */
  readonly workspace: string
  /** The input working-directory within the workspace: the base of relative paths in inputs. */
  readonly workingDirectory: string
  /** The folder for an archive if no input names its path. */
  readonly archiveFolder: string
  /** The folder for the report, Dockerfiles and programs. */
  readonly resultFolder: string
}

/** The runner's cache service, and how far it can be trusted. */
export type CachesOfRunner = {
  readonly service: CacheService
  /** The run builds a tag or a release, so no build cache is trusted. */
  readonly release: boolean
  readonly commit: string | undefined
}

/** The options that every step gets. */
export type RunOptions = {
  /** Of the step, with the defaults of a settings file. */
  readonly inputs: Inputs
  /** What a settings file says of some packages; absent without one. */
  readonly settings?: ProgramSettings
  readonly host: Host
  readonly place: RunFolders
  /** Called for each event during a stage. */
  readonly onEvent: OnEvent
  /** Absent without a runner. */
  readonly caches?: CachesOfRunner
  /** Describes what the bytes of the images are. */
  readonly explain?: boolean
  /** The event that triggered the workflow; absent outside a workflow. */
  readonly context?: RunnerContext | undefined
}
