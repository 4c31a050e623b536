// What the matching guidelines of SPDX let differ: case, punctuation, white space, who holds the copyright, who must not be
// named, and spellings. Source: https://spdx.github.io/spdx-spec/v2.3/license-matching-guidelines-and-templates/
const copyrightLine =
  /^\W*(?:(?:portions )?copyright|\(c\)|©)\s*(?:\(c\)|©|\d{4}|by |the go |[<{[]).*$|^\W*all rights reserved\W*$/gim
const placeholder = /<[^<>\n]{1,60}>|\[[^[\]\n]{1,60}\]/g
const rules: readonly (readonly [RegExp, string])[] = [
  [/licence/g, 'license'],
  [/\bhttps\b/g, 'http'],
  [/\bneither the names? of\b.{1,120}?\bnor the names? of\b.{0,60}?\bcontributors\b/g, 'neither names'],
  [/\b(?:the )?(?:copyright (?:holders?|owners?)|authors?|regents)(?: (?:and|or) contributors)?\b/g, 'holders'],
]

/** The words of a licence's text, in lower case, without what may differ from copy to copy. */
export function wordsOf(text: string): readonly string[] {
  const kept = text.replaceAll('\r\n', '\n').replaceAll(copyrightLine, '').replaceAll(placeholder, ' ').toLowerCase()
  const plain = kept.replaceAll(/[^a-z0-9]+/g, ' ').trim()
  const alike = rules.reduce((so, [from, to]) => so.replaceAll(from, to), plain)
  return alike === '' ? [] : alike.split(' ')
}
