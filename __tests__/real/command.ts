import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Outputs } from '../../src/inputs/outputs.ts'
import { runCommand, type SpawnOptions } from '../support/bundle.ts'

/** Runs the bundled command with --json and gives its outputs. Throws with what it wrote when it failed. */
export async function outputsOf(args: readonly string[], options: SpawnOptions = {}): Promise<Outputs> {
  const { code, stdout, stderr } = await runCommand([...args, '--json'], options)
  if (code !== 0) throw new Error(`go-tiny-image ${args.join(' ')}: exit code ${code}\n${stderr}`)
  const outputs: Outputs = JSON.parse(stdout)
  return outputs
}

/** Writes files by their paths under a folder; gives the folder. */
export function writeTree(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A program of one file and no dependencies. */
export function helloModule(folder: string): string {
  return writeTree(folder, {
    'go.mod': 'module example.org/hello\n\ngo 1.24\n',
    'main.go': 'package main\n\nimport "os"\n\nfunc main() { os.Stdout.WriteString("hello\\n") }\n',
  })
}
