import { UsageError } from '../../errors.ts'
import {
  lowerCase,
  parseReference,
  type Reference,
  type Repository,
  repositoryText,
  taggedText,
} from '../../oci/references.ts'
import { fillText } from '../expressions.ts'
import { nameValue } from '../globals.ts'
import type { ComparisonBase } from '../types.ts'
import { onBranch } from './earlier.ts'
import { type NameFacts, type Names, namesOf } from './names.ts'
import type { NamedProgram } from './releases.ts'

export type BaseFacts = NameFacts & { readonly several: boolean; readonly compareWith: string }

/**
 * What an image is compared with: the first of these that exists. That is what compare-with names; else, in a pull
 * request, what a push to its base branch would be called; else what the first tag names. Throws a UsageError for a
 * malformed compare-with.
 */
export function basesOf(program: NamedProgram, names: Names, facts: BaseFacts): readonly ComparisonBase[] {
  const { compareWith, context } = facts
  if (compareWith !== '') {
    const { repository, tag = 'latest', digest } = comparedReference(compareWith, { name: program.name, context })
    return [digest === undefined ? baseOf(repository, tag) : baseOf(repository, digest)]
  }
  const branch = context?.pullRequest === undefined ? undefined : context.baseRef
  if (context === undefined || branch === undefined) {
    const [first] = names.targets
    const [tag] = first?.tags ?? []
    return first === undefined || tag === undefined ? [] : [baseOf(first.repository, tag)]
  }
  const { targets } = namesOf(program, {
    ...facts,
    inputs: { ...facts.inputs, pushByDigest: false },
    context: onBranch(context, branch),
    // A tag with the commit in it would name an image of another commit.
    source: {},
  })
  const [first] = targets
  return first === undefined ? [] : first.tags.map((tag) => baseOf(first.repository, tag))
}

/** What compare-with names for a program. Throws a UsageError for a malformed one. */
export function comparedReference(
  text: string,
  { name, context }: Pick<NameFacts, 'context'> & { readonly name: string },
): Reference {
  const filled = fillText({ input: 'compare-with', text, values: nameValue(name) })
  try {
    return parseReference(context === undefined ? filled : lowerCase(filled))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    throw new UsageError(`compare-with: ${error.message}`, {
      change: 'Name an image: registry/name:tag or registry/name@sha256:….',
      cause: error,
    })
  }
}

function baseOf(repository: Repository, reference: string): ComparisonBase {
  const text = reference.includes(':')
    ? `${repositoryText(repository)}@${reference}`
    : taggedText(repository, reference)
  return { repository, reference, text }
}
