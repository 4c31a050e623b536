import { moduleReasons, requirements } from '../../../src/analysis/modules/graph.ts'

const goMod = `module example.org/app

go 1.26

require github.com/spf13/cobra v1.9.1

require (
	github.com/a/direct v1.0.0 // a comment
	github.com/b/below v0.3.0 // indirect
	// github.com/c/none v1.0.0
)
`

const module = (path: string, version?: string) => ({
  path,
  main: version === undefined,
  ...(version === undefined ? {} : { version }),
})
const app = module('example.org/app')
const packages = [
  { importPath: 'fmt', imports: ['errors'] },
  { importPath: 'errors', imports: [] },
  { importPath: 'github.com/b/below/deep', module: module('github.com/b/below', 'v0.3.0'), imports: ['fmt'] },
  {
    importPath: 'github.com/a/direct',
    module: module('github.com/a/direct', 'v1.0.0'),
    imports: ['github.com/b/below/deep'],
  },
  { importPath: 'example.org/app/inner', module: app, imports: ['github.com/a/direct'] },
  { importPath: 'example.org/app', module: app, imports: ['example.org/app/inner', 'fmt'] },
]

it('says for each module the shortest way from the main package, and the line of go.mod', () => {
  expect(moduleReasons(packages, { main: 'example.org/app', goMod })).toEqual([
    { module: 'example.org/app', chain: ['example.org/app'] },
    { module: 'std', chain: ['example.org/app', 'fmt'] },
    {
      module: 'github.com/a/direct',
      version: 'v1.0.0',
      chain: ['example.org/app', 'example.org/app/inner', 'github.com/a/direct'],
      required: { line: 8, text: 'github.com/a/direct v1.0.0 // a comment' },
    },
    {
      module: 'github.com/b/below',
      version: 'v0.3.0',
      chain: ['example.org/app', 'example.org/app/inner', 'github.com/a/direct', 'github.com/b/below/deep'],
      required: { line: 8, text: 'github.com/a/direct v1.0.0 // a comment', through: 'github.com/a/direct' },
    },
  ])
})

it('reads the requirements of a go.mod with their lines', () => {
  expect([...requirements(goMod)].map(([path, { line, indirect }]) => [path, line, indirect])).toEqual([
    ['github.com/spf13/cobra', 5, false],
    ['github.com/a/direct', 8, false],
    ['github.com/b/below', 9, true],
  ])
})
