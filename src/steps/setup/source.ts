import { partOfRun, traced } from '../../host/trace.ts'
import { needsHistory, needsRemoteTags, serverToken } from '../../plan/names/history.ts'
import { findHistory, findSource, type Source, type SourceHistory } from '../../source/source.ts'
import type { RunOptions } from '../run-options.ts'

export type FoundSource = { readonly source: Source; readonly history: SourceHistory }

/** Finds the packages to build. Throws a UserError for an item that cannot be a package. */
export function locateSource({ inputs, host, place }: RunOptions): Promise<Source> {
  return traced(host, 'source', () =>
    findSource(
      { packages: inputs.packages, workingDirectory: place.workingDirectory },
      { ...host.env, ...inputs.buildEnv },
    ),
  )
}

/** Reads from Git what the names of the images need. Never throws. */
export function readHistory({ inputs, host, context }: RunOptions, source: Source): Promise<SourceHistory> {
  const names = !needsHistory(inputs) ? 'none' : needsRemoteTags({ inputs, context }) ? 'remote' : 'local'
  return partOfRun(host, 'git', () => findHistory(source, { ...host, names, token: serverToken({ inputs, context }) }))
}
