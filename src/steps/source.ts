import { traced } from '../host/trace.ts'
import { needsHistory, needsRemoteTags, serverToken } from '../plan/names/history.ts'
import { findHistory, findSource, type Source, type SourceHistory } from '../source/source.ts'
import type { RunOptions } from './run-options.ts'

export type FoundSource = { readonly source: Source; readonly history: SourceHistory }

/** Finds what there is to build, and what Git says of it. Throws a UserError for an item that can be no package. */
export function locateSource(options: RunOptions): Promise<FoundSource> {
  return traced(options.host, 'source', () => locate(options))
}

async function locate({ inputs, host, place, context }: RunOptions): Promise<FoundSource> {
  const source = await findSource(
    { packages: inputs.packages, workingDirectory: place.workingDirectory },
    { ...host.env, ...inputs.buildEnv },
  )
  const names = !needsHistory(inputs) ? 'none' : needsRemoteTags({ inputs, context }) ? 'remote' : 'local'
  return { source, history: await findHistory(source, { ...host, names, token: serverToken({ inputs, context }) }) }
}
