import { UsageError } from '../errors.ts'

/** Commands that work on a single program file instead of building images. */
export type FileCommand =
  | { readonly kind: 'inspect'; readonly file: string }
  | { readonly kind: 'unpack'; readonly file: string; readonly output: string }

const usages = { inspect: 'go-tiny-image inspect FILE', unpack: 'go-tiny-image unpack FILE [-o OUT]' } as const

/**
 * Reads `inspect FILE` and `unpack FILE [-o OUT]`; undefined for any other command line. Throws a UsageError for a
 * missing file or extra arguments.
 */
export function readFileCommand([kind, ...rest]: readonly string[]): FileCommand | undefined {
  if (kind !== 'inspect' && kind !== 'unpack') return undefined
  const files: string[] = []
  let output: string | undefined
  for (let index = 0; index < rest.length; index++) {
    const argument = rest[index] ?? ''
    if (kind === 'unpack' && (argument === '-o' || argument === '--output')) {
      output = rest[++index]
      if (output === undefined) throw wrong(kind, `${argument} has no value`)
    } else if (argument.startsWith('-') && argument !== '-') {
      throw wrong(kind, `${kind} knows no flag ${argument}`)
    } else {
      files.push(argument)
    }
  }
  const [file, more] = files
  if (file === undefined) throw wrong(kind, `${kind} has no file`)
  if (more !== undefined) throw wrong(kind, `${kind} takes one file, and got ${more} too`)
  return kind === 'inspect' ? { kind, file } : { kind, file, output: output ?? `${file}.unpacked` }
}

function wrong(kind: keyof typeof usages, message: string): UsageError {
  return new UsageError(message, { change: `Write ${usages[kind]}.` })
}
