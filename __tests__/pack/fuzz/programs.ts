import { createCodecs } from '../../../src/pack/codec/codecs.ts'
import { compressionFor } from '../../../src/pack/own/compression.ts'
import { goProgram, packInMemory, storeOnly } from '../own/support.ts'
import { smallProgram } from './small-program.ts'

/** The architectures whose programs are taken apart differently; s390x for its byte order. */
export const fuzzedArchitectures = ['amd64', '386', 'arm64', 'arm', 's390x'] as const

const functions = 40

/** Small programs of the Go that the environment chooses. */
export function smallPrograms(architectures: readonly string[] = fuzzedArchitectures): readonly Uint8Array[] {
  return architectures.map((architecture) => smallProgram(goProgram(architecture), functions))
}

/**
 * Packs each program in three ways: with stored streams, in which a changed byte reaches the filters as it is, and with
 * both codecs.
 */
export async function packedInAllWays(programs: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const codecs = createCodecs({ workers: 0 })
  try {
    const ways = [storeOnly, compressionFor('size', codecs), compressionFor('start', codecs)]
    return await Promise.all(
      programs.flatMap((linked) => ways.map((compression) => packInMemory({ linked, compression }))),
    )
  } finally {
    await codecs.close()
  }
}
