import { join, resolve } from 'node:path'
import type { MainPackage } from '../compile/types.ts'
import { UserError } from '../errors.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { isoTime } from '../iso-time.ts'
import type { Platform } from '../platform.ts'
import type { Repository } from '../registry/types.ts'
import { fillTemplates, sourceTemplates } from './templates.ts'
import type { ImagePlan, Plan, Source } from './types.ts'

export type PlanFacts = {
  readonly inputs: Inputs
  readonly platforms: readonly Platform[]
  readonly mains: readonly MainPackage[]
  /** Reads a repository's name; throws a UserError for a malformed one. */
  readonly parseRepository: (text: string) => Repository
  readonly source: Source
  /** The variable SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDateEpoch: string | undefined
  /** Absolute: where relative paths of inputs start. */
  readonly workingDirectory: string
  /** Absolute: where an archive goes that no input names. */
  readonly archiveFolder: string
}

/** Decides what will be done. Pure; throws a UserError where the inputs cannot be met. */
export function planFrom(facts: PlanFacts): Plan {
  const { inputs, platforms, mains, source } = facts
  checkNamesApart(mains, inputs)
  const created = createdTime(facts)
  return {
    platforms,
    build: {
      tags: inputs.buildTags,
      ldflags: fillTemplates({ input: 'ldflags', text: inputs.ldflags, values: sourceTemplates(source) }),
      flags: inputs.buildFlags,
      env: inputs.buildEnv,
    },
    images: mains.map((main) => planImage(main, facts, created.seconds)),
    createdSeconds: created.seconds,
    createdFrom: created.from,
  }
}

/** The names of an image's repositories with the program's name filled in. */
export function imageNames(images: readonly string[], name: string): readonly string[] {
  return images.map((text) => fillTemplates({ input: 'images', text, values: { name } }))
}

// Several programs under one name would overwrite each other's tags.
function checkNamesApart(mains: readonly MainPackage[], inputs: Inputs): void {
  const names = mains.map((main) => main.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    const paths = mains.filter((main) => main.name === twice).map((main) => main.importPath)
    throw new UserError(`two packages are both called "${twice}": ${paths.join(', ')}`, {
      change: 'Build them in calls of their own.',
    })
  }
  const fixed = inputs.images.find((image) => !/\{\{\s*name\s*\}\}/.test(image))
  if (mains.length > 1 && fixed !== undefined) {
    throw new UserError(`${mains.length} packages (${names.join(', ')}) would all be called "${fixed}"`, {
      change: `Write images: ${fixed}/{{name}}, or name one package.`,
    })
  }
  if (mains.length > 1 && inputs.outputs !== '' && !/\{\{\s*name\s*\}\}/.test(inputs.outputs)) {
    throw new UserError(`${mains.length} packages (${names.join(', ')}) would all be written to "${inputs.outputs}"`, {
      change: 'Put {{name}} into outputs, or name one package.',
    })
  }
}

function planImage(main: MainPackage, facts: PlanFacts, createdSeconds: number): ImagePlan {
  const { inputs, source } = facts
  const repositories = imageNames(inputs.images, main.name).map((name) => facts.parseRepository(name))
  const names = repositories.length === 0 ? [main.name.toLowerCase()] : repositories.map(repositoryName)
  const labels = { ...defaultLabels({ main, source, createdSeconds, tags: inputs.tags }), ...inputs.labels }
  const archive = archivePath(main, facts)
  const tags = inputs.pushByDigest ? [] : inputs.tags
  return {
    main,
    repositories,
    tags,
    references: names.flatMap((name) => tags.map((tag) => `${name}:${tag}`)),
    labels,
    annotations: { ...labels, ...inputs.annotations },
    ...(archive === undefined ? {} : { archive }),
  }
}

function repositoryName({ registry, path }: Repository): string {
  return `${registry}/${path}`
}

// An image that goes nowhere else becomes a file.
function archivePath(main: MainPackage, { inputs, workingDirectory, archiveFolder }: PlanFacts): string | undefined {
  if (inputs.outputs !== '') {
    const text = fillTemplates({ input: 'outputs', text: inputs.outputs, values: { name: main.name } })
    const path = text.replace(/^(?:type=oci,)?dest=/, '')
    return path.endsWith('/')
      ? join(resolve(workingDirectory, path), `${main.name}.tar`)
      : resolve(workingDirectory, path)
  }
  return inputs.push || inputs.load ? undefined : join(archiveFolder, `${main.name}.tar`)
}

function defaultLabels(options: {
  readonly main: MainPackage
  readonly source: Source
  readonly createdSeconds: number
  readonly tags: readonly string[]
}): Readonly<Record<string, string>> {
  const { main, source, createdSeconds } = options
  const version = main.module.version ?? source.tag
  return {
    'org.opencontainers.image.created': isoTime(createdSeconds),
    ...(source.revision === undefined ? {} : { 'org.opencontainers.image.revision': source.revision }),
    ...(source.url === undefined ? {} : { 'org.opencontainers.image.source': source.url }),
    'org.opencontainers.image.title': main.name,
    ...(version === undefined ? {} : { 'org.opencontainers.image.version': version }),
  }
}

// Source: https://reproducible-builds.org/specs/source-date-epoch/
function createdTime({ sourceDateEpoch, source }: PlanFacts): { readonly seconds: number; readonly from: string } {
  if (sourceDateEpoch !== undefined && sourceDateEpoch !== '') {
    if (!/^\d{1,11}$/.test(sourceDateEpoch)) {
      throw new UserError(`SOURCE_DATE_EPOCH is "${sourceDateEpoch}", which is not a number of seconds since 1970`, {
        change: 'Set it to whole seconds, or unset it: then the time of the commit is taken.',
      })
    }
    return { seconds: Number(sourceDateEpoch), from: 'SOURCE_DATE_EPOCH' }
  }
  if (source.committedSeconds !== undefined)
    return { seconds: source.committedSeconds, from: source.revision === undefined ? 'the module' : 'the commit' }
  return { seconds: 0, from: 'no commit was found, so 1970' }
}
