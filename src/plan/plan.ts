import { join, relative, resolve, sep } from 'node:path'
import type { BuildOptions, MainPackage } from '../compile/types.ts'
import { UserError } from '../errors.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { taggedText } from '../oci/references.ts'
import { homelessNotes, placedAnnotations, placesOfBuild } from './annotations.ts'
import { createdTime } from './created.ts'
import { fillPairs, fillText, hasName } from './expressions.ts'
import { globalValues, nameValue, sourceValues } from './globals.ts'
import { defaultLabels } from './labels.ts'
import { basesOf } from './names/bases.ts'
import { earlierImages } from './names/earlier.ts'
import { few } from './names/few.ts'
import { checkNamesApart, type NameFacts, type Names, namesOf } from './names/names.ts'
import { isStamped } from './names/stamp.ts'
import { planPlatforms } from './platforms.ts'
import { decidePush } from './push.ts'
import { privilegedPortNotes } from './run-config.ts'
import type { ImagePlan, Origin, Plan } from './types.ts'

export type PlanFacts = NameFacts & {
  readonly inputs: Inputs
  readonly programs: readonly ProgramToPlan[]
  /** The variable SOURCE_DATE_EPOCH, if set. */
  readonly sourceDateEpoch: string | undefined
  /** Absolute: the base of relative paths in inputs. */
  readonly workingDirectory: string
  /** What the log says of the inputs of the programs. */
  readonly notes?: readonly string[]
  /** The number of the pull request of this repository whose merge made the commit. */
  readonly merged?: number | undefined
  /** Absolute: the folder for an archive if no input names its path. */
  readonly archiveFolder: string
}

/** A program with its own inputs, which are those of the step if no settings file says otherwise. */
export type ProgramToPlan = { readonly main: MainPackage; readonly inputs: Inputs }

/** Decides what the run will do. Pure; throws a UserError if the inputs cannot be satisfied. */
export function planFrom(facts: PlanFacts): Plan {
  const { inputs, programs, source } = facts
  checkProgramsApart(programs)
  const created = createdTime(facts)
  const planned = programs.map((program) => planImage(program, facts, created.seconds))
  return {
    platforms: planPlatforms(inputs.platforms),
    build: buildOptions(inputs, source),
    source,
    images: planned.map(({ image }) => image),
    createdSeconds: created.seconds,
    createdFrom: created.from,
    notes: [
      ...new Set([
        ...(facts.notes ?? []),
        ...programs.flatMap((program) => privilegedPortNotes(program.inputs)),
        ...programs.flatMap(({ main }) => main.notes ?? []),
        ...planned.flatMap(({ notes }) => notes),
      ]),
    ],
  }
}

/** How a program is compiled by these inputs; the expressions in ldflags are not filled in. */
export function optionsFrom(inputs: Inputs): BuildOptions {
  return { tags: inputs.buildTags, ldflags: inputs.ldflags, flags: inputs.buildFlags, env: inputs.buildEnv }
}

function buildOptions(inputs: Inputs, source: Origin): BuildOptions {
  const ldflags = fillText({ input: 'ldflags', text: inputs.ldflags, values: sourceValues(source) })
  return { ...optionsFrom(inputs), ldflags }
}

// Several programs with the same name would overwrite each other's tags.
function checkProgramsApart(programs: readonly ProgramToPlan[]): void {
  const mains = programs.map(({ main }) => main)
  const names = mains.map((main) => main.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    const paths = mains.filter((main) => main.name === twice).map((main) => main.importPath)
    throw new UserError(`two packages are both called "${twice}": ${paths.join(', ')}`, {
      change: 'Build them in separate steps.',
    })
  }
  checkNamesApart(programs.map(({ main, inputs }) => ({ name: main.name, inputs })))
  for (const { inputs } of programs) {
    const same = programs.filter((other) => other.inputs.outputs === inputs.outputs).map(({ main }) => main.name)
    if (same.length < 2 || inputs.outputs === '' || hasName(inputs.outputs)) continue
    throw new UserError(`${same.length} packages (${few(same)}) would all be written to "${inputs.outputs}"`, {
      change: 'Use {{name}} in outputs, or name one package.',
    })
  }
}

type Planned = { readonly image: ImagePlan; readonly notes: readonly string[] }

function planImage({ main, inputs }: ProgramToPlan, facts: PlanFacts, createdSeconds: number): Planned {
  const { source, context, history } = facts
  const platforms = planPlatforms(inputs.platforms)
  const folder = history === undefined ? {} : { folder: relative(history.root, main.folder).split(sep).join('/') }
  const program = { name: main.name, ...folder }
  const several = facts.programs.length > 1
  const names = namesOf(program, { ...facts, inputs, several })
  const { push, because } = decidePush({ inputs, context, targets: names.targets })
  const version = context === undefined ? undefined : names.version
  const values = globalValues(names.surrounding)
  const labels = {
    ...defaultLabels({ main, source, context, createdSeconds, version }),
    ...fillPairs({ input: 'labels', pairs: inputs.labels, values }),
  }
  const archive = archivePath(main, { ...facts, inputs, push })
  const image = {
    main,
    inputs,
    platforms,
    build: buildOptions(inputs, source),
    stamped: isStamped(main, { inputs, context }),
    repositories: names.repositories,
    tags: names.tags,
    targets: push ? names.targets : [],
    bases: basesOf(program, names, { ...facts, inputs, several, compareWith: inputs.compareWith }),
    earlier: earlierImages(program, names, { ...facts, inputs, several, merged: facts.merged }),
    ...(because === undefined ? {} : { notPushed: because }),
    references: referencesOf(main, names),
    labels,
    annotations: placedAnnotations({ labels, given: inputs.annotations, context, values }),
    ...(archive === undefined ? {} : { archive }),
  }
  const homeless = homelessNotes(inputs.annotations, placesOfBuild(platforms))
  const notPushed = because === undefined ? [] : [`not pushed: ${because}`]
  return { image, notes: [...names.notes, ...homeless, ...notPushed] }
}

function referencesOf(main: MainPackage, { targets, tags }: Names): readonly string[] {
  if (targets.length === 0) return tags.map((tag) => `${main.name.toLowerCase()}:${tag}`)
  return targets.flatMap(({ repository, tags }) => tags.map((tag) => taggedText(repository, tag)))
}

// An image that is neither pushed nor loaded is written to a file.
function archivePath(
  main: MainPackage,
  { inputs, workingDirectory, archiveFolder, push }: PlanFacts & { readonly push: boolean },
): string | undefined {
  if (inputs.outputs !== '') {
    const text = fillText({ input: 'outputs', text: inputs.outputs, values: nameValue(main.name) })
    return text.endsWith('/')
      ? join(resolve(workingDirectory, text), `${main.name}.tar`)
      : resolve(workingDirectory, text)
  }
  return push || inputs.load ? undefined : join(archiveFolder, `${main.name}.tar`)
}
