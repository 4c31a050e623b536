// zstd's sources, as a Go module carries them; Go compares them with the checksum database too.

import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'

const path = 'github.com/DataDog/zstd'
const version = 'v1.5.7'
const sum = 'h1:ybO8RBeh29qrxIhCA9E8gKY6xfONU9T6G6aP9DTKfLE='

/** Gives the folder of zstd's sources. */
export function downloadZstd() {
  // Outside the repository, where there is no go.mod that the command could look at.
  const options = { cwd: tmpdir(), encoding: 'utf8' }
  const answer = JSON.parse(execFileSync('go', ['mod', 'download', '-json', `${path}@${version}`], options))
  if (answer.Sum !== sum) throw new Error(`${path} ${version} has the checksum ${answer.Sum}, not ${sum}`)
  return answer.Dir
}
