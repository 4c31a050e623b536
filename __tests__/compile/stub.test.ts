import { declares, readGoSource } from '../../src/compile/go-source.ts'
import { judgeRest } from '../../src/compile/stub.ts'

const judged = (...texts: readonly string[]) => {
  const sources = texts.map((text) => readGoSource(`//go:build !cgo\n\npackage db\n\n${text}`))
  return judgeRest({ instead: sources, all: sources })
}

describe('what is left of a package without cgo', () => {
  it.each([
    [
      'a driver whose methods all return one error',
      `import "errors"
var errorMsg = errors.New("built with CGO_ENABLED=0: this driver is a stub")
func init() { register(&Driver{}) }
type Driver struct{ Hook func(*Conn) error }
type Conn struct{}
func (Driver) Open(s string) (interface{ Close() error }, error) { return nil, errorMsg }
func (c *Conn) Register(name string, impl interface{}, pure bool) error { return errorMsg }`,
      { kind: 'stub', says: 'built with CGO_ENABLED=0: this driver is a stub' },
    ],
    [
      'functions that panic',
      'func Open() {\n\tpanic("requires cgo to work")\n}',
      { kind: 'stub', says: 'requires cgo to work' },
    ],
    [
      'what fails in part',
      'func Fast() error { return errors.New("fast mode requires cgo to work") }\nfunc Slow() int {\n\tn := 1\n\treturn n\n}',
      { kind: 'doubtful', says: 'fast mode requires cgo to work' },
    ],
    [
      'an error of a telling name',
      'func Open() (Device, error) { return nil, ErrUnsupportedPlatform }',
      { kind: 'doubtful' },
    ],
    ['nothing at all', '', { kind: 'empty' }],
    ['the same in Go', 'func New(n int) []byte { return make([]byte, n) }\nfunc Free(b []byte) {}', { kind: 'whole' }],
    [
      'another library',
      'import "x.org/zstd"\nfunc Decode(b []byte) ([]byte, error) {\n\tif len(b) == 0 {\n\t\treturn nil, errors.New("empty")\n\t}\n\treturn zstd.Decode(b)\n}',
      { kind: 'whole' },
    ],
    [
      'a constant that says which half it is',
      'const Cgo = false\nfunc Name() string { return "pure go, without cgo" }',
      { kind: 'whole' },
    ],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual(expected)
  })

  it('is judged by the files that stand in, and comments are no evidence', () => {
    const common = readGoSource(
      'package db\n\nfunc Errors() error { return errors.New("not supported by the server") }\n',
    )
    const instead = readGoSource('package db\n\n// Not supported without cgo.\nfunc Mode() error { return errPlain }\n')
    expect(judgeRest({ instead: [instead], all: [instead, common] })).toEqual({ kind: 'whole' })
  })
})

describe('a Go file', () => {
  const source = readGoSource(`package p

/* func Hidden() {} */
type T struct { f interface{ M() } }
func (t *T) Method(a map[string]interface{}, f func() struct{ x int }) (n int, err error) { return 0, nil }
var one, two = "}", '"'
const (
	Limit = 1
)
func Brackets[K comparable](k K) interface{} {
	return \`raw { "quoted" \`
}
`)

  it('has functions and strings', () => {
    expect(source.functions).toEqual([
      { name: 'Method', body: 'return 0, nil' },
      { name: 'Brackets', body: 'return ""' },
    ])
    expect(source.strings).toEqual(['}', 'raw { "quoted" '])
  })

  it.each([
    ['Method', true],
    ['T', true],
    ['one', true],
    ['Limit', true],
    ['Hidden', false],
    ['K', false],
  ])('declares %s: %s', (name, expected) => {
    expect(declares(source, name)).toBe(expected)
  })
})
