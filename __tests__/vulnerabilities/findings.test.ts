import { vulnerabilitiesIn } from '../../src/vulnerabilities/findings.ts'
import { createMessageReader } from '../../src/vulnerabilities/messages.ts'
import { calling, config, finding, osv, outputOf } from '../support/vulnerabilities.ts'

const own = { path: 'example.org/hello', program: 'example.org/hello', folder: '/work/app', workspace: '/work' }

function found(messages: readonly unknown[], module: Parameters<typeof vulnerabilitiesIn>[1] = own) {
  const reader = createMessageReader()
  reader.take(Buffer.from(outputOf(messages)))
  return vulnerabilitiesIn(reader.end(), module)
}

describe('the findings of a scan', () => {
  it('are one vulnerability each, with its nearest reach and the last own call', () => {
    expect(found(calling)).toEqual([
      {
        id: 'GO-2021-0113',
        aliases: ['CVE-2021-38561', 'GHSA-ppp9-7jff-5vj2'],
        summary: 'Out-of-bounds read in golang.org/x/text/language',
        url: 'https://pkg.go.dev/vuln/GO-2021-0113',
        module: 'golang.org/x/text',
        version: 'v0.3.5',
        fixedVersion: 'v0.3.7',
        reach: 'called',
        callPath: ['main.main', 'lib.Server.Tag', 'language.Parse'],
        at: { file: 'app/lib/lib.go', line: 6, column: 26 },
      },
      expect.objectContaining({ id: 'GO-2020-0015', reach: 'imported', callPath: [] }),
    ])
  })

  it('have no position in a module that is not the user’s', () => {
    const { folder: _, ...fetched } = own
    expect(found(calling, fetched)[0]).not.toHaveProperty('at')
  })

  it('name a module without a version, one that is only required, and none that is fixed', () => {
    const trace = [{ module: 'example.org/local' }]
    expect(found([config, osv('GO-2026-0001'), finding('GO-2026-0001', trace)])).toEqual([
      expect.objectContaining({ module: 'example.org/local', version: '', reach: 'required', summary: '' }),
    ])
    expect(found([config, osv('GO-2026-0001')])).toEqual([])
  })

  it('of one name in two modules are two vulnerabilities', () => {
    const of = (module: string) => finding('GO-2026-0001', [{ module, version: 'v1.0.0' }])
    expect(found([config, of('b'), of('a'), of('b')]).map(({ module }) => module)).toEqual(['a', 'b'])
  })

  it('are the shortest path, whichever comes first', () => {
    const frame = (name: string) => ({ module: 'm', version: 'v1.0.0', package: 'm/v2', function: name })
    const long = finding('GO-2026-0001', [frame('C'), frame('B'), frame('A')])
    const short = finding('GO-2026-0001', [frame('C'), frame('A')])
    for (const order of [
      [long, short],
      [short, long],
    ]) {
      expect(found([config, ...order])[0]?.callPath).toEqual(['m.A', 'm.C'])
    }
  })
})
