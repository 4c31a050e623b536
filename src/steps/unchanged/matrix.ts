import { isAbsolute, relative } from 'node:path'
import { type Leg, legsFrom, type Planned, secondsFor } from '../../keys/legs.ts'
import { imageTexts } from '../../plan/names/names.ts'
import type { ImagePlan } from '../../plan/types.ts'
import type { RunOptions } from '../run-options.ts'
import type { Choice } from './choose.ts'
import type { Keys } from './keys.ts'

/** The jobs that build what changed. */
export type Matrix = {
  readonly legs: readonly (Leg & { readonly images: string })[]
  readonly changed: readonly string[]
  readonly unchanged: readonly string[]
}

/** Distributes the programs to build over the jobs of a matrix. */
export function matrixFrom(options: RunOptions, { kept, built }: Choice, keys: Keys): Matrix {
  const { inputs, context } = options
  const planned = built.map(({ image, pulledBytes }) => plannedProgram(image, { options, keys, pulledBytes }))
  const seconds = secondsFor(
    planned,
    kept.map(({ platforms }) => platforms.reduce((sum, { pulledBytes }) => sum + pulledBytes, 0)),
  )
  const programs = planned.flatMap((program, index) =>
    seconds.slice(index, index + 1).map((of) => ({ ...program, seconds: of })),
  )
  // A job with a single program would give it another default name than a job with all.
  const several = built.length + kept.length > 1
  const images = imageTexts({ inputs, context, several }).join('\n')
  return {
    legs: legsFrom(programs, inputs.legs).map((leg) => ({ ...leg, images })),
    changed: planned.map(({ name }) => name),
    unchanged: kept.map(({ image }) => image.main.name),
  }
}

function plannedProgram(
  image: ImagePlan,
  given: { readonly options: RunOptions; readonly keys: Keys; readonly pulledBytes: number | undefined },
): Planned {
  const { settings, place } = given.options
  const { main } = image
  const known = given.keys.get(image)
  const own = settings?.inputsFor(main).own ?? []
  return {
    name: main.name,
    package: main.install ?? folderArgument(relative(place.workingDirectory, main.folder)) ?? main.importPath,
    key: known !== undefined && 'key' in known ? known.key : '',
    pulledBytes: given.pulledBytes,
    settings: Object.fromEntries(own.map(({ name, text }) => [name, text])),
  }
}

/** A folder as the input `package` takes it: `./cmd/api`. */
function folderArgument(path: string): string | undefined {
  if (isAbsolute(path)) return undefined
  return path === '' ? '.' : path.startsWith('..') ? path : `./${path}`
}

/** What a plan comes to, as lines of the log. */
export function describeMatrix({ legs, changed, unchanged }: Matrix): readonly string[] {
  const longest = Math.max(0, ...legs.map(({ seconds }) => seconds))
  const jobs = `${legs.length} job${legs.length === 1 ? '' : 's'}`
  const work = legs.length === 0 ? 'nothing to build' : `to build in ${jobs}, the longest about ${longest} s`
  return [`${changed.length + unchanged.length} programs: ${changed.length} ${work}; ${unchanged.length} unchanged`]
}
