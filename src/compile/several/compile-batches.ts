import { availableParallelism } from 'node:os'
import type { Host } from '../../host/host.ts'
import { partOfRun } from '../../host/trace.ts'
import { platformText } from '../../oci/platform.ts'
import type { Program } from '../types.ts'
import type { Batch } from './batches.ts'
import { type BatchRequest, compileBatch } from './compile-batch.ts'
import { takeTurns } from './turns.ts'

/**
 * Compiles as many batches at a time as there are cores, and returns a promise for each, in their order. Two go commands at
 * once would compile what both need twice: with an empty cache, above all the standard library. So what another one is
 * compiling is waited for, until only the linker is at work there.
 */
export function compileBatches(
  batches: readonly Batch[],
  request: Omit<BatchRequest, 'batch' | 'onImportsCompiled'>,
  host: Host,
): readonly Promise<readonly Program[]>[] {
  const turns = batches.map((batch) => ({
    makes: new Set([...batch.parts].map((part) => `${platformText(batch.platform)} ${part}`)),
    work: (made: () => void) =>
      partOfRun(host, 'compile', async (since) => {
        const beganMs = host.trace?.nowMs() ?? 0
        // What begins then has waited for this, and not for the whole.
        const onImportsCompiled = (): void => {
          partOfRun(host, 'compile', async (since) => since(beganMs)).then(made, made)
        }
        const isOnly = batches.length === 1
        const programs = await compileBatch({ ...request, batch, ...(isOnly ? {} : { onImportsCompiled }) }, host)
        const startMs = await request.recalled?.since()
        if (startMs !== undefined) since(startMs)
        return programs
      }),
  }))
  return takeTurns(turns, { limit: availableParallelism() })
}
