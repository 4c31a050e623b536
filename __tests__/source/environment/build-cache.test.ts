import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasBuildCache, hasCompiledPackages } from '../../../src/source/environment/build-cache.ts'
import { temporaryFolder } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'

/** A build cache with these files, by name. */
function cacheWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('the build cache', () => {
  it.each([
    ['nothing', {}, false, false],
    ['a note of go itself', { README: 'This directory holds cached build artifacts.' }, false, false],
    ['what go list keeps', { '70/7011-a': 'v1', '70/7012-d': 'go index v2\n' }, true, false],
    ['a compiled package', { '70/7011-d': 'go index v2\n', '70/7012-d': '!<arch>\n__.PKGDEF' }, true, true],
    ['a name that only looks compiled', { '70/7012-a': '!<arch>\n' }, true, false],
  ])('with %s', (_, files, something, compiled) => {
    const env = { GOCACHE: cacheWith(files) }
    expect([hasBuildCache(env), hasCompiledPackages(env)]).toEqual([something, compiled])
  })

  it('follows no link in it', () => {
    const folder = cacheWith({ '70/other': '!<arch>\n' })
    symlinkSync(join(folder, '70/other'), join(folder, '70/7012-d'))
    expect(hasCompiledPackages({ GOCACHE: folder })).toBe(false)
  })
})

describeWithTools(['go'], 'the build cache of a real go', () => {
  it('has compiled packages after a build, not after a list', () => {
    const env = { ...process.env, GOCACHE: temporaryFolder(), GOFLAGS: '', CGO_ENABLED: '0' }
    execFileSync('go', ['list', '-deps', 'encoding/json'], { env })
    expect([hasBuildCache(env), hasCompiledPackages(env)]).toEqual([true, false])
    execFileSync('go', ['build', 'encoding/json'], { env })
    expect(hasCompiledPackages(env)).toBe(true)
  }, 60_000)
})
