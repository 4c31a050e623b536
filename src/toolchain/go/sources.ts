import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ToolError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { which } from '../../host/processes/which.ts'
import { plainGoEnvironment } from '../../source/environment/variables.ts'
import { downloadFile } from '../download.ts'
import type { GoSource, GoVersionRequest, HostPlatform } from '../types.ts'
import { unpackArchive } from '../unpack.ts'
import type { GoCatalogue } from './catalogue.ts'
import { goCommand, rootsInEnvironment } from './releases.ts'
import { unproven } from './sums.ts'
import { choose, fits, goOfSemver, semverOfGo } from './versions.ts'

/** An installed Go. `version` is SemVer. */
export type FoundGo = {
  readonly command: string
  readonly root: string
  readonly version: string
  readonly source: GoSource
  /** The version string that it reports, when that is more than the version. */
  readonly saysOfItself?: string
}

/** A source has nothing that fits; the reason is a clause for the error that lists all sources. */
export type Miss = { readonly miss: string }

export type ResolverContext = {
  readonly host: Host
  readonly hostPlatform: HostPlatform
  readonly catalogue: GoCatalogue
  /** Called with the version, without "go", when its download begins. */
  readonly onChosen: (version: string) => void
}

export type GoResolver = (wanted: GoVersionRequest, context: ResolverContext) => Promise<FoundGo | Miss>

const downloadTimeoutMs = 15_000

/** Versions in the tool cache, from earlier runs or the runner's image. */
export const fromToolCache: GoResolver = async (wanted, { host, hostPlatform }) => {
  const versions = await host.toolCache.versions('go', hostPlatform.arch)
  const version = choose(wanted, versions, { newest: true })
  const root = version === undefined ? undefined : await host.toolCache.find('go', version, hostPlatform.arch)
  if (version === undefined || root === undefined) return { miss: `the tool cache has ${listOf(versions)}` }
  return { command: goCommand(root, hostPlatform), root, version, source: 'tool-cache' }
}

/** The go on PATH. */
export const fromPath: GoResolver = async (wanted, { host }) => {
  const command = which('go', host.env)
  if (command === undefined) return { miss: 'no go on PATH' }
  const { root, version, text } = await askGo(command, host)
  if (version === undefined) return { miss: `${command} is ${text}` }
  if (!fits(wanted, version)) return { miss: `the go on PATH is ${goOfSemver(version)}` }
  // A vendor's build, or one with an experiment in it: `go1.25.3 X:boringcrypto`, `go1.25.3-acme`.
  const own = text === `go${goOfSemver(version)}` || text === `go${version}` ? {} : { saysOfItself: text }
  return { command, root, version, source: 'path', ...own }
}

/** The GOROOT_1_25_X64 variables of the hosted runners. */
export const fromGorootVariables: GoResolver = async (wanted, { host, hostPlatform }) => {
  const present = rootsInEnvironment(host.env, hostPlatform).flatMap((root) => {
    const version = versionOfRoot(root)
    return version === undefined ? [] : [{ root, version }]
  })
  const version = choose(
    wanted,
    present.map((go) => go.version),
    { newest: true },
  )
  const root = present.find((go) => go.version === version)?.root
  if (version === undefined || root === undefined) {
    return { miss: present.length === 0 ? '' : `the GOROOT variables name ${listOf(present.map((go) => go.version))}` }
  }
  return { command: goCommand(root, hostPlatform), root, version, source: 'goroot-variable' }
}

/**
 * The archive in the release list, verified before unpacking against a sha256 that does not come from its own server
 * alone.
 */
export const fromDownload: GoResolver = async (wanted, { host, hostPlatform, catalogue, onChosen }) => {
  const list = await catalogue.archives()
  if ('miss' in list) return { miss: list.miss }
  const version = choose(
    wanted,
    list.archives.map((archive) => archive.version),
  )
  const archive = list.archives.find((candidate) => candidate.version === version)
  if (version === undefined || archive === undefined) {
    return { miss: `the release list of ${catalogue.place} has none for ${hostPlatform.os} ${hostPlatform.arch}` }
  }
  const sum = await catalogue.sumOf(archive)
  if ('unproven' in sum) {
    if (sum.mayBeElsewhere) return { miss: sum.unproven }
    throw unproven(sum.unproven)
  }
  onChosen(goOfSemver(version))
  const file = join(host.temporaryFolder, archive.filename)
  const fetched = await catalogue.attempt(() =>
    downloadFile(
      {
        url: new URL(archive.filename, `${catalogue.base}/`),
        to: file,
        sha256: sum.sha256,
        ...(archive.sizeBytes === undefined ? {} : { sizeBytes: archive.sizeBytes }),
        idleTimeoutMs: downloadTimeoutMs,
      },
      host,
    ),
  )
  if (fetched !== undefined) return fetched
  const tool = { name: 'go', version, architecture: hostPlatform.arch }
  try {
    const root = await host.toolCache.install(tool, (into) => unpackArchive({ file, into, os: hostPlatform.os }, host))
    return { command: goCommand(root, hostPlatform), root, version, source: 'download' }
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * Lets any installed go download the requested Go: through the module proxy in GOPROXY, verified by the checksum
 * database, which go requires for toolchains. Source: https://go.dev/doc/toolchain#download
 */
export const fromModuleProxy: GoResolver = async (wanted, { host, hostPlatform, catalogue, onChosen }) => {
  const helper = await catalogue.anyGo()
  if (helper === undefined) return { miss: 'no go that could download another version' }
  // The two settings that let go skip the checksum database: cmd/go/internal/modfetch, useSumDB.
  if (/^file:[^,|]*$/.test(host.env.GOPROXY?.trim() ?? '')) {
    return { miss: 'GOPROXY is a folder, for which go does not ask the checksum database' }
  }
  const version =
    'version' in wanted && !wanted.version.endsWith('-0') ? wanted.version : choose(wanted, await catalogue.versions())
  if (version === undefined) return { miss: 'the module proxy has none' }
  onChosen(goOfSemver(version))
  const name = `go${goOfSemver(version)}`
  const tool = { name: 'go', version, architecture: hostPlatform.arch }
  const failed = { command: `${helper} env GOROOT`, exitCode: undefined, output: '' }
  try {
    const root = await host.toolCache.install(tool, async (into) => {
      const modules = join(into, '.modules')
      const { stdout } = await host.run({
        command: helper,
        args: ['env', 'GOROOT'],
        cwd: host.temporaryFolder,
        env: {
          ...plainGoEnvironment(host.env),
          GOTOOLCHAIN: name,
          GOMODCACHE: modules,
          GOFLAGS: '-modcacherw',
          GIT_HTTP_USER_AGENT: undefined,
        },
        quiet: true,
      })
      const fetchedRoot = stdout.trim()
      // A go before 1.21 ignores GOTOOLCHAIN and reports its own root, which must not be moved.
      if (!fetchedRoot.startsWith(modules + sep))
        throw new ToolError({ ...failed, reason: `${helper} downloads no other version` })
      for (const entry of readdirSync(fetchedRoot)) renameSync(join(fetchedRoot, entry), join(into, entry))
      rmSync(modules, { recursive: true, force: true })
    })
    return { command: goCommand(root, hostPlatform), root, version, source: 'module-proxy' }
  } catch (error) {
    if (error instanceof ToolError) return { miss: `the module proxy: ${saidBy(error)}` }
    throw error
  }
}

function saidBy({ output, message }: ToolError): string {
  const lines = output.split('\n').map((line) => line.replace(/^go: /, '').trim())
  return lines.filter((line) => line !== '' && !line.startsWith('downloading ')).join(' ') || message
}

/** What a go command reports about itself, without switching to another version. */
async function askGo(
  command: string,
  host: Host,
): Promise<{ readonly root: string; readonly version: string | undefined; readonly text: string }> {
  const { exitCode, stdout } = await host.run({
    command,
    args: ['env', 'GOVERSION', 'GOROOT'],
    cwd: host.temporaryFolder,
    env: plainGoEnvironment(host.env),
    quiet: true,
    anyExitCode: true,
  })
  const [text = '', root = ''] = stdout.split(/\r?\n/)
  const version = exitCode === 0 && existsSync(root) ? semverOfGo(text) : undefined
  return { root, version, text: text === '' ? `not a working go (exit code ${exitCode})` : text }
}

function versionOfRoot(root: string): string | undefined {
  try {
    return semverOfGo(readFileSync(join(root, 'VERSION'), 'utf8').split('\n')[0] ?? '')
  } catch {
    return undefined
  }
}

function listOf(versions: readonly string[]): string {
  return versions.length === 0 ? 'none' : `only ${versions.map(goOfSemver).join(', ')}`
}
