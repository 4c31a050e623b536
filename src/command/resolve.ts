import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError, UserError } from '../errors.ts'
import type { Environment } from '../host/host.ts'
import { readManifestFiles } from '../manifests/files.ts'
import { placesIn } from '../manifests/places.ts'
import { positionedAt } from '../manifests/resolve.ts'
import type { Place } from '../manifests/types.ts'
import type { ResolveCommand } from './resolve-arguments.ts'
import { runCommand } from './run.ts'

/**
 * Builds and pushes the programs that manifests name, and prints the manifests with their digests to standard output.
 * Returns the exit code.
 */
export async function runResolve({ line, files }: ResolveCommand, env: Environment): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-resolve-'))
  try {
    const items = files.map((file) => (file === '-' ? standardInput(folder) : file))
    const root = resolve(line.texts.get('working-directory') ?? '.')
    const texts = new Map([
      ...line.texts,
      ['manifests', items.join('\n')],
      ['manifests-output', join(folder, 'resolved')],
    ])
    const places = texts.has('package') ? [] : await namedIn(items, root)
    if (places.length > 0) texts.set('package', [...new Set(places.map(({ importPath }) => importPath))].join('\n'))
    return await runCommand({ ...line, texts }, env, {
      prints: 'manifests',
      placed: (error) => placedError(error, places),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function standardInput(folder: string): string {
  const path = join(folder, 'standard-input.yaml')
  writeFileSync(path, readFileSync(0))
  return path
}

type Named = { readonly place: Place; readonly importPath: string }

/** The packages behind `ko://`, and where they are named. Throws a UsageError if there are none. */
async function namedIn(items: readonly string[], root: string): Promise<readonly Named[]> {
  const files = await readManifestFiles(items, { root, leftOut: undefined })
  const places = files.flatMap((file) => placesIn(file, () => false))
  const named = places.flatMap((place) =>
    place.wanted.by === 'import path' ? [{ place, importPath: place.wanted.importPath }] : [],
  )
  if (named.length > 0) return named
  throw new UsageError(`there is no ko:// in ${items.join(', ')}, and --package names no package`, {
    change: 'Write --package for programs whose images the files name, such as --package ./cmd/...',
  })
}

// A package that cannot be built is wrong where a manifest names it.
function placedError(error: unknown, named: readonly Named[]): unknown {
  if (!(error instanceof UserError) || error.positions.length > 0) return error
  const [first, ...more] = named.filter(({ importPath }) => importPath === error.package)
  if (first === undefined) return error
  const { file, line } = first.place
  return new UserError(`${file}:${line}: ${error.message}`, {
    ...(error.change === undefined ? {} : { change: error.change }),
    cause: error,
    positions: [first, ...more].map(({ place }) => positionedAt(place, error.message)),
  })
}
