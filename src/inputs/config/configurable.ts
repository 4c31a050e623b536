import type { InputRow } from '../table/row.ts'
import { inputTable } from '../table.ts'

/** A part of a settings file. */
export type Part = 'defaults' | 'packages'

/** The inputs that the file may set, for all packages (`defaults`) or for some (`packages`). */
export function configurable(where: Part): readonly InputRow[] {
  const rows: readonly InputRow[] = inputTable
  return rows.filter((row) => notConfigurable(row, where) === undefined)
}

/** Why an input cannot be set in a part of a settings file; undefined if it can. */
export function notConfigurable({ name, group, secret }: InputRow, where: Part): string | undefined {
  if (secret === true || ['username', 'registry', 'registry-ca', 'plain-http'].includes(name)) {
    return 'credentials and registries belong to the step, not into a file of the repository'
  }
  if (['config', 'merge', 'comment-from', 'working-directory', 'manifests', 'manifests-output'].includes(name))
    return 'it is an input of the step'
  if (group === 'toolchain' && where === 'packages')
    return 'all packages of a step use the same tools; defaults may set it'
  if (where === 'packages' && name === 'builder') return 'one builder makes all images; defaults may set it'
  if (group === 'run') return 'it is an input of the step'
  if (where === 'packages' && name === 'package') return 'the pattern above it names the package'
  if (where === 'packages' && ['test', 'test-flags', 'verify-modules'].includes(name)) {
    return 'tests run once for all packages; defaults may set it'
  }
  if (where === 'packages' && name.startsWith('attest')) {
    return 'all images of a step get the same documents; defaults may set it'
  }
  if (where === 'packages' && name.startsWith('vulnerabilit')) {
    return 'the programs of a step are checked together; defaults may set it'
  }
  return undefined
}
