import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'

// In place of the program gh: the calls that the release workflow makes, done to the bare repository RELEASE_REMOTE with
// GitHub's answers. A reference that is not there cannot be changed, and one that is there cannot be made.

const { RELEASE_REMOTE = '', RELEASE_LOG = '' } = process.env
const args = process.argv.slice(2)
appendFileSync(RELEASE_LOG, `${args.join(' ')}\n`)

const isThere = (ref) =>
  spawnSync('git', ['--git-dir', RELEASE_REMOTE, 'rev-parse', '--verify', '--quiet', ref]).status === 0

function refuse(message) {
  process.stderr.write(`gh: ${message} (HTTP 422)\n`)
  process.exit(1)
}

const [command, flag, method, path = ''] = args
if (command === 'release' && flag === 'create' && args.includes('--verify-tag')) {
  if (!isThere(`refs/tags/${method}`)) refuse('tag does not exist')
} else if (command === 'api' && flag === '--method') {
  const fields = Object.fromEntries(args.filter((word) => /^\w+=/.test(word)).map((word) => word.split('=')))
  const ref = method === 'POST' ? fields.ref : path.replace(/^repos\/[^/]+\/[^/]+\/git\//, '')
  if (!/^refs\/tags\/v\d+$/.test(ref)) refuse(`no reference that a release may move: ${ref}`)
  if (method === 'PATCH' && !isThere(ref)) refuse('Reference does not exist')
  if (method === 'PATCH' && fields.force !== 'true') refuse('Update is not a fast forward')
  if (method === 'POST' && isThere(ref)) refuse('Reference already exists')
  execFileSync('git', ['--git-dir', RELEASE_REMOTE, 'update-ref', ref, fields.sha])
} else refuse(`a call that is not known: ${args.join(' ')}`)
