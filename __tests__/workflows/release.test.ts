import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { git } from '../support/act.ts'
import { temporaryFolder } from '../support/host.ts'

/** A repository at a version, with these tags. */
function project(version: string, tags: readonly string[]): string {
  const folder = temporaryFolder('project-')
  mkdirSync(join(folder, 'scripts'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }))
  writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n## [${version}] - 2026-01-02\n`)
  git(folder, ['init', '--quiet'])
  git(folder, ['add', 'package.json'])
  git(folder, ['commit', '--quiet', '--message', 'First'])
  for (const tag of tags) git(folder, ['tag', tag])
  return folder
}

function check(tag: string, folder: string): { readonly code: number | null; readonly said: string } {
  const script = resolve('scripts/check-release.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag], { cwd: folder, encoding: 'utf8' })
  return { code: status, said: `${stdout}${stderr}`.trim() }
}

describe('a release', () => {
  it.each([
    ['the first', '1.0.0', ['v1.0.0'], 'v1'],
    ['the newest', '1.10.0', ['v1.9.0', 'v1.10.0', 'v2.0.0', 'v1'], 'v1'],
    ['of an older line', '1.9.1', ['v1.9.1', 'v1.10.0'], ''],
    ['a prerelease', '1.11.0-rc.1', ['v1.10.0', 'v1.11.0-rc.1'], ''],
    ['after its prerelease', '2.0.0', ['v2.0.0-rc.1', 'v2.0.0'], 'v2'],
  ])('that is %s moves the major tag, or leaves it', (_, version, tags, moved) => {
    expect(check(`v${version}`, project(version, tags))).toEqual({ code: 0, said: moved })
  })

  it.each([
    ['v1.2', 'is not the tag of a release'],
    ['1.2.3', 'is not the tag of a release'],
    ['v01.2.3', 'is not the tag of a release'],
    ['v1.2.3;id', 'is not the tag of a release'],
    ['v1.2.4', 'package.json says 1.2.3'],
  ])('by the tag %s is refused', (tag, reason) => {
    const { code, said } = check(tag, project('1.2.3', []))
    expect(code).toBe(1)
    expect(said).toContain(reason)
  })

  it('without a section in the changelog is refused', () => {
    const folder = project('1.2.3', [])
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n')
    expect(check('v1.2.3', folder).said).toContain('no section "## [1.2.3]"')
  })
})
