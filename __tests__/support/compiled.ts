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

/**
 * The program that asks the cache service, as one file: from its sources it loads hundreds, which takes more time than
 * most of what is asked.
 */
export function cacheClient(): string {
  const folder = sharedOnce('cache-client', (into) => {
    const ncc = resolve('node_modules/@vercel/ncc/dist/ncc/cli.js')
    const entry = join(compiledSources(), 'caches/service/entry.js')
    execFileSync(process.execPath, [ncc, 'build', entry, '--no-cache', '--quiet', '--out', into], { stdio: 'pipe' })
  })
  return join(folder, 'index.js')
}
