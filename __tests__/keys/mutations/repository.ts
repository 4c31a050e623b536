import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeModuleProxy } from '../../support/module-proxy.ts'

/** A repository of many small programs with shared packages, in a folder of its own. */
export type Repository = {
  readonly folder: string
  /** The environment in which go builds it: its own module cache and proxy. */
  readonly env: NodeJS.ProcessEnv
  readonly mains: readonly string[]
  readonly libraries: readonly string[]
  readonly write: (path: string, text: string) => void
  readonly read: (path: string) => string
}

const module = 'example.org/shop'
const dependency = 'example.net/dep'
export const dependencyVersions = ['v1.0.0', 'v1.1.0', 'v1.2.0'] as const

/**
 * Makes it: `count` programs, each of which imports a few of the shared packages; some embed a file, some have assembly,
 * some use a module in a folder beside, some a module of a version.
 */
export function makeRepository({ folder, count }: { readonly folder: string; readonly count: number }): Repository {
  const home = join(folder, 'home')
  const root = join(folder, 'repository')
  const proxy = dependencyVersions.map((version) => ({
    path: dependency,
    version,
    files: { 'dep.go': `package dep\n\nfunc Name() string { return "${version}" }\n` },
  }))
  const address = proxy.map((one) => writeModuleProxy(join(home, 'proxy'), [one]))[0] ?? ''
  const env = {
    ...process.env,
    GOPROXY: address,
    GONOSUMDB: '*',
    GOSUMDB: 'off',
    GOMODCACHE: join(home, 'modules'),
    GOFLAGS: '-modcacherw',
    GOTOOLCHAIN: 'local',
  }
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const libraries = Array.from({ length: Math.max(4, Math.floor(count / 5)) }, (_, index) => `lib${index}`)
  const mains = Array.from({ length: count }, (_, index) => `p${index}`)
  for (const [index, name] of libraries.entries()) writeLibrary({ write, name, index, libraries })
  for (const [index, name] of mains.entries()) writeMain({ write, name, index, libraries })
  write('beside/go.mod', 'module example.org/beside\n\ngo 1.21\n')
  write('beside/beside.go', 'package beside\n\nfunc Name() string { return "beside" }\n')
  write('README.md', '# Shop\n')
  write('.go-tiny-image.yml', settingsText(new Map()))
  write('go.mod', goModText('v1.0.0'))
  const go = (args: readonly string[]): void => {
    execFileSync('go', args, { cwd: root, env: { ...env, GOFLAGS: '-mod=mod -modcacherw' }, stdio: 'pipe' })
  }
  for (const version of dependencyVersions) {
    write('go.mod', goModText(version))
    go(['mod', 'tidy'])
    write(`sums/${version}`, read('go.sum'))
  }
  useDependency({ read, write }, 'v1.0.0')
  return { folder: root, env, mains, libraries, write, read }
}

function goModText(version: string): string {
  return `module ${module}\n\ngo 1.21\n\nrequire (\n\texample.net/dep ${version}\n\texample.org/beside v0.0.0\n)\n\nreplace example.org/beside => ./beside\n`
}

/** Requires another version of the module that has versions. */
export function useDependency({ read, write }: Pick<Repository, 'read' | 'write'>, version: string): void {
  write('go.mod', goModText(version))
  write('go.sum', read(`sums/${version}`))
}

type Writing = {
  readonly write: Repository['write']
  readonly name: string
  readonly index: number
  readonly libraries: readonly string[]
}

function writeLibrary({ write, name, index, libraries }: Writing): void {
  // A library imports an earlier one, so there is no circle.
  const below = index % 3 === 2 ? libraries[Math.floor(index / 2)] : undefined
  const imports = below === undefined ? '' : `import "${module}/${below}"\n\n`
  const used = below === undefined ? '' : ` + ${below}.Name()`
  const assembled = index % 4 === 1
  // Whoever uses the package uses its assembly.
  const check = assembled ? 'if Number() < 0 {\n\t\treturn ""\n\t}\n\t' : ''
  write(
    `${name}/${name}.go`,
    `package ${name}\n\n${imports}//go:noinline\nfunc Name() string {\n\t${check}return "${name}"${used}\n}\n`,
  )
  write(`${name}/${name}_test.go`, `package ${name}\n`)
  write(`${name}/${name}_windows.go`, `package ${name}\n\nconst windows = true\n`)
  if (!assembled) return
  write(`${name}/number.go`, `package ${name}\n\nfunc Number() int\n`)
  write(`${name}/number.h`, '#define NUMBER 1\n')
  const assembly = `#include "textflag.h"\n#include "number.h"\n\n`
  write(`${name}/number_amd64.s`, `${assembly}TEXT ·Number(SB), NOSPLIT, $0-8\n\tMOVQ $NUMBER, ret+0(FP)\n\tRET\n`)
}

function writeMain({ write, name, index, libraries }: Writing): void {
  const own = [...new Set([libraries[index % libraries.length], libraries[(index * 7 + 3) % libraries.length]])]
  const used = own.filter((one) => one !== undefined)
  const embeds = index % 10 === 4
  const imports = [
    ...used.map((one) => `"${module}/${one}"`),
    ...(embeds ? ['_ "embed"'] : []),
    ...(index % 10 === 5 ? ['"example.org/beside"'] : []),
    ...(index % 10 === 6 ? ['"example.net/dep"'] : []),
  ]
  const says = [
    ...used.map((one) => `${one}.Name()`),
    ...used.filter((one) => libraries.indexOf(one) % 4 === 1).map((one) => `${one}.Number()`),
    ...(embeds ? ['text'] : []),
    ...(index % 10 === 5 ? ['beside.Name()'] : []),
    ...(index % 10 === 6 ? ['dep.Name()'] : []),
  ]
  const embed = embeds ? '//go:embed data.txt\nvar text string\n\n' : ''
  const head = `package main\n\nimport (\n${imports.map((one) => `\t${one}\n`).join('')})\n\nvar version = "none"\n\n${embed}`
  write(`cmd/${name}/main.go`, `${head}func main() { println("${name}", version, ${says.join(', ')}) }\n`)
  write(`cmd/${name}/main_test.go`, 'package main\n')
  write(`cmd/${name}/fast.go`, '//go:build fast\n\npackage main\n\nfunc init() { version = "fast" }\n')
  if (embeds) write(`cmd/${name}/data.txt`, 'data\n')
}

/** A settings file that gives some programs inputs of their own. */
export function settingsText(settings: ReadonlyMap<string, Readonly<Record<string, string>>>): string {
  const packages = [...settings].map(([name, inputs]) => [`./cmd/${name}`, inputs] as const)
  return JSON.stringify({ defaults: { upx: 'false' }, packages: Object.fromEntries(packages) })
}
