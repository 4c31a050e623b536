// bench: ten inputs through `ko resolve` and through `resolve`: the documents must be the same but for the digests

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parseAllDocuments } from 'yaml'
import { command, run, startRegistry, table, tool } from './support.ts'

const api = 'ko://example.org/shop/cmd/api'
const web = 'ko://example.org/shop/cmd/web'

const inputs: readonly (readonly [name: string, text: string])[] = [
  [
    'a Deployment',
    `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - name: api\n        image: ${api}\n`,
  ],
  [
    'comments and spacing',
    `# head\nkind:   Pod   # kind\nspec:\n    containers:\n        - image:    ${api}   # why\n# foot\n`,
  ],
  ['several documents', `image: ${api}\n---\nimage: ${web}\n---\nkind: Service\n`],
  ['quotes', `a: "${api}"\nb: '${web}'\n`],
  ['flow style', `{kind: Pod, spec: {containers: [{image: ${api}}, {image: ${web}}]}}\n`],
  ['a List', `kind: List\nitems:\n- {image: ${api}}\n- {image: nginx:1}\n`],
  ['arguments and environment', `args: [--worker, ${web}]\nenv:\n- {name: IMAGE, value: ${api}}\n`],
  ['an anchor', `a: &image ${api}\nb: *image\n`],
  ['text that only mentions it', `data:\n  note: |\n    image: ${api}\n  other: see ${web}\nimage: ${web}\n`],
  ['JSON', `{"kind": "Pod", "image": "${api}"}\n`],
]

let stopRegistry = async (): Promise<void> => {}
const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-resolve-'))
try {
  const files = {
    'go.mod': 'module example.org/shop\n\ngo 1.21\n',
    'cmd/api/main.go': 'package main\n\nfunc main() { println("api") }\n',
    'cmd/web/main.go': 'package main\n\nfunc main() { println("web") }\n',
    'base/go.mod': 'module example.org/base\n\ngo 1.21\n',
    'base/main.go': 'package main\n\nfunc main() {}\n',
    ...Object.fromEntries(inputs.map(([, text], index) => [`inputs/${index}.yaml`, text])),
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { address: host, stop } = await startRegistry(folder)
  stopRegistry = stop
  // ko builds on a base image.
  const base = ['--images', `${host}/base`, '--tags', 'latest', '--push', '--upx', 'false']
  await run({ command: process.execPath, args: [command, '.', ...base], cwd: join(folder, 'base') })
  const rows: (readonly string[])[] = [['input', 'documents', 'same but for the digests', 'all other bytes kept']]
  for (const [index, [name, text]] of inputs.entries()) {
    const file = join('inputs', `${index}.yaml`)
    const ours = await run({
      command: process.execPath,
      args: [command, 'resolve', file, '--images', `${host}/shop/{{name}}`, '--upx', 'false'],
      cwd: folder,
    })
    const ko = await run({
      command: tool('ko'),
      args: ['resolve', '--insecure-registry', '--base-import-paths', '--sbom', 'none', '-f', file],
      cwd: folder,
      env: { KO_DOCKER_REPO: `${host}/shop`, KO_DEFAULTBASEIMAGE: `${host}/base:latest` },
    })
    const [a, b] = [withoutDigests(ours.stdout), withoutDigests(ko.stdout)]
    const [documents, others] = [valuesOf(a), valuesOf(b)]
    if (!isDeepStrictEqual(documents, others)) console.error(`${name}:\n${ours.stdout}\n--- ko\n${ko.stdout}`)
    rows.push([
      name,
      String(documents.length),
      isDeepStrictEqual(documents, others) ? 'yes' : 'no',
      unresolved(a, host) === text ? 'yes' : 'no',
    ])
  }
  console.log(table(rows))
} finally {
  await stopRegistry()
  rmSync(folder, { recursive: true, force: true })
}

function withoutDigests(text: string): string {
  return text.replaceAll(/@sha256:[0-9a-f]{64}/g, '')
}

/** The text with ko:// back in the place of names. */
function unresolved(text: string, host: string): string {
  return text.replaceAll(`${host}/shop/`, 'ko://example.org/shop/cmd/')
}

function valuesOf(text: string): readonly unknown[] {
  const documents = parseAllDocuments(text)
  return Array.isArray(documents) ? documents.map((document) => document.toJS()).filter((value) => value !== null) : []
}
