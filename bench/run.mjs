// `npm run bench -- <name> [arguments]` runs bench/<name>.ts. Node runs TypeScript by itself from 22.18 on; where the
// machine's own is older, the one that scripts/install-tools brought is taken. A bench has a temporary folder of its own,
// and is the first of a process group: however it ends, by SIGINT or SIGTERM too, no process and no file is left of it.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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

/** Runs a program to its end, or until a signal; gives its exit code. */
async function runAlone(command, args) {
  const temporary = mkdtempSync(join(tmpdir(), 'go-tiny-image-bench-'))
  const env = { ...process.env, TMPDIR: temporary }
  const child = spawn(command, args, { stdio: 'inherit', env, detached: true })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => sendToGroup(child.pid, signal))
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode, signal) => resolve(exitCode ?? (signal === 'SIGINT' ? 130 : 143)))
  })
  await endGroup(child.pid)
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  return code
}

/** Ends what is left of a process group: a Docker engine gets half a minute to end its containers. */
async function endGroup(id) {
  for (let waits = 0; sendToGroup(id, waits === 0 ? 'SIGTERM' : 0) && waits < 300; waits += 1) await sleep(100)
  sendToGroup(id, 'SIGKILL')
}

/** Whether there was anybody to send it to. */
function sendToGroup(id, signal) {
  try {
    return process.kill(-id, signal)
  } catch (error) {
    if (error.code === 'ESRCH') return false
    throw error
  }
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
  process.exitCode = await runAlone(node, [join(folder, `${name}.ts`), ...args])
}
