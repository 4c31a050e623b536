// `node scripts/size-sums.mjs PROGRAM…` (folders, or module/cmd@version): explains each program for four platforms and checks
// that the rows add up to the program and to what is pulled, to the byte. Prints the table of docs/sizes.md.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = join(fileURLToPath(new URL('..', import.meta.url)), 'dist', 'cli.js')
const platforms = (process.env.PLATFORMS ?? 'linux/amd64,linux/arm64,linux/386,linux/arm/v7').split(',')

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
const sum = (rows, of) => rows.reduce((all, row) => all + row[of], 0)

console.log('| program | platform | program | pulled | rows | exact | no known owner | adds up |')
console.log('|---|---|---:|---:|---:|---|---:|---|')
for (const program of process.argv.slice(2)) {
  for (const platform of platforms) {
    const args = [command, 'explain', program, '--platforms', platform, '--upx', 'false', '--json']
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
    if (status !== 0) {
      console.log(`| ${program} | ${platform} | | | | | | ${stderr.trim().split('\n').at(-1)} |`)
      process.exitCode = 1
      continue
    }
    const [sizes] = JSON.parse(stdout).platforms
    const own = sizes.rows.filter(({ part }) => part === 'program')
    const nameless = sum(
      own.filter(({ kind }) => kind === 'unattributed'),
      'bytes',
    )
    const isRight = sum(own, 'bytes') === sizes['binary-size'] && sum(sizes.rows, 'pulled') === sizes.size
    if (!isRight) process.exitCode = 1
    const cells = [
      program,
      platform,
      megabytes(sizes['binary-size']),
      megabytes(sizes.size),
      sizes.rows.length,
      sizes.exact ? 'yes' : sizes.approximate,
      `${((100 * nameless) / sizes['binary-size']).toFixed(2)} %`,
      isRight ? 'to the byte' : 'NO',
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
