export type Hint = { readonly message: string; readonly change: string }

type Row = { readonly when: RegExp; readonly say: (match: RegExpExecArray) => Hint }

const part = (match: RegExpExecArray, index: number): string => (match[index] ?? '').trim()

const from = (place: string): string => (place === '' ? '' : ` from ${place}`)

// The module that go was about to fetch when git failed, with a blank before it.
function moduleIn(output: string): string {
  const match = /([^\s:"]+)@v\d[^\s:]*: invalid version|module ([^\s:]+): git |reading (\S+)\/go\.mod at revision/.exec(
    output,
  )
  const name = match?.slice(1).find((part) => part !== undefined)
  return name === undefined ? '' : ` ${name}`
}

// What go, its compiler and its linker write, and what the user can do about it. The first row that matches is taken,
// so causes stand before consequences.
const rows: readonly Row[] = [
  {
    when: /no space left on device|disk quota exceeded/i,
    say: (match) => ({
      message: `the disk is full (${part(match, 0)})`,
      change: 'Free some space in the temporary folder (TMPDIR) and in the build cache (go env GOCACHE).',
    }),
  },
  {
    when: /signal: killed|cannot allocate memory|fatal error: out of memory|runtime: out of memory/,
    say: () => ({
      message: 'the compiler or the linker ran out of memory and was ended',
      change: 'Give the machine more memory, or compile less at once: build-flags: -p=1, one platform at a time.',
    }),
  },
  {
    when: /requires go (?:>=|at least) ?v?([\w.]+) \(running go ?([\w.]+)/,
    say: (match) => ({
      message: `the code requires Go ${part(match, 1)}, and Go ${part(match, 2)} is running`,
      change: `Set go-version to ${part(match, 1)} or newer.`,
    }),
  },
  {
    when: /errors? parsing (\S*go\.(?:mod|work|sum)):?\s+(?:\S*go\.(?:mod|work|sum):)?(\d+(?::\d+)?)?:?\s*(.+)/,
    say: (match) => ({
      message: `${part(match, 1)} cannot be read${part(match, 2) === '' ? '' : `, line ${part(match, 2)}`}: ${part(match, 3)}`,
      change: 'Correct the line; `go mod edit -fmt` shows whether go can read the file.',
    }),
  },
  {
    when: /malformed go\.sum|(\S*go\.sum):\d+: /,
    say: () => ({ message: 'go.sum cannot be read', change: 'Run `go mod tidy` and commit go.sum.' }),
  },
  {
    when: /SECURITY ERROR|checksum mismatch/,
    say: () => ({
      message: 'a downloaded module is not the one that go.sum or the checksum database names',
      change:
        'Do not build it. Find out who changed the module; if go.sum is what is wrong, remove its line and run `go mod tidy`.',
    }),
  },
  {
    when: /^(\S+ \S+): (?:dir|zip) has been modified/m,
    say: (match) => ({
      message: `module ${part(match, 1)} in the module cache is not what was downloaded`,
      change: 'Do not build with it: `go clean -modcache`, and drop the cache that it was restored from.',
    }),
  },
  {
    when: /missing go\.sum entry(?: for module providing package (\S+))?/,
    say: (match) => ({
      message: `go.sum has no entry for ${part(match, 1) === '' ? 'a module that is needed' : part(match, 1)}`,
      change: 'Run `go mod tidy` where go.mod is, and commit go.mod and go.sum.',
    }),
  },
  {
    when: /updates to go\.mod needed|updating go\.mod:? /,
    say: () => ({
      message: 'go.mod is not up to date',
      change: 'Run `go mod tidy` where go.mod is, and commit go.mod and go.sum.',
    }),
  },
  {
    when: /inconsistent vendoring in (.+):\n\t(.+)/,
    say: (match) => ({
      message: `the vendor folder does not fit go.mod: ${part(match, 2)}`,
      change: `Run \`go mod vendor\` in ${part(match, 1)} and commit the folder, or set build-flags to -mod=readonly.`,
    }),
  },
  {
    when: /could not read Username for '([^']+)'|Authentication failed for '([^']+)'|Permission denied \(publickey\)/,
    say: (match) => ({
      message: `private module${moduleIn(match.input)} could not be fetched${from(part(match, 1) || part(match, 2))}: git had no credentials`,
      change:
        'Set GOPRIVATE in build-env to the path of your modules, and give git a token: git config --global url."https://x-access-token:TOKEN@HOST/".insteadOf "https://HOST/".',
    }),
  },
  {
    when: /module ([^\s:]+): git ls-remote[^\n]*:\n\t?(.*)/,
    say: (match) => ({
      message: `module ${part(match, 1)} could not be fetched by git: ${part(match, 2)}`,
      change: 'Check the path of the module; a private one needs GOPRIVATE in build-env and credentials for git.',
    }),
  },
  {
    when: /(\S+): reading \S+: (40[134]|410) [^\n]*/,
    say: (match) => ({
      message: `module ${part(match, 1)} is not to be had from the module proxy (status ${part(match, 2)})`,
      change:
        'Check path and version; a private module needs GOPRIVATE in build-env (`go env GOPROXY GOPRIVATE` shows where go looks).',
    }),
  },
  {
    when: /(\S+): invalid version: (.+)/,
    say: (match) => ({
      message: `${part(match, 1)} has no such version: ${part(match, 2)}`,
      change: '`go list -m -versions <module>` shows the versions that there are.',
    }),
  },
  {
    when: /module (\S+) found(?: \(([^)]+)\))?, but does not contain package (\S+)/,
    say: (match) => ({
      message: `module ${part(match, 1)}${part(match, 2) === '' ? '' : ` (${part(match, 2)})`} has no package ${part(match, 3)}`,
      change: 'Check the part of the import path that comes after the module.',
    }),
  },
  {
    when: /no required module provides package (\S+?)(?:;|\s|$)/,
    say: (match) => ({
      message: `no module that go.mod requires provides package ${part(match, 1)}`,
      change: `Run \`go get ${part(match, 1)}\` and commit go.mod and go.sum; for a program of others write ${part(match, 1)}@latest.`,
    }),
  },
  {
    when: /dial tcp|no such host|connection refused|i\/o timeout|TLS handshake timeout|proxyconnect|server misbehaving|Could not resolve host|module lookup disabled by GOPROXY=off/,
    say: () => ({
      message: 'a module could not be downloaded: the module proxy or its host was not reached',
      change: 'Check the network and `go env GOPROXY`; a vendor folder (`go mod vendor`) needs no network.',
    }),
  },
  {
    when: /package (\S+) is not in (?:std|GOROOT)/,
    say: (match) => ({
      message: `there is no package ${part(match, 1)}: neither a folder, nor in the module, nor in the standard library`,
      change: `Check the spelling; a folder is ./${part(match, 1)}, a program of others <import path>@<version>.`,
    }),
  },
  {
    when: /directory prefix (\S+) does not contain (?:main module|modules listed in go\.work)/,
    say: (match) => ({
      message: `folder ${part(match, 1)} is outside of the module`,
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
      change: 'Build what is embedded before this step (for example the web pages), or check it in.',
    }),
  },
  {
    when: /build constraints exclude all Go files in (.+)/,
    say: (match) => ({
      message: `build constraints leave no Go file in ${part(match, 1)}`,
      change:
        'It is for other systems, for other build-tags, or it needs cgo, which a static program has off: look at its //go:build lines and for import "C".',
    }),
  },
  {
    when: /found packages (\S+ \(\S+\) and \S+ \(\S+\)) in (.+)/,
    say: (match) => ({
      message: `folder ${part(match, 2)} holds two packages: ${part(match, 1)}`,
      change: 'A folder is one package: give each a folder of its own, or correct the package lines.',
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
    say: () => ({ message: 'packages import each other in a circle', change: 'Break the circle that go shows above.' }),
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
      message: 'the linker would need a C compiler, which a static build does without',
      change: 'Leave -linkmode and cgo out; look for a pure Go replacement of what needs it.',
    }),
  },
  {
    when: /build cache is required, but could not be located|GOCACHE is not defined/,
    say: () => ({
      message: 'go found no place for its build cache',
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

/** What a failed go command's output comes down to, or undefined where no row knows it. */
export function explainGoOutput(output: string): Hint | undefined {
  for (const { when, say } of rows) {
    const match = when.exec(output)
    if (match !== null) return say(match)
  }
  return undefined
}

/** The first line of a failed go command's output that says something, for what no row knows. */
export function firstComplaint(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.find((line) => line !== '' && !/^(?:#|go: (?:downloading|added|upgraded) |package \S+$)/.test(line))
}
