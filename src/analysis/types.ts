/**
 * What a program's bytes are. `headers`: ELF headers and padding; `unattributed`: what could not be given to a package.
 */
export const programKinds = [
  'code',
  'function-tables',
  'types',
  'strings',
  'embedded-files',
  'data',
  'headers',
  'unattributed',
] as const
export type ProgramKind = (typeof programKinds)[number]

/** Bytes of the image besides the program: files, their tar headers, what compression adds, JSON documents. */
export const imageKinds = ['file', 'tar', 'compression', 'unpacker', 'config', 'manifest'] as const
export type ImageKind = (typeof imageKinds)[number]
export type Kind = ProgramKind | ImageKind

/** The owner of bytes. */
export type Owner = {
  /** An import path; in parentheses what is no package. */
  readonly package: string
  readonly kind: ProgramKind
  /** The path of an embedded file, from its package's folder. */
  readonly name?: string
}

/** Every byte of a file, each given to an owner. */
export type Attribution = {
  readonly sizeBytes: number
  readonly owners: readonly Owner[]
  /** Ranges cover the file without gaps; a range ends where the next one starts. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** By range, the index of its owner. */
  readonly ownerOf: Uint32Array<ArrayBuffer>
}

/** Whose bytes a linked program has. */
export type ProgramAnalysis = {
  readonly attribution: Attribution
  /** Why the attribution is not exact; absent if it is. */
  readonly approximate?: string
}

/** A file that a package embeds. */
export type EmbeddedFile = { readonly path: string; readonly absolutePath: string }

/** A row of the final table. */
export type Row = {
  readonly part: 'program' | 'image'
  /** A module path, `std`, or empty. */
  readonly module: string
  readonly package: string
  readonly kind: Kind
  readonly name?: string
  /** In the linked program, or in the uncompressed image. */
  readonly bytes: number
  /** Its share of the compressed image. */
  readonly pulled: number
}
