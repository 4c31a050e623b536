import { UserError } from '../../errors.ts'
import type { RunnerContext } from '../../host/runner/context.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { parseRepository, type Repository, repositoryText, type TaggedRepository } from '../../oci/references.ts'
import type { GitNames } from '../../source/git.ts'
import { fillText, hasName } from '../expressions.ts'
import { globalValues, nameValue, type Surrounding } from '../globals.ts'
import type { Origin } from '../types.ts'
import { few } from './few.ts'
import { needsRemoteTags } from './history.ts'
import type { NamedProgram } from './releases.ts'
import { serverRegistry } from './server-registry.ts'
import { asTag } from './tag-text.ts'
import { hasMissing, markMissing, tagsFrom } from './tags.ts'

/** The facts that names are built from. */
export type NameFacts = {
  readonly inputs: Pick<Inputs, 'images' | 'tags' | 'flavor' | 'pushByDigest'>
  readonly context: RunnerContext | undefined
  readonly source: Origin
  /** Branches and tags from Git, if a rule may need them. */
  readonly history: GitNames | undefined
  readonly nowMilliseconds: number
}

export type Names = {
  readonly repositories: readonly Repository[]
  /** The tags that every repository gets. */
  readonly tags: readonly string[]
  /** Each repository with its tags, from rules and from full references. */
  readonly targets: readonly TaggedRepository[]
  /** The first tag from the rules, or else from a full reference. */
  readonly version: string | undefined
  readonly notes: readonly string[]
  readonly surrounding: Surrounding
}

/** The names of an image. Throws a UserError for a malformed one. */
export function namesOf(program: NamedProgram, facts: NameFacts & { readonly several: boolean }): Names {
  const { inputs } = facts
  const surrounding = surroundingOf(program, facts)
  const values = nameValue(program.name)
  const images = imageTexts(facts).map((text) => fillText({ input: 'images', text, values }))
  const repositories = images.map((text) => parseRepository(spelled(text, facts)))
  const made = tagsFrom({
    rules: inputs.tags.rules,
    flavor: inputs.flavor,
    surrounding,
    program,
    repositoryTags: facts.history?.tags ?? [],
    // Outside a workflow, only the tags of the checkout count.
    knowsAllTags: !needsRemoteTags(facts) || facts.history?.knowsAllTags === true,
    isMarkedPrerelease: facts.context?.release?.prerelease === true,
  })
  const whole = inputs.tags.references.map(({ name, tag }) => ({
    repository: parseRepository(spelled(fillText({ input: 'tags', text: name, values }), facts)),
    tags: filledTag(tag, surrounding),
  }))
  const tags = inputs.pushByDigest ? [] : made.names
  const targets = joined([
    ...repositories.map((repository) => ({ repository, tags })),
    ...whole.map((target) => (inputs.pushByDigest ? { ...target, tags: [] } : target)),
  ])
  return {
    repositories: targets.map(({ repository }) => repository),
    tags: [...new Set(targets.length === 0 ? tags : targets.flatMap((target) => target.tags))],
    targets,
    version: made.version ?? whole[0]?.tags[0],
    notes: [...spellingNotes(images, facts), ...otherCommitNote(facts), ...made.notes],
    surrounding,
  }
}

// Registries accept no capital letters. In a workflow, names of owners and repositories may have them and cannot be
// spelled otherwise, so they are lowercased; on the command line it is an error.
function spelled(text: string, { context }: Pick<NameFacts, 'context'>): string {
  return context === undefined ? text : text.toLowerCase()
}

function spellingNotes(images: readonly string[], facts: Pick<NameFacts, 'context'>): readonly string[] {
  return images
    .filter((text) => text !== spelled(text, facts))
    .map((text) => `${text} is written ${spelled(text, facts)}: registries do not accept capital letters`)
}

function filledTag(tag: string, surrounding: Surrounding): readonly string[] {
  if (!tag.includes('{{')) return [tag]
  const text = fillText({ input: 'tags', text: tag, values: markMissing(globalValues(surrounding)) })
  return hasMissing(text) ? [] : [asTag(text)].filter((filled) => filled !== '')
}

/**
 * The names of images as given, or the default one for the runner's repository; none if the registry of its server is
 * not known.
 */
export function imageTexts(
  facts: Pick<NameFacts, 'inputs' | 'context'> & { readonly several: boolean },
): readonly string[] {
  const { inputs, context, several } = facts
  const isNamed = inputs.images.length > 0 || inputs.tags.references.length > 0
  if (isNamed || context === undefined) return inputs.images
  const { owner, name } = context.repository
  const registry = serverRegistry(context.server)
  return registry === undefined ? [] : [`${registry}/${owner}/${name}`.toLowerCase() + (several ? '/{{name}}' : '')]
}

/** The registries of all names, as given: those that the user name and password may be for. */
export function registriesOf(facts: Pick<NameFacts, 'inputs' | 'context'>): readonly string[] {
  const whole = facts.inputs.tags.references.map(({ name }) => name)
  const texts = [...imageTexts({ ...facts, several: false }), ...whole]
  const names = texts.map((text) => fillText({ input: 'images', text, values: nameValue('name') }))
  return [...new Set(names.map((name) => parseRepository(spelled(name, facts)).registry))]
}

/** Throws a UserError if several programs would get the same name. */
export function checkNamesApart(
  programs: readonly { readonly name: string; readonly inputs: NameFacts['inputs'] }[],
): void {
  const fixedNames = ({ images, tags }: NameFacts['inputs']): readonly string[] =>
    [...images, ...wholeNames(tags.references)].filter((image) => !hasName(image))
  const all = programs.map(({ name, inputs }) => ({ name, fixed: fixedNames(inputs) }))
  for (const { fixed } of all) {
    for (const image of fixed) {
      const names = all.filter((other) => other.fixed.includes(image)).map(({ name }) => name)
      if (names.length > 1) throw sameName(image, names, programs)
    }
  }
}

function wholeNames(references: NameFacts['inputs']['tags']['references']): readonly string[] {
  return references.map(({ name, tag }) => `${name}:${tag}`)
}

function sameName(
  image: string,
  names: readonly string[],
  programs: readonly { readonly inputs: NameFacts['inputs'] }[],
): UserError {
  const isWhole = programs.some(({ inputs }) => wholeNames(inputs.tags.references).includes(image))
  const better = isWhole ? `tags: ${image.replace(/:[^:]*$/, '/{{name}}$&')}` : `images: ${image}/{{name}}`
  return new UserError(`${names.length} packages (${few(names)}) would all be called "${image}"`, {
    change: `Write ${better}, or name one package.`,
  })
}

// Outside a workflow, the checked-out tag or branch replaces the event's.
function surroundingOf(program: NamedProgram, { context, source, history, nowMilliseconds }: NameFacts): Surrounding {
  const branch = history?.branch
  const head = source.tag !== undefined ? `refs/tags/${source.tag}` : branch === undefined ? '' : `refs/heads/${branch}`
  const committedMilliseconds = source.committedSeconds === undefined ? nowMilliseconds : source.committedSeconds * 1000
  return {
    name: program.name,
    eventName: context?.eventName ?? '',
    ref: context?.ref ?? head,
    // The build uses the checked-out commit, whichever commit the event is about.
    sha: context?.headSha ?? builtCommit(source) ?? context?.sha ?? '',
    shortShaLength: context?.shortShaLength ?? 7,
    baseRef: context?.baseRef ?? '',
    defaultBranch: context?.repository.defaultBranch ?? '',
    nowMilliseconds,
    committedMilliseconds,
  }
}

function builtCommit({ revision }: Origin): string | undefined {
  return revision?.replace(/-dirty$/, '')
}

function otherCommitNote({ context, source }: NameFacts): readonly string[] {
  const built = builtCommit(source)
  if (built === undefined || context === undefined || context.sha === '' || built === context.sha) return []
  return [
    `the checkout is at ${built.slice(0, 7)}, the event at ${context.sha.slice(0, 7)}: names and labels use the checkout`,
  ]
}

// A repository may be named both in `images` and in a full reference.
function joined(targets: readonly TaggedRepository[]): readonly TaggedRepository[] {
  const byName = new Map<string, TaggedRepository>()
  for (const { repository, tags } of targets) {
    const name = repositoryText(repository)
    const before = byName.get(name)?.tags ?? []
    byName.set(name, { repository, tags: [...new Set([...before, ...tags])] })
  }
  return [...byName.values()]
}
