import { join } from 'node:path'
import { withAbsoluteFiles } from '../../src/compile/flag-files.ts'
import { quoteWarnings } from '../../src/source/environment/quotes.ts'
import { folderWith } from './support.ts'

it('takes the files of flags from the working directory', async () => {
  const folder = folderWith({ 'prod.pgo': '', 'tools/tools.mod': '' })
  const flags = ['-pgo=prod.pgo', '--modfile=tools/tools.mod', '-pgo=auto', '-pgo=/abs.pgo', '-overlay=none.json', '-v']
  expect(await withAbsoluteFiles(flags, folder)).toEqual([
    `-pgo=${join(folder, 'prod.pgo')}`,
    `--modfile=${join(folder, 'tools/tools.mod')}`,
    ...flags.slice(2),
  ])
})

it.each([
  [{ GOPRIVATE: '"example.org/*"' }, ['build-env: the quotes in GOPRIVATE="example.org/*" are part of the value']],
  [{ GREETING: "'hello'" }, ["build-env: the quotes in GREETING='hello' are part of the value"]],
  [{ A: 'say "hello"', B: '"', C: '', D: `"a'` }, []],
])('of %j says %j about quotes', (pairs, expected) => {
  expect(quoteWarnings('build-env', pairs)).toEqual(expected.map((text) => expect.stringContaining(text)))
})
