import { execFileSync } from 'node:child_process'
import { cpSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { temporaryFolder } from './host.ts'
import { sharedOnce } from './shared.ts'

/** The sources as JavaScript, in a folder of the suite's own, for tests that start them in processes of their own. */
export function compiledSources(): string {
  const compiled = sharedOnce('lib', (folder) => {
    execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '--outDir', folder, '--noCheck'])
    const isData = (file: string): boolean => statSync(file).isDirectory() || /\.(wasm|bin)$/.test(file)
    cpSync('src', folder, { recursive: true, filter: isData })
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  })
  const lib = join(temporaryFolder(), 'lib')
  cpSync(compiled, lib, { recursive: true })
  symlinkSync(resolve('node_modules'), join(lib, 'node_modules'))
  return lib
}
