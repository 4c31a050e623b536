import { execFileSync } from 'node:child_process'
import { temporaryFolder, testHost } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'
import { mutate } from './mutations/judge.ts'
import { makeRepository } from './mutations/repository.ts'

// `npm run bench -- mutations` does the same with 100 programs and 500 changes; its table is in docs/many-services.md.
describeWithTools(['go'], 'twenty changes in a repository of twelve programs', () => {
  it('no program has other bytes and the same key', async () => {
    const folder = temporaryFolder()
    const repository = makeRepository({ folder, count: 12 })
    const [root = '', version = ''] = execFileSync('go', ['env', 'GOROOT', 'GOVERSION'], { encoding: 'utf8' }).split(
      '\n',
    )
    const go = {
      command: `${root}/bin/go`,
      root,
      version: version.replace('go', ''),
      source: 'path',
      requestedBy: 'the test',
    } as const
    const host = testHost({ env: repository.env })
    const counts = [...(await mutate({ repository, host, versions: [go], count: 20, seed: 16, folder })).values()]
    const sum = (name: 'missed' | 'bytes' | 'keys'): number => counts.reduce((all, count) => all + count[name], 0)
    expect(sum('missed')).toBe(0)
    expect(sum('bytes')).toBeGreaterThan(10)
    expect(sum('keys')).toBeLessThan(20 * 12)
  })
})
