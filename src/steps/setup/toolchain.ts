import { resolve } from 'node:path'
import { flagValue } from '../../compile/flags.ts'
import { goNeededBy } from '../../compile/remote-module.ts'
import { both } from '../../host/parallel.ts'
import { planPlatforms } from '../../plan/platforms.ts'
import type { Source } from '../../source/source.ts'
import { findGo } from '../../toolchain/go/go.ts'
import type { GoToolchain, HostPlatform, NoUpx, Upx } from '../../toolchain/types.ts'
import { findUpx } from '../../toolchain/upx/upx.ts'
import type { RunOptions } from '../run-options.ts'

export type Tools = {
  readonly go: GoToolchain
  /** A function if UPX should be looked for only when needed, because our own packer goes first. */
  readonly upx: Upx | NoUpx | (() => Promise<Upx | NoUpx>)
}

/** Finds or installs Go and, if only UPX may pack, UPX. Throws a UserError if there is no Go. */
export async function findTools(options: RunOptions, source: Source): Promise<Tools> {
  const tools = await findBoth(options, source)
  if (tools.go.warning !== undefined) options.onEvent({ kind: 'warning', message: tools.go.warning })
  return tools
}

async function findBoth({ inputs, host }: RunOptions, source: Source): Promise<Tools> {
  const hostPlatform = { os: process.platform, arch: process.arch }
  const go = findGoFor({ inputs, host }, source, hostPlatform)
  if (inputs.upx === 'false') return { go: await go, upx: { command: undefined, reason: 'upx: false' } }
  const findIt = (): Promise<Upx | NoUpx> =>
    findUpx(
      {
        version: inputs.upxVersion,
        ...(inputs.upxChecksum === '' ? {} : { checksum: inputs.upxChecksum }),
        downloadBaseUrl: inputs.upxDownloadBaseUrl,
        hostPlatform,
        targets: planPlatforms(inputs.platforms).map(({ architecture }) => architecture),
      },
      host,
    )
  if (inputs.upx === 'auto' && inputs.packer !== 'upx') return { go: await go, upx: findIt }
  const [foundGo, foundUpx] = await both(go, findIt())
  return { go: foundGo, upx: foundUpx }
}

async function findGoFor(
  { inputs, host }: Pick<RunOptions, 'inputs' | 'host'>,
  source: Source,
  hostPlatform: HostPlatform,
): Promise<GoToolchain> {
  const modFile = flagValue(inputs.buildFlags, 'modfile')
  const request = {
    ...(inputs.goVersion === '' ? {} : { version: inputs.goVersion }),
    ...(inputs.goVersionFile === '' ? {} : { versionFile: resolve(source.workingDirectory, inputs.goVersionFile) }),
    moduleFiles: source.moduleFiles,
    ...(modFile === undefined ? {} : { modFile }),
    checkLatest: inputs.checkLatest,
    downloadBaseUrl: inputs.goDownloadBaseUrl,
    ...(inputs.goChecksum === '' ? {} : { checksum: inputs.goChecksum }),
    hostPlatform,
  }
  // The toolchain is downloaded with the same module settings as the build.
  const goHost = { ...host, env: { ...host.env, ...inputs.buildEnv } }
  const go = await findGo(request, goHost)
  const remote = source.packages.map(({ argument }) => argument).filter((argument) => argument.kind === 'import path')
  if (remote.length === 0 || inputs.goVersion !== '' || inputs.goVersionFile !== '') return go
  // A program given by import path needs the Go version of its own module, and fetching that module needs a Go.
  const options = { tags: [], ldflags: '', flags: [], env: inputs.buildEnv }
  const lines = await Promise.all(remote.map((argument) => goNeededBy({ argument, go, options }, host)))
  return findGo({ ...request, remoteLines: lines.filter((line) => line !== undefined) }, goHost)
}
