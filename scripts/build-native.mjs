// `npm run build:native -- [--check] [word…]`: builds the native parts that are committed as data, or only those whose
// output's name contains one of the words. With --check it builds them elsewhere and compares them with what is
// committed, byte for byte.
//
// The same sources give the same bytes on every machine: the compiler is pinned (scripts/zig.txt), each part names its
// target and its level of optimization, and what is not in the repository is pinned by its checksum.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codecParts } from '../native/parts.mjs'
import { stubParts } from '../native/stub-parts.mjs'
import { downloadZstd } from '../native/zstd-sources.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const zigFolder = join(root, '.tools', 'zig')
const python = join(zigFolder, 'bin', 'python')

/** Runs a command and gives what it writes to its standard output. Throws with what it says where it fails. */
function run(command, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}

function installZig() {
  const requirements = join(root, 'scripts', 'zig.txt')
  const wanted = /^ziglang==(\S+)/m.exec(readFileSync(requirements, 'utf8'))?.[1]
  if (zigVersion() === wanted) return
  rmSync(zigFolder, { recursive: true, force: true })
  run('python3', ['-m', 'venv', zigFolder])
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:', '--require-hashes']
  run(python, ['-m', 'pip', 'install', ...options, '-r', requirements])
  if (zigVersion() !== wanted) throw new Error(`ziglang ${wanted} was installed and does not run`)
}

function zigVersion() {
  const { status, stdout } = spawnSync(python, ['-m', 'ziglang', 'version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

// Not below the working folder by way of a link: zig takes such a path for a relative one, and loses its way.
const cache = () => join(realpathSync(zigFolder), 'cache')
const zig = (args) =>
  run(python, ['-m', 'ziglang', ...args], {
    env: { ...process.env, ZIG_GLOBAL_CACHE_DIR: cache(), ZIG_LOCAL_CACHE_DIR: cache() },
  })

/** Throws where a file of a copied library is not the one that was copied. */
function checkCopied(folder) {
  for (const line of readFileSync(join(root, folder, 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n')) {
    const [expected, name = ''] = line.split('  ')
    const actual = createHash('sha256')
      .update(readFileSync(join(root, folder, name)))
      .digest('hex')
    if (actual !== expected) throw new Error(`${folder}/${name} has been changed: it has the sha256 ${actual}`)
  }
}

/** Compiles a part; gives its bytes. */
function build({ output, arguments: args, objcopy }, scratch) {
  const linked = join(scratch, output.replaceAll('/', '-'))
  zig(['cc', ...args, '-o', linked])
  if (objcopy === undefined) return readFileSync(linked)
  const copied = `${linked}.copied`
  zig(['objcopy', ...objcopy, linked, copied])
  return readFileSync(copied)
}

function main(args) {
  const check = args.includes('--check')
  const words = args.filter((arg) => arg !== '--check')
  installZig()
  checkCopied('native/xz')
  const given = { zstd: downloadZstd() }
  const parts = [...codecParts(given), ...stubParts(given)].filter(
    ({ output }) => words.length === 0 || words.some((word) => output.includes(word)),
  )
  const scratch = mkdtempSync(join(tmpdir(), 'native-'))
  const differing = []
  try {
    for (const part of parts) {
      const bytes = build(part, scratch)
      const file = join(root, part.output)
      const same = existsSync(file) && readFileSync(file).equals(bytes)
      if (!same && check) differing.push(part.output)
      if (!same && !check) {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, bytes)
      }
      const sha256 = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
      console.log(`${String(bytes.length).padStart(9)}  ${sha256}  ${part.output}${same ? '' : ' (differs)'}`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  if (differing.length > 0) {
    console.error(`not what their sources give: ${differing.join(', ')}. Run npm run build:native and commit them.`)
    process.exitCode = 1
  }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
