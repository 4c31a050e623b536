import { stat } from 'node:fs/promises'
import { ToolError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import type { Upx } from '../../toolchain/types.ts'
import { PackFailure } from '../packer.ts'
import { packArguments, unpackArguments, upxComplaint } from './upx-arguments.ts'

type Files = { readonly upx: Upx; readonly input: string; readonly output: string; readonly timeoutMs: number }

/** Packs one file into another. Throws a PackFailure. */
export async function pack(request: Files & { readonly options: readonly string[] }, host: Host): Promise<void> {
  await run({ ...request, what: 'packing', args: packArguments(request) }, host)
}

/** Unpacks one file into another. Throws a PackFailure. */
export async function unpack(request: Files, host: Host): Promise<void> {
  await run({ ...request, what: 'unpacking', args: unpackArguments(request) }, host)
}

async function run(
  work: Files & { readonly what: string; readonly args: readonly string[] },
  host: Host,
): Promise<void> {
  const { upx, what, args, output, timeoutMs } = work
  // Nothing from the machine's environment: UPX would add the options in its variable UPX.
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
    throw new PackFailure(`UPX ${upx.version} failed at ${what}: ${upxComplaint(error.output) ?? ending}`, {
      cause: error,
    })
  }
  const isThere = await stat(output).then(
    (stats) => stats.size > 0,
    () => false,
  )
  if (!isThere) throw new PackFailure(`UPX ${upx.version} failed at ${what}: it wrote no file`)
}
