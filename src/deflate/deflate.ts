import { fileBeside } from '../host/files/beside.ts'
import { bytesAt, startModule } from '../host/wasm/module.ts'

/** A piece of the input: the bytes before `start` are only there as targets of matches. */
export type Piece = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly start: number
  /** The stream ends with this piece. */
  readonly final: boolean
}

/**
 * Returns whole bytes of a deflate stream (RFC 1951), so that the results of successive pieces can be joined. Reuses
 * the piece's own memory if they fit: garbage collection is slow to free large buffers.
 */
export type Deflate = (piece: Piece) => Uint8Array<ArrayBuffer>

/** What matches can point to, in bytes. */
export const windowBytes = 32 * 1024

/** Maximum size of a piece, counted from `start`, in bytes. */
export const pieceBytes = 128 * 1024

/**
 * Creates an encoder: a WebAssembly module (see native/deflate), since JavaScript is slow until the engine has
 * optimized it, in each worker anew. It reuses its tables (about 8 MB) but no data: a piece gives the same bytes
 * whatever came before it. All decisions use whole numbers only, so the output is the same on every engine.
 */
export function createDeflate(): Deflate {
  const module = startModule(fileBeside(import.meta.url, './deflate.wasm'))
  const loadAt = module.call('bytes')
  const outputAt = module.call('output')
  return ({ bytes, start, final }) => {
    const sizeBytes = bytes.length - start
    if (sizeBytes > pieceBytes) throw new RangeError(`a piece of ${sizeBytes} bytes, where ${pieceBytes} are the most`)
    if (start > windowBytes) throw new RangeError(`${start} bytes before a piece, where ${windowBytes} are the most`)
    bytesAt(module, { at: loadAt, size: bytes.length }).set(bytes)
    const deflatedBytes = module.call('deflate', start, bytes.length, final ? 1 : 0)
    const memory = bytes.buffer.byteLength < deflatedBytes ? new ArrayBuffer(deflatedBytes) : bytes.buffer
    const deflated = new Uint8Array(memory, 0, deflatedBytes)
    deflated.set(bytesAt(module, { at: outputAt, size: deflatedBytes }))
    return deflated
  }
}
