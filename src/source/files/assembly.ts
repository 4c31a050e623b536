import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/**
 * Files in assembly and what they include from other folders, relative to theirs: go lists only what lies beside them.
 * Headers of Go itself and those that the compiler writes are named too; they are not there.
 */
export async function withIncluded(folder: string, assembly: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>(assembly)
  const open = [...assembly]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const text = await readFile(join(folder, name), 'latin1').catch(() => undefined)
    if (text === undefined) continue
    found.add(name)
    for (const [, path = ''] of text.matchAll(/^[ \t]*#[ \t]*include[ \t]+"([^"]+)"/gm)) {
      const beside = relative(folder, join(folder, dirname(name), path))
      if (!found.has(beside)) open.push(beside)
    }
  }
  return [...found]
}
