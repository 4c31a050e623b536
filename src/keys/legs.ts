/** A program that a plan gives to a job. */
export type Planned = {
  readonly name: string
  /** As the input `package` names it. */
  readonly package: string
  /** Empty if it has none. */
  readonly key: string
  /** Bytes that a pull of the image under its first tag transfers, of all platforms; undefined if there is none. */
  readonly pulledBytes: number | undefined
  /** What a settings file says of this program. */
  readonly settings: Readonly<Record<string, string>>
}

/** The programs of one job, in the form of an item of a matrix. */
export type Leg = {
  readonly leg: number
  readonly name: string
  readonly package: string
  /** A line for each program. */
  readonly key: string
  /** By program. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** An estimate. */
  readonly seconds: number
}

// A program of the size of podinfo takes about 5 s of two cores to compile, where the build cache has the rest, and 6 s
// for each megabyte of its image to pack and compress.
const secondsOfProgram = 5
const secondsOfMegabyte = 6
const usualBytes = 2_000_000

/**
 * About how long it takes to build each program, in seconds. A new program counts as the middle of those that are there.
 * The sizes are in the manifests; a measured time there would give every build of the same commit another digest.
 */
export function secondsFor(
  programs: readonly Pick<Planned, 'pulledBytes'>[],
  others: readonly number[],
): readonly number[] {
  const known = [...programs.flatMap(({ pulledBytes = [] }) => pulledBytes), ...others].sort((a, b) => a - b)
  const middle = known[Math.floor(known.length / 2)] ?? usualBytes
  return programs.map(({ pulledBytes = middle }) =>
    Math.ceil(secondsOfProgram + (secondsOfMegabyte * pulledBytes) / 1_000_000),
  )
}

/**
 * Puts programs into at most `count` legs that take about the same time: the longest first, each into the leg with the least
 * so far.
 */
export function legsFrom(programs: readonly (Planned & { readonly seconds: number })[], count: number): readonly Leg[] {
  const legs = Array.from({ length: Math.min(count, programs.length) }, () => ({
    seconds: 0,
    programs: [] as (typeof programs)[number][],
  }))
  for (const program of programs.toSorted((a, b) => b.seconds - a.seconds)) {
    const least = legs.reduce((best, leg) => (leg.seconds < best.seconds ? leg : best))
    least.programs.push(program)
    least.seconds += program.seconds
  }
  return legs.map(({ seconds, programs: own }, index) => ({
    leg: index + 1,
    name: own.map(({ name }) => name).join(', '),
    package: own.map((program) => program.package).join('\n'),
    key: own.map(({ key }) => key).join('\n'),
    settings: Object.fromEntries(own.map(({ name, settings }) => [name, settings])),
    seconds,
  }))
}
