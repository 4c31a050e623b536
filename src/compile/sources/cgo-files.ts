import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inParallel } from '../../host/parallel.ts'
import type { Platform } from '../../oci/platform.ts'
import type { ListedPackage } from '../listing.ts'

// Files of these systems and architectures, by their names, belong to no other. Source: internal/syslist of Go.
const systems = `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1
  windows zos`
const architectures = `386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32
  mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm`
const filesAtOnce = 16

/**
 * Whether a package outside the standard library may have files for cgo, in a listing without cgo: one of the files that
 * were left out names "C". A yes may be wrong, a no is not.
 */
export async function mayUseCgo(packages: readonly ListedPackage[], platform: Platform): Promise<boolean> {
  const isForeign = foreignNames(platform)
  const paths = packages
    .filter(({ standard }) => !standard)
    .flatMap(({ folder, ignoredGoFiles }) =>
      ignoredGoFiles.filter((name) => !isForeign.test(name)).map((name) => join(folder, name)),
    )
  const named = await inParallel({
    items: paths,
    limit: filesAtOnce,
    work: async (path) => (await readFile(path).catch(() => Buffer.alloc(0))).includes('"C"'),
  })
  return named.includes(true)
}

function foreignNames({ os, architecture }: Platform): RegExp {
  const others = [...systems.split(/\s+/), ...architectures.split(/\s+/)].filter(
    (name) => name !== os && name !== architecture,
  )
  return new RegExp(`.[_](?:${others.join('|')})(?:_test)?\\.go$|_test\\.go$`)
}
