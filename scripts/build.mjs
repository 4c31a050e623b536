// `npm run build`: src/ → lib/ (tsc) → dist/ (ncc), the bundle that runs from a bare clone.
// The same sources and lock file give the same bytes on every machine.

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'
import { licensesText, packagesOf } from './licenses.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
// The file in dist/, and what it is made from.
const entries = {
  'index.js': 'index.js',
  'cli.js': 'cli.js',
  'cache-client.js': 'caches/service/entry.js',
  'deflate-worker.js': 'deflate/deflate-worker.js',
  'codec-worker.js': 'pack/codec/codec-worker.js',
  'analyse-worker.js': 'analysis/analyse-worker.js',
}
// What the bundle reads beside itself, as it is in src/ (npm run build:native makes it).
const data = [
  'deflate/deflate.wasm',
  'deflate/measure/estimate.wasm',
  'deflate/measure/gzip-costs.wasm',
  'pack/codec/lzma.wasm',
  'pack/codec/zstd.wasm',
  ...readdirSync(join(root, 'src/pack/stubs'))
    .filter((name) => /\.(bin|wasm)$/.test(name))
    .map((name) => `pack/stubs/${name}`),
]
// What the page about sizes is made of; the layout is a library that runs in the browser.
const pageParts = [
  'src/report/page/size-page.css',
  'src/report/page/size-page.js',
  'node_modules/d3-hierarchy/dist/d3-hierarchy.min.js',
]
// The toolkit's own HTTP client would load TLS and all of undici at every start, 95 ms of CPU. Nothing of these two
// sends a request by it: host/network does. So any built-in module that is loaded anyway stands in.
const withoutHttpClient = { undici: 'node:module', '@actions/http-client': 'node:module' }
const shebang = '#!/usr/bin/env node\n'

/** Compiles and bundles everything; gives the files of dist/ by name. */
async function bundle() {
  const files = new Map()
  const packages = new Set()
  for (const [entry, path] of Object.entries(entries)) {
    // The name of a chunk ends with the name of its entry, so that two entries never share one by accident.
    const { code, assets, stats } = await ncc(join(root, 'lib', path), {
      filename: entry,
      cache: false,
      ...(['index.js', 'cli.js'].includes(entry) ? { externals: withoutHttpClient } : {}),
      quiet: true,
    })
    add(files, entry, entry === 'cli.js' && !code.startsWith(shebang) ? shebang + code : code)
    for (const [name, { source }] of Object.entries(assets)) add(files, name, String(source))
    for (const folder of packagesOf(stats)) packages.add(folder)
  }
  packages.add(join(root, 'node_modules/d3-hierarchy'))
  add(files, 'licenses.txt', licensesText(packages))
  for (const path of data) files.set(basename(path), readFileSync(join(root, 'src', path)))
  for (const name of pageParts) files.set(basename(name), readFileSync(join(root, name)))
  return files
}

const byName = ([a], [b]) => (a < b ? -1 : 1)

/** Two entries may bring the same file (package.json), never two of one name. */
function add(files, name, source) {
  // Git stores these files with LF alone: a CRLF from somebody's package would make every checkout differ.
  const lines = source.replaceAll('\r\n', '\n')
  const text = name.endsWith('.js') ? inAscii(name, lines) : lines
  const before = files.get(name)
  if (before !== undefined && before !== text) throw new Error(`both entries write dist/${name}, and differently`)
  files.set(name, text)
}

/** V8 keeps a source with a single character above U+00FF in two bytes for each, which is megabytes for these files. */
function inAscii(name, source) {
  const unclear = /\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f`]/.exec(source)
  if (unclear !== null) throw new Error(`dist/${name} has ${unclear[0]}, which cannot be written in ASCII`)
  return source.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

// https-proxy-agent asks for it where a proxy wants Kerberos, and does without.
const optional = ['kerberos']

/** What a broken set-up writes without a word: a stub, a package that is not there, a path of this machine. */
function check(files) {
  if (JSON.parse(files.get('package.json') ?? '{}').type !== 'module') {
    throw new Error('dist/package.json does not say "type": "module": is tsconfig.json\'s module still NodeNext?')
  }
  const folders = ['lib', 'src', 'node_modules'].map((folder) => join(root, folder))
  for (const [name, text] of files) {
    if (typeof text !== 'string') continue
    const missing = [...text.matchAll(/eval\("require"\)\("([^"]+)"\)/g)].find(([, found]) => !optional.includes(found))
    if (missing !== undefined) throw new Error(`dist/${name} lacks the package ${missing[1]}: npm ci`)
    const path = folders.find((folder) => text.includes(folder))
    if (path !== undefined) throw new Error(`dist/${name} contains ${path}, a path of this machine`)
  }
}

rmSync(join(root, 'lib'), { recursive: true, force: true })
const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], {
  cwd: root,
  stdio: 'inherit',
})
if (tsc.status !== 0) process.exit(1)
const files = [...(await bundle())].sort(byName)
check(new Map(files))
// The number in a chunk's name moves with the dependencies, so the old files go; but not before the new ones are good.
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
for (const [name, text] of files) {
  writeFileSync(join(dist, name), text)
  console.log(`${String(Buffer.byteLength(text)).padStart(9)}  dist/${name}`)
}
chmodSync(join(dist, 'cli.js'), 0o755)
