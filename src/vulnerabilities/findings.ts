import { join, relative } from 'node:path'
import type { SourcePosition } from '../errors.ts'
import type { Finding, Frame, Messages } from './messages.ts'
import type { Reach, Vulnerability } from './types.ts'

/** The module of the program, whose calls are shown. */
export type OwnModule = {
  readonly path: string
  /** Import path of the main package. */
  readonly program: string
  /** Absolute; absent if it is not a folder of the user's. */
  readonly folder?: string
  /** The folder that positions are relative to. */
  readonly workspace: string
}

/** From the nearest to the farthest. */
export const reaches: readonly Reach[] = ['called', 'imported', 'required']

/**
 * The vulnerabilities in the output of a scan, each once for each module. Of the findings of one, those that get nearest
 * to it count, and of those the shortest path.
 */
export function vulnerabilitiesIn(messages: Messages, own: OwnModule): readonly Vulnerability[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of messages.findings) {
    const key = `${finding.id} ${finding.trace[0]?.module}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()]
    .map((findings) => vulnerability(nearest(findings), messages, own))
    .toSorted(compareVulnerabilities)
}

/** The order of lists: called before imported before required, then by name. */
export function compareVulnerabilities(a: Vulnerability, b: Vulnerability): number {
  const key = ({ reach, id, module }: Vulnerability): string => `${reaches.indexOf(reach)} ${id} ${module}`
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}

function nearest(findings: readonly Finding[]): Finding {
  const key = ({ trace }: Finding): string => JSON.stringify(trace)
  const [first] = findings.toSorted(
    (a, b) =>
      reaches.indexOf(reachOf(a)) - reaches.indexOf(reachOf(b)) ||
      a.trace.length - b.trace.length ||
      (key(a) < key(b) ? -1 : 1),
  )
  if (first === undefined) throw new Error('a group without findings')
  return first
}

function reachOf({ trace: [frame] }: Finding): Reach {
  if (frame?.symbol !== '') return 'called'
  return frame.package === '' ? 'required' : 'imported'
}

function vulnerability(finding: Finding, { entries }: Messages, own: OwnModule): Vulnerability {
  const { id, fixedVersion, trace } = finding
  const entry = entries.get(id) ?? { id, aliases: [], summary: '', url: `https://pkg.go.dev/vuln/${id}` }
  const reach = reachOf(finding)
  const at = reach === 'called' ? lastOwnCall(trace, own) : undefined
  return {
    ...entry,
    module: trace[0]?.module ?? '',
    version: trace[0]?.version ?? '',
    ...(fixedVersion === '' ? {} : { fixedVersion }),
    reach,
    callPath: reach === 'called' ? trace.map((frame) => functionText(frame, own)).toReversed() : [],
    ...(at === undefined ? {} : { at }),
  }
}

// The trace begins at the vulnerable function.
function lastOwnCall(trace: readonly Frame[], { path, folder, workspace }: OwnModule): SourcePosition | undefined {
  const frame = trace.find(({ module, position }) => module === path && position !== undefined)
  if (folder === undefined || frame?.position === undefined) return undefined
  const { file, ...place } = frame.position
  const absolute = join(folder, file)
  return { file: absolute.startsWith(`${workspace}/`) ? relative(workspace, absolute) : absolute, ...place }
}

/** `language.Parse`, as Go source calls it: most packages have the name of their folder. */
function functionText({ package: path, symbol }: Frame, { program }: OwnModule): string {
  const elements = path.split('/').filter((element) => !/^v\d+$/.test(element))
  const name = (elements.at(-1) ?? path).replace(/\.v\d+$/, '')
  return `${path === program ? 'main' : name}.${symbol}`
}
