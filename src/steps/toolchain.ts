import { resolve } from 'node:path'
import { both } from '../host/parallel.ts'
import { planPlatforms } from '../plan/platforms.ts'
import type { Source } from '../source/source.ts'
import { findGo } from '../toolchain/go/go.ts'
import type { GoToolchain, NoUpx, Upx } from '../toolchain/types.ts'
import { findUpx } from '../toolchain/upx/upx.ts'
import type { RunOptions } from './run-options.ts'

export type Tools = { readonly go: GoToolchain; readonly upx: Upx | NoUpx }

/** Finds or installs Go and, unless `upx` is false, UPX. Throws a UserError where there is no Go. */
export async function findTools({ inputs, host }: RunOptions, source: Source): Promise<Tools> {
  const hostPlatform = { os: process.platform, arch: process.arch }
  const go = findGo(
    {
      ...(inputs.goVersion === '' ? {} : { version: inputs.goVersion }),
      ...(inputs.goVersionFile === '' ? {} : { versionFile: resolve(source.workingDirectory, inputs.goVersionFile) }),
      moduleFiles: source.moduleFiles,
      checkLatest: inputs.checkLatest,
      downloadBaseUrl: inputs.goDownloadBaseUrl,
      hostPlatform,
    },
    // Where modules come from, and which workspace counts, is the same for the toolchain as for the build.
    { ...host, env: { ...host.env, ...inputs.buildEnv } },
  )
  if (inputs.upx === 'false') return { go: await go, upx: { command: undefined, reason: 'upx: false' } }
  const upx = findUpx(
    {
      version: inputs.upxVersion,
      ...(inputs.upxChecksum === '' ? {} : { checksum: inputs.upxChecksum }),
      downloadBaseUrl: inputs.upxDownloadBaseUrl,
      hostPlatform,
      targets: planPlatforms(inputs.platforms).map(({ architecture }) => architecture),
    },
    host,
  )
  const [foundGo, foundUpx] = await both(go, upx)
  return { go: foundGo, upx: foundUpx }
}
