import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runCommand } from '../support/bundle.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { sharedFolder } from '../support/shared.ts'
import { describeWithTools } from '../support/tools.ts'
import { textEntries, writeDatabase } from '../support/vulnerabilities.ts'
import { writeTree } from './command.ts'

// The true govulncheck, from the module proxy, with databases that the tests write: the network of a test has no other.

const sums = {
  'v0.3.5': [
    'golang.org/x/text v0.3.5 h1:i6eZZ+zk0SOf0xgBpEpPD18qWcJda6q1sxt3S0kzyUQ=',
    'golang.org/x/text v0.3.5/go.mod h1:5Zoc/QRtKVWzQhOtBMvqHzDpF6irO9z98xDceosuGiQ=',
    'golang.org/x/tools v0.0.0-20180917221912-90fa682c2a6e/go.mod h1:n7NCudcB/nEzxVGmLbDWY5pfWTLqBcC2KZ6jyYvM4mQ=',
  ],
  'v0.3.8': [
    'golang.org/x/text v0.3.8 h1:nAL+RVCQ9uMn3vJZbV+MRnydTJFPf8qqY42YiA6MrqY=',
    'golang.org/x/text v0.3.8/go.mod h1:E6s5w1FMmriuDzIBO73fBruAKo1PCIq6d2Q6DHfQ8WQ=',
  ],
} as const

const parsing = [
  'package lib\n',
  'import "golang.org/x/text/language"\n',
  'func Tag(name string) string {',
  '	tag, _ := language.Parse(name)',
  '	return tag.String()',
  '}\n',
].join('\n')

/** A program that uses golang.org/x/text in this version, through a package of its own. */
function program(version: keyof typeof sums, lib = parsing, folder = temporaryFolder()): string {
  return writeTree(folder, {
    'go.mod': `module example.org/hello\n\ngo 1.21\n\nrequire golang.org/x/text ${version}\n`,
    'go.sum': `${sums[version].join('\n')}\n`,
    'main.go':
      'package main\n\nimport (\n\t"os"\n\n\t"example.org/hello/lib"\n)\n\nfunc main() { println(lib.Tag(os.Args[0])) }\n',
    'lib/lib.go': lib,
  })
}

const importing =
  'package lib\n\nimport "golang.org/x/text/language"\n\nfunc Tag(string) string { return language.English.String() }\n'

/** Builds and pushes a program; gives how it ended, its outputs and what the registry has. */
async function pushed(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const memory = createMemoryRegistry()
  const images = `${(await serve(memory.handle)).host}/team/hello`
  const given = ['.', '--images', images, '--push', '--upx', 'false', '--json', ...args]
  const tools = join(sharedFolder(), 'tools')
  const { code, stdout, stderr } = await runCommand(given, { cwd: folder, env: { RUNNER_TOOL_CACHE: tools, ...env } })
  const repository = memory.repositories.get('team/hello')
  const outputs: Readonly<Record<string, string>> = stdout === '' ? {} : JSON.parse(stdout)
  return { code, stderr, outputs, images, blobs: repository?.blobs.size ?? 0, tags: repository?.tags.size ?? 0 }
}

const countsIn = (outputs: Readonly<Record<string, string>>) => JSON.parse(outputs.vulnerabilities ?? '')
const called = 'calls GO-2021-0113 (CVE-2021-38561, GHSA-ppp9-7jff-5vj2) in golang.org/x/text v0.3.5, fixed in v0.3.7'

describeWithTools(['go'], 'govulncheck', () => {
  it('reports a call by line and path, and other readers find it in the OpenVEX document', async () => {
    const database = await served(writeDatabase(textEntries))
    const given = ['--vulnerabilities', 'report', '--vulnerability-database', database]
    const { code, stderr, outputs, images, tags } = await pushed(program('v0.3.5'), given)
    expect({ code, tags }).toEqual({ code: 0, tags: 1 })
    expect(stderr).toContain(`lib/lib.go:6:26: warning: hello ${called}`)
    expect(stderr).toContain(': main.main → lib.Tag → language.Parse\n')
    expect(countsIn(outputs)).toEqual({ called: 1, excepted: 0, imported: 0, required: 1 })
    // As trivy names the image and the module.
    const product = `pkg:oci/hello@${encodeURIComponent(outputs.digest ?? '')}?arch=amd64&repository_url=${encodeURIComponent(images)}`
    const module = 'pkg:golang/golang.org/x/text@v0.3.5'
    expect(await statuses(outputs.vex ?? '', { product, module })).toEqual([
      'CVE-2021-38561 affected Update golang.org/x/text to v0.3.7 or later.',
      'CVE-2020-14040 not_affected vulnerable_code_not_present',
    ])
  })

  it('stops the push of a program that is built from its vendor folder, in a workspace', async () => {
    const workspace = writeTree(temporaryFolder(), {
      'go.work': 'go 1.22\n\nuse (\n\t./hello\n\t./other\n)\n',
      'other/go.mod': 'module example.org/other\n\ngo 1.21\n',
      'other/other.go': 'package other\n',
    })
    const folder = program('v0.3.5', parsing, join(workspace, 'hello'))
    execFileSync('go', ['work', 'vendor'], { cwd: workspace, env: { ...process.env, GOFLAGS: '' } })
    const given = ['--vulnerabilities', 'fail', '--vulnerability-database', writeDatabase(textEntries)]
    const env = { GOFLAGS: '-mod=vendor' }
    const { code, stderr, outputs, blobs, tags } = await pushed(folder, given, env)
    expect({ code, blobs, tags, pushed: outputs.pushed }).toEqual({ code: 1, blobs: 0, tags: 0, pushed: 'false' })
    expect(stderr).toContain('error: vulnerabilities: hello calls a known vulnerability, so nothing is pushed\n')
    expect(stderr).toContain(`lib/lib.go:6:26: hello ${called}`)
    expect(readFileSync(outputs.vex ?? '', 'utf8')).toContain('"status": "affected"')
  })

  it('lets pass what is only imported, and says in the document that it is not reached', async () => {
    const given = ['--vulnerabilities', 'fail', '--vulnerability-database', writeDatabase(textEntries)]
    const { code, outputs, tags } = await pushed(program('v0.3.5', importing), given)
    expect({ code, tags }).toEqual({ code: 0, tags: 1 })
    expect(countsIn(outputs)).toEqual({ called: 0, excepted: 0, imported: 1, required: 1 })
    expect(JSON.parse(readFileSync(outputs.vex ?? '', 'utf8')).statements[0]).toMatchObject({
      vulnerability: { name: 'GO-2021-0113' },
      status: 'not_affected',
      justification: 'vulnerable_code_not_in_execute_path',
    })
  })

  it('finds nothing in the fixed version', async () => {
    const given = ['--vulnerabilities', 'fail', '--vulnerability-database', writeDatabase(textEntries)]
    const { code, outputs, tags } = await pushed(program('v0.3.8'), given)
    expect({ code, tags, vex: outputs.vex }).toEqual({ code: 0, tags: 1, vex: '' })
    expect(countsIn(outputs)).toEqual({ called: 0, excepted: 0, imported: 0, required: 0 })
  })

  it.each([
    ['report', 0, 1, 'warning: '],
    ['fail', 1, 0, 'error: '],
  ])('without its database: %s exits with %d', async (mode, code, tags, kind) => {
    const broken = writeDatabase(textEntries)
    writeFileSync(join(broken, 'ID/GO-2021-0113.json'), '{"id": ')
    for (const database of ['http://127.0.0.1:9', broken]) {
      const given = ['--vulnerabilities', mode, '--vulnerability-database', database]
      const { stderr, ...ended } = await pushed(program('v0.3.5'), given)
      expect(ended).toMatchObject({ code, tags })
      expect(stderr).toContain(`${kind}vulnerabilities: the vulnerability database ${database} cannot be read: `)
    }
  })
})

const servers: ReturnType<typeof createServer>[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** Serves a database as the Go team's server does: every file compressed, without another form. */
async function served(folder: string): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    try {
      response.end(gzipSync(readFileSync(join(folder, url.replace(/\.gz$/, '')))))
    } catch {
      response.writeHead(404).end()
    }
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

// The library of trivy, grype and vexctl.
const reader = `package main

import (
	"fmt"
	"os"

	"github.com/openvex/go-vex/pkg/vex"
)

func main() {
	document, err := vex.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	for _, statement := range document.Statements {
		if err := statement.Validate(); err != nil {
			panic(err)
		}
	}
	for _, name := range []string{"CVE-2021-38561", "CVE-2020-14040"} {
		for _, statement := range document.Matches(name, os.Args[2], []string{os.Args[3]}) {
			fmt.Println(name, statement.Status, statement.Justification+vex.Justification(statement.ActionStatement))
		}
	}
}
`

async function statuses(
  document: string,
  { product, module }: { readonly product: string; readonly module: string },
): Promise<readonly string[]> {
  const folder = writeTree(temporaryFolder(), {
    'go.mod': 'module example.org/reader\n\ngo 1.25.9\n\nrequire github.com/openvex/go-vex v0.2.9\n',
    'main.go': reader,
  })
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' }
  const args = ['run', '.', document, product, module]
  return execFileSync('go', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    .toString()
    .trim()
    .split('\n')
}
