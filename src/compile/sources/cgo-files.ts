import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readStart } from '../../host/files/start.ts'
import { inParallel } from '../../host/parallel.ts'
import type { Platform } from '../../oci/platform.ts'
import { declaresAnything, goCodeOf } from '../go-source.ts'
import type { ListedPackage } from '../listing.ts'
import { mayHold } from './constraints.ts'

// Files of these systems and architectures, by their names, belong to no other. Source: internal/syslist of Go.
const systems = `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1
  windows zos`
const architectures = `386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32
  mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm`
const filesAtOnce = 16
// The imports of nearly all files end before; there are generated ones of several MB.
const headBytes = 64 * 1024

/**
 * Whether a package outside the standard library may have files for cgo, in a listing without cgo: one of the files that
 * were left out imports "C", and nothing says that it is for other systems. A yes may be wrong, a no is not.
 */
export async function mayUseCgo(packages: readonly ListedPackage[], platform: Platform): Promise<boolean> {
  const foreign = foreignTo(platform)
  const foreignName = new RegExp(`_(?:${[...foreign].join('|')})\\.go$`)
  const paths = packages
    .filter(({ standard }) => !standard)
    .flatMap(({ folder, ignoredGoFiles }) =>
      ignoredGoFiles.filter((name) => !foreignName.test(name)).map((name) => join(folder, name)),
    )
  const spare: Buffer[] = []
  const isForCgo = async (path: string): Promise<boolean> => {
    const memory = spare.pop() ?? Buffer.allocUnsafeSlow(headBytes)
    const head = await readStart(path, memory).catch(() => Buffer.alloc(0))
    const known = head.length < headBytes || endsImports(head.toString('utf8')) ? isIn(head) : undefined
    spare.push(memory)
    return known ?? isIn(await readFile(path).catch(() => Buffer.alloc(0)))
  }
  const isIn = (bytes: Buffer): boolean => bytes.includes('"C"') && importsC(bytes.toString('utf8'), foreign)
  return (await inParallel({ items: paths, limit: filesAtOnce, work: isForCgo })).includes(true)
}

/** Whether the beginning of a Go file has all of its imports: nothing else may be declared before them. */
function endsImports(text: string): boolean {
  const code = goCodeOf(text)
  // A comment that does not end there.
  const open = code.indexOf('/*')
  return declaresAnything({ code: open < 0 ? code : code.slice(0, open) })
}

/** Whether a Go file imports "C", and its constraint may hold where these systems and architectures are not. */
export function importsC(text: string, foreign: ReadonlySet<string>): boolean {
  const [, constraint] = /^\/\/go:build[ \t]+(.*)$/m.exec(text) ?? []
  if (constraint !== undefined && !mayHold(constraint, foreign)) return false
  const imports = /(?:^|;|\bimport\b\s*\(?)[ \t]*(?:[\p{L}_.][\p{L}\d_]*[ \t]*)?"C"/mu
  // With comments too: what looks like the begin of one may be a part of another.
  return imports.test(text) || imports.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, ' '))
}

function foreignTo({ os, architecture }: Platform): ReadonlySet<string> {
  const all = [...systems.split(/\s+/), ...architectures.split(/\s+/)]
  return new Set(all.filter((name) => name !== os && name !== architecture))
}
