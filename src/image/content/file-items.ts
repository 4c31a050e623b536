import { posix } from 'node:path'
import { UserError } from '../../errors.ts'

/** One item of the input `files`, read. */
export type FileItem = {
  /** As it was written, for messages. */
  readonly text: string
  readonly source: string
  /** Absolute path in the image; it may be `/` for a folder. */
  readonly target: string
  /** For files; theirs when left out. */
  readonly mode?: number
}

/**
 * Reads `source`, `source:target` or `source:target:mode`. Without a target the source goes to `/` under its own name;
 * a target that ends with a slash is a folder to put it into. Throws a UserError for anything else.
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

/** Whether a source stands for the contents of a folder and gives no name. */
function isFolderOnly(name: string): boolean {
  return name === '.' || name === '..' || name === ''
}

function malformed(text: string, problem: string): UserError {
  return new UserError(`files: "${text}": ${problem}`, {
    change: 'Write source, source:/target or source:/target:mode, for example config/app.yml:/etc/app.yml:0640.',
  })
}
