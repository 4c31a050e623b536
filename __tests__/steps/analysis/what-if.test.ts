import { readFileSync } from 'node:fs'
import { run } from '../../../src/pipeline/run.ts'
import { whatIfLines } from '../../../src/report/explain/what-if.ts'
import type { RunEvent } from '../../../src/report/progress.ts'
import { priceImage } from '../../../src/steps/analysis/what-if.ts'
import { locateSource } from '../../../src/steps/setup/source.ts'
import { findTools } from '../../../src/steps/setup/toolchain.ts'
import { keyImages } from '../../../src/steps/unchanged/keys.ts'
import { temporaryFolder } from '../../support/host.ts'
import { schemaErrors } from '../../support/json-schema.ts'
import { describeWithTools } from '../../support/tools.ts'
import { planOf, testRun } from '../support.ts'

const withoutKeys = async (): Promise<readonly (string | undefined)[]> => []

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

// The linker reads the packages that are farther from main later.
const named = (path: string, next: string): string =>
  `package ${path}\n\nimport "example.org/hello/${next}"\n\n//go:noinline\nfunc Named(of any, name string) { ${next}.Named(of, name) }\n`

const withSecondLookup = {
  ...files,
  'cli/cli.go': files['cli/cli.go']
    .replace('"text/template"', '"text/template"\n\n\t"example.org/hello/one"')
    .replace(/ }\n$/, '; one.Named(out, "Close") }\n'),
  'one/one.go': named('one', 'two'),
  'two/two.go': named('two', 'three'),
  'three/three.go':
    'package three\n\nimport "reflect"\n\n//go:noinline\nfunc Named(of any, name string) { reflect.ValueOf(of).MethodByName(name).Call(nil) }\n',
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
      keysOf: withoutKeys,
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
      keysOf: withoutKeys,
    })
    expect(tags).toEqual(
      expect.arrayContaining([
        ['netgo', 'grpcnotrace'],
        ['netgo', 'nethttpomithttp2'],
      ]),
    )
  })

  it('builds and links nothing again that was built from the same', async () => {
    const cacheFolder = temporaryFolder()
    const price = async (sources: Readonly<Record<string, string>>, { cache = cacheFolder } = {}) => {
      const given = testRun({ files: sources, inputs: { push: 'false' }, host: { cacheFolder: cache } })
      const built = await run({ ...given, explain: true })
      if (built.kind !== 'built') throw new Error(built.kind)
      const [explained] = built.explained
      if (explained?.document === undefined) throw new Error(explained?.failed)
      const commands: string[] = []
      const host: typeof given.host = {
        ...given.host,
        run: (command) => {
          if (command.args.some((argument) => ['build', 'install'].includes(argument))) commands.push(command.command)
          return given.host.run(command)
        },
      }
      const options = { ...given, host }
      const source = await locateSource(options)
      const { go } = await findTools(options, source).tools
      const { image, document } = explained
      const plan = planOf(options)
      const measured: string[] = []
      const events: RunEvent[] = []
      const result = await priceImage(
        { ...options, onEvent: (event) => void events.push(event) },
        {
          image,
          document,
          go,
          measure: async ({ inputs }) => {
            const flags = inputs.buildFlags.map((flag) => flag.replace(/^(-overlay=).*/, '$1…'))
            measured.push(`${inputs.buildTags} ${flags} ${inputs.upx} ${inputs.compression}`)
            return 1000 + measured.length
          },
          keysOf: async (images) => {
            const keys = await keyImages(options, { plan, go, source, images })
            return images.map((one) => {
              const found = keys.get(one)
              return found !== undefined && 'key' in found ? found.key : undefined
            })
          },
        },
      )
      expect(events).toEqual(
        measured.map((_, index) => ({
          kind: 'variant',
          name: expect.any(String),
          number: index + 1,
          of: measured.length,
        })),
      )
      return { result, measured, builds: commands.length }
    }
    const first = await price(files)
    expect(first.builds).toBe(2)
    expect(first.result?.lookup?.next).toBeUndefined()
    expect(first.measured.length).toBeGreaterThanOrEqual(4)
    expect(await price(files)).toEqual({ result: first.result, measured: [], builds: 0 })

    const changed = { ...files, 'cli/cli.go': files['cli/cli.go'].replace('{{.}}', '{{.}}!') }
    expect(await price(changed)).toMatchObject({ measured: first.measured, builds: 2 })
    // What only another variant is built from has changed.
    const tagged = { ...files, 'cli/http.go': '//go:build nethttpomithttp2\n\npackage cli\n' }
    expect(await price(tagged)).toMatchObject({ measured: [], builds: 0 })
    expect(await price(files, { cache: temporaryFolder() })).toMatchObject({ measured: first.measured, builds: 2 })
    const { result } = await price(withSecondLookup)
    expect(result?.lookup).toMatchObject({
      function: 'text/template.(*state).evalField',
      next: { function: 'example.org/hello/three.Named', module: 'example.org/hello', cures: [] },
    })
    expect(whatIfLines(result ?? { platform: '', prices: [], unpriced: [] })[1]).toBe(
      'without it they would be kept, because example.org/hello/three.Named looks up methods by name, through example.org/hello/three: main.main → example.org/hello/cli.Usage → example.org/hello/one.Named → example.org/hello/two.Named → example.org/hello/three.Named',
    )
  })
})
