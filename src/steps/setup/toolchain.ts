import { resolve } from 'node:path'
import { flagValue } from '../../compile/flags.ts'
import { goNeededBy } from '../../compile/remote-module.ts'
import { partOfRun } from '../../host/trace.ts'
import { planPlatforms } from '../../plan/platforms.ts'
import type { Source } from '../../source/source.ts'
import { findGo } from '../../toolchain/go/go.ts'
import type { GoToolchain, HostPlatform, NoUpx, Upx } from '../../toolchain/types.ts'
import { findUpx } from '../../toolchain/upx/upx.ts'
import type { RunOptions } from '../run-options.ts'

export type Tools = {
  readonly go: GoToolchain
  /** A function if UPX is found only when it is needed, or not yet. */
  readonly upx: Upx | NoUpx | (() => Promise<Upx | NoUpx>)
}

export type FindingTools = {
  /** The version of Go, without "go": known before a download ends. */
  readonly version: Promise<string>
  readonly tools: Promise<Tools>
}

/**
 * Finds or installs Go; if only UPX may pack, looks for UPX meanwhile, and does not wait for it. Fails with a UserError
 * if there is no Go.
 */
export function findTools(options: RunOptions, source: Source): FindingTools {
  let choose: (version: string) => void = () => {}
  const chosen = new Promise<string>((resolve) => {
    choose = resolve
  })
  const tools = findBoth({ options, source, onChosen: choose }).then((found) => {
    if (found.go.warning !== undefined) options.onEvent({ kind: 'warning', message: found.go.warning })
    return found
  })
  const version = Promise.race([chosen, tools.then(({ go }) => go.version)])
  // Who waits for the tools gets the error.
  version.catch(() => {})
  return { version, tools }
}

/** Whether nothing but UPX may pack, so that it is needed for sure. */
export function onlyUpxPacks({ upx, packer }: Pick<RunOptions['inputs'], 'upx' | 'packer'>): boolean {
  return upx === 'true' || (upx === 'auto' && packer === 'upx')
}

/** The tools with UPX, where it is needed for sure. */
export async function withUpx({ go, upx }: Tools, inputs: RunOptions['inputs']): Promise<Tools> {
  return { go, upx: onlyUpxPacks(inputs) && typeof upx === 'function' ? await upx() : upx }
}

type Search = {
  readonly options: RunOptions
  readonly source: Source
  readonly onChosen: (version: string) => void
}

async function findBoth({ options, source, onChosen }: Search): Promise<Tools> {
  const { inputs, host } = options
  const hostPlatform = { os: process.platform, arch: process.arch }
  const go = partOfRun(host, 'Go', () => findGoFor({ inputs, host, onChosen }, source, hostPlatform))
  if (inputs.upx === 'false') return { go: await go, upx: { command: undefined, reason: 'upx: false' } }
  const findIt = (): Promise<Upx | NoUpx> =>
    partOfRun(host, 'UPX', () =>
      findUpx(
        {
          version: inputs.upxVersion,
          ...(inputs.upxChecksum === '' ? {} : { checksum: inputs.upxChecksum }),
          downloadBaseUrl: inputs.upxDownloadBaseUrl,
          hostPlatform,
          targets: planPlatforms(inputs.platforms).map(({ architecture }) => architecture),
        },
        host,
      ),
    )
  if (!onlyUpxPacks(inputs)) return { go: await go, upx: findIt }
  const upx = findIt()
  let failure: { readonly error: unknown } | undefined
  upx.catch((error: unknown) => {
    failure = { error }
  })
  const found = await go
  // A malformed input, for example.
  if (failure !== undefined) throw failure.error
  return { go: found, upx: () => upx }
}

async function findGoFor(
  { inputs, host, onChosen }: Pick<RunOptions, 'inputs' | 'host'> & Pick<Search, 'onChosen'>,
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
  const remote = source.packages.map(({ argument }) => argument).filter((argument) => argument.kind === 'import path')
  const isFinal = remote.length === 0 || inputs.goVersion !== '' || inputs.goVersionFile !== ''
  const go = await findGo({ ...request, ...(isFinal ? { onChosen } : {}) }, goHost)
  if (isFinal) return go
  // A program given by import path needs the Go version of its own module, and fetching that module needs a Go.
  const options = { tags: [], ldflags: '', flags: [], env: inputs.buildEnv }
  const lines = await Promise.all(remote.map((argument) => goNeededBy({ argument, go, options }, host)))
  return findGo({ ...request, remoteLines: lines.filter((line) => line !== undefined) }, goHost)
}
