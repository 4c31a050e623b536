import type { Host } from '../host/host.ts'
import type { Platform } from '../oci/platform.ts'

/** A packer did not do its work. The message is one clause, fit for a log. */
export class PackFailure extends Error {
  /** It does not concern the user as long as another packer does it: the program is of a kind that it does not pack. */
  readonly expected: boolean

  constructor(message: string, details: { readonly cause?: unknown; readonly expected?: boolean } = {}) {
    super(message, { cause: details.cause })
    this.name = 'PackFailure'
    this.expected = details.expected ?? false
  }
}

/**
 * `runs`: packed programs were seen to run. `doubtful`: only where a packed test program ran on the same machine.
 * `reason` is one clause.
 */
export type Packing =
  | { readonly verdict: 'runs' }
  | { readonly verdict: 'doubtful' | 'impossible'; readonly reason: string }

type PackFiles = { readonly input: string; readonly output: string; readonly timeoutMs: number }

type ProofOfUnpacking = {
  readonly packed: string
  /** `sha256:…` of the program before packing. */
  readonly digest: string
  readonly timeoutMs: number
}

/** Something that packs programs and can prove that it lost nothing. */
export type Packer = {
  readonly name: 'own' | 'upx'
  /** For the log, such as `UPX 4.2.4`. */
  readonly title: string
  /** The version of UPX and where it came from. */
  readonly upx?: { readonly version: string; readonly source: string }
  /** All that decides what it makes of a program, for the keys of caches. */
  readonly identity: readonly string[]
  /** How many environment variables a packed test program must stand. */
  readonly variableCounts: readonly number[]
  readonly packingOn: (platform: Platform) => Packing
  /** Packs one file into another; gives what is to be said of it, as one clause. Throws a PackFailure. */
  readonly pack: (files: PackFiles, host: Host) => Promise<string | undefined>
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
