// Writes action.yml, the schema of settings files and the tables of the README from the tables in src/inputs; --check only compares.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const check = process.argv.includes('--check')
const compiled = mkdtempSync(join(tmpdir(), 'go-tiny-image-generate-'))

try {
  writeFileSync(join(compiled, 'package.json'), '{"type":"module"}')
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root, '--outDir', compiled], {
    stdio: 'inherit',
  })
  const load = (name) => import(pathToFileURL(join(compiled, 'inputs', name)).href)
  const documents = await load('documents.js')
  const { settingsSchema } = await load('config/schema.js')
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const wanted = {
    'action.yml': documents.actionMetadata(),
    'schema/settings.json': settingsSchema(),
    'README.md': between(between(readme, 'inputs', documents.inputsTable()), 'outputs', documents.outputsTable()),
  }
  const stale = Object.entries(wanted).filter(([name, text]) => current(name) !== text)
  for (const [name, text] of stale) {
    if (!check) writeFileSync(join(root, name), text)
    console.log(`${name} ${check ? 'differs from src/inputs: npm run generate' : 'written'}`)
  }
  if (check && stale.length > 0) process.exitCode = 1
} finally {
  rmSync(compiled, { recursive: true, force: true })
}

function current(name) {
  try {
    return readFileSync(join(root, name), 'utf8')
  } catch {
    return undefined
  }
}

function between(text, name, table) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`
}
