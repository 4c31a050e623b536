import type { CacheState, RestoredCaches } from '../caches/caches.ts'
import type { Stages } from '../host/stages.ts'
import { renderDockerfile } from '../image/docker/dockerfile.ts'
import type { Builder } from '../image/types.ts'
import type { Outputs } from '../inputs/outputs.ts'
import { repositoryText } from '../oci/references.ts'
import { artifactLines } from '../report/attestable.ts'
import { keepResults, keptFiles } from '../report/keep.ts'
import { type MergedReport, mergedLines, mergedOutputs, mergedSummary } from '../report/merged.ts'
import { outputsFrom } from '../report/outputs.ts'
import { imageReport, type PublishedImage } from '../report/report.ts'
import { summaryMarkdown } from '../report/summary.ts'
import { finalLines } from '../report/terminal.ts'
import type { Report } from '../report/types.ts'
import type { Assembled } from './image.ts'
import type { Joined, MergeNames } from './join.ts'
import type { PublishedJoin } from './publish.ts'
import type { RunOptions } from './run-options.ts'
import type { Tools } from './toolchain.ts'

/** What a run gives. */
export type Result = {
  readonly outputs: Outputs
  /** The last lines of the log. */
  readonly lines: readonly string[]
  /** The job summary, in Markdown. */
  readonly summary: string
  /** What can be attested, a line each. */
  readonly artifacts: readonly string[]
  /** What the post run has to know of the caches. */
  readonly cacheStates: readonly CacheState[]
}

type Finish = {
  readonly options: RunOptions
  readonly tools: Tools
  readonly builder: Builder
  readonly images: readonly Assembled[]
  readonly published: readonly PublishedImage[]
  readonly stages: Stages
  readonly started: number
  readonly restored: RestoredCaches | undefined
}

/** Writes the report and what later steps may want, and gives the outputs. */
export function finish({ options, tools, builder, images, published, stages, started, restored }: Finish): Result {
  const { host, place } = options
  const { go, upx } = tools
  const report: Report = {
    version: 1,
    go: { version: go.version, source: go.source, requestedBy: go.requestedBy },
    ...(upx.command === undefined ? {} : { upx: { version: upx.version, source: upx.source } }),
    builder: builder.name,
    images: published.map((image) => imageReport(image, keptFiles(place.resultFolder, image.image.main.name))),
    cacheHit: restored?.hit ?? false,
    stages: stages.records(),
    milliseconds: host.now() - started,
  }
  const reportPath = keepResults({
    folder: place.resultFolder,
    report,
    images: images.map(({ image, spec, programs }) => ({
      name: image.main.name,
      dockerfile: renderDockerfile(spec),
      programs,
    })),
  })
  return {
    outputs: outputsFrom(report, reportPath),
    lines: finalLines(report),
    summary: summaryMarkdown(report),
    artifacts: artifactLines(report.images),
    cacheStates: restored?.states ?? [],
  }
}

type FinishMerge = {
  readonly options: RunOptions
  readonly names: MergeNames
  readonly joined: Joined
  readonly published: PublishedJoin
  readonly stages: Stages
  readonly started: number
}

/** Gives the outputs of a run that merged. */
export function finishMerge(finished: FinishMerge): Result {
  const { options, names, joined, stages, started } = finished
  const { pushes, previous } = finished.published
  const report: MergedReport = {
    root: joined.root.descriptor,
    platforms: joined.platforms,
    annotations: joined.annotations,
    repositories: names.repositories.map(repositoryText),
    tagNames: names.tags,
    pushes,
    ...(names.notPushed === undefined ? {} : { notPushed: names.notPushed }),
    previous,
    stages: stages.records(),
    milliseconds: options.host.now() - started,
  }
  const { repositories, tagNames } = report
  return {
    outputs: mergedOutputs(report),
    lines: mergedLines(report),
    summary: mergedSummary(report),
    artifacts: artifactLines([{ repositories, tagNames, digest: report.root.digest, pushed: pushes.length > 0 }]),
    cacheStates: [],
  }
}
