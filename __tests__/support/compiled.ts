import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { temporaryFolder } from './host.ts'

/** The sources as JavaScript, in a folder of their own, for tests that start them in processes of their own. */
export function compiledSources(): string {
  const lib = join(temporaryFolder(), 'lib')
  execFileSync('npx', ['tsc', '--outDir', lib, '--noCheck'])
  writeFileSync(join(lib, 'package.json'), '{"type":"module"}')
  symlinkSync(resolve('node_modules'), join(lib, 'node_modules'))
  return lib
}
