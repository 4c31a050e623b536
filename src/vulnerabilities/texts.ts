import semver from 'semver'
import { type SourcePosition, UserError } from '../errors.ts'
import type { FoundVulnerability } from './types.ts'

/** How a program gets rid of a vulnerability: `Update golang.org/x/text to v0.3.7 or later`. */
export function fixText({ module, fixedVersion }: { readonly module: string; readonly fixedVersion: string }): string {
  return module === 'stdlib'
    ? `Build with Go ${bare(fixedVersion)} or later`
    : `Update ${module} to ${fixedVersion} or later`
}

/** One line about a vulnerability that a program calls: its names, the module, the fixed version, and the call path. */
export function calledText(program: string, vulnerability: FoundVulnerability): string {
  const { id, aliases, summary, module, version, fixedVersion, callPath } = vulnerability
  const names = aliases.length === 0 ? id : `${id} (${aliases.join(', ')})`
  const isGo = module === 'stdlib'
  const where = isGo ? `the standard library of Go ${bare(version)}` : `${module} ${version}`.trimEnd()
  const fixed =
    fixedVersion === undefined ? 'not fixed yet' : `fixed in ${isGo ? `Go ${bare(fixedVersion)}` : fixedVersion}`
  const path = callPath.length === 0 ? '' : `: ${callPath.join(' → ')}`
  return `${program} calls ${names} in ${where}, ${fixed}${summary === '' ? '' : `; ${summary}`}${path}`
}

function bare(version: string): string {
  return version.replace(/^v/, '')
}

function placeText({ file, line, column }: SourcePosition): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}

/** A program with vulnerabilities that it calls and that nobody has accepted. */
export type Vulnerable = { readonly program: string; readonly open: readonly FoundVulnerability[] }

/** The error of `vulnerabilities: fail`, with a position for each vulnerability whose call is in the program's module. */
export function vulnerableError(programs: readonly Vulnerable[]): UserError {
  const all = programs.flatMap(({ program, open }) =>
    open.map(({ at, ...rest }) => ({ message: calledText(program, rest), at })),
  )
  const names = programs.map(({ program }) => program).join(', ')
  const what = all.length === 1 ? 'a known vulnerability' : `${all.length} known vulnerabilities`
  const next = [...fixesOf(programs), 'Or accept it for a time in the file of vulnerability-exceptions'].join('. ')
  return new UserError(
    [
      `vulnerabilities: ${names} ${programs.length === 1 ? 'calls' : 'call'} ${what}, so nothing is pushed`,
      ...all.map(({ message, at }) => `  ${at === undefined ? '' : `${placeText(at)}: `}${message}`),
      `${next}.`,
    ].join('\n'),
    { positions: all.flatMap(({ message, at }) => (at === undefined ? [] : [{ at, message }])) },
  )
}

/** One sentence for each module: its version without any of the vulnerabilities, which is the highest of those asked for. */
function fixesOf(programs: readonly Vulnerable[]): readonly string[] {
  const highest = new Map<string, string>()
  for (const { module, fixedVersion } of programs.flatMap(({ open }) => open)) {
    if (fixedVersion === undefined) continue
    const before = highest.get(module)
    if (before === undefined || isAbove(fixedVersion, before)) highest.set(module, fixedVersion)
  }
  return [...highest].map(([module, fixedVersion]) => fixText({ module, fixedVersion }))
}

// Versions of modules are SemVer with a "v". What is not stays behind what is.
function isAbove(version: string, other: string): boolean {
  if (semver.valid(version) === null) return false
  return semver.valid(other) === null || semver.gt(version, other)
}
