import { catalogue, curesFor, curesOfLookup } from '../../../src/analysis/methods/catalogue.ts'
import { createGraphReader, ownerOf } from '../../../src/analysis/methods/lookups.ts'

// As the linker of Go 1.26 prints it.
const graph = `# example.org/app
_ -> _rt0_amd64_linux
_rt0_amd64_linux -> runtime.main
runtime.main -> main.main
main.main -> example.org/cli.(*App).Run
main.main -> fmt.Println
example.org/cli.(*App).Run -> type:*example.org/cli.App <UsedInIface>
type:*example.org/cli.App <UsedInIface> -> example.org/cli.(*App).Usage
example.org/cli.(*App).Usage -> text/template.(*Template).Execute
fmt.Println -> text/template.(*Template).Execute
text/template.(*Template).Execute -> text/template.(*state).evalField <ReflectMethod>
text/template.(*state).evalField <ReflectMethod> -> reflect.Value.Method <ReflectMethod>
`

function lookup(text: string, size = text.length) {
  const reader = createGraphReader()
  for (let at = 0; at < text.length; at += size) reader.add(Buffer.from(text.slice(at, at + size)))
  return reader.lookup()
}

const found = {
  function: 'text/template.(*state).evalField',
  chain: [
    'main.main',
    'example.org/cli.(*App).Run',
    'example.org/cli.(*App).Usage',
    'text/template.(*Template).Execute',
    'text/template.(*state).evalField',
  ],
}

describe('the look-up that keeps methods', () => {
  it.each([1, 7, 64, 10_000])('is the first one, with the first way to it; read in pieces of %d', (size) => {
    expect(lookup(graph, size)).toEqual(found)
  })

  it('is not there for a program without one', () => {
    expect(lookup(graph.replaceAll(' <ReflectMethod>', ''))).toBeUndefined()
  })

  it('may come from an initialization', () => {
    const init = 'go:main.inittasks -> m/a..inittask\nm/a..inittask -> m/a.init\nm/a.init -> m/a.find <ReflectMethod>\n'
    expect(lookup(init)?.chain).toEqual(['m/a..inittask', 'm/a.init', 'm/a.find'])
  })

  it('belongs to the last module on the way that is not the standard library', () => {
    const moduleOf = new Map([
      ['example.org/app', 'example.org/app'],
      ['example.org/cli', 'example.org/cli'],
      ['text/template', 'std'],
    ])
    const given = { mainPath: 'example.org/app', moduleOf }
    expect(ownerOf(found, given)).toEqual({ package: 'example.org/cli', module: 'example.org/cli' })
    expect(ownerOf({ ...found, chain: ['main.main', found.function] }, given)).toMatchObject({
      package: 'example.org/app',
    })
  })
})

describe('the catalogue', () => {
  const names = (module: string, version?: string) =>
    curesFor(new Map([[module, version]])).map(({ tag, advice }) => tag?.name ?? advice)

  it('knows which versions a cure is for', () => {
    expect(names('github.com/spf13/cobra', 'v1.8.1')).toEqual([expect.stringContaining('v1.9.0')])
    expect(names('github.com/spf13/cobra', 'v1.9.0')).toEqual([])
    expect(names('google.golang.org/grpc', 'v1.72.2')).toEqual(['grpcnotrace'])
    expect(names('google.golang.org/grpc', 'v1.61.0')).toEqual([])
    expect(names('github.com/ugorji/go/codec', 'v1.2.12')).toEqual(['notfastpath'])
    expect(names('github.com/ugorji/go/codec', 'v1.3.0')).toEqual(['codec.notfastpath'])
    expect(names('github.com/gin-gonic/gin')).toEqual(['nomsgpack'])
    expect(names('example.org/unknown', 'v1.0.0')).toEqual([])
  })

  it('has cures for modules on the way, and for those that keep what looks up by its name', () => {
    const modules = new Map([
      ['github.com/spf13/cobra', 'v1.8.1'],
      ['google.golang.org/protobuf', 'v1.36.9'],
    ])
    const cured = (name: string, chain: readonly string[]) =>
      curesOfLookup({ function: name, chain: [...chain, name] }, modules).map(({ module }) => module)
    expect(
      cured('text/template.(*state).evalField', ['main.main', 'github.com/spf13/cobra.(*Command).Execute']),
    ).toEqual(['github.com/spf13/cobra'])
    expect(cured('text/template.(*state).evalField', ['main.main'])).toEqual([])
    expect(cured('reflect.(*rtype).Methods.func1', ['main.main', 'fmt.Fprintf'])).toEqual([
      'google.golang.org/protobuf',
    ])
    modules.set('google.golang.org/protobuf', 'v1.36.12')
    expect(cured('reflect.(*rtype).Methods.func1', ['main.main', 'fmt.Fprintf'])).toEqual([])
  })

  it('has a source for everything', () => {
    expect(catalogue.filter(({ source }) => !/^https:\/\/github\.com\/[^/]+\/[^/]+/.test(source))).toEqual([])
  })
})
