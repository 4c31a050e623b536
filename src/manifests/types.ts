/** A file with Kubernetes objects, a kustomization, or values of a chart. */
export type ManifestFile = {
  /** For messages: as found below the item that named it. */
  readonly name: string
  /** Where its copy goes, relative to the output folder. */
  readonly target: string
  readonly text: string
}

/** A place in a file that names an image. Offsets are in UTF-16 units of the text. */
export type Place = {
  readonly file: string
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly wanted: Wanted
}

/** Which image a place names, and what it becomes. */
export type Wanted =
  /** `ko://<import path>`, which becomes `name@digest`. */
  | { readonly by: 'import path'; readonly importPath: string; readonly write: Write }
  /** `registry/path` in its usual spelling. */
  | { readonly by: 'name'; readonly name: string; readonly write: Write }

/** The new text, made of `name@sha256:…` in two parts. */
export type Write = (image: { readonly name: string; readonly digest: string; readonly tag: string }) => string

/** An image of this run. */
export type ResolvedImage = {
  /** What `ko://` may be followed by: its import path, or its folder as `./cmd/api`. */
  readonly importPaths: readonly string[]
  /** `registry/path` of each repository. */
  readonly names: readonly string[]
  readonly digest: string
  /** Its first tag; empty if it has none. */
  readonly tag: string
}
