import type { Platform } from '../../oci/platform.ts'
import type { Packing } from '../packer.ts'

const unknownFormat = 'UPX does not know the format'
const crashes = 'a packed program crashes when it starts'

// Tested with UPX 4.2.2 and 4.2.4 and Go programs packed with --best --lzma; natively, otherwise under qemu 7.2.
const impossible: Readonly<Record<string, string>> = {
  loong64: unknownFormat,
  mips: crashes,
  mips64: unknownFormat,
  mips64le: unknownFormat,
  mipsle: crashes,
  ppc64: crashes,
  riscv64: unknownFormat,
  s390x: unknownFormat,
}

/** Whether a version of UPX makes working programs for a platform. UPX's own test passes for some that do not start. */
export function packingOn({ architecture }: Platform, upxVersion: string): Packing {
  const reason = Object.hasOwn(impossible, architecture) ? impossible[architecture] : undefined
  if (reason !== undefined) return { verdict: 'impossible', reason }
  // 5.0 crashes with about 500 variables: https://github.com/upx/upx/issues/18902
  if (!upxVersion.startsWith('4.2.')) {
    return { verdict: 'doubtful', reason: `programs packed by UPX ${upxVersion} are not known to run` }
  }
  if (architecture !== 'arm64') return { verdict: 'runs' }
  // Under qemu, 4.2.4 ends them with 127 from about 1,000 variables on, and 4.2.2 crashes from about 500 on, and at the
  // end of some programs as well: https://github.com/upx/upx/issues/758
  const reasonOnArm = 'packed by UPX 4.2, arm64 programs are seen to fail when they get 1,000 environment variables'
  return { verdict: 'doubtful', reason: reasonOnArm }
}
