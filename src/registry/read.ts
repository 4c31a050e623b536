import { createHash } from 'node:crypto'
import { type Readable, Transform } from 'node:stream'
import { RegistryError } from '../errors.ts'
import { parseJson } from '../host/json.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { type Digest, digestOf, isDigest } from '../oci/digest.ts'
import { parseManifest } from '../oci/read-manifest.ts'
import { type Repository, repositoryText, taggedText } from '../oci/references.ts'
import type { RegistryClient } from './client.ts'
import { type Conversation, readingFrom } from './conversation.ts'
import { getBlob, getManifest } from './endpoints.ts'
import type { ReadManifest } from './types.ts'
import { answerOf, repeated } from './wire/attempts.ts'
import { type Answer, asNoAnswer, type StreamedAnswer } from './wire/exchange.ts'
import { failureOfExchange, refusal } from './wire/failures.ts'
import { shownUrl } from './wire/locations.ts'
import { type Attempt, isPassing, retrying } from './wire/retry.ts'

const longestConfig = 4 * 1024 * 1024

/**
 * Reads a manifest or an index by tag or digest. Its digest is computed from the bytes and checked against the
 * requested one and the registry's; by digest it is read once. Throws a RegistryError; its status is 404 if there is no
 * such manifest.
 */
export async function readManifest(
  client: RegistryClient,
  repository: Repository,
  reference: string,
  actions: Conversation['actions'] = 'pull',
): Promise<ReadManifest> {
  const known = client.manifests.get(nameIn(repository, reference))
  if (known !== undefined) return known
  const conversation = readingFrom(client, repository, actions)
  const answer = await repeated(conversation, () => getManifest(conversation, reference))
  if (answer.status !== 200) throw refusal(answer)
  const digest = digestOf(answer.body)
  const expected = isDigest(reference) ? reference : answer.headers['docker-content-digest']
  if (typeof expected === 'string' && expected.startsWith('sha256:') && expected !== digest) {
    throw refusal(answer, `the registry gave ${digest} for ${expected}`)
  }
  const manifest = parseManifest(answer.body, answer.headers['content-type'])
  if (manifest === undefined) throw refusal(answer, 'the response is neither an image manifest nor an index')
  const called = answer.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (called?.startsWith('application/vnd.') === true && called !== manifest.mediaType.toLowerCase()) {
    throw refusal(answer, `the registry calls it ${called}, but it says of itself that it is ${manifest.mediaType}`)
  }
  const descriptor = { mediaType: manifest.mediaType, digest, size: answer.body.length }
  const read = { descriptor, bytes: answer.body, manifest }
  client.manifests.set(nameIn(repository, digest), read)
  if (!isDigest(reference)) client.readTags.set(nameIn(repository, reference), { digest })
  return read
}

/** A manifest that has been read, by its digest; undefined if it has not. */
export function knownManifest(
  client: RegistryClient,
  repository: Repository,
  digest: Digest,
): ReadManifest | undefined {
  return client.manifests.get(nameIn(repository, digest))
}

function nameIn(repository: Repository, reference: string): string {
  return isDigest(reference) ? `${repositoryText(repository)}@${reference}` : taggedText(repository, reference)
}

/** Reads a manifest or an index as `readManifest` does; undefined if there is none. */
export async function findManifest(...asked: Parameters<typeof readManifest>): Promise<ReadManifest | undefined> {
  const [client, repository, reference] = asked
  try {
    return await readManifest(...asked)
  } catch (error) {
    if (!(error instanceof RegistryError) || error.status !== 404) throw error
    if (!isDigest(reference)) client.readTags.set(nameIn(repository, reference), 'nothing')
    return undefined
  }
}

/** Bytes that a pull of an image transfers: layers, configuration and manifest. */
export function pulledBytesOf({ manifest, bytes }: Pick<ReadManifest, 'manifest' | 'bytes'>): number {
  const parts = manifest.kind === 'manifest' ? [manifest.config, ...manifest.layers] : []
  return parts.reduce((sum, { size }) => sum + size, bytes.length)
}

/**
 * Reads an image's configuration and checks it against its descriptor; returns its bytes and the parsed JSON. Throws a
 * RegistryError.
 */
export async function readConfigBlob(
  client: RegistryClient,
  repository: Repository,
  descriptor: Descriptor,
): Promise<{ readonly bytes: Buffer; readonly config: unknown }> {
  const conversation = readingFrom(client, repository)
  return retrying({ pace: client.pace, signal: client.signal }, async () => {
    const opened = await openBlob(conversation, descriptor)
    if (!('done' in opened)) return opened
    const { answer, stream } = opened.done
    if (descriptor.size > longestConfig) {
      stream.destroy()
      throw failed(answer, `a configuration of ${descriptor.size} bytes is too large`)
    }
    try {
      const bytes = await allOf(stream)
      const config = parseJson(bytes.toString('utf8'))
      if (config === undefined) throw failed(answer, 'the configuration is not JSON')
      return { done: { bytes, config } }
    } catch (error) {
      return failureOfExchange(error)
    }
  })
}

/**
 * Reads a blob as a stream, which fails with a RegistryError at its end if the bytes do not match the descriptor. It
 * must be read to its end or destroyed.
 */
export async function readBlob(
  client: RegistryClient,
  repository: Repository,
  descriptor: Descriptor,
): Promise<Readable> {
  const conversation = readingFrom(client, repository)
  const opened = await retrying({ pace: client.pace, signal: client.signal }, () => openBlob(conversation, descriptor))
  return opened.stream
}

/** The same as bytes. Throws a RegistryError if they do not match the descriptor. */
export async function readBlobBytes(...asked: Parameters<typeof readBlob>): Promise<Buffer> {
  return allOf(await readBlob(...asked))
}

async function allOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

type Opened = { readonly answer: StreamedAnswer; readonly stream: Readable }

async function openBlob(conversation: Conversation, descriptor: Descriptor): Promise<Attempt<Opened>> {
  let answer: StreamedAnswer
  try {
    answer = await getBlob(conversation, descriptor.digest)
  } catch (error) {
    return failureOfExchange(error)
  }
  if (answer.status === 200) return { done: { answer, stream: verified(answer, descriptor) } }
  answer.stream.destroy()
  const whole: Answer = { ...answer, body: Buffer.alloc(0) }
  const ended = await answerOf(conversation, async () => whole)
  if ('failed' in ended && isPassing(answer.status)) return ended
  throw refusal(whole)
}

function verified(answer: StreamedAnswer, descriptor: Descriptor): Readable {
  const hash = createHash(descriptor.digest.startsWith('sha512:') ? 'sha512' : 'sha256')
  let length = 0
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      hash.update(chunk)
      done(length > descriptor.size ? failed(answer, `the blob is longer than ${descriptor.size} bytes`) : null, chunk)
    },
    flush(done) {
      const digest = `${descriptor.digest.split(':')[0]}:${hash.digest('hex')}`
      const right = digest === descriptor.digest && length === descriptor.size
      done(right ? null : failed(answer, `the registry gave ${length} bytes of ${digest} for ${descriptor.digest}`))
    },
  })
  answer.stream.once('error', (error) => {
    const broken = asNoAnswer(answer, error)
    check.destroy(broken instanceof Error ? broken : new Error(String(broken)))
  })
  check.once('close', () => answer.stream.destroy())
  return answer.stream.pipe(check)
}

function failed(answer: StreamedAnswer, message: string): RegistryError {
  return new RegistryError({ method: answer.method, url: shownUrl(answer.url), status: answer.status, message })
}
