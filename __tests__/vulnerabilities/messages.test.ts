import { createMessageReader } from '../../src/vulnerabilities/messages.ts'
import { calling, config, finding, outputOf } from '../support/vulnerabilities.ts'

function read(text: string, size = text.length) {
  const reader = createMessageReader()
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) reader.take(bytes.subarray(at, at + size))
  return reader.end()
}

describe('the output of govulncheck', () => {
  it.each([1, 2, 7, 100, 1_000_000])('is read in pieces of %d bytes', (size) => {
    const { facts, entries, findings } = read(outputOf(calling).replace('Out-of-bounds', 'Außerhalb'), size)
    expect(facts).toEqual({ scanner: 'govulncheck v1.9.0', databaseModified: '2026-11-05T12:00:00Z' })
    expect(entries.get('GO-2021-0113')?.summary).toBe('Außerhalb read in golang.org/x/text/language')
    expect(findings).toHaveLength(5)
    expect(findings.at(-1)?.trace.map(({ symbol }) => symbol)).toEqual(['Parse', 'Server.Tag', 'main'])
  })

  it('may not know how old the database is', () => {
    const unknown = { config: { ...config.config, db_last_modified: '0001-01-01T00:00:00Z' } }
    expect(read(outputOf([unknown])).facts).toEqual({ scanner: 'govulncheck v1.9.0' })
  })

  it.each([
    ['is not JSON', 'nothing\n}\n'],
    ['ends within a message', outputOf(calling).slice(0, -20)],
    ['is empty', ''],
    ['has a finding without a trace', outputOf([config, finding('GO-2021-0113', [])])],
    ['has a finding without a name', outputOf([config, { finding: { trace: [{ module: 'm' }] } }])],
    ['has a finding without a module', outputOf([config, finding('GO-2021-0113', [{ package: 'p' }])])],
    ['has a broken message in its middle', outputOf([config]).replace('"config":', 'config') + outputOf(calling)],
  ])('that %s is refused', (_, text) => {
    expect(() => read(text)).toThrow(SyntaxError)
  })
})
