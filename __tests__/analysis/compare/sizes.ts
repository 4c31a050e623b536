import type { Row } from '../../../src/analysis/types.ts'
import type { PlatformSizes, SizesDocument } from '../../../src/report/explain/types.ts'

/** A row of the program: module, package, and what is pulled; the bytes are twice that. */
export const row = (module: string, path: string, pulled: number, overrides: Partial<Row> = {}): Row => ({
  part: 'program',
  module,
  package: path,
  kind: 'code',
  bytes: 2 * pulled,
  pulled,
  ...overrides,
})

/** The sizes of a platform with these rows; every module is imported by the main package and has a line of go.mod. */
export function sizes(...rows: readonly Row[]): PlatformSizes {
  const names = [...new Set(rows.map(({ module }) => module))].filter((name) => name !== '')
  const sum = (of: 'bytes' | 'pulled', module?: string): number =>
    rows.filter((one) => module === undefined || one.module === module).reduce((all, one) => all + one[of], 0)
  return {
    platform: 'linux/amd64',
    size: sum('pulled'),
    'binary-size': sum('bytes'),
    exact: true,
    'pulled-exact': true,
    rows,
    modules: names.map((module, index) => ({
      module,
      ...(module === 'std' ? {} : { version: 'v1.0.0', required: { line: index + 3, text: `${module} v1.0.0` } }),
      chain: ['example.org/app', module],
      bytes: sum('bytes', module),
      pulled: sum('pulled', module),
    })),
  }
}

/** A document with one platform. */
export function document(...rows: readonly Row[]): SizesDocument {
  return { version: 1, name: 'app', package: 'example.org/app', platforms: [sizes(...rows)] }
}
