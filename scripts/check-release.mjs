// `node scripts/check-release.mjs v1.2.3`: whether the tag, package.json and CHANGELOG.md speak of one version. Prints
// the tag of the major version where it should move to this release, and nothing for an older line or a prerelease.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import semver from 'semver'

const [tag = ''] = process.argv.slice(2)

try {
  console.log(majorTagToMove(checked(tag)))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

function checked(text) {
  const version = semver.parse(text.slice(1))
  if (version === null || text !== `v${version.version}`) {
    throw new Error(`"${text}" is not the tag of a release: v1.2.3 or v1.2.3-rc.1 was expected`)
  }
  const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8'))
  if (packaged !== version.version) throw new Error(`the tag is ${text}, but package.json says ${packaged}`)
  if (!readFileSync('CHANGELOG.md', 'utf8').includes(`\n## [${version.version}]`)) {
    throw new Error(`CHANGELOG.md has no section "## [${version.version}]"`)
  }
  return version
}

function majorTagToMove(version) {
  if (version.prerelease.length > 0) return ''
  const released = execFileSync('git', ['tag', '--list', `v${version.major}.*.*`], { encoding: 'utf8' })
    .split('\n')
    .map((name) => semver.parse(name.slice(1)))
    .filter((other) => other !== null && other.prerelease.length === 0)
  return released.every((other) => semver.lte(other, version)) ? `v${version.major}` : ''
}
