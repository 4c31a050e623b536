import { createHash } from 'node:crypto'

/** Deflated pieces of earlier streams: a program of which a line has changed is mostly the same bytes. */
export type KnownPieces = {
  /** What an earlier stream has for this key, in memory of its own; undefined if that is not known. */
  readonly take: (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Is called with every piece of this stream, in order. The bytes are only valid during the call. */
  readonly note: (key: string, deflated: Uint8Array) => void
}

/** The key of a piece: everything besides the encoder that decides its deflated bytes, hashed. */
export function pieceKey(piece: {
  /** What matches can point to, before the piece. */
  readonly window: Uint8Array
  readonly bytes: Uint8Array
  readonly final: boolean
}): string {
  return createHash('sha256')
    .update(`${piece.window.length} ${piece.final}\n`)
    .update(piece.window)
    .update(piece.bytes)
    .digest('hex')
}
