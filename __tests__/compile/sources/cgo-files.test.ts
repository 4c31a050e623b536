import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ListedPackage } from '../../../src/compile/listing.ts'
import { importsC, mayUseCgo } from '../../../src/compile/sources/cgo-files.ts'
import { mayHold } from '../../../src/compile/sources/constraints.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { temporaryFolder } from '../../support/host.ts'

const foreign = new Set(['aix', 'windows', 'ppc64'])

describe('a build constraint', () => {
  it.each([
    ['aix', false],
    ['!aix', true],
    ['linux', true],
    ['aix && ppc64 && gccgo', false],
    ['(aix || linux) && cgo', true],
    ['aix || windows && cgo', false],
    ['!(aix || windows)', true],
    ['!(linux || cgo)', true],
    ['!!windows', false],
    ['cgo // a word', true],
    ['aix ) cgo', true],
    ['', true],
  ])('%j may hold on Linux: %j', (constraint, expected) => {
    expect(mayHold(constraint, foreign)).toBe(expected)
  })
})

describe('a Go file', () => {
  it.each([
    ['package a\n\n// int x;\nimport "C"\n', true],
    ['package a\n\nimport (\n\t"fmt"\n\t"C"\n)\n', true],
    ['package a\n\nimport ("fmt"; "C")\n', true],
    ['package a\n\nimport("C")\n', true],
    ['package a\n\n/*\nint x;\n*/import "C"\n', true],
    ['package a\n\nimport /* of C */ "C"\n', true],
    ['package a\n\nimport _ "C"\n', true],
    ['package a\n\n// All of /*\nimport "C"\n\n/* */\n', true],
    ['//go:build aix && ppc64\n\npackage a\n\nimport "C"\n', false],
    ['//go:build linux && cgo\n\npackage a\n\nimport "C"\n', true],
    ['package a\n\nfunc f() string { return g("C") }\n', false],
    ['package a\n\nvar x = T{s, "C"}\n', false],
  ])('%j imports C: %j', (text, expected) => {
    expect(importsC(text, foreign)).toBe(expected)
  })

  it.each([
    [
      'imports it after a long text',
      `package a\n\n/*\nfunc f() {}\n${'// more\n'.repeat(20_000)}*/\nimport "C"\n`,
      true,
    ],
    ['has a long list before', `package a\n\nvar x = []int{\n${'1,\n'.repeat(50_000)}}\n\nvar y = T{s, "C"}\n`, false],
    ['has a long list behind', `package a\n\nimport "C"\n\nvar x = []int{\n${'1,\n'.repeat(50_000)}}\n`, true],
  ])('of some size that %s', async (_what, text, expected) => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'a.go'), text)
    const listed: Pick<ListedPackage, 'standard' | 'folder' | 'ignoredGoFiles'> = {
      standard: false,
      folder,
      ignoredGoFiles: ['a.go'],
    }
    expect(await mayUseCgo([listed as ListedPackage], parsePlatform('linux/amd64'))).toBe(expected)
  })

  it('is not read if its name says that it is for another system', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    const uses = (names: readonly string[]) => {
      for (const name of names) writeFileSync(join(folder, name), 'package a\n\nimport "C"\n')
      const listed: Pick<ListedPackage, 'standard' | 'folder' | 'ignoredGoFiles'> = {
        standard: false,
        folder,
        ignoredGoFiles: names,
      }
      return mayUseCgo([listed as ListedPackage], parsePlatform('linux/amd64'))
    }
    expect(await uses(['a_windows.go', 'a_linux_arm64.go'])).toBe(false)
    expect(await uses(['a_linux.go'])).toBe(true)
    expect(await uses(['linux_amd64.go'])).toBe(true)
    expect(await uses(['windows_cgo.go'])).toBe(true)
  })
})
