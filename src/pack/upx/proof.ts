import { rm } from 'node:fs/promises'
import { fileDigest } from '../../host/files/pieces.ts'
import type { Host } from '../../host/host.ts'
import type { Upx } from '../../toolchain/types.ts'
import { PackFailure } from '../packer.ts'
import { unpack } from './upx.ts'

/**
 * Proves that packing lost nothing: the packed file, unpacked again, is the program byte for byte. UPX restores a
 * static Go executable completely, including section headers, so its digest can be compared; `upx -t` would only
 * compare a checksum that UPX itself wrote. Whether packed programs start is for the canary to show. Throws a
 * PackFailure.
 */
export async function proveUnpacking(
  request: {
    readonly upx: Upx
    readonly packed: string
    /** `sha256:…` of the program before packing. */
    readonly digest: string
    readonly timeoutMs: number
  },
  host: Host,
): Promise<void> {
  const { upx, packed, digest, timeoutMs } = request
  const copy = `${packed}.unpacked`
  try {
    await unpack({ upx, input: packed, output: copy, timeoutMs }, host)
    const found = await fileDigest(copy)
    if (found !== digest) {
      throw new PackFailure(`the proof failed: unpacked again it is ${found}, not ${digest}`)
    }
  } finally {
    await rm(copy, { force: true })
  }
}
