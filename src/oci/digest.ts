import { createHash } from 'node:crypto'

/** `sha256:` and 64 hexadecimal digits in lower case. */
export type Digest = string

// Other tools may have used sha512, so we read it; we only write sha256.
const digestGrammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/

/** Whether the text is a supported digest: sha256 or sha512 with all its digits, in lower case. */
export function isDigest(text: string): boolean {
  return digestGrammar.test(text)
}

/** The digest of bytes: `sha256:…`. */
export function digestOf(bytes: Buffer): Digest {
  return `sha256:${sha256Of(bytes)}`
}

/** The sha256 of bytes or a text as 64 digits, for keys and file names. */
export function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Removes duplicate digests and preserves the order: content that platforms share is listed, sent and stored once. */
export function firstOfEachDigest<Item>(items: readonly Item[], digest: (item: Item) => Digest): readonly Item[] {
  const seen = new Set<Digest>()
  return items.filter((item) => !seen.has(digest(item)) && seen.add(digest(item)))
}

/** The 64 digits of a digest: the name of its file in a layout. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length)
}

export type Measured = { readonly digest: Digest; readonly sizeBytes: number }

/** Counts and hashes the bytes of a stream. Call `measured` once, when the stream has ended. */
export function measuring(source: AsyncIterable<Buffer>): {
  readonly stream: AsyncIterable<Buffer>
  readonly measured: () => Measured
} {
  const hash = createHash('sha256')
  let sizeBytes = 0
  async function* pass(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk)
      sizeBytes += chunk.length
      yield chunk
    }
  }
  return { stream: pass(), measured: () => ({ digest: `sha256:${hash.digest('hex')}`, sizeBytes }) }
}

/** Reads a stream to its end. */
export async function measure(source: AsyncIterable<Buffer>): Promise<Measured> {
  const { stream, measured } = measuring(source)
  for await (const _ of stream);
  return measured()
}
