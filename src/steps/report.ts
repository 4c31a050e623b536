import type { CacheState, RestoredCaches } from '../caches/caches.ts'
import type { UserError } from '../errors.ts'
import { jsonPieces } from '../host/json.ts'
import type { Stages } from '../host/stages/stages.ts'
import { renderDockerfile } from '../image/docker/dockerfile.ts'
import type { Builder } from '../image/types.ts'
import type { Outputs } from '../inputs/outputs.ts'
import { platformOfHost, platformText } from '../oci/platform.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { Plan } from '../plan/types.ts'
import type { ImageSizes } from '../report/explain/markdown.ts'
import { type KnownRun, outputsFrom } from '../report/outputs.ts'
import { sizePage } from '../report/page/page.ts'
import { imageReport, type PublishedImage, plannedImage } from '../report/report.ts'
import { artifactLines } from '../report/results/attestable.ts'
import { imageSizes, sizesReport } from '../report/results/image-sizes.ts'
import { joinedImage } from '../report/results/joined.ts'
import { keepResults, keptFiles, type SizeTexts } from '../report/results/keep.ts'
import { unchangedImage } from '../report/results/unchanged.ts'
import { vexImageOf } from '../report/results/vex-image.ts'
import { summaryMarkdown } from '../report/summary.ts'
import { finalLines } from '../report/terminal.ts'
import type { ImageReport, Report } from '../report/types.ts'
import { vulnerabilityReport } from '../report/vulnerabilities.ts'
import type { ImageSbom } from '../sbom/types.ts'
import { vexDocument } from '../vulnerabilities/vex.ts'
import type { Sizes } from './analysis/budget.ts'
import type { Explained } from './analysis/explain.ts'
import type { Assembled } from './image.ts'
import type { Joined, MergeNames } from './join.ts'
import type { JoinPushes } from './publish.ts'
import type { RunOptions } from './run-options.ts'
import type { Tools } from './setup/toolchain.ts'
import type { RetaggedImage } from './unchanged/keep.ts'
import type { Matrix } from './unchanged/matrix.ts'
import type { Checked } from './vulnerabilities.ts'

type Told = {
  /** In a dry run, unknown outputs are empty. */
  readonly outputs: Outputs
  /** The last lines of the log. */
  readonly lines: readonly string[]
  /** The images that can be attested, one line each. */
  readonly artifacts: readonly string[]
  /** The cache state for the post run; empty after a dry run. */
  readonly cacheStates: readonly CacheState[]
}

/** The result of a run: the plan of a dry run, or the images that were built or joined. */
export type RunResult = Told &
  (
    | { readonly kind: 'planned' }
    | {
        readonly kind: 'built' | 'joined'
        readonly report: Report
        /** The job summary, in Markdown. */
        readonly summary: string
        /** Why nothing was published. The run has failed, but its results are known. */
        readonly failure?: UserError
        /** The manifests with the digests, in the order in which they were read. */
        readonly manifests?: readonly string[]
        /** What the bytes of each image are, if the run asked. */
        readonly explained: readonly Explained[]
      }
  )

/** The results of a dry run, which builds no images. */
export function resultOfPlan({ plan, tools, restored, jobs }: PlannedRun): RunResult {
  const images = plan.images.map((image) => plannedImage(image, image.platforms))
  return planned({
    ...factsOf(tools),
    cacheHit: restored?.hit ?? false,
    images,
    ...(jobs === undefined ? {} : { jobs }),
  })
}

export type PlannedRun = {
  readonly plan: Plan
  readonly tools: Tools
  readonly restored: RestoredCaches | undefined
  /** The jobs for what changed. */
  readonly jobs?: Matrix
}

export type BuiltRun = {
  readonly options: RunOptions
  readonly tools: Tools
  readonly packed: readonly PackedProgram[]
  readonly builder: Builder
  readonly images: readonly Assembled[]
  /** In the order of the images. */
  readonly sboms: readonly ImageSbom[]
  readonly published: readonly PublishedImage[]
  /** The images that were not built, because they are there. */
  readonly retagged: readonly RetaggedImage[]
  /** All images, in their order. */
  readonly planned: Plan
  /** Absent if nobody asked. */
  readonly sizes?: Sizes | undefined
  readonly stages: Stages
  readonly started: number
  readonly restored: RestoredCaches | undefined
  /** Absent if nobody looked for vulnerabilities. */
  readonly checked: Checked | undefined
}

/** Writes the report and the files for later steps, and returns the outputs. */
export function resultOfBuild(run: BuiltRun): RunResult {
  const { options, tools, packed, builder, images, sboms, published, stages, started, restored, checked } = run
  const { host, place } = options
  const sizes = imageSizes(run.sizes)
  const documents = new Map(published.map((image) => [image.image.main.name, vexOf(image, checked)]))
  const report: Report = {
    version: 1,
    machine: platformText(platformOfHost(process.arch)),
    ...factsOf(tools, packed),
    builder: builder.name,
    images: inOrderOf(run.planned, [
      ...run.retagged.map(unchangedImage),
      ...published.map((image) => {
        const { name } = image.image.main
        const files = keptFiles(place.resultFolder, name)
        const found = checked?.programs.get(name)
        const vex = documents.get(name) === undefined ? undefined : files.vex
        return {
          ...imageReport(image, files),
          ...sizesReport(sizes.get(name), files),
          ...(found === undefined ? {} : { vulnerabilities: vulnerabilityReport(found, vex) }),
        }
      }),
    ]),
    cacheHit: restored?.hit ?? false,
    stages: stages.records(),
    criticalPath: stages.path(),
    milliseconds: host.now() - started,
  }
  const kept = keepResults({
    folder: place.resultFolder,
    report,
    images: images.flatMap(({ image, spec, programs }, index) =>
      sboms.slice(index, index + 1).map((sbom) => ({
        name: image.main.name,
        dockerfile: renderDockerfile(spec),
        vex: documents.get(image.main.name),
        sizes: sizeFiles(sizes.get(image.main.name)),
        programs,
        sbom,
      })),
    ),
  })
  for (const { name, why } of kept.unwritten) {
    options.onEvent({ kind: 'warning', message: `the size report of ${name} cannot be written: ${why}` })
  }
  const failure = checked?.failure ?? run.sizes?.failure
  return {
    kind: 'built',
    ...told(kept.report, kept.path, sizes),
    explained: run.sizes?.explained ?? [],
    cacheStates: restored?.states ?? [],
    ...(failure === undefined ? {} : { failure }),
  }
}

function inOrderOf({ images }: Plan, reports: readonly ImageReport[]): readonly ImageReport[] {
  return images.flatMap(({ main }) => reports.find(({ name }) => name === main.name) ?? [])
}

/** The OpenVEX document of an image; undefined if there is nothing to say. */
export function vexOf(image: PublishedImage, checked: Checked | undefined): Buffer | undefined {
  const result = checked?.programs.get(image.image.main.name)
  return result === undefined || 'unchecked' in result
    ? undefined
    : vexDocument({ image: vexImageOf(image), ...result })
}

export type JoinedRun = {
  readonly options: RunOptions
  readonly names: MergeNames
  readonly joined: Joined
  /** Absent in a dry run. */
  readonly published?: JoinPushes
  readonly stages: Stages
  readonly started: number
}

/** Returns the outputs of a run that joined images; a dry run knows their digests too. */
export function resultOfJoin(run: JoinedRun): RunResult {
  const { options, names, joined, published, stages, started } = run
  const image = joinedImage({
    joined,
    repositories: names.repositories,
    tagNames: names.tags,
    references: names.references,
    notPushed: names.notPushed,
    pushes: published?.pushes ?? [],
    previous: published?.previous,
    attached: published?.attached,
  })
  if (published === undefined) return planned({ images: [image] })
  const report: Report = {
    version: 1,
    machine: platformText(platformOfHost(process.arch)),
    images: [image],
    stages: stages.records(),
    criticalPath: stages.path(),
    milliseconds: options.host.now() - started,
  }
  return { kind: 'joined', ...told(report, ''), explained: [], cacheStates: [] }
}

function planned(run: KnownRun): RunResult {
  return { kind: 'planned', outputs: outputsFrom(run, ''), lines: [], artifacts: [], cacheStates: [] }
}

function sizeFiles(sizes: ImageSizes | undefined): SizeTexts | undefined {
  const { document, comparisons = [] } = sizes ?? {}
  if (document === undefined) return undefined
  return {
    document: function* () {
      yield* jsonPieces({ ...document, comparisons })
      yield '\n'
    },
    page: () => [sizePage({ document, comparisons })],
  }
}

function told(report: Report, reportPath: string, sizes?: ReadonlyMap<string, ImageSizes>) {
  return {
    report,
    outputs: outputsFrom(report, reportPath),
    lines: finalLines(report),
    summary: summaryMarkdown(report, sizes),
    artifacts: artifactLines(report.images),
  }
}

function factsOf({ go, upx }: Tools, packed: readonly PackedProgram[] = []): Pick<Report, 'go' | 'upx'> {
  const { version, source, requestedBy } = go
  const known = typeof upx === 'function' || upx.command === undefined ? undefined : upx
  const used = known ?? packed.find(({ packedBy }) => packedBy?.upx !== undefined)?.packedBy?.upx
  return {
    go: { version, source, requestedBy },
    ...(used === undefined ? {} : { upx: { version: used.version, source: used.source } }),
  }
}
