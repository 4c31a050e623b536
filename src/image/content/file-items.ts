import { posix } from 'node:path'
import { UsageError } from '../../errors.ts'

/** One parsed item of the input `files`. */
export type FileItem = {
  /** The original text, for messages. */
  readonly text: string
  readonly source: string
  /** Absolute path in the image; it may be `/` for a folder. */
  readonly target: string
  /** For files; the source file's mode when left out. */
  readonly mode?: number
}

/**
 * Parses `source`, `source:target` or `source:target:mode`. Without a target the source is placed in `/` under its own
 * name; a target that ends with a slash is the folder to place it in. Throws a UsageError for anything else.
 */
export function parseFileItem(text: string): FileItem {
  const parts = text.split(':')
  const mode =
    parts.length > 2 && /^0?[0-7]{3}$/.test(parts.at(-1) ?? '') ? Number.parseInt(parts.pop() ?? '', 8) : undefined
  const target = parts.length > 1 ? parts.pop() : undefined
  const source = parts.join(':')
  if (source === '' || target === '') throw malformed(text, 'source or target is empty')
  const name = posix.basename(source)
  if (target === undefined) return { text, source, target: `/${isFolderOnly(name) ? '' : name}` }
  if (parts.length > 1 && /^\d+$/.test(target)) throw malformed(text, `the mode "${target}" is not three octal digits`)
  if (!target.startsWith('/')) throw malformed(text, `the target "${target}" is not an absolute path`)
  if (target.split('/').includes('..')) throw malformed(text, `the target "${target}" contains ".."`)
  const into = target.endsWith('/') && !isFolderOnly(name)
  return {
    text,
    source,
    target: posix.normalize(into ? `${target}${name}` : target).replace(/(.)\/$/, '$1'),
    ...(mode === undefined ? {} : { mode }),
  }
}

/** Whether a source means the contents of a folder and so has no name. */
function isFolderOnly(name: string): boolean {
  return name === '.' || name === '..' || name === ''
}

function malformed(text: string, problem: string): UsageError {
  return new UsageError(`files: "${text}": ${problem}`, {
    change: 'Write source, source:/target or source:/target:mode, for example config/app.yml:/etc/app.yml:0640.',
  })
}
