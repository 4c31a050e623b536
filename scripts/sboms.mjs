// Holds the SBOMs of real programs against other tools, and writes the table in docs/sbom.md: the modules that
// cyclonedx-gomod and syft list of the same program, and what spdx-tools and ntia-conformance-checker say of the documents.
//
//   node scripts/sboms.mjs FOLDER [PACKAGE@VERSION...]
//
// What was found is kept in FOLDER, so that programs can be tried one by one, and so are the tools: Go programs in
// FOLDER/bin, those of PyPI in FOLDER/python.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, keptResults, programs as known, moduleVersion, root, run, toolNamed } from './real-programs.mjs'

const [folder = '', ...named] = process.argv.slice(2)
if (folder === '') throw new Error('usage: node scripts/sboms.mjs FOLDER [PACKAGE@VERSION...]')
const work = resolve(folder)
mkdirSync(work, { recursive: true })

const gomod = toolNamed('cyclonedx-gomod', {
  folder: work,
  module: 'github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod',
})
const syft = toolNamed('syft', { folder: work, module: 'github.com/anchore/syft/cmd/syft' })
const python = join(work, 'python')
if (!existsSync(join(python, 'bin/ntia-checker'))) {
  run('python3', ['-m', 'venv', python])
  run(join(python, 'bin/pip'), ['install', '--quiet', 'spdx-tools==0.8.5', 'ntia-conformance-checker==6.0.0'])
}

const setOf = (components) => new Set(components.map(({ name, version = '' }) => `${name}@${version}`))
const without = (some, others) => [...some].filter((one) => !others.has(one)).sort()

/** The modules that a tool lists and ours does not, and the other way round. */
function difference(ours, theirs) {
  const [more, less] = [without(theirs, ours), without(ours, theirs)]
  return more.length + less.length === 0
    ? '='
    : [...more.map((one) => `+ ${one}`), ...less.map((one) => `- ${one}`)].join(', ')
}

/** Whether both find the document good. */
function checked(spdx) {
  const verdict = (work) => {
    try {
      return work()
    } catch (error) {
      return String(error.stderr || error.stdout || error.message)
        .trim()
        .split('\n', 1)[0]
    }
  }
  return [
    verdict(() => {
      run(join(python, 'bin/pyspdxtools'), ['-i', spdx])
      return 'valid'
    }),
    verdict(() =>
      /^Conformant: True$/m.test(run(join(python, 'bin/ntia-checker'), ['--file', spdx]))
        ? 'conformant'
        : 'not conformant',
    ),
  ]
}

const tools = [`cyclonedx-gomod ${moduleVersion(gomod)}`, `syft ${moduleVersion(syft)}`]
const results = keptResults(join(work, 'sboms.json'), tools)
for (const program of named.length > 0 ? named : known) {
  process.stderr.write(`${program}\n`)
  const image = build(program, { folder: work, args: ['--upx', 'false'] })
  const file = image.platforms[0].program.path
  const { components } = JSON.parse(readFileSync(image.sbom.cyclonedx, 'utf8'))
  const modules = components.filter(({ purl = '' }) => purl.startsWith('pkg:golang/'))
  // By the names that the others use for the standard library.
  const ours = (library, prefix) =>
    setOf(
      modules.map(({ name, version }) =>
        name === 'stdlib' ? { name: library, version: prefix + version } : { name, version },
      ),
    )
  const bom = JSON.parse(run(gomod, ['bin', '-json', '-std', file]))
  const found = JSON.parse(run(syft, ['scan', `file:${file}`, '-q', '-o', 'json'])).artifacts
  results.keep(program, [
    `${image.name}@${program.slice(program.lastIndexOf('@') + 1)}`,
    String(modules.length),
    difference(ours('std', 'go'), setOf([bom.metadata.component, ...bom.components])),
    difference(ours('stdlib', 'go'), setOf(found)),
    ...checked(image.sbom.spdx),
  ])
}

const table = `| program | modules | ${tools.join(' | ')} | spdx-tools | ntia-conformance-checker |
|---|---|---|---|---|---|
${results
  .all()
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n')}`
const page = join(root, 'docs/sbom.md')
const [before, after] = ['<!-- sboms -->', '<!-- /sboms -->']
const text = readFileSync(page, 'utf8')
const [head, tail] = [text.slice(0, text.indexOf(before) + before.length), text.slice(text.indexOf(after))]
writeFileSync(page, `${head}\n${table}\n${tail}`)
process.stdout.write(`${table}\n`)
