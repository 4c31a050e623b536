import { type Hint, type HintRow, part } from './hint-row.ts'

/** Go's messages about folders that do not exist and invalid versions. */
export const missingHints: readonly HintRow[] = [
  {
    when: /cannot load module (\S+) listed in go\.work file: open \S+: no such file/,
    say: (match) => ({
      message: `go.work uses module ${part(match, 1)}, which does not exist`,
      change:
        'Check it out too (a submodule, or another repository next to this one); if the program builds without it, set GOWORK=off in build-env.',
    }),
  },
  {
    when: /(\S+)@\S+: replacement directory (\S+) does not exist|(\S+)@\S+ \(replaced by (\.[^\s)]*)\): reading \S+go\.mod: open \S+: no such file/,
    say: (match) => ({
      message: `module ${part(match, 1) || part(match, 3)} is missing: go.mod replaces it with the folder ${part(match, 2) || part(match, 4)}, which does not exist`,
      change:
        'Check out that folder too (a submodule, or another repository next to this one), or remove the replace line.',
    }),
  },
  {
    when: /(\S+)@(\d+(?:\.\d+)+[^\s:]*): (?:invalid version|no matching versions)|require (\S+): version "(\d+(?:\.\d+)+[^"]*)" invalid/,
    say: (match) => ({
      message: `${part(match, 2) || part(match, 4)} is not a version of ${part(match, 1) || part(match, 3)}: module versions start with v`,
      change: `Write ${part(match, 1) || part(match, 3)}${match[1] === undefined ? ' ' : '@'}v${part(match, 2) || part(match, 4)}.`,
    }),
  },
  {
    when: /(\S+)@\S+: no matching versions for query "([^"]+)"/,
    say: (match) => ({
      message: `module ${part(match, 1)} has no version matching "${part(match, 2)}"`,
      change: '`go list -m -versions <module>` lists the available versions.',
    }),
  },
  {
    when: /invalid go version '([^']+)'/,
    say: (match) => ({
      message: `the go line is "${part(match, 1)}", which is not a Go version`,
      change: 'Use a version such as 1.25 or 1.25.3.',
    }),
  },
  {
    when: /no required module provides package (\S+?)(?:;|\s|$)/,
    say: (match, { ownModules = [] }) =>
      ownModules.some((own) => part(match, 1).startsWith(`${own}/`))
        ? missingFolder(part(match, 1), ownModules)
        : undefined,
  },
  {
    when: /package (\S+) is not in std|module \S+ found(?: \([^)]+\))?, but does not contain package (\S+)/,
    say: (match, { ownModules = [] }) => {
      const path = part(match, 1) || part(match, 2)
      return ownModules.some((own) => path.startsWith(`${own}/`)) ? missingFolder(path, ownModules) : undefined
    },
  },
]

// Generated code (protobuf, templ, sqlc, mocks) is often not committed to a repository.
function missingFolder(importPath: string, ownModules: readonly string[]): Hint {
  const own =
    ownModules.filter((path) => importPath.startsWith(`${path}/`)).sort((a, b) => b.length - a.length)[0] ?? ''
  return {
    message: `package ${importPath} is missing: the module ${own} has no folder ${importPath.slice(own.length + 1)} with Go files`,
    change: 'If it is generated, generate it in a step before this one (go generate, buf, templ, sqlc), or commit it.',
  }
}
