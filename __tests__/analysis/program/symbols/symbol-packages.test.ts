import { createPackages, packageOfSymbol } from '../../../../src/analysis/program/packages.ts'
import { createSymbolPackages } from '../../../../src/analysis/program/symbols/symbol-packages.ts'

it('finds in memory the packages that the names have as texts', () => {
  const names = [
    'main.main',
    'main.init',
    'net/http.(*Server).Serve',
    'net/http.(*conn).serve.func1',
    'net/http/httptest.NewServer',
    'net.Dial',
    'gopkg.in/yaml%2ev3.Marshal',
    'gopkg.in/yaml%2ev3.Unmarshal',
    'example.org/a.b/c.Do',
    'example.org/a.Do',
    'slices.Sort[go.shape.[]github.com/a/b.T,go.shape.string]',
    'type:.eq.struct { F uintptr; X *github.com/a/b.T }',
    'go:itab.*os.File,io.Writer',
    'go:main.inittasks',
    '$f64.3ff0000000000000',
    'memeqbody',
    '.dot',
    '',
  ]
  const bytes = Buffer.from(names.map((name) => `${name}\0`).join(''))
  const packages = createPackages('example.org/app')
  const packageAt = createSymbolPackages(bytes, packages)
  let start = 0
  for (const name of names) {
    const path = packageOfSymbol(name)
    expect([name, packages.name(packageAt(start))]).toEqual([name, path === 'main' ? 'example.org/app' : (path ?? '')])
    start += name.length + 1
  }
})
