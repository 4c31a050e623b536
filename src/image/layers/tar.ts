import { UserError } from '../../errors.ts'
import { readFileInPlace } from '../../host/files/streams.ts'
import type { Content, Entry } from '../types.ts'
import { completeEntries } from './tar-entries.ts'
import { tarEnd, tarHeader, tarPadding } from './tar-header.ts'

/**
 * A layer's tar as a stream: entries completed and sorted, all with the same time, without user names. The same entries
 * give the same bytes on every machine. Throws a UserError when a file cannot be read or its size has changed.
 */
export async function* layerTar(
  entries: readonly Entry[],
  { createdSeconds }: { readonly createdSeconds: number },
): AsyncGenerator<Buffer> {
  for (const entry of completeEntries(entries)) {
    yield headerOf(entry, createdSeconds)
    const content = entry.type === 'file' ? entry.content : undefined
    if (content === undefined) continue
    yield* readContent(content)
    yield tarPadding(contentSize(content))
  }
  yield tarEnd()
}

function headerOf(entry: Entry, createdSeconds: number): Buffer {
  return tarHeader({
    name: `${entry.path.slice(1)}${entry.type === 'folder' ? '/' : ''}`,
    kind: entry.type,
    // Links have no mode: Linux shows 0777 for all of them.
    mode: entry.type === 'link' ? 0o777 : entry.mode,
    uid: entry.uid,
    gid: entry.gid,
    sizeBytes: entry.type === 'file' ? contentSize(entry.content) : 0,
    modifiedSeconds: createdSeconds,
    ...(entry.type === 'link' ? { target: entry.target } : {}),
    ...(entry.type === 'file' && entry.capabilities !== undefined ? { capabilities: entry.capabilities } : {}),
  })
}

/** What the bytes of a layer's tar are, in order: the content of files, and between them headers and padding. */
export type TarPart = { readonly start: number; readonly file?: string }

/** The parts of the tar that `layerTar` writes for the same entries, and its size in bytes. */
export function tarParts(
  entries: readonly Entry[],
  { createdSeconds }: { readonly createdSeconds: number },
): { readonly parts: readonly TarPart[]; readonly sizeBytes: number } {
  const parts: TarPart[] = [{ start: 0 }]
  let at = 0
  for (const entry of completeEntries(entries)) {
    at += headerOf(entry, createdSeconds).length
    const size = entry.type === 'file' ? contentSize(entry.content) : 0
    if (size === 0) continue
    parts.push({ start: at, file: entry.path }, { start: at + size })
    at += size + tarPadding(size).length
  }
  return { parts, sizeBytes: at + tarEnd().length }
}

/** The size of a content in bytes. */
function contentSize(content: Content): number {
  return 'bytes' in content ? content.bytes.length : content.sizeBytes
}

/**
 * Exactly as many bytes as the content's size says. A chunk is valid only until the next one is requested: with a new
 * buffer for each, large files would leave as much garbage as their size. Throws a UserError when the file has another
 * size.
 */
async function* readContent(content: Content): AsyncGenerator<Buffer> {
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
