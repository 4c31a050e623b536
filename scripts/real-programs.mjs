// What scripts share that try other people's programs and tools: builds images with the built dist/, finds or installs
// tools.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export const programs = [
  'mvdan.cc/sh/v3/cmd/shfmt@v3.14.1',
  'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  'mvdan.cc/gofumpt@v0.12.0',
  'filippo.io/age/cmd/age@v1.3.2',
  'github.com/charmbracelet/gum@v0.17.0',
  'github.com/mikefarah/yq/v4@v4.54.3',
  'github.com/google/go-containerregistry/cmd/crane@v0.22.1',
  'github.com/regclient/regclient/cmd/regctl@v0.11.7',
  'oras.land/oras/cmd/oras@v1.3.6',
  'github.com/stefanprodan/podinfo/cmd/podinfo@v1.8.1-0.20250910200901-e86405a8674e',
]

/** Runs a command and returns what it writes. */
export function run(command, args, options = {}) {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
}

/** The path of a tool in FOLDER/bin, .tools/bin or PATH; else it is installed into FOLDER/bin from a Go module. */
export function toolNamed(name, { folder, module }) {
  const places = [join(folder, 'bin'), join(root, '.tools/bin'), ...(process.env.PATH ?? '').split(':')]
  const found = places.find((place) => existsSync(join(place, name)))
  if (found !== undefined) return join(found, name)
  if (module === undefined) throw new Error(`${name} is not on PATH`)
  process.stderr.write(`installing ${module}\n`)
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  // trivy needs the experiment.
  const env = { ...process.env, GOBIN: bin, GOFLAGS: '', GOEXPERIMENT: name === 'trivy' ? 'jsonv2' : '' }
  run('go', ['install', '-trimpath', '-ldflags=-s -w', `${module}@latest`], { env })
  return join(bin, name)
}

/** The version of the module that a Go program was built from. */
export function moduleVersion(file) {
  return /^\tmod\t\S+\t(\S+)/m.exec(run('go', ['version', '-m', file]))?.[1] ?? ''
}

/** Builds a program into an archive in the folder; gives the image's report, with the version of UPX that there was. */
export function build(program, { folder, args }) {
  const given = [program, '--outputs', join(folder, 'image.tar'), '--json', ...args]
  const { report } = JSON.parse(run(process.execPath, [join(root, 'dist/cli.js'), ...given], { cwd: folder }))
  const { images, upx } = JSON.parse(readFileSync(report, 'utf8'))
  return { ...images[0], upx: upx?.version }
}

/**
 * What was found of each program, kept in a file, so that programs can be tried one by one. It begins anew with other
 * versions of the tools. Gives what is known of all programs, in the order of `programs`.
 */
export function keptResults(file, versions) {
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const results = JSON.stringify(before.versions) === JSON.stringify(versions) ? before.results : {}
  return {
    keep: (program, result) => {
      results[program] = result
      writeFileSync(file, JSON.stringify({ versions, results }))
    },
    all: () => {
      const position = (name) => (programs.includes(name) ? programs.indexOf(name) : programs.length)
      return Object.entries(results)
        .sort(([a], [b]) => position(a) - position(b))
        .map(([, result]) => result)
    },
  }
}
