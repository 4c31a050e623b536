import type { Host } from '../../src/host/host.ts'
import { type GitFacts, gitHistory } from '../../src/source/git.ts'

/** What Git knows of the commit of a folder; undefined without Git, a repository or a commit. */
export async function commitOf(folder: string, host: Host): Promise<GitFacts | undefined> {
  return (await gitHistory({ folder, asked: undefined }, host)).commit
}
