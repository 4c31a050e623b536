import type { Environment } from '../../../host/host.ts'

/** A text whose templates have been replaced, or why it cannot be, as one clause. */
export type Translated = { readonly text: string } | { readonly because: string }

/** The fields of another tool's templates, with the text that replaces each. */
export type Fields = Readonly<Record<string, string>>

/**
 * Fields of ko and GoReleaser in flags of the build, as our expressions.
 * Sources: https://ko.build/configuration, https://goreleaser.com/customization/templates
 */
export const buildFields: Fields = {
  '.Tag': '{{version}}',
  '.Git.Tag': '{{version}}',
  '.Version': '{{semver}}',
  '.RawVersion': '{{semver}}',
  '.Commit': '{{revision}}',
  '.FullCommit': '{{revision}}',
  '.Git.FullCommit': '{{revision}}',
  '.CommitDate': '{{commit-date}}',
  '.Git.CommitDate': '{{commit-date}}',
  // The build is reproducible, so its date is that of the commit.
  '.Date': '{{commit-date}}',
}

/** The same fields in labels, annotations and names. */
export const nameFields: Fields = {
  '.Tag': '{{tag}}',
  '.Branch': '{{branch}}',
  '.ShortCommit': '{{sha}}',
  '.Date': "{{commit_date 'YYYY-MM-DDTHH:mm:ss[Z]'}}",
  '.CommitDate': "{{commit_date 'YYYY-MM-DDTHH:mm:ss[Z]'}}",
}

/** The same fields in patterns of tag rules of type semver. */
export const tagFields: Fields = {
  '.Version': '{{version}}',
  '.Major': '{{major}}',
  '.Minor': '{{minor}}',
  '.Patch': '{{patch}}',
}

// The usual way to name a variable that may be missing.
const optionalVariable =
  /\{\{-?\s*if\s+(?:index\s+\.Env\s+"(\w+)"|\.Env\.(\w+))\s*-?\}\}\{\{-?\s*\.Env\.(\w+)\s*-?\}\}\{\{-?\s*end\s*-?\}\}/g

/** Replaces Go templates: `.Env.NAME` by the variable's value, each known field by its text; others are not known. */
export function translateTemplates(
  text: string,
  { env, fields }: { readonly env: Environment; readonly fields: Fields },
): Translated {
  let because: string | undefined
  const settled = text.replaceAll(optionalVariable, (whole, indexed: string, dotted: string, name: string) =>
    (indexed ?? dotted) === name ? (env[name] ?? '') : whole,
  )
  const replaced = settled.replaceAll(/\{\{-?\s*(.*?)\s*-?\}\}/g, (whole, field: string) => {
    const variable = /^\.Env\.(\w+)$/.exec(field)?.[1]
    const value = variable === undefined ? own(fields, field) : env[variable]
    if (value === undefined)
      because ??= variable === undefined ? `${whole} has no meaning here` : `${variable} is not set`
    return value ?? whole
  })
  return because === undefined ? { text: replaced } : { because }
}

function own(fields: Fields, name: string): string | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
