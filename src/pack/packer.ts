import type { Host } from '../host/host.ts'
import type { Platform } from '../oci/platform.ts'

/** Packing failed. The message is one clause for the log. */
export class PackFailure extends Error {
  /** The packer does not support this kind of program: no concern of the user if another packer packs it. */
  readonly expected: boolean

  constructor(message: string, details: { readonly cause?: unknown; readonly expected?: boolean } = {}) {
    super(message, { cause: details.cause })
    this.name = 'PackFailure'
    this.expected = details.expected ?? false
  }
}

/**
 * `runs`: packed programs are known to run. `doubtful`: only if a packed test program ran on the same machine.
 * `reason` is one clause.
 */
export type Packing =
  | { readonly verdict: 'runs' }
  | { readonly verdict: 'doubtful' | 'impossible'; readonly reason: string }

/** A program that the same packer packed in an earlier run; its file may be gone or damaged. */
export type EarlierPacked = { readonly path: string; readonly streams: readonly string[] }

type PackFiles = {
  readonly input: string
  readonly output: string
  readonly timeoutMs: number
  /** It is so small that it need not wait until a large one is packed. */
  readonly small?: boolean
  /** Programs whose unchanged parts may be taken as they are packed there. */
  readonly earlier?: () => Promise<readonly EarlierPacked[]>
}

export type Packed = {
  /** About the result, as one clause. */
  readonly note?: string
  /** `sha256:…` of what the packed file was unpacked to already; `prove` need not do it again. */
  readonly unpacksTo?: string
  /** What finds its parts again, as `earlier` of a later run. */
  readonly streams?: readonly string[]
}

type ProofOfUnpacking = {
  readonly packed: string
  /** `sha256:…` of the program before packing. */
  readonly digest: string
  readonly timeoutMs: number
}

/** Packs programs and can prove that the result is lossless. */
export type Packer = {
  readonly name: 'own' | 'upx'
  /** For the log, such as `UPX 4.2.4`. */
  readonly title: string
  /** The version of UPX, where it came from, and `sha256:…` of its program. */
  readonly upx?: { readonly version: string; readonly source: string; readonly digest: string }
  /** Everything that decides its output for a program, for cache keys. */
  readonly identity: readonly string[]
  /** The number of environment variables that a packed test program must survive. */
  readonly variableCounts: readonly number[]
  readonly packingOn: (platform: Platform) => Packing
  /** Packs one file into another. Throws a PackFailure. */
  readonly pack: (files: PackFiles, host: Host) => Promise<Packed>
  /** Throws a PackFailure unless the packed file, unpacked again, is the program byte for byte. */
  readonly prove: (proof: ProofOfUnpacking, host: Host) => Promise<void>
}

/**
 * How long packing may take, in ms: about 2 MB a second is usual, but UPX's options such as --brute take thirty times as
 * long, and so may the machine.
 */
export function packingTime(sizeBytes: number): number {
  return 60_000 + Math.ceil((sizeBytes / 1_000_000) * 30_000)
}
