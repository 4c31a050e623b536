/** Encoder options for a stream; the terms are those of xz(1), under "LZMA1 and LZMA2". */
export type LzmaOptions = {
  /** Literal context bits, 0–4; `lc` + `lp` is at most 4. */
  readonly lc: number
  /** Literal position bits, 0–4. */
  readonly lp: number
  /** Position bits, 0–4. */
  readonly pb: number
  /** A match of this length is taken without looking for a longer one: 4–273. */
  readonly niceLength: number
  /** How many match candidates to check at each position; 0: liblzma's default for `niceLength`. */
  readonly depth: number
  /** `bt4` finds more, `hc4` is faster; `hc4` is used with the fast mode, as in the levels of xz. */
  readonly matchFinder: 'bt4' | 'hc4'
  /** How far back a match may reach; limited to the length of the stream. */
  readonly dictionaryBytes: number
}

// Source: lz_encoder_prepare in lz/lz_encoder.c and set_lz_options in lzma/lzma_encoder.c of liblzma.
const historyBeforeDictionary = 4096
const bytesAhead = 4097 + 273
const shortHashes = 2 ** 10 + 2 ** 16
// Probabilities and prices of the encoder, the matches of the positions that are searched at once, and the module itself.
const fixedBytes = 832 * 1024

/**
 * A dictionary size for streams of any size: a worker takes 98 MB with it. A larger one took longer and made a program
 * of 30 MB, as one stream, no smaller (8,018,404 bytes with 8 MiB, 8,020,335 with 32 MiB); 4 MiB cost 1 %.
 */
export const largestDictionary = 8 * 1024 * 1024

/** The smallest dictionary in the format. */
const leastDictionary = 4096

/** Limits the dictionary to the stream's length: more would only take memory. */
export function dictionaryOf(sizeBytes: number, { dictionaryBytes }: Pick<LzmaOptions, 'dictionaryBytes'>): number {
  return Math.max(leastDictionary, Math.min(sizeBytes, dictionaryBytes))
}

/**
 * Approximate memory in bytes that a worker needs to encode a stream of this size, besides the stream and its result:
 * with bt4 9.5 times the dictionary and its hash table of 2 to 4 times, with hc4 4 times less.
 */
export function lzmaEncoderBytes(
  sizeBytes: number,
  options: Pick<LzmaOptions, 'dictionaryBytes' | 'matchFinder'>,
): number {
  const dictionary = dictionaryOf(sizeBytes, options)
  const history = historyBeforeDictionary + dictionary + dictionary / 2 + 1.5 * bytesAhead + 2 ** 19
  const links = (dictionary + 1) * (options.matchFinder === 'bt4' ? 2 : 1)
  return Math.ceil(fixedBytes + history + 4 * (links + hashEntries(dictionary) + shortHashes))
}

/** Half of the power of two that covers the dictionary, at least 2¹⁶ and, from 32 MiB on, a quarter. */
function hashEntries(dictionary: number): number {
  const half = Math.max(2 ** 16, 2 ** Math.ceil(Math.log2(dictionary)) / 2)
  return half > 2 ** 24 ? half / 2 : half
}
