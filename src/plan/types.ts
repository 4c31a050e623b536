import type { BuildOptions, MainPackage } from '../compile/types.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Annotation } from '../oci/annotations.ts'
import type { Platform } from '../oci/platform.ts'
import type { Repository, TaggedRepository } from '../oci/references.ts'

/** The facts about the source. */
export type Origin = {
  readonly revision?: string
  /** Seconds since the epoch. */
  readonly committedSeconds?: number
  readonly tag?: string
  readonly url?: string
}

/** What the run will do, decided before any work starts. */
export type Plan = {
  readonly platforms: readonly Platform[]
  /** How the step's tests are built; each image has its own. */
  readonly build: BuildOptions
  readonly source: Origin
  readonly images: readonly ImagePlan[]
  readonly createdSeconds: number
  /** What says so, for the log; undefined if nothing does. */
  readonly createdFrom: string | undefined
  /** Decisions about names and the push that may surprise, as sentences. */
  readonly notes: readonly string[]
}

export type ImagePlan = {
  readonly main: MainPackage
  /** The inputs of this program: those of the step, with its own settings. */
  readonly inputs: Inputs
  readonly platforms: readonly Platform[]
  readonly build: BuildOptions
  /** The program gets its version and its commit. */
  readonly stamped: boolean
  readonly repositories: readonly Repository[]
  readonly tags: readonly string[]
  /** Where the image is pushed to; empty when it is only built. */
  readonly targets: readonly TaggedRepository[]
  /** What its sizes are compared with: the first of these that exists. */
  readonly bases: readonly ComparisonBase[]
  /** Where an image of the same code may be, besides its first tag. */
  readonly earlier: readonly EarlierImage[]
  /** Why the image is not pushed, if the event prevents it. */
  readonly notPushed?: string
  /** Full references: each repository with each tag. Without a repository: the program's name with each tag. */
  readonly references: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  /** Absolute path of the archive to write. */
  readonly archive?: string
}

/** An image that may exist, with which a new one is compared. */
export type ComparisonBase = {
  readonly repository: Repository
  /** A tag or a digest. */
  readonly reference: string
  /** The full reference. */
  readonly text: string
}

/** Where another run of this repository may have pushed an image of the same code. */
export type EarlierImage = {
  /** Each repository of the image with the first tag that it got there. */
  readonly targets: readonly TaggedRepository[]
  /** Who pushed it, in words: `the branch main`. */
  readonly of: string
  /** Whether it was pushed before its code was merged. */
  readonly fromPullRequest: boolean
}
