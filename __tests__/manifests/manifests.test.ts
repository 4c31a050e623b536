import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { UserError } from '../../src/errors.ts'
import { readManifestFiles, writeManifestFiles } from '../../src/manifests/files.ts'
import { placesIn } from '../../src/manifests/places.ts'
import { checkResolved, resolvedText } from '../../src/manifests/resolve.ts'
import type { ResolvedImage } from '../../src/manifests/types.ts'
import { temporaryFolder } from '../support/host.ts'

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`
const api = `ghcr.io/me/api@${digest('a')}`
const web = `docker.io/me/web@${digest('b')}`
const images: readonly ResolvedImage[] = [
  {
    importPaths: ['example.org/shop/cmd/api', './cmd/api'],
    names: ['ghcr.io/me/api'],
    digest: digest('a'),
    tag: 'main',
  },
  { importPaths: ['example.org/shop/cmd/web', './cmd/web'], names: ['docker.io/me/web'], digest: digest('b'), tag: '' },
]
const isOurs = (name: string): boolean => images.some(({ names }) => names.includes(name))

function resolved(text: string, name = 'app.yaml'): string {
  return resolvedText({ text }, placesIn({ name, target: name, text }, isOurs), images)
}

describe('a manifest', () => {
  it.each([
    ['a container', 'image: ko://example.org/shop/cmd/api\n', `image: ${api}\n`],
    ['a folder as ko has it', 'image: ko://./cmd/api\n', `image: ${api}\n`],
    ['any other key', 'args: ["--image", ko://example.org/shop/cmd/api] # two\n', `args: ["--image", ${api}] # two\n`],
    ['double quotes', 'image: "ko://example.org/shop/cmd/api" # c\n', `image: "${api}" # c\n`],
    ['single quotes', "image: 'ko://example.org/shop/cmd/web'\n", `image: '${web}'\n`],
    ['an anchor', 'a: &x ko://example.org/shop/cmd/api\nb: *x\n', `a: &x ${api}\nb: *x\n`],
    ['a block', 'image: >-\n  ko://example.org/shop/cmd/api\nb: 1\n', `image: ${api}\nb: 1\n`],
    ['a name with a tag', 'image: ghcr.io/me/api:v1\n', `image: ${api}\n`],
    ['a name with a digest', `image: ghcr.io/me/api@${digest('c')}\n`, `image: ${api}\n`],
    ['a name of Docker Hub', 'image: me/web\n', `image: ${web}\n`],
    [
      'several documents',
      'image: me/web\n---\n# second\nimage:   ghcr.io/me/api\n',
      `image: ${web}\n---\n# second\nimage:   ${api}\n`,
    ],
    [
      'a list of objects',
      'kind: List\nitems:\n- spec: {image: ghcr.io/me/api:v1}\n',
      `kind: List\nitems:\n- spec: {image: ${api}}\n`,
    ],
    ['JSON', '{"image": "ghcr.io/me/api:v1", "n": 1.0}\n', `{"image": "${api}", "n": 1.0}\n`],
    ['line ends of Windows', 'a: 1\r\nimage: ghcr.io/me/api\r\nb: 2\r\n', `a: 1\r\nimage: ${api}\r\nb: 2\r\n`],
    ['no line end', 'image: ghcr.io/me/api', `image: ${api}`],
    ['a directive', '%YAML 1.2\n---\nimage: me/web\n', `%YAML 1.2\n---\nimage: ${web}\n`],
    ['other characters before it', 'a: "😀 ä"\nimage: me/web\n', `a: "😀 ä"\nimage: ${web}\n`],
  ])('with %s', (_, text, expected) => {
    expect(resolved(text)).toBe(expected)
    expect(parseAllDocuments(resolved(text))).toHaveLength(parseAllDocuments(text).length)
  })

  it.each([
    ['images of others', 'image: nginx:1\n'],
    ['a longer name', 'image: ghcr.io/me/api-gateway:v1\n'],
    ['a key', 'ghcr.io/me/api: 1\n'],
    ['another key', 'command: ghcr.io/me/api\n'],
    ['text with a mention', 'data: |\n  image: ko://example.org/shop/cmd/api\n'],
    ['a comment', '# image: ko://example.org/shop/cmd/api\na: 1\n'],
    ['a template of a chart', 'image: {{ .Values.image }}:{{ .Values.tag }}\n{{- if .x }}\na: [\n{{ end }}\n'],
    ['nothing', ''],
    ['strange spacing', 'a:    1   \n\n\n-  \n'],
  ])('stays as it is with %s', (_, text) => {
    expect(resolved(text)).toBe(text)
  })

  it('that is not YAML but has ko:// in it is an error with its line', () => {
    const text = 'a: 1\nb: ]\nimage: ko://example.org/shop/cmd/api\n'
    expect(() => resolved(text, 'deploy/app.yaml')).toThrow(/^deploy\/app\.yaml:2: not YAML: /)
  })
})

describe('a kustomization', () => {
  const head = 'kind: Kustomization\nimages:\n'
  it.each([
    [
      'newTag',
      '- name: app\n  newName: ghcr.io/me/api\n  newTag: v1 # tag\n',
      `- name: app\n  newName: ghcr.io/me/api\n  digest: ${digest('a')} # tag\n`,
    ],
    [
      'digest',
      `- name: ghcr.io/me/api\n  digest: ${digest('c')}\n`,
      `- name: ghcr.io/me/api\n  digest: ${digest('a')}\n`,
    ],
    [
      'neither',
      '  - name: ghcr.io/me/api\n  - name: b\n',
      `  - name: ghcr.io/me/api\n    digest: ${digest('a')}\n  - name: b\n`,
    ],
    ['a flow map', '- {name: app, newName: me/web}\n', `- {name: app, newName: me/web, digest: ${digest('b')}}\n`],
    ['another image', '- name: nginx\n  newTag: "1"\n', '- name: nginx\n  newTag: "1"\n'],
  ])('with %s', (_, text, expected) => {
    expect(resolved(head + text)).toBe(head + expected)
  })
})

describe('values of a chart', () => {
  it.each([
    [
      'tag',
      'image:\n  repository: ghcr.io/me/api\n  tag: v1\n',
      `image:\n  repository: ghcr.io/me/api\n  tag: v1@${digest('a')}\n`,
    ],
    [
      'a tag with a digest',
      `repository: ghcr.io/me/api\ntag: "v1@${digest('c')}"\n`,
      `repository: ghcr.io/me/api\ntag: "v1@${digest('a')}"\n`,
    ],
    [
      'a number as tag',
      'repository: ghcr.io/me/api\ntag: 1.20\n',
      `repository: ghcr.io/me/api\ntag: 1.20@${digest('a')}\n`,
    ],
    [
      'an empty tag',
      'repository: ghcr.io/me/api\ntag: ""\n',
      `repository: ghcr.io/me/api\ntag: "main@${digest('a')}"\n`,
    ],
    [
      'digest',
      'repository: ghcr.io/me/api\ntag: v1\ndigest: ""\n',
      `repository: ghcr.io/me/api\ntag: v1\ndigest: "${digest('a')}"\n`,
    ],
    [
      'registry',
      'registry: ghcr.io\nrepository: me/api\ntag: v1\n',
      `registry: ghcr.io\nrepository: me/api\ntag: v1@${digest('a')}\n`,
    ],
    ['another repository', 'repository: bitnami/redis\ntag: v1\n', 'repository: bitnami/redis\ntag: v1\n'],
  ])('with %s', (_, text, expected) => {
    expect(resolved(text)).toBe(expected)
  })
})

it('an import path that no program has is an error for each line', () => {
  const text = 'image: ko://example.org/shop/cmd/api\n---\n- ko://example.org/nobody\n- ko://other\n'
  const places = placesIn({ name: 'k8s/app.yaml', target: '', text }, isOurs)
  const check = (): void =>
    checkResolved(
      places,
      images.map(({ importPaths }) => importPaths),
    )
  expect(check).toThrow('k8s/app.yaml:3: ko://example.org/nobody is not among the packages of this run, and 1 more')
  try {
    check()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.change).toContain('example.org/shop/cmd/api, example.org/shop/cmd/web')
    expect(error.positions.map(({ at }) => [at.line, at.column])).toEqual([
      [3, 3],
      [4, 3],
    ])
  }
})

describe('files', () => {
  function folderWith(files: Readonly<Record<string, string>>): string {
    const root = temporaryFolder()
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return root
  }

  it('are found in folders, each once, without the copies of an earlier run', async () => {
    const root = folderWith({
      'k8s/b.yml': 'b',
      'k8s/a/c.yaml': 'c',
      'k8s/README.md': 'x',
      'k8s/out/b.yml': 'old',
      'one.json': '{}',
    })
    const files = await readManifestFiles(['k8s', 'one.json', 'k8s/b.yml'], { root, leftOut: join(root, 'k8s/out') })
    expect(files.map(({ target, text }) => [target, text])).toEqual([
      ['k8s/a/c.yaml', 'c'],
      ['k8s/b.yml', 'b'],
      ['one.json', '{}'],
    ])
    await writeManifestFiles(files, { folder: join(root, 'k8s/out'), root, sources: files.map(({ name }) => name) })
    expect(readFileSync(join(root, 'k8s/out/k8s/a/c.yaml'), 'utf8')).toBe('c')
  })

  it('that are not there, or none in a folder, are errors', async () => {
    const root = folderWith({ 'k8s/README.md': 'x' })
    const given = { root, leftOut: undefined }
    await expect(readManifestFiles(['nowhere'], given)).rejects.toThrow(
      'manifests has "nowhere", and there is no such file or folder',
    )
    await expect(readManifestFiles(['k8s'], given)).rejects.toThrow(
      'manifests has the folder "k8s", which holds no .yaml, .yml or .json file',
    )
  })

  it('are never replaced by their own copies', async () => {
    const root = folderWith({ 'app.yaml': 'a' })
    const files = await readManifestFiles(['app.yaml'], { root, leftOut: root })
    const writing = writeManifestFiles(files, { folder: root, root, sources: ['app.yaml'] })
    await expect(writing).rejects.toThrow('manifests-output would replace')
    expect(readFileSync(join(root, 'app.yaml'), 'utf8')).toBe('a')
  })
})
