// `npm run bench -- <name> [arguments]` runs bench/<name>.ts. Node runs TypeScript by itself from 22.18 on; where the
// machine's own is older, the one that scripts/install-tools brought is taken.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const [name = '', ...args] = process.argv.slice(2)

/** The benches by name, each with the first line of its file: what it measures. */
function benches() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ name: file.slice(0, -3), title: readFileSync(join(folder, file), 'utf8').split('\n')[0] ?? '' }))
    .filter(({ title }) => title.startsWith('// bench: '))
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const runsTypeScript = major > 22 || (major === 22 && minor >= 18)
const node24 = join(folder, '..', '.tools', 'node24', 'bin', 'node')

if (!benches().some((bench) => bench.name === name)) {
  console.error(`usage: npm run bench -- <name>\n`)
  for (const bench of benches()) console.error(`  ${bench.name.padEnd(16)} ${bench.title.slice('// bench: '.length)}`)
  process.exitCode = 2
} else if (!runsTypeScript && !existsSync(node24)) {
  console.error('benches need Node 22.18 or newer: run scripts/install-tools')
  process.exitCode = 1
} else {
  const node = runsTypeScript ? process.execPath : node24
  process.exitCode = spawnSync(node, [join(folder, `${name}.ts`), ...args], { stdio: 'inherit' }).status ?? 1
}
