import { stat } from 'node:fs/promises'
import { ToolError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { Upx } from '../toolchain/types.ts'
import { packArguments, unpackArguments, upxComplaint } from './upx-arguments.ts'

/** UPX did not do its work. The message is one clause, fit for a log. */
export class UpxFailure extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause })
    this.name = 'UpxFailure'
  }
}

type Files = { readonly upx: Upx; readonly input: string; readonly output: string; readonly timeoutMs: number }

/** Packs one file into another. Throws an UpxFailure. */
export async function pack(request: Files & { readonly options: readonly string[] }, host: Host): Promise<void> {
  await run({ ...request, what: 'packing', args: packArguments(request) }, host)
}

/** Unpacks one file into another. Throws an UpxFailure. */
export async function unpack(request: Files, host: Host): Promise<void> {
  await run({ ...request, what: 'unpacking', args: unpackArguments(request) }, host)
}

/**
 * How long UPX may take, in ms: about 2 MB a second is usual, but options such as --brute take thirty times as long,
 * and so may the machine.
 */
export function packingTime(sizeBytes: number): number {
  return 60_000 + Math.ceil((sizeBytes / 1_000_000) * 30_000)
}

async function run(
  work: Files & { readonly what: string; readonly args: readonly string[] },
  host: Host,
): Promise<void> {
  const { upx, what, args, output, timeoutMs } = work
  // Nothing of the machine's environment: the variable UPX would add options of its own.
  const env = { PATH: host.env.PATH, TMPDIR: host.temporaryFolder, LC_ALL: 'C' }
  try {
    await host.run({ command: upx.command, args, env, timeoutMs, quiet: true })
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    const ending =
      error.exitCode === undefined
        ? error.message
            .split('\n', 1)
            .join('')
            .replace(/^.*?: /s, '')
        : `exit code ${error.exitCode}`
    throw new UpxFailure(`UPX ${upx.version} failed at ${what}: ${upxComplaint(error.output) ?? ending}`, error)
  }
  const isThere = await stat(output).then(
    (stats) => stats.size > 0,
    () => false,
  )
  if (!isThere) throw new UpxFailure(`UPX ${upx.version} failed at ${what}: it wrote no file`, undefined)
}
