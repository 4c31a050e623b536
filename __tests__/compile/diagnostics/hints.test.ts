import { explainGoOutput, explainMachine, firstComplaint } from '../../../src/compile/diagnostics/hints.ts'

describe('what go wrote', () => {
  it.each([
    [
      'go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
      /requires Go 1\.99/,
      /go-version to 1\.99/,
    ],
    [
      'go: example.org/m@v1.0.0 requires go >= 1.27 (running go 1.26.8; GOTOOLCHAIN=local)',
      /requires Go 1\.27, and Go 1\.26\.8/,
      /1\.27 or newer/,
    ],
    [
      'go: errors parsing go.mod:\ngo.mod:1: unknown directive: blah',
      /go\.mod .* line 1: unknown directive: blah/,
      /Correct/,
    ],
    [
      'main.go:2:8: missing go.sum entry for module providing package golang.org/x/text/language (imported by a); to add:\n\tgo get a',
      /go\.sum has no entry for golang\.org\/x\/text\/language/,
      /go mod tidy/,
    ],
    ['go: golang.org/x/text@v0.3.0: missing go.sum entry; to add it:\n\tgo mod download x', /go\.sum/, /go mod tidy/],
    ['go: updates to go.mod needed; to update it:\n\tgo mod tidy', /not up to date/, /go mod tidy/],
    [
      'go: inconsistent vendoring in /work/m3:\n\tgolang.org/x/text@v0.3.0: is explicitly required in go.mod, but not marked',
      /vendor folder does not match go\.mod: golang\.org\/x\/text@v0\.3\.0/,
      /go mod vendor.* in \/work\/m3/,
    ],
    [
      'verifying golang.org/x/text@v0.3.0: checksum mismatch\n\tdownloaded: h1:a\n\tgo.sum: h1:b\n\nSECURITY ERROR',
      /does not match go\.sum/,
      /Do not build/,
    ],
    [
      'golang.org/x/text v0.3.0: dir has been modified (/root/go/pkg/mod/golang.org/x/text@v0.3.0)',
      /module golang\.org\/x\/text v0\.3\.0 .* differs from what was downloaded/,
      /clean -modcache/,
    ],
    [
      "fatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
      /^private module could not be fetched from https:\/\/git\.example\.org:/,
      /GOPRIVATE/,
    ],
    [
      "main.go:3:8: example.org/a/b@v1.0.0: invalid version: git ls-remote -q origin: exit status 128:\n\tfatal: could not read Username for 'https://example.org': terminal prompts disabled",
      /^private module example\.org\/a\/b could not be fetched from https:\/\/example\.org: git had no credentials$/,
      /GOPRIVATE/,
    ],
    [
      "main.go:3:8: reading example.org/a/b/go.mod at revision v1.0.0: git ls-remote -q https://example.org/a/b in /c: exit status 128:\n\tfatal: could not read Username for 'https://example.org': terminal prompts disabled",
      /^private module example\.org\/a\/b could not be fetched from https:\/\/example\.org: git had no credentials$/,
      /GOPRIVATE/,
    ],
    [
      'go: module example.org/a/b: git ls-remote -q origin in /c: exit status 128:\n\tgit@example.org: Permission denied (publickey).',
      /^private module example\.org\/a\/b could not be fetched: git had no credentials$/,
      /GOPRIVATE/,
    ],
    [
      'go: example.org/a/b@latest: module example.org/a/b: git ls-remote -q https://example.org/a/b in /c: exit status 128:\n\tfatal: repository not found',
      /module example\.org\/a\/b .*: fatal: repository not found/,
      /GOPRIVATE/,
    ],
    [
      'go: example.org/a@v9.0.0: reading https://proxy/a/@v/v9.0.0.info: 404 Not Found',
      /example\.org\/a@v9\.0\.0 .*\(status 404\)/,
      /GOPROXY/,
    ],
    [
      'go: module example.org/a@latest found (v0.5.0), but does not contain package example.org/a/nope',
      /example\.org\/a@latest \(v0\.5\.0\) has no package example\.org\/a\/nope/,
      /import path/,
    ],
    [
      'main.go:2:8: no required module provides package example.org/b; to add it:\n\tgo get example.org/b',
      /provides package example\.org\/b$/,
      /go get example\.org\/b`/,
    ],
    ['package nodot/x is not in std (/usr/local/go/src/nodot/x)', /no package nodot\/x/, /\.\/nodot\/x/],
    [
      'x: Get "http://127.0.0.1:1/x.zip": dial tcp 127.0.0.1:1: connect: connection refused',
      /module proxy .* could not be reached/,
      /GOPROXY/,
    ],
    [
      'malformed import path "example.org/m/sp ace": invalid char \' \'',
      /"example\.org\/m\/sp ace": invalid char/,
      /go\.mod of its own/,
    ],
    ['main.go:8:12: pattern web/index.html: no matching files found', /go:embed web\/index\.html/, /embedded/],
    [
      'package a\n\timports b: build constraints exclude all Go files in /work/b',
      /no Go file in \/work\/b/,
      /build-tags.*cgo/,
    ],
    [
      'found packages main (main.go) and other (o.go) in /work/two',
      /\/work\/two contains two packages/,
      /only have one package/,
    ],
    ['# a\nruntime.main_main·f: function main is undeclared in the main package', /no function main/, /func main/],
    ['package a\n\timports b from m.go\n\timports a from b.go: import cycle not allowed', /cycle/, /cycle/],
    ['# a\nusage: link [options] main.o\n  -B note\n    \tset ELF', /linker did not understand ldflags/, /Quote -X/],
    [
      '# a\nflag provided but not defined: -nosuch\nusage: link [options] main.o\n  -B note',
      /does not know the flag -nosuch/,
      /go tool link/,
    ],
    [
      'flag provided but not defined: -nosuch\nusage: go build [-o output] [build flags] [packages]',
      /does not know the flag -nosuch/,
      /go help build/,
    ],
    [
      'invalid value "-s -w -X \'main.v=a" for flag -ldflags: unterminated \' string\nusage: go build',
      /cannot be split into words: unterminated ' string/,
      /Close the quotes/,
    ],
    ['compile: writing output: write $WORK/b018/_pkg_.a: no space left on device', /disk is full/, /GOCACHE/],
    ['go build a: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed', /out of memory/, /-p=1/],
    ['fatal error: runtime: out of memory', /out of memory/, /memory/],
    ['build cache is required, but could not be located: GOCACHE is not defined', /build cache/, /HOME/],
    ['go: go.mod file not found in current directory or any parent directory', /no go\.mod/, /go mod init/],
    ['mkdir /root/.cache: permission denied', /not allowed/, /writable/],
    [
      'go: inconsistent vendoring in /work/w:\n\trsc.io/quote@v1.5.1: is explicitly required\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n\tTo sync the vendor directory, run:\n\t\tgo work vendor',
      /does not match go\.work/,
      /go work vendor.* in \/work\/w/,
    ],
    [
      'go: cannot load module ../gone listed in go.work file: open ../gone/go.mod: no such file or directory',
      /go\.work uses module \.\.\/gone/,
      /GOWORK=off in build-env/,
    ],
    [
      'main.go:3:8: example.org/lib@v0.0.0: replacement directory ../lib does not exist',
      /example\.org\/lib is missing: .* \.\.\/lib/,
      /Check out that folder/,
    ],
    [
      'go: example.org/lib@v0.0.0 (replaced by ../lib): reading ../lib/go.mod: open /work/lib/go.mod: no such file or directory',
      /example\.org\/lib is missing: .* \.\.\/lib/,
      /submodule/,
    ],
    [
      'go: example.org/t@1.2.3: invalid version: reading https://p.test/1.2.3.info: 404 Not Found',
      /1\.2\.3 is not a version of example\.org\/t/,
      /example\.org\/t@v1\.2\.3/,
    ],
    [
      'go: errors parsing go.mod:\ngo.mod:5: require example.org/e: version "0.9.1" invalid: reading x',
      /0\.9\.1 is not a version of example\.org\/e/,
      /Write example\.org\/e v0\.9\.1\./,
    ],
    ['go: example.org/t@v9: no matching versions for query "v9"', /no version matching "v9"/, /-versions/],
    ["go.mod:3: invalid go version '1.x': must match format 1.23.0", /"1\.x", which is not a Go version/, /1\.25\.3/],
    [
      'fork/exec /tmp/go-build123/b001/app.test: permission denied\nFAIL\texample.org/app',
      /programs cannot run in \/tmp: .* noexec/,
      /GOTMPDIR/,
    ],
  ])('%j comes down to one line and a next step', (output, message, change) => {
    const hint = explainGoOutput(output)
    expect(hint?.message).toMatch(message)
    expect(hint?.message).not.toContain('\n')
    expect(hint?.change).toMatch(change)
  })

  it.each([
    'main.go:3:8: no required module provides package example.org/shop/gen/orderpb; to add it:\n\tgo get example.org/shop/gen/orderpb',
    'main.go:3:8: package example.org/shop/gen/orderpb is not in std (/usr/local/go/src/example.org/shop)',
    'module example.org/shop@latest found (v1.0.0), but does not contain package example.org/shop/gen/orderpb',
  ])('calls a package of the own module missing: %j', (output) => {
    const hint = explainGoOutput(output, { ownModules: ['example.org', 'example.org/shop'] })
    expect(hint?.message).toMatch(/the module example\.org\/shop has no folder gen\/orderpb/)
    expect(hint?.change).not.toContain('go get')
    expect(explainGoOutput(output)?.message).not.toMatch(/has no folder/)
  })

  it('is about the machine alone where the compiler found errors', () => {
    expect(explainMachine('# a\n./a.go:1:1: undefined: permission denied')).toBeUndefined()
    expect(explainMachine('write x: no space left on device')?.message).toMatch(/disk is full/)
  })

  it('is left alone where nothing is known about it', () => {
    expect(
      explainGoOutput('./main.go:3:1: syntax error: non-declaration statement outside function body'),
    ).toBeUndefined()
  })

  it('blames the disk rather than what broke because of it', () => {
    const output = 'dial tcp: lookup x: no such host\nwrite /tmp/x: no space left on device'
    expect(explainGoOutput(output)?.message).toMatch(/disk is full/)
  })

  it.each([
    [
      'go: downloading x v1\n# example.org/a\ngo: -p must be a positive integer: 0\nmore',
      'go: -p must be a positive integer: 0',
    ],
    [
      'package a\n\tmain.go:2:8: use of internal package b not allowed',
      'main.go:2:8: use of internal package b not allowed',
    ],
    ['\n\n', undefined],
    [
      'go: module example.org/a: git ls-remote -q origin: exit status 128:\n\tfatal: protocol error\n',
      'go: module example.org/a: git ls-remote -q origin: exit status 128: fatal: protocol error',
    ],
  ])('%j has a first complaint', (output, complaint) => {
    expect(firstComplaint(output)).toBe(complaint)
  })
})
