import type { Platform } from '../platform.ts'

export type Packing =
  | { readonly possible: true }
  /** `reason` is one clause. */
  | { readonly possible: false; readonly reason: string }

// Tried with UPX 4.2 and Go programs on each platform, packed with --best --lzma.
const impossible: Readonly<Record<string, string>> = {
  loong64: 'UPX does not know the format',
  mips: 'a packed program crashes when it starts',
  mips64: 'UPX does not know the format',
  mips64le: 'UPX does not know the format',
  mipsle: 'a packed program crashes when it starts',
  ppc64: 'a packed program crashes when it starts',
  riscv64: 'UPX does not know the format',
  s390x: 'UPX does not know the format',
}

/** Whether UPX makes programs for a platform that run. UPX's own test passes for some that do not. */
export function packingOn({ architecture }: Platform): Packing {
  const reason = Object.hasOwn(impossible, architecture) ? impossible[architecture] : undefined
  return reason === undefined ? { possible: true } : { possible: false, reason }
}
