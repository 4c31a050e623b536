import { licenceTexts } from './texts.ts'
import { wordsOf } from './words.ts'

// Rows of so many words are compared: long enough that two licences share few by chance.
const rowLength = 4
// How much of a licence must stand in a file; the rest are names within the text, and old wordings.
const leastShare = 0.9
// Of two licences that share so much, a file has only the one that explains more of it.
const relatedShare = 0.6

type Rows = ReadonlySet<number>
type Known = { readonly identifier: string; readonly wordCount: number; readonly rows: () => Rows }

/**
 * Looks for licences in texts. Returns the SPDX identifiers of those whose text stands in a file, sorted; none if it is
 * some other text. Words are compared as SPDX's matching guidelines say, with the texts of its list. Remembers what it
 * has seen: most modules have one of a few texts.
 */
export function createLicenceDetector(): (text: string) => readonly string[] {
  const numbers = new Map<string, number>()
  const known = licenceTexts.map(([identifier, wordCount, text]): Known => {
    let rows: Rows | undefined
    return {
      identifier,
      wordCount,
      rows: () => {
        rows ??= rowsOf(text.split(' '), numbers)
        return rows
      },
    }
  })
  const seen = new Map<string, readonly string[]>()
  return (text) => {
    const words = wordsOf(text)
    const key = words.join(' ')
    const found = seen.get(key) ?? licencesIn(words, { known, numbers })
    seen.set(key, found)
    return found
  }
}

function licencesIn(
  words: readonly string[],
  { known, numbers }: { readonly known: readonly Known[]; readonly numbers: Map<string, number> },
): readonly string[] {
  const rows = rowsOf(words, numbers)
  const found = known
    .filter(({ wordCount }) => wordCount * leastShare <= words.length)
    .map((licence) => ({ licence, shared: countShared(licence.rows(), rows) }))
    .filter(({ licence, shared }) => shared >= licence.rows().size * leastShare)
  const isBest = ({ licence, shared }: (typeof found)[number]): boolean =>
    !found.some((other) => other.shared > shared && areRelated(licence, other.licence))
  return [...new Set(found.filter(isBest).map(({ licence }) => licence.identifier))].sort()
}

// A row as one number of 32 bits: two rows of all licences with the same one would count as shared, which is harmless.
function rowsOf(words: readonly string[], numbers: Map<string, number>): Rows {
  const codes = words.map((word) => {
    const code = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, code)
    return code
  })
  const rows = new Set<number>()
  for (let start = 0; start + rowLength <= codes.length; start += 1) {
    let row = 0
    for (let index = start; index < start + rowLength; index += 1)
      row = Math.imul(row ^ (codes[index] ?? 0), 0x9e3779b1) ^ (row >>> 15)
    rows.add(row)
  }
  return rows
}

function areRelated(one: Known, other: Known): boolean {
  return countShared(one.rows(), other.rows()) >= relatedShare * Math.min(one.rows().size, other.rows().size)
}

function countShared(some: Rows, others: Rows): number {
  let count = 0
  for (const row of some) if (others.has(row)) count += 1
  return count
}
