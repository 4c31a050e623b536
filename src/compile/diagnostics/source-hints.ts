import { type HintRow, part } from './hint-row.ts'

/** Messages of go, its compiler and its linker about the source, the flags and the platform. */
export const sourceHints: readonly HintRow[] = [
  {
    when: /package (\S+) is not in (?:std|GOROOT)/,
    say: (match) => ({
      message: `there is no package ${part(match, 1)}: neither a folder, nor in the module, nor in the standard library`,
      change: `Check the spelling; a folder is ./${part(match, 1)}, a program from another module is <import path>@<version>.`,
    }),
  },
  {
    when: /directory prefix (\S+) does not contain (?:main module|modules listed in go\.work)/,
    say: (match) => ({
      message: `folder ${part(match, 1)} is outside the module`,
      change: 'Set working-directory to the folder that go.mod is in, or name the package by its folder.',
    }),
  },
  {
    when: /malformed import path "([^"]+)": (.+)/,
    say: (match) => ({
      message: `go cannot name the package ${JSON.stringify(part(match, 1))}: ${part(match, 2)}`,
      change:
        'Rename the folder, or give it a go.mod of its own: only folders inside a module need names that go accepts.',
    }),
  },
  {
    when: /pattern (\S+): (no matching files found|cannot embed [^\n]+)/,
    say: (match) => ({
      message: `go:embed ${part(match, 1)}: ${part(match, 2)}`,
      change: 'Build the embedded files before this step (for example web pages), or commit them.',
    }),
  },
  {
    when: /build constraints exclude all Go files in (.+)/,
    say: (match) => ({
      message: `build constraints leave no Go file in ${part(match, 1)}`,
      change:
        'It is for other systems or other build-tags, or it needs cgo, which is off for static programs: check its //go:build lines, and look for import "C".',
    }),
  },
  {
    when: /found packages (\S+ \(\S+\) and \S+ \(\S+\)) in (.+)/,
    say: (match) => ({
      message: `folder ${part(match, 2)} contains two packages: ${part(match, 1)}`,
      change: 'A folder can only have one package: move one of them, or correct the package lines.',
    }),
  },
  {
    when: /function main is undeclared in the main package/,
    say: () => ({
      message: 'the main package has no function main',
      change: 'Add `func main()`, or name another package.',
    }),
  },
  {
    when: /import cycle not allowed/,
    say: () => ({ message: 'packages import each other in a cycle', change: 'Break the cycle shown above.' }),
  },
  {
    when: /flag provided but not defined: (-\S+)\n(?:usage: (?:link|.*\/link)|usage: go)/,
    say: (match) => ({
      message: `go does not know the flag ${part(match, 1)}`,
      change: 'Check build-flags (`go help build`) and ldflags (`go tool link -help`).',
    }),
  },
  {
    when: /^usage: link \[options\] main\.o/m,
    say: () => ({
      message: 'the linker did not understand ldflags',
      change: "Quote -X values that contain spaces: -X 'main.built=by hand'.",
    }),
  },
  {
    when: /-ldflags[^\n]*(unterminated|missing|invalid)[^\n]*|invalid value "[^\n]*" for flag -ldflags: ([^\n]*)/,
    say: (match) => ({
      message: `ldflags cannot be split into words: ${part(match, 2) || part(match, 1)}`,
      change: "Close the quotes, and quote -X values that contain spaces: -X 'main.built=by hand'.",
    }),
  },
  {
    when: /loadinternal: cannot find runtime\/cgo|requires external (?:\(cgo\) )?linking, but cgo is not enabled|-linkmode=external/,
    say: () => ({
      message: 'the linker needs a C compiler, which a static build does not use',
      change: 'Remove -linkmode and cgo; use a pure Go replacement for the package that needs it.',
    }),
  },
  {
    when: /build cache is required, but could not be located|GOCACHE is not defined/,
    say: () => ({
      message: 'go has no folder for its build cache',
      change: 'Set HOME, or GOCACHE, in the environment of this step.',
    }),
  },
  {
    when: /go: go\.mod file not found|cannot find main module/,
    say: () => ({
      message: 'no go.mod was found',
      change: 'Set working-directory or package to a folder with a go.mod in or above it (`go mod init` makes one).',
    }),
  },
  {
    when: /permission denied/,
    say: () => ({
      message: 'go was not allowed to read or write a file',
      change: 'See the path above; the build cache and the module cache must be writable for the user of this step.',
    }),
  },
]
