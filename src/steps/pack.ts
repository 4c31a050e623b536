import { join } from 'node:path'
import { createFileCache } from '../caches/kept-files.ts'
import type { Program } from '../compile/types.ts'
import { packPrograms } from '../pack/pack.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { RunOptions } from './run-options.ts'
import type { Tools } from './setup/toolchain.ts'

/** Packs the programs that may be packed, and warns where a packer or its proof failed. Throws a UserError with `upx: true`. */
export async function packAll(
  { inputs, host, caches, onEvent }: RunOptions,
  programs: readonly Program[],
  { go, upx }: Tools,
): Promise<readonly PackedProgram[]> {
  const packed = await packPrograms(
    {
      programs,
      packer: inputs.packer,
      goal: inputs.packFor,
      upx,
      mode: inputs.upx,
      args: inputs.upxArgs,
      outputFolder: join(host.temporaryFolder, 'packed'),
      go,
      // A release does not reuse programs that earlier runs packed.
      kept: caches?.release === true ? undefined : createFileCache(join(host.cacheFolder, 'packed')),
    },
    host,
  )
  for (const { warning } of packed) if (warning !== undefined) onEvent({ kind: 'warning', message: warning })
  return packed
}
