import { largestFirst } from '../../sums.ts'
import { standardLibrary } from '../modules/graph.ts'
import { type Attribution, type Kind, programKinds, type Row } from '../types.ts'
import { wholeBytes } from './whole-bytes.ts'

type Named = Omit<Row, 'part' | 'bytes' | 'pulled'>

/** Collects bytes and shares of pulled bytes, by row. */
export type RowSums = {
  readonly row: (row: Named) => number
  readonly addBytes: (row: number, bytes: number) => void
  readonly addPulled: (row: number, share: number) => void
  /** The rows, largest first; the pulled bytes are rounded so that their sum is `pulledBytes`. */
  readonly finish: (pulledBytes: number) => readonly Row[]
}

/** Creates sums without a row. */
export function createRowSums(): RowSums {
  const rows: Named[] = []
  const bytes: number[] = []
  const shares: number[] = []
  const indices = new Map<string, number>()
  return {
    row: (row) => {
      const key = [row.kind, row.module, row.package, row.name ?? ''].join('\0')
      const known = indices.get(key)
      if (known !== undefined) return known
      indices.set(key, rows.length)
      rows.push(row)
      bytes.push(0)
      shares.push(0)
      return rows.length - 1
    },
    addBytes: (row, count) => {
      bytes[row] = (bytes[row] ?? 0) + count
    },
    addPulled: (row, share) => {
      shares[row] = (shares[row] ?? 0) + share
    },
    finish: (pulledBytes) => {
      const pulled = wholeBytes(Float64Array.from(shares), pulledBytes)
      return rows
        .map((row, index): Row => ({ part: partOf(row), ...row, bytes: bytes[index] ?? 0, pulled: pulled[index] ?? 0 }))
        .filter((row) => row.bytes > 0 || row.pulled > 0)
        .toSorted((a, b) => largestFirst(a, b) || compareRows(a, b))
    },
  }
}

function partOf({ kind }: Named): Row['part'] {
  return programKinds.some((one) => one === kind) ? 'program' : 'image'
}

/** The order of equal rows, so that the same program always gives the same table. */
function compareRows(a: Row, b: Row): number {
  const [one, other] = [a, b].map((row) => [row.module, row.package, row.kind, row.name ?? ''].join('\0'))
  return (one ?? '') < (other ?? '') ? -1 : 1
}

/** For each owner of an attribution, its row. */
export function rowsOfOwners(
  sums: RowSums,
  { owners }: Attribution,
  moduleOf: ReadonlyMap<string, string>,
): Uint32Array {
  return Uint32Array.from(owners, ({ package: path, kind, name }) =>
    sums.row({ module: moduleFor(path, moduleOf), package: path, kind, ...(name === undefined ? {} : { name }) }),
  )
}

// A package that go does not list is one of the runtime's own or the linker's; a name in parentheses is none.
function moduleFor(path: string, moduleOf: ReadonlyMap<string, string>): string {
  const known = moduleOf.get(path)
  if (known !== undefined) return known
  if (path.startsWith('(')) return ''
  const parents = path.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'))
  const parent = parents.find((one) => moduleOf.has(one))
  if (parent !== undefined) return moduleOf.get(parent) ?? ''
  return path.split('/', 1)[0]?.includes('.') === true ? '' : standardLibrary
}

/** Bytes of the image that no package of the program has. */
export function imageRow(kind: Kind, name: string): Named {
  return { module: '', package: name, kind }
}
