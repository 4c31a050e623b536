import { join } from 'node:path'
import { createFileCache } from '../caches/kept-files.ts'
import type { Program } from '../compile/types.ts'
import type { Room } from '../host/parallel.ts'
import { packPrograms, withOneWarningOfAKind } from '../pack/pack.ts'
import { createProofs } from '../pack/proofs.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { RunOptions } from './run-options.ts'
import type { Tools } from './setup/toolchain.ts'

/** The programs of a run, each as soon as it is packed or known to stay as it is; in the order of the compiled ones. */
export type PackingAll = {
  readonly each: readonly Promise<PackedProgram>[]
  /** The same when all have ended. Throws a UserError with `upx: true`. */
  readonly all: Promise<readonly PackedProgram[]>
}

export type ProgramsToPack = {
  readonly programs: readonly Promise<Program>[]
  readonly tools: Tools
  readonly room: Room
}

/**
 * Packs the programs that may be packed, and warns where a packer or its proof failed. Throws a UserError for options
 * that do not pack.
 */
export function packAll(
  { inputs, host, caches, onEvent }: RunOptions,
  { programs, tools: { go, upx }, room }: ProgramsToPack,
): PackingAll {
  const each = packPrograms(
    {
      programs,
      room,
      packer: inputs.packer,
      goal: inputs.packFor,
      upx,
      mode: inputs.upx,
      args: inputs.upxArgs,
      outputFolder: join(host.temporaryFolder, 'packed'),
      go,
      // A release does not reuse programs that earlier runs packed.
      ...(caches?.release === true ? {} : ofEarlierRuns(host)),
    },
    host,
  )
  // Each is awaited by `all`.
  for (const packed of each) packed.catch(() => {})
  const all = Promise.all(each).then((found) => {
    const packed = withOneWarningOfAKind(found)
    for (const { warning } of packed) if (warning !== undefined) onEvent({ kind: 'warning', message: warning })
    return packed
  })
  all.catch(() => {})
  return { each, all }
}

function ofEarlierRuns({ cacheFolder }: RunOptions['host']) {
  return { kept: createFileCache(join(cacheFolder, 'packed')), proofs: createProofs(join(cacheFolder, 'proven')) }
}
