// `node scripts/size-sums.mjs PROGRAM…` (folders of main packages, or module/cmd@version): explains each program for four
// platforms and checks that the rows add up to the program and to what is pulled, to the byte; then that code and variables
// of the ten packages with most code are what `go tool nm -size` says of a program that go links with symbols, and all code with
// the gaps between functions what `readelf -S` says of .text. Prints the table of docs/sizes.md.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = join(fileURLToPath(new URL('..', import.meta.url)), 'dist', 'cli.js')
const platforms = (process.env.PLATFORMS ?? 'linux/amd64,linux/arm64,linux/386,linux/arm/v7').split(',')
const folder = mkdtempSync(join(tmpdir(), 'size-sums-'))

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
const sum = (rows, of) => rows.reduce((all, row) => all + row[of], 0)
const text = (name, args, options = {}) =>
  execFileSync(name, args, { encoding: 'utf8', maxBuffer: 2 ** 28, ...options })

/** Links the program with symbols, without the product. */
function linkWithSymbols(program, platform) {
  const [, arch, arm] = platform.split('/')
  const env = { ...process.env, CGO_ENABLED: '0', GOOS: 'linux', GOARCH: arch, GOWORK: 'off' }
  if (arm !== undefined) env.GOARM = arm.slice(1)
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-w -buildid=']
  const path = join(folder, 'linked')
  if (!program.includes('@')) {
    execFileSync('go', ['build', ...flags, '-o', path, '.'], { cwd: resolve(program), env })
    return path
  }
  // The version of the main module stands in the program, so that only go install makes the same one.
  const GOPATH = join(folder, 'gopath')
  const places = { GOPATH, GOBIN: '', GOMODCACHE: text('go', ['env', 'GOMODCACHE']).trim() }
  execFileSync('go', ['install', ...flags, program], { cwd: folder, env: { ...env, ...places } })
  const [made] = readdirSync(join(GOPATH, 'bin'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  renameSync(join(made.parentPath, made.name), path)
  return path
}

/** The sections with their places, as readelf says. */
function sectionsOf(path) {
  return text('readelf', ['-SW', path])
    .split('\n')
    .flatMap((line) => {
      const [, name, type, ...numbers] =
        /^ *\[ *\d+\] +(\S+) +([A-Z]+) +([0-9a-f]+) +([0-9a-f]+) +([0-9a-f]+)/.exec(line) ?? []
      const [address, offset, size] = numbers.map((number) => parseInt(number, 16))
      return name === undefined ? [] : [{ name, type, address, offset, size }]
    })
}

// These are tables of the linker whose parts belong to many packages.
const tables = new Set(['runtime.findfunctab', 'runtime.typelink', 'runtime.itablink', 'go:func.*'])

/**
 * The symbols that nm knows, with a size and bytes in the file. Those of assembly code have no package in their names, but a
 * file. A word for each function that is used as a value follows go:funcdesc: they are variables of the function's package.
 */
function symbolsOf(path, sections) {
  const inFile = ({ address }) =>
    sections.some(
      (one) => one.type !== 'NOBITS' && one.address > 0 && address >= one.address && address < one.address + one.size,
    )
  const all = text('go', ['tool', 'nm', '-n', '-size', path])
    .split('\n')
    .flatMap((line) => {
      const [, address, size, type, name] = /^ *([0-9a-f]+) +(\d+) (\w) (.+)$/.exec(line) ?? []
      return name === undefined
        ? []
        : [{ address: parseInt(address, 16), size: Number(size), type: type.toUpperCase(), name }]
    })
  const symbols = all.filter((symbol) => symbol.size > 0 && !tables.has(symbol.name) && inFile(symbol))
  const nameless = symbols.filter(({ type, name }) => type === 'T' && !name.includes('.'))
  const input = nameless.map(({ address }) => `0x${address.toString(16)}\n`).join('')
  const places = text('go', ['tool', 'addr2line', path], { input }).split('\n')
  for (const [index, symbol] of nameless.entries()) {
    symbol.package = places[2 * index + 1]?.replace(/\/[^/]*$/, '').replace(/@[^/]+/, '')
  }
  return [...symbols, ...functionValues(path, { all, symbols, sections })]
}

function functionValues(path, { all, symbols, sections }) {
  const start = all.find(({ name }) => name === 'go:funcdesc')?.address
  if (start === undefined) return []
  const end = all.find(({ address }) => address > start).address
  const section = sections.find((one) => start >= one.address && start < one.address + one.size)
  const file = readFileSync(path)
  const functions = new Map(symbols.filter(({ type }) => type === 'T').map((symbol) => [symbol.address, symbol]))
  const size = file[4] === 2 ? 8 : 4
  return Array.from({ length: (end - start) / size }, (_, index) => {
    const target = functions.get(file.readUInt32LE(section.offset + start - section.address + index * size))
    return { ...target, size, type: 'D' }
  })
}

// What a generated function or a table of methods is for; the linker's other symbols are the runtime's.
function subjectOf(symbol) {
  if (/^go:\((?!\*?struct )/.test(symbol)) return symbol.slice(symbol.lastIndexOf(')') + 2)
  const type = /^(?:type:\.\w+\.|go:itab\.|go:(?=\(?\*?struct ))(.*)$/.exec(symbol)?.[1]
  if (type === undefined) return /^go:(?!buildinfo|interface )/.test(symbol) ? 'runtime.' : symbol
  return type.includes('struct {') ? type.slice(type.search(/[^ *;{]+\.\w/)) : type.replace(/^(?:\*|\[\d*\])*/, '')
}

// The linker writes dots of a path's last element as %2e.
function nameOf(path) {
  const last = path.lastIndexOf('/') + 1
  return path.slice(0, last) + path.slice(last).replaceAll('.', '%2e')
}

/** Whether a difference is nothing, or the size of some of these functions. */
function isExplained(difference, sizes) {
  let sums = new Set([0])
  for (const size of sizes)
    sums = new Set([...sums, ...[...sums].map((one) => one + size)].filter((one) => one <= 2000))
  return sums.has(difference)
}

/** What differs from nm and readelf, in words; empty if nothing does. */
function differences({ rows, main }, path) {
  const sections = sectionsOf(path)
  const symbols = symbolsOf(path, sections)
  const all = rows.filter(({ part, module }) => part === 'program' && module !== '')
  const ten = all.filter(({ kind }) => kind === 'code').sort((a, b) => b.bytes - a.bytes)
  const found = []
  // Functions that compare values of a type without a name belong to a package that only the function table knows.
  const unnamed = symbols
    .filter(({ type, name, package: of }) => type === 'T' && of === undefined && !/\w\./.test(subjectOf(name)))
    .map(({ size }) => size)
  for (const { package: name } of ten.slice(0, 10)) {
    const start = `${name === main ? 'main' : nameOf(name)}.`
    const isOwn = (symbol) =>
      symbol.package === name || (symbol.package === undefined && subjectOf(symbol.name).startsWith(start))
    for (const [kind, types] of [
      ['code', 'T'],
      ['data', 'RD'],
    ]) {
      const own = sum(
        all.filter((row) => row.package === name && row.kind === kind),
        'bytes',
      )
      const theirs = sum(
        symbols.filter((symbol) => types.includes(symbol.type) && isOwn(symbol) && !symbol.name.startsWith('go:itab.')),
        'size',
      )
      if (!isExplained(own - theirs, kind === 'code' ? unnamed : []))
        found.push(`${name}: ${own} B of ${kind}, nm ${theirs} B`)
    }
  }
  const code = symbols.filter(({ type }) => type === 'T')
  const given = rows.filter(({ kind, package: of }) => kind === 'code' || of === '(code of no known package)')
  const { size } = sections.find(({ name }) => name === '.text')
  let [gaps, at] = [0, Number.NaN]
  for (const { address, size: bytes } of code) {
    if (address > at) gaps += address - at
    at = address + bytes
  }
  const textEnd = sum(given, 'bytes') + gaps
  // Behind the last function is less than the alignment of the next section.
  if (textEnd > size || size - textEnd >= 64) found.push(`${textEnd} B of code and gaps, .text ${size} B`)
  return found
}

function explain(program, platform) {
  const args = [command, 'explain', program, '--platforms', platform, '--upx', 'false', '--json']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1))
  const document = JSON.parse(stdout)
  return { ...document.platforms[0], main: document.package }
}

function cellsFor(program, platform) {
  const sizes = explain(program, platform)
  const own = sizes.rows.filter(({ part }) => part === 'program')
  const nameless = sum(
    own.filter(({ kind }) => kind === 'unattributed'),
    'bytes',
  )
  const isRight = sum(own, 'bytes') === sizes['binary-size'] && sum(sizes.rows, 'pulled') === sizes.size
  const found = differences(sizes, linkWithSymbols(program, platform))
  if (!isRight || found.length > 0) process.exitCode = 1
  return [
    megabytes(sizes['binary-size']),
    megabytes(sizes.size),
    sizes.rows.length,
    sizes.exact ? 'yes' : sizes.approximate,
    `${((100 * nameless) / sizes['binary-size']).toFixed(2)} %`,
    isRight ? 'to the byte' : 'NO',
    found.length === 0 ? 'equal' : found.join('; '),
  ]
}

console.log('| program | platform | program | pulled | rows | exact | no known owner | adds up | nm, readelf |')
console.log('|---|---|---:|---:|---:|---|---:|---|---|')
try {
  for (const program of process.argv.slice(2)) {
    for (const platform of platforms) {
      try {
        console.log(`| ${[program, platform, ...cellsFor(program, platform)].join(' | ')} |`)
      } catch (error) {
        console.log(`| ${program} | ${platform} | ${error.message.split('\n', 1)[0]} |`)
        process.exitCode = 1
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
