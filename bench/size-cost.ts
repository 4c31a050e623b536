// bench: what size-report costs a run, packed and unpacked (PACKAGE, such as ./cmd/api or module/cmd@v1.2.3 [repetitions])

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, root, table, timed } from './support.ts'

const [argument = join(root, 'examples', 'web'), repetitions = '3'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const goCache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim()

/** A run in which nothing is kept but what go has compiled. */
function once(flags: readonly string[]) {
  const cache = mkdtempSync(join(folder, 'cache-'))
  const output = join(cache, 'image.tar')
  const words = [
    process.execPath,
    command,
    argument,
    '--push',
    'false',
    '--outputs',
    output,
    '--summary',
    'false',
    ...flags,
  ]
  return timed({ words, cwd: process.cwd(), env: { XDG_CACHE_HOME: cache, GOCACHE: goCache } })
}

function least(flags: readonly string[]) {
  const runs = Array.from({ length: Number(repetitions) }, () => once(flags))
  return {
    cpuSeconds: Math.min(...runs.map(({ cpuSeconds }) => cpuSeconds)),
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
  }
}

try {
  once(['--upx', 'false'])
  const rows = [
    ['--upx', 'auto'],
    ['--upx', 'false'],
  ].map((flags) => {
    const [without, withSizes] = [least(flags), least([...flags, '--size-report'])]
    const numbers = (of: 'seconds' | 'cpuSeconds') => [
      without[of].toFixed(1),
      withSizes[of].toFixed(1),
      (withSizes[of] / without[of]).toFixed(2),
      (withSizes[of] - without[of]).toFixed(1),
    ]
    return [flags.includes('false') ? 'unpacked' : 'packed', ...numbers('seconds'), ...numbers('cpuSeconds')]
  })
  const heading = ['', 's without', 's with', 'ratio', 'more', 'CPU s without', 'CPU s with', 'ratio', 'more']
  console.log(table([heading, ...rows]))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
