import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/host.ts'

/** In place of actions/attest: checks its inputs as that does, and keeps them; nothing is signed. */
export function attestReplacement(file: string): Readonly<Record<string, string>> {
  const [name = ''] = /actions\/attest@\w+/.exec(readFileSync('.github/workflows/image.yml', 'utf8')) ?? []
  const folder = temporaryFolder('attest-')
  writeFileSync(
    join(folder, 'action.yml'),
    'name: attest\ndescription: attest\ninputs: { subject-name: {}, subject-digest: {}, sbom-path: {} }\nruns: { using: node24, main: main.cjs }\n',
  )
  writeFileSync(
    join(folder, 'main.cjs'),
    [
      `const { appendFileSync, readFileSync } = require('node:fs')`,
      `const input = (name) => process.env['INPUT_' + name.toUpperCase()] || ''`,
      `const [name, digest, path] = ['subject-name', 'subject-digest', 'sbom-path'].map(input)`,
      `if (name === '' || name !== name.toLowerCase() || name.includes('@')) throw new Error('subject-name is ' + name)`,
      `if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new Error('subject-digest is ' + digest)`,
      `const sbom = path === '' ? undefined : JSON.parse(readFileSync(path, 'utf8'))`,
      `if (path !== '' && (sbom.spdxVersion === undefined || sbom.SPDXID === undefined)) throw new Error('no SPDX')`,
      `appendFileSync(${JSON.stringify(file)}, JSON.stringify({ name, digest, sbom: sbom?.spdxVersion }) + '\\n')`,
    ].join('\n'),
  )
  return { [name]: folder }
}
