import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BuildOptions } from '../../src/compile/types.ts'
import { UserError } from '../../src/errors.ts'
import type { GoToolchain } from '../../src/toolchain/types.ts'
import { temporaryFolder } from '../support/host.ts'
import { tool } from '../support/tools.ts'

export const noOptions: BuildOptions = { tags: [], ldflags: '', flags: [], env: {} }

export const hello = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n'

/** The go of this machine. */
export function goOnPath(): GoToolchain {
  const command = tool('go')
  const ask = (name: string): string => execFileSync(command, ['env', name], { encoding: 'utf8' }).trim()
  return { command, root: ask('GOROOT'), version: ask('GOVERSION').slice(2), source: 'path', requestedBy: 'the test' }
}

/** A folder with these files; returns its absolute path. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

export function goMod(path: string, ...lines: readonly string[]): string {
  return [`module ${path}`, 'go 1.21', ...lines, ''].join('\n\n')
}

/** What the work fails with, which must be something for the user to change. */
export async function userErrorOf(work: Promise<unknown>): Promise<UserError> {
  try {
    await work
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('it did not fail')
}
