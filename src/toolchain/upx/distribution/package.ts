import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { ToolError } from '../../../errors.ts'
import type { Host } from '../../../host/host.ts'
import { which } from '../../../host/processes/which.ts'
import { askUpx, type FoundUpx, type UpxVersionRequest } from '../sources.ts'
import { chooseUpx } from '../versions.ts'
import {
  type AptSource,
  readDeb822Sources,
  readDepends,
  readMadison,
  readOneLineSources,
  readOsRelease,
  upstreamVersion,
  upxSources,
} from './apt-sources.ts'

const packageName = 'upx-ucl'
const updateTimeoutMs = 60_000
const fetchTimeoutMs = 60_000

/**
 * UPX from the distribution's package, unpacked into the tool cache. APT gets a separate state, cache and source list:
 * the machine's package database is only read, and nothing is installed. APT checks the signatures.
 */
export async function fromDistribution(
  wanted: UpxVersionRequest,
  host: Host,
): Promise<FoundUpx | { readonly miss: string }> {
  const commands = ['apt-get', 'apt-cache', 'dpkg-deb'].filter((name) => which(name, host.env) === undefined)
  if (commands.length > 0) return { miss: '' }
  const lists = upxSources(readOsRelease(readIfThere('/etc/os-release')), machineSources('/etc/apt'))
  if (lists.length === 0) return { miss: 'the APT sources of this machine list no release of Debian or Ubuntu' }
  const apt = privateApt(join(host.temporaryFolder, 'apt'))
  try {
    for (const list of lists) {
      const offer = await offered(list, { wanted, apt, host })
      if (offer.unreachable !== undefined) return { miss: `the distribution's packages: ${offer.unreachable}` }
      if (offer.version !== undefined) return await install(offer.version, { wanted, apt, host })
    }
    return { miss: `the distribution has no ${packageName} that can be used` }
  } catch (error) {
    if (error instanceof ToolError) return { miss: `the distribution's package: ${lastLine(error)}` }
    throw error
  } finally {
    rmSync(apt.folder, { recursive: true, force: true })
  }
}

type PrivateApt = { readonly folder: string; readonly config: string; readonly sources: string }
type Work = { readonly wanted: UpxVersionRequest; readonly apt: PrivateApt; readonly host: Host }

function privateApt(folder: string): PrivateApt {
  const sources = join(folder, 'sources.d')
  for (const part of [
    sources,
    join(folder, 'state', 'lists', 'partial'),
    join(folder, 'cache', 'archives', 'partial'),
  ]) {
    mkdirSync(part, { recursive: true })
  }
  const config = join(folder, 'apt.conf')
  const value = (text: string): string => `"${text.replaceAll('"', '')}"`
  writeFileSync(
    config,
    [
      // Hooks of other packages change the machine's own state.
      '#clear APT::Update::Pre-Invoke;',
      '#clear APT::Update::Post-Invoke;',
      '#clear APT::Update::Post-Invoke-Success;',
      `Dir::State ${value(join(folder, 'state'))};`,
      `Dir::Cache ${value(join(folder, 'cache'))};`,
      'Dir::State::status "/var/lib/dpkg/status";',
      'Dir::Etc::SourceList "/dev/null";',
      `Dir::Etc::SourceParts ${value(sources)};`,
      'Dir::Etc::Preferences "/dev/null";',
      'Dir::Etc::PreferencesParts "/dev/null";',
      // The user that APT would switch to cannot read the private folder.
      'APT::Sandbox::User "";',
      'APT::Get::AllowUnauthenticated "false";',
      'Acquire::AllowInsecureRepositories "false";',
      'Acquire::Languages "none";',
      'Acquire::Retries "1";',
      'Acquire::http::Timeout "5";',
      'Acquire::https::Timeout "5";',
      '',
    ].join('\n'),
  )
  return { folder, config, sources }
}

type Offer = { readonly version?: string | undefined; readonly unreachable?: string }

/** An acceptable version of the package in the sources, if any. A missing suite is not an error. */
async function offered(list: string, { wanted, apt, host }: Work): Promise<Offer> {
  writeFileSync(join(apt.sources, 'upx.sources'), list)
  const { config } = apt
  const update = await host.run({
    command: 'apt-get',
    args: ['-c', config, '-q', 'update'],
    anyExitCode: true,
    quiet: true,
    timeoutMs: updateTimeoutMs,
  })
  if (!readdirSync(join(apt.folder, 'state', 'lists')).some((name) => name.includes('_Packages'))) {
    return {
      unreachable:
        update.stderr
          .trim()
          .split('\n')[0]
          ?.replace(/^[WE]: /, '') ?? 'no list received',
    }
  }
  const madison = await host.run({ command: 'apt-cache', args: ['-c', config, 'madison', packageName], quiet: true })
  const versions = readMadison(madison.stdout)
  const chosen = chooseUpx(versions.map(upstreamVersion), wanted)
  return { version: versions.find((version) => upstreamVersion(version) === chosen) }
}

async function install(
  packageVersion: string,
  { wanted, apt, host }: Work,
): Promise<FoundUpx | { readonly miss: string }> {
  const version = upstreamVersion(packageVersion)
  const tool = { name: 'upx', version, architecture: wanted.hostPlatform.arch }
  const folder = await host.toolCache.install(tool, async (into) => {
    const [file] = await fetchPackages([`${packageName}=${packageVersion}`], { apt, host })
    if (file === undefined) throw new ToolError(nothingFetched)
    await host.run({ command: 'dpkg-deb', args: ['-x', file, into], quiet: true })
    const program = join(into, 'usr', 'bin', packageName)
    const command = join(into, 'upx')
    if ((await askUpx(program, host)) === version) {
      symlinkSync(relative(into, program), command)
    } else {
      // Built for a later release: its libraries are unpacked too, and their loader starts it.
      await addLibraries({ file, into }, { apt, host })
      writeFileSync(command, launcher(into, program))
      chmodSync(command, 0o755)
    }
    rmSync(join(into, 'usr', 'share'), { recursive: true, force: true })
    const started = await askUpx(command, host)
    if (started !== version)
      throw new ToolError({ ...nothingFetched, reason: `the program says ${started ?? 'nothing'}` })
  })
  return { command: join(folder, 'upx'), version, source: 'distribution' }
}

const nothingFetched = {
  command: `apt-get download ${packageName}`,
  exitCode: undefined,
  output: '',
  reason: 'no file came',
}

async function fetchPackages(
  packages: readonly string[],
  { apt, host }: Pick<Work, 'apt' | 'host'>,
): Promise<readonly string[]> {
  const cwd = join(apt.folder, `packages-${packages[0]?.split('=')[0]}`)
  mkdirSync(cwd)
  const args = ['-c', apt.config, '-q', 'download', ...packages]
  await host.run({ command: 'apt-get', args, cwd, quiet: true, timeoutMs: fetchTimeoutMs })
  return readdirSync(cwd)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(cwd, name))
}

async function addLibraries(
  { file, into }: { readonly file: string; readonly into: string },
  { apt, host }: Pick<Work, 'apt' | 'host'>,
): Promise<void> {
  const depends = await host.run({ command: 'dpkg-deb', args: ['-f', file, 'Depends'], quiet: true })
  const libraries = readDepends(depends.stdout)
  for (const library of await fetchPackages(libraries, { apt, host })) {
    await host.run({ command: 'dpkg-deb', args: ['-x', library, into], quiet: true })
  }
}

// The only use of a shell here: it finds its own folder and passes the arguments on unchanged.
function launcher(folder: string, program: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const loader = files.find((entry) => entry.isFile() && /^ld-linux[\w.-]*\.so\.\d+$/.test(entry.name))
  const folders = new Set(
    files.filter((entry) => /\.so(\.\d+)*$/.test(entry.name)).map((entry) => relative(folder, entry.parentPath)),
  )
  if (loader === undefined) throw new ToolError({ ...nothingFetched, reason: 'no loader among the libraries' })
  const inFolder = (path: string): string => `"$here/${path}"`
  const libraries = [...folders].filter((path) => !/gconv|audit/.test(path)).map((path) => `$here/${path}`)
  return [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    `exec ${inFolder(relative(folder, join(loader.parentPath, loader.name)))} --library-path "${libraries.join(':')}" ${inFolder(relative(folder, program))} "$@"`,
    '',
  ].join('\n')
}

function machineSources(folder: string): readonly AptSource[] {
  const parts = join(folder, 'sources.list.d')
  const names = existsSync(parts) ? readdirSync(parts).toSorted() : []
  return [
    ...readOneLineSources(readIfThere(join(folder, 'sources.list'))),
    ...names.flatMap((name) => {
      const text = readIfThere(join(parts, name))
      if (name.endsWith('.list')) return readOneLineSources(text)
      return name.endsWith('.sources') ? readDeb822Sources(text) : []
    }),
  ]
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function lastLine({ output, message }: ToolError): string {
  return output.trim().split('\n').at(-1) || (message.split('\n')[0] ?? message)
}
