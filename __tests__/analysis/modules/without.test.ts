import { type GraphPackage, moduleReasons } from '../../../src/analysis/modules/graph.ts'
import { withoutModules } from '../../../src/analysis/modules/without.ts'
import { row } from '../compare/sizes.ts'

const one = (importPath: string, module: string | undefined, ...imports: readonly string[]): GraphPackage => ({
  importPath,
  imports,
  ...(module === undefined ? {} : { module: { path: module, main: module === 'app' } }),
})
const packages = [
  one('app', 'app', 'web', 'log', 'fmt'),
  one('web', 'web', 'web/inner', 'shared', 'net/http'),
  one('web/inner', 'web', 'only'),
  one('only', 'only'),
  one('log', 'log', 'shared'),
  one('shared', 'shared', 'fmt'),
  one('fmt', undefined),
  one('net/http', undefined, 'fmt'),
  one('runtime', undefined),
]
const goMod = 'require web v1\nrequire log v1\nrequire shared v1 // indirect\nrequire only v1 // indirect\n'
const rows = packages.map(({ importPath, module }, index) => row(module?.path ?? 'std', importPath, 10 ** index))

it('what leaves with a direct dependency is what is reached through it alone', () => {
  const reasons = moduleReasons(packages, { main: 'app', goMod: goMod.replaceAll('v1', 'v1.0.0') })
  const without = withoutModules(packages, { main: 'app', rows, reasons })
  // web, web/inner, only and net/http; not what log needs too, nor the runtime.
  expect(without.get('web')).toEqual({
    pulled: 10 + 100 + 1000 + 10 ** 7,
    bytes: 2 * (1110 + 10 ** 7),
    modules: ['only'],
    importedBy: [],
  })
  expect(without.get('log')).toEqual({ pulled: 10 ** 4, bytes: 2 * 10 ** 4, modules: [], importedBy: [] })
  expect([...without.keys()].sort()).toEqual(['log', 'web'])
})

it('a direct dependency that others import too names them', () => {
  const direct = 'require web v1.0.0\nrequire log v1.0.0\nrequire shared v1.0.0\n'
  const reasons = moduleReasons(packages, { main: 'app', goMod: direct })
  const without = withoutModules(packages, { main: 'app', rows, reasons })
  expect(without.get('shared')).toMatchObject({ modules: [], importedBy: ['log', 'web'] })
})
