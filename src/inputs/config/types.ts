import type { InputName } from '../table.ts'

/** A setting of one input, as the text that the input would have. */
export type Setting = {
  readonly name: InputName
  readonly text: string
  /** Where it stands, for the log and for errors, such as `.go-tiny-image.yml:7`. */
  readonly from: string
  readonly line: number
}

/** Settings for the packages that a pattern matches. */
export type ConfigRule = {
  /** As written: a folder or pattern relative to the file's folder, or an import path or pattern of import paths. */
  readonly pattern: string
  readonly line: number
  readonly settings: readonly Setting[]
}

export type Config = {
  /** As people know it, such as `.go-tiny-image.yml`. */
  readonly file: string
  /** Absolute: the folder that patterns are relative to. */
  readonly folder: string
  readonly defaults: readonly Setting[]
  /** In the order of the file; of several that match, the later one wins. */
  readonly rules: readonly ConfigRule[]
  /** What of another tool's file has no meaning here, one sentence each. */
  readonly notes: readonly string[]
}

/** A file with settings that was found. */
export type ConfigText = { readonly file: string; readonly folder: string; readonly text: string }
