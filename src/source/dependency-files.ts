import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { DependencyFile } from '../caches/plan.ts'
import { UserError } from '../errors.ts'
import type { Environment, Host } from '../host/host.ts'
import { readUses } from '../toolchain/go/version-files.ts'
import type { GoToolchain } from '../toolchain/types.ts'

export type DependencyRequest = {
  /** The folders of the packages. */
  readonly folders: readonly string[]
  /** The input cache-dependency-path: paths or patterns with `*`, `?`, `**`, relative to the root. */
  readonly patterns: readonly string[]
  /** The workspace; paths are shown relative to it. */
  readonly root: string
}

export type Dependencies = { readonly files: readonly DependencyFile[]; readonly vendored: boolean }

/**
 * The files that name the modules of the packages: those that the patterns match, else go.sum of each package's module,
 * all of a workspace, go.mod where there is no go.sum. Throws a UserError for a pattern that matches nothing.
 */
export function findDependencies(request: DependencyRequest, env: Environment): Dependencies {
  const root = resolve(request.root)
  const given = request.patterns.flatMap((pattern) => matching(pattern, root))
  const modules = request.folders.flatMap((folder) => moduleFolders(resolve(root, folder), env))
  const found = given.length > 0 ? given : modules.flatMap((folder) => sumsIn(folder))
  const files = [...new Set(found)].map((path) => ({
    path,
    shown: relative(root, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }))
  const vendored = modules.length > 0 && modules.every((folder) => existsSync(join(folder, 'vendor', 'modules.txt')))
  return { files, vendored }
}

/** The folders in which go keeps modules and what it built, as the go command itself says. */
export async function goFolders(
  go: Pick<GoToolchain, 'command'>,
  host: Pick<Host, 'run' | 'env' | 'temporaryFolder'>,
): Promise<{ readonly modules: string; readonly build: string }> {
  const { stdout } = await host.run({
    command: go.command,
    args: ['env', 'GOMODCACHE', 'GOCACHE'],
    cwd: host.temporaryFolder,
    env: { ...host.env, GOTOOLCHAIN: 'local', GOWORK: 'off' },
    quiet: true,
  })
  const [modules = '', build = ''] = stdout.split(/\r?\n/)
  return { modules, build }
}

function sumsIn(folder: string): readonly string[] {
  const sums = ['go.sum', 'go.work.sum'].map((name) => join(folder, name)).filter((path) => existsSync(path))
  return sums.length > 0 ? sums : [join(folder, 'go.mod')].filter((path) => existsSync(path))
}

/** The folder with the go.mod above, or all of a workspace: that of go.work and those that it uses. */
function moduleFolders(folder: string, env: Environment): readonly string[] {
  const work =
    env.GOWORK === 'off'
      ? undefined
      : env.GOWORK === undefined || env.GOWORK === ''
        ? above(folder, 'go.work')
        : env.GOWORK
  if (work !== undefined && existsSync(work)) {
    const uses = readUses(readFileSync(work, 'utf8'))
    return [dirname(work), ...uses.map((use) => resolve(dirname(work), use))]
  }
  const mod = above(folder, 'go.mod')
  return mod === undefined ? [] : [dirname(mod)]
}

function above(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, name))) return join(folder, name)
  const parent = dirname(folder)
  return parent === folder ? undefined : above(parent, name)
}

function matching(pattern: string, root: string): readonly string[] {
  const path = resolve(root, pattern)
  const matches = /[*?]/.test(pattern)
    ? walk(root)
        .filter(fitting(pattern))
        .map((name) => join(root, name))
    : [path]
  if (matches.length === 0 || !matches.every((match) => existsSync(match))) {
    throw new UserError(`cache-dependency-path "${pattern}" matches no file`, {
      change: `Name go.sum files relative to ${root}, such as services/*/go.sum.`,
    })
  }
  return matches
}

function fitting(pattern: string): (path: string) => boolean {
  const text = pattern
    .replace(/^\.\//, '')
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/|\*\*|\*|\?/g, (part) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' })[part] ?? '[^/]')
  const expression = new RegExp(`^${text}$`)
  return (path) => expression.test(path)
}

function walk(root: string, folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return entry.name === 'node_modules' || entry.name === '.git' ? [] : walk(root, path)
  })
}
