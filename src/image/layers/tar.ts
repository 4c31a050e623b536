import { UserError } from '../../errors.ts'
import { readFileInPlace } from '../../host/files/streams.ts'
import type { Content, Entry } from '../types.ts'
import { completeEntries } from './tar-entries.ts'
import { tarEnd, tarHeader, tarPadding } from './tar-header.ts'

/**
 * A layer's tar, as it is made: entries completed and sorted, all with the one time, no names of users. The same
 * entries give the same bytes on every machine. Throws a UserError when a file cannot be read or has changed its size.
 */
export async function* layerTar(
  entries: readonly Entry[],
  { createdSeconds }: { readonly createdSeconds: number },
): AsyncGenerator<Buffer> {
  for (const entry of completeEntries(entries)) {
    const content = entry.type === 'file' ? entry.content : undefined
    const sizeBytes = content === undefined ? 0 : contentSize(content)
    yield tarHeader({
      name: `${entry.path.slice(1)}${entry.type === 'folder' ? '/' : ''}`,
      kind: entry.type,
      // A link has no mode of its own: Linux shows 0777 for every one.
      mode: entry.type === 'link' ? 0o777 : entry.mode,
      uid: entry.uid,
      gid: entry.gid,
      sizeBytes,
      modifiedSeconds: createdSeconds,
      ...(entry.type === 'link' ? { target: entry.target } : {}),
      ...(entry.type === 'file' && entry.capabilities !== undefined ? { capabilities: entry.capabilities } : {}),
    })
    if (content === undefined) continue
    yield* readContent(content)
    yield tarPadding(sizeBytes)
  }
  yield tarEnd()
}

/** Bytes of a content. */
export function contentSize(content: Content): number {
  return 'bytes' in content ? content.bytes.length : content.sizeBytes
}

/**
 * Exactly the bytes that the content's size promises. A chunk holds until the next one is asked for: large files would
 * otherwise leave as many bytes behind for the collector as they have. Throws a UserError when the file says otherwise.
 */
export async function* readContent(content: Content): AsyncGenerator<Buffer> {
  if ('bytes' in content) {
    yield content.bytes
    return
  }
  let readBytes = 0
  for await (const chunk of readFileInPlace(content.file)) {
    readBytes += chunk.length
    if (readBytes > content.sizeBytes) break
    yield chunk
  }
  if (readBytes !== content.sizeBytes) {
    throw new UserError(
      `${content.file} changed while it was read: ${content.sizeBytes} bytes were expected, ${readBytes} were read`,
      { change: 'Do not change the file during the build.' },
    )
  }
}
