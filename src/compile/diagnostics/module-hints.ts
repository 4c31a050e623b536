import { type HintRow, part } from './hint-row.ts'

const from = (place: string): string => (place === '' ? '' : ` from ${place}`)

// The module that go was fetching when git failed, with a leading space.
function moduleIn(output: string): string {
  const match = /([^\s:"]+)@v\d[^\s:]*: invalid version|module ([^\s:]+): git |reading (\S+)\/go\.mod at revision/.exec(
    output,
  )
  const name = match?.slice(1).find((part) => part !== undefined)
  return name === undefined ? '' : ` ${name}`
}

/** Go's messages about go.mod, go.sum and modules that it fetches. */
export const moduleHints: readonly HintRow[] = [
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
      message: 'a downloaded module does not match go.sum or the checksum database',
      change:
        'Do not build it. Find out who changed the module; if go.sum is wrong, remove its line and run `go mod tidy`.',
    }),
  },
  {
    when: /^(\S+ \S+): (?:dir|zip) has been modified/m,
    say: (match) => ({
      message: `module ${part(match, 1)} in the module cache differs from what was downloaded`,
      change: 'Do not build with it: run `go clean -modcache`, and delete the cache that it was restored from.',
    }),
  },
  {
    when: /missing go\.sum entry(?: for module providing package (\S+))?/,
    say: (match) => ({
      message: `go.sum has no entry for ${part(match, 1) === '' ? 'a required module' : part(match, 1)}`,
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
    say: (match) => {
      const workspace = match.input.includes('go work vendor')
      const [file, command] = workspace ? ['go.work', 'go work vendor'] : ['go.mod', 'go mod vendor']
      return {
        message: `the vendor folder does not match ${file}: ${part(match, 2)}`,
        change: `Run \`${command}\` in ${part(match, 1)} and commit the folder, or set build-flags to -mod=readonly.`,
      }
    },
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
      message: `module ${part(match, 1)} is not available from the module proxy (status ${part(match, 2)})`,
      change:
        'Check path and version; a private module needs GOPRIVATE in build-env (`go env GOPROXY GOPRIVATE` shows where go looks).',
    }),
  },
  {
    when: /(\S+): invalid version: (.+)/,
    say: (match) => ({
      message: `${part(match, 1)} has no such version: ${part(match, 2)}`,
      change: '`go list -m -versions <module>` lists the available versions.',
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
      change: `Run \`go get ${part(match, 1)}\` and commit go.mod and go.sum; for a program from another module write ${part(match, 1)}@latest.`,
    }),
  },
  {
    when: /dial tcp|no such host|connection refused|i\/o timeout|TLS handshake timeout|proxyconnect|server misbehaving|Could not resolve host|module lookup disabled by GOPROXY=off/,
    say: () => ({
      message: 'a module could not be downloaded: the module proxy or its host could not be reached',
      change: 'Check the network and `go env GOPROXY`; a vendor folder (`go mod vendor`) needs no network.',
    }),
  },
]
