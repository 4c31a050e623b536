// The page about the programs that were packed.

import { cpus } from 'node:os'
import { median, table } from '../support.ts'
import type { Measured } from './measure.ts'

export type Result = Measured & { readonly name: string; readonly go: string; readonly architecture: string }

/** docs/packed-programs.md. `failed` are the builds that did not compile. */
export function reportOf(results: readonly Result[], failed: readonly string[]): string {
  const count = (kind: Measured['starts']): number => results.filter(({ starts }) => starts === kind).length
  const without = results.filter((one) => one.without.length > 0)
  const architectures = architecturesOf(results)
  const unpacked = results.map((one) => one.unpacked)
  const programs = unique(results.map(({ name }) => name))
  return `# Programs that were packed

Made by \`npm run bench -- programs\` on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, with other work on the machine: trust bytes
and ratios. ${programs.length} main packages from the module proxy, built with \`-trimpath -ldflags="-s -w"\` by three versions of Go
for ${architectures.length} platforms: ${results.length} programs of ${megabytes(Math.min(...unpacked))} to ${megabytes(Math.max(...unpacked))} MB.

Each was packed for size and for a quick start, unpacked with the stubs' code, and is the linked file, byte for byte. Each was
started as it was linked and in both forms, by the kernel or by qemu-user: ${count('as unpacked')} answer as the linked program does, ${count('differs')} differ, ${count('not here')} start here in neither form.
${without.length === 0 ? 'None needed a filter left out.' : `Filters left out: ${without.map((one) => `${nameOf(one)} (${one.without.join(', ')})`).join('; ')}.`}

| platform | ${versions(results).map(shortVersion).join(' | ')} |
|---|${versions(results)
    .map(() => '---:|')
    .join('')}
${architectures
  .map((architecture) => {
    const cells = versions(results).map(
      (go) => results.filter((one) => one.go === go && one.architecture === architecture).length,
    )
    return `| ${architecture} | ${cells.join(' | ')} |`
  })
  .join('\n')}

## Sizes

Medians of all, packed for size and for a quick start:

${shares(results)}

UPX is \`--best --lzma\`, xz is \`-9e\` with the filter of the platform. Medians of those that were packed by all of them:

${summary(results)}

Sizes in bytes, times in ms of CPU:

${sizes(results)}

## All of them

${programs.map((name) => `- ${name}: ${buildsOf(results.filter((one) => one.name === name))}`).join('\n')}
${failed.length === 0 ? '' : `\nNot built, because that Go or platform does not compile them: ${failed.join('; ')}.\n`}`
}

/** What is left of the linked programs, by platform. */
function shares(results: readonly Result[]): string {
  const rows = architecturesOf(results).map((architecture) => {
    const some = results.filter((one) => one.architecture === architecture)
    const share = (value: (one: Result) => number): string =>
      median(some.map((one) => value(one) / one.unpacked)).toFixed(3)
    return [architecture, String(some.length), share(({ own }) => own), share(({ quickStart }) => quickStart)]
  })
  return table([['platform', 'programs', 'size / linked', 'quick start / linked'], ...rows])
}

function summary(results: readonly Result[]): string {
  const head = ['platform', 'programs', 'ours / UPX', 'ours / xz', 'quick start / UPX', 'CPU of packing / UPX']
  const compared = results.filter(({ upx }) => upx !== undefined)
  const rows = architecturesOf(compared).map((architecture) => {
    const some = compared.filter((one) => one.architecture === architecture)
    const of = (value: (one: Result) => number | undefined): string => {
      const values = some.map(value).filter((one) => one !== undefined)
      return values.length === 0 ? '' : median(values).toFixed(3)
    }
    const row = [
      of((one) => quotient(one.own, one.upx)),
      of((one) => quotient(one.own, one.xz)),
      of((one) => quotient(one.quickStart, one.upx)),
      of((one) => quotient(one.ownCpuMs, one.upxCpuMs)),
    ]
    return [architecture, String(some.length), ...row]
  })
  return table([head, ...rows])
}

function sizes(results: readonly Result[]): string {
  const head = ['program', 'Go, platform', 'unpacked', 'ours', 'UPX', 'xz -9e', 'quick start']
  const ratios = ['ours / UPX', 'ours / xz', 'quick start / UPX', 'CPU ours', 'CPU UPX']
  const ratio = (part: number | undefined, whole: number | undefined): string => quotient(part, whole)?.toFixed(3) ?? ''
  const rows = results
    .filter(({ upx }) => upx !== undefined)
    .toSorted((a, b) => a.architecture.localeCompare(b.architecture) || a.unpacked - b.unpacked)
    .map((one) => [
      one.name,
      `${shortVersion(one.go)} ${one.architecture}`,
      ...[one.unpacked, one.own, one.upx, one.xz, one.quickStart].map((value) => value?.toString() ?? ''),
      ...[ratio(one.own, one.upx), ratio(one.own, one.xz), ratio(one.quickStart, one.upx)],
      ...[one.ownCpuMs, one.upxCpuMs].map((value) => value?.toString() ?? ''),
    ])
  return table([[...head, ...ratios], ...rows])
}

/** `1.26: amd64, arm64; 1.24: amd64`. */
function buildsOf(results: readonly Result[]): string {
  return versions(results)
    .map((go) => {
      const some = results.filter((one) => one.go === go)
      return `${shortVersion(go)}: ${some.map(({ architecture }) => architecture).join(', ')}`
    })
    .join('; ')
}

const architecturesOf = (results: readonly Result[]): readonly string[] =>
  unique(results.map(({ architecture }) => architecture))
const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].sort()
const versions = (results: readonly Result[]): readonly string[] => unique(results.map(({ go }) => go)).toReversed()
const shortVersion = (go: string): string => go.slice(2)
const nameOf = ({ name, go, architecture }: Result): string => `${name} ${shortVersion(go)} ${architecture}`
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
const quotient = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || whole === undefined ? undefined : part / whole
