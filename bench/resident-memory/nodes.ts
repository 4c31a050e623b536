import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from '../support.ts'

export type Node = { readonly command: string; readonly version: string }

/** The machine's own Node and those of .tools/, each version once, oldest first; only these major versions, if any are given. */
export async function nodes(majors: readonly string[]): Promise<readonly Node[]> {
  const commands = ['node', ...['node22', 'node24'].map((name) => join(root, '.tools', name, 'bin', 'node'))]
  const found = new Map<string, Node>()
  for (const command of commands.filter((path) => path === 'node' || existsSync(path))) {
    const { stdout } = await run({ command, args: ['--version'], cwd: root })
    found.set(stdout.trim(), { command, version: stdout.trim().slice(1) })
  }
  return [...found.values()]
    .filter(({ version }) => majors.length === 0 || majors.includes(version.split('.')[0] ?? ''))
    .toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
}
