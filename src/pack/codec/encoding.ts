/** What an encoder made, until its next stream. */
export type Encoding = {
  readonly sizeBytes: number
  /** In memory of their own. */
  readonly bytes: () => Uint8Array<ArrayBuffer>
}
