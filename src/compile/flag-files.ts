import { isAbsolute, resolve } from 'node:path'
import { kindOf } from '../source/modules.ts'

// Flags of go build that name a file. Source: `go help build`.
const flag = /^(--?(?:pgo|overlay|modfile))=(.+)$/s

/**
 * The flags with absolute paths for files that stand in the working directory, as every other path of an input: go would
 * look in the folder of the module. With -trimpath nothing of the path gets into the program.
 */
export async function withAbsoluteFiles(
  flags: readonly string[],
  workingDirectory: string,
): Promise<readonly string[]> {
  return Promise.all(
    flags.map(async (word) => {
      const [, name, value = ''] = flag.exec(word) ?? []
      if (name === undefined || isAbsolute(value)) return word
      const path = resolve(workingDirectory, value)
      return (await kindOf(path)) === 'file' ? `${name}=${path}` : word
    }),
  )
}
