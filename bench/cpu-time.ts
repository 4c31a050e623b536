// bench: CPU of a start against an empty Node ([repetitions])

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, root, table, timed } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
const toolsNode = join(root, '.tools', 'node24', 'bin', 'node')
const node = existsSync(toolsNode) ? toolsNode : process.execPath
const repetitions = Number(process.argv[2] ?? 15)
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  console.log(table([['start', 'CPU ms', 'over empty Node'], ...starts()]))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function starts(): readonly (readonly string[])[] {
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const contenders = [
    { name: 'empty Node', words: [node, empty], env: {} },
    { name: '--version', words: [node, command, '--version'], env: {} },
    { name: 'post step, nothing to save', words: [node, join(root, 'dist', 'index.js')], env: { STATE_begun: 'true' } },
  ]
  const least = contenders.map((contender) =>
    Math.min(...Array.from({ length: repetitions }, () => timed({ ...contender, cwd: folder }).cpuSeconds)),
  )
  const [base = 0] = least
  return contenders.map(({ name }, index) => {
    const seconds = least[index] ?? 0
    return [name, (seconds * 1000).toFixed(0), `${((seconds - base) * 1000).toFixed(0)} ms`]
  })
}
