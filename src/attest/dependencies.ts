import type { LinkedModule } from '../compile/types.ts'
import { hexOf } from '../oci/digest.ts'
import { modulePurl } from '../oci/purl.ts'
import type { BuildFacts, BuiltProgram, ResourceDescriptor, UsedTool } from './types.ts'

/**
 * What the build took from outside: the source, the tools by the digests of their files, and the modules that are
 * linked, by their sums.
 */
export function resolvedDependencies(
  facts: Pick<BuildFacts, 'source' | 'importPath' | 'moduleVersion' | 'tools' | 'programs'>,
): readonly ResourceDescriptor[] {
  return [...sourceOf(facts), ...facts.tools.map(toolDescriptor), ...modulesOf(facts.programs)]
}

/** The source in the repository; none for a program that is itself a module of the proxy. */
function sourceOf({
  source: { url, revision },
  moduleVersion,
}: Pick<BuildFacts, 'source' | 'moduleVersion'>): readonly ResourceDescriptor[] {
  if (moduleVersion !== undefined || revision === undefined) return []
  const commit = revision.replace(/-dirty$/, '')
  return [
    {
      name: 'source',
      ...(url === undefined ? {} : { uri: `git+${url}` }),
      digest: { gitCommit: commit },
      // What was built is not what the commit holds.
      ...(commit === revision ? {} : { annotations: { modified: 'true' } }),
    },
  ]
}

function toolDescriptor({ name, uri, digest }: UsedTool): ResourceDescriptor {
  return { name, uri, digest: { sha256: hexOf(digest) } }
}

/** The modules of all programs, each once, sorted. */
function modulesOf(programs: readonly BuiltProgram[]): readonly ResourceDescriptor[] {
  const linked = programs.flatMap(({ buildInfo }) =>
    buildInfo === undefined ? [] : [...(buildInfo.main === undefined ? [] : [buildInfo.main]), ...buildInfo.modules],
  )
  const described = linked.flatMap((module) => moduleDescriptor(module.replacedBy ?? module, module))
  // Two modules whose paths differ in case alone have one package URL.
  const key = ({ uri, digest }: ResourceDescriptor): string => `${uri} ${digest?.dirHash}`
  const distinct = new Map(described.map((descriptor) => [key(descriptor), descriptor]))
  return [...distinct.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

// A module without a sum was built from a folder: it is part of the source.
function moduleDescriptor(
  { path, version, sum }: Omit<LinkedModule, 'replacedBy'>,
  original: LinkedModule,
): readonly ResourceDescriptor[] {
  if (sum === undefined || !sum.startsWith('h1:')) return []
  return [
    {
      uri: modulePurl({ path, version }),
      // Source: in-toto attestation, spec/v1/digest_set.md, "dirHash".
      digest: { dirHash: Buffer.from(sum.slice('h1:'.length), 'base64').toString('hex') },
      ...(original.path === path && original.version === version
        ? {}
        : { annotations: { replaces: `${original.path}@${original.version}` } }),
    },
  ]
}
