import { readFileSync } from 'node:fs'
import { run } from '../../../src/pipeline.ts'
import { whatIfLines } from '../../../src/report/explain/what-if.ts'
import { priceImage } from '../../../src/steps/analysis/what-if.ts'
import { schemaErrors } from '../../support/json-schema.ts'
import { describeWithTools } from '../../support/tools.ts'
import { planOf, testRun } from '../support.ts'

const files = {
  'go.mod': 'module example.org/hello\n\ngo 1.21\n',
  'main.go': `package main

import (
	"os"

	"example.org/hello/cli"
)

func main() { cli.Usage(os.Stdout) }
`,
  'cli/cli.go': `package cli

import (
	"io"
	"text/template"
)

func Usage(out io.Writer) { template.Must(template.New("usage").Parse("{{.}}")).Execute(out, "x") }
`,
}

describeWithTools(['go'], 'what if', () => {
  it('names the template that keeps all methods, and prices by real builds', async () => {
    const options = testRun({ files, inputs: { push: 'false', images: 'ghcr.io/me/hello', attest: 'true' } })
    const built = await run({ ...options, explain: true })
    if (built.kind !== 'built') throw new Error(built.kind)
    const [explained] = built.explained
    if (explained?.document === undefined) throw new Error(explained?.failed)
    const { image, document } = explained
    const go = { command: 'go', root: '', version: '1.26.8', source: 'path', requestedBy: 'the test' } as const
    const { stdout: root } = await options.host.run({ command: 'go', args: ['env', 'GOROOT'], quiet: true })
    const asked: string[] = []
    const prices = await priceImage(options, {
      image,
      document,
      go: { ...go, root: root.trim() },
      measure: async (variant) => {
        const { buildFlags, push, attest, packages } = variant.inputs
        asked.push(buildFlags.at(-1)?.replace(/=.*/, '') ?? variant.inputs.upx)
        expect({ push, attest, packages }).toEqual({ push: 'false', attest: 'false', packages: [image.main.argument] })
        // The others compile the standard library anew, or pack.
        if (!buildFlags.some((flag) => flag.startsWith('-overlay='))) throw new Error('too slow for a test\nof this')
        const result = await run(variant)
        return Number(result.outputs.size)
      },
    })
    expect(asked).toEqual(expect.arrayContaining(['-overlay', '-gcflags', 'auto']))
    expect(prices?.lookup).toMatchObject({
      function: 'text/template.(*state).evalField',
      package: 'example.org/hello/cli',
      module: 'example.org/hello',
    })
    expect(prices?.lookup?.chain.slice(0, 2)).toEqual(['main.main', expect.stringMatching(/^(example.org|text)/)])
    const [first] = prices?.prices ?? []
    expect(first).toMatchObject({ name: 'no method calls in templates', before: document.platforms[0]?.size })
    expect(first?.after).toBeLessThan(0.95 * (first?.before ?? 0))
    expect(prices?.unpriced).toContainEqual({ name: 'packed', failed: 'too slow for a test' })
    const schema = JSON.parse(readFileSync('docs/schemas/sizes.v1.schema.json', 'utf8'))
    expect(schemaErrors({ ...document, 'what-if': prices }, schema)).toEqual([])
    expect(whatIfLines(prices ?? { platform: '', prices: [], unpriced: [] })[0]).toMatch(
      /^all exported methods are kept, because text\/template/,
    )
  })

  it('applies tags of the catalogue to the modules that are linked', async () => {
    const options = testRun({ inputs: { 'build-tags': 'netgo' } })
    const [image] = planOf(options).images
    if (image === undefined) throw new Error('no image')
    const module = { module: 'google.golang.org/grpc', version: 'v1.72.2', chain: [], bytes: 1, pulled: 1 }
    const tags: (readonly string[])[] = []
    await priceImage(options, {
      image,
      document: {
        version: 1,
        name: 'hello',
        package: 'example.org/hello',
        platforms: [
          {
            platform: 'linux/amd64',
            size: 1,
            'binary-size': 1,
            exact: true,
            'pulled-exact': true,
            rows: [{ part: 'program', module: 'std', package: 'net/http', kind: 'code', bytes: 1, pulled: 1 }],
            modules: [module],
          },
        ],
      },
      go: { command: '/nowhere/go', root: '/nowhere', version: '1.26.8', source: 'path', requestedBy: 'the test' },
      measure: async ({ inputs }) => {
        tags.push(inputs.buildTags)
        return 0
      },
    })
    expect(tags).toEqual(
      expect.arrayContaining([
        ['netgo', 'grpcnotrace'],
        ['netgo', 'nethttpomithttp2'],
      ]),
    )
  })
})
