import { isAbsolute, resolve } from 'node:path'
import { kindOf } from '../source/modules.ts'

// Flags of go build that name a file. Source: `go help build`.
const flag = /^(--?(?:pgo|overlay|modfile))=(.+)$/s

/**
 * Makes the paths of files in flags absolute. The user writes them relative to the working directory, like every other
 * path of an input; go would resolve them against the module's folder. -trimpath keeps the path out of the program.
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
