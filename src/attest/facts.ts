import { relative } from 'node:path'
import type { BuiltImage, BuiltLayer } from '../image/types.ts'
import { annotationLines } from '../oci/annotations.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { platformText } from '../oci/platform.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { ImagePlan, Plan } from '../plan/types.ts'
import { findRepository } from '../source/repository.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { recordedInputs } from './recorded-inputs.ts'
import { usedTools } from './tools.ts'
import type { BuildFacts, BuiltProgram } from './types.ts'

export type BuildGiven = {
  /** The folder that the working directory is relative to; absolute. */
  readonly workspace: string
  readonly plan: Plan
  readonly image: ImagePlan
  readonly go: GoToolchain
  readonly packed: readonly PackedProgram[]
  readonly built: BuiltImage
  /** The manifests of the image by platform; an engine may have pushed others than it built. */
  readonly manifests: ReadonlyMap<string, Descriptor>
}

/** Gathers what a provenance tells of a build. Reads the tools for their digests. */
export async function buildFacts(given: BuildGiven): Promise<BuildFacts> {
  const { workspace, plan, image, go, packed, built, manifests } = given
  const { inputs: recorded, withheld, hide } = recordedInputs(image.inputs)
  const { version } = image.main.module
  const root = findRepository(workspace)?.root
  const programs = packed.flatMap((program) => {
    const name = platformText(program.program.platform)
    const manifest = manifests.get(name)
    const platform = built.platforms.find((one) => platformText(one.platform) === name)
    return manifest === undefined ? [] : [builtProgram(program, { manifest, layers: platform?.layers ?? [] })]
  })
  return {
    // What `auto` came to: a second build has no event to decide by.
    inputs: { ...recorded, ...(image.stamped ? { stamp: 'true' } : {}) },
    withheld,
    importPath: image.main.importPath,
    source: plan.source,
    ...(version === undefined ? {} : { moduleVersion: version }),
    ...(version !== undefined || root === undefined ? {} : { folder: relative(root, workspace) || '.' }),
    go,
    ldflags: hide(image.build.ldflags),
    createdSeconds: plan.createdSeconds,
    labels: image.labels,
    annotations: annotationLines(image.annotations),
    tools: await usedTools(go, packed),
    programs,
  }
}

/** What of these facts concerns the image of one platform. */
export function factsOfPlatform(facts: BuildFacts, platform: string): BuildFacts {
  return { ...facts, programs: facts.programs.filter((program) => program.platform === platform) }
}

function builtProgram(
  packed: PackedProgram,
  { manifest, layers }: { readonly manifest: Descriptor; readonly layers: readonly BuiltLayer[] },
): BuiltProgram {
  const { program, packedBy } = packed
  return {
    platform: platformText(program.platform),
    manifest: manifest.digest,
    linkedDigest: program.digest,
    digest: packed.digest,
    ...(packedBy === undefined
      ? {}
      : { packer: packedBy.upx === undefined ? packedBy.name : `upx ${packedBy.upx.version}` }),
    layers: layers.map(({ purpose, descriptor }) => ({ purpose, digest: descriptor.digest })),
    ...(program.buildInfo === undefined ? {} : { buildInfo: program.buildInfo }),
  }
}
