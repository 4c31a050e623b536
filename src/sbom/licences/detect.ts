import { sha256Of } from '../../oci/digest.ts'
import { licenceTexts } from './texts.ts'
import { wordsOf } from './words.ts'

// Rows of so many words are compared: long enough that two licences share few by chance.
const rowLength = 4
// How much of a licence must stand in a file; the rest are names within the text, and old wordings.
const leastShare = 0.9
// Of two licences that share so much, a file has only the one that explains more of it.
const relatedShare = 0.6

/** Sorted, each once: as sets, those of all licences would take several times as much. */
type Rows = Uint32Array
type Known = { readonly identifier: string; readonly wordCount: number; readonly rows: () => Rows }

/**
 * Looks for licences in texts. Returns the SPDX identifiers of those whose text stands in a file, sorted; none if it is
 * some other text. Words are compared as SPDX's matching guidelines say, with the texts of its list. Remembers what it
 * has seen: most modules have one of a few texts.
 */
export function createLicenceDetector(): (text: string) => readonly string[] {
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, number)
    return number
  }
  const known = licenceTexts.map(([identifier, wordCount, text]): Known => {
    let rows: Rows | undefined
    return {
      identifier,
      wordCount,
      rows: () => {
        rows ??= rowsOf(text.split(' '), numberOf)
        return rows
      },
    }
  })
  const seen = new Map<string, readonly string[]>()
  return (text) => {
    const words = wordsOf(text)
    const key = sha256Of(words.join(' '))
    const found = seen.get(key) ?? licencesIn(words, { known, numbers })
    seen.set(key, found)
    return found
  }
}

function licencesIn(
  words: readonly string[],
  { known, numbers }: { readonly known: readonly Known[]; readonly numbers: ReadonlyMap<string, number> },
): readonly string[] {
  const candidates = known
    .filter(({ wordCount }) => wordCount * leastShare <= words.length)
    .map((licence) => ({ licence, rows: licence.rows() }))
  // A word that none of them has is not noted: with it, V8 would keep the whole text.
  const rows = rowsOf(words, (word) => numbers.get(word) ?? 0)
  const found = candidates
    .map((candidate) => ({ ...candidate, shared: countShared(candidate.rows, rows) }))
    .filter((candidate) => candidate.shared >= candidate.rows.length * leastShare)
  const isBest = ({ licence, shared }: (typeof found)[number]): boolean =>
    !found.some((other) => other.shared > shared && areRelated(licence, other.licence))
  return [...new Set(found.filter(isBest).map(({ licence }) => licence.identifier))].sort()
}

// A row as one number of 32 bits: two rows of all licences with the same one would count as shared, which is harmless.
function rowsOf(words: readonly string[], numberOf: (word: string) => number): Rows {
  const numbers = Uint32Array.from(words, numberOf)
  const rows = new Uint32Array(Math.max(0, numbers.length - rowLength + 1))
  for (let start = 0; start < rows.length; start += 1) {
    let row = 0
    for (let index = start; index < start + rowLength; index += 1)
      row = Math.imul(row ^ (numbers[index] ?? 0), 0x9e3779b1) ^ (row >>> 15)
    rows[start] = row
  }
  rows.sort()
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (count > 0 && rows[count - 1] === row) continue
    rows[count] = row
    count += 1
  }
  return rows.slice(0, count)
}

function areRelated(one: Known, other: Known): boolean {
  return countShared(one.rows(), other.rows()) >= relatedShare * Math.min(one.rows().length, other.rows().length)
}

function countShared(some: Rows, others: Rows): number {
  let count = 0
  for (let [at, other] = [0, 0]; at < some.length && other < others.length; ) {
    const row = some[at] ?? 0
    const otherRow = others[other] ?? 0
    if (row <= otherRow) at += 1
    if (row >= otherRow) other += 1
    if (row === otherRow) count += 1
  }
  return count
}
