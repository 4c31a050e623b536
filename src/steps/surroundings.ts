import type { Host } from '../host/host.ts'
import type { Inputs } from '../inputs/inputs.ts'

/** Where a run works and leaves things; absolute paths. */
export type Place = {
  /** Where relative paths start. */
  readonly workspace: string
  /** Where an archive goes that no input names. */
  readonly archiveFolder: string
  /** Where report, Dockerfiles and programs are left. */
  readonly resultFolder: string
}

/** What every step works with. */
export type Surroundings = { readonly inputs: Inputs; readonly host: Host; readonly place: Place }
