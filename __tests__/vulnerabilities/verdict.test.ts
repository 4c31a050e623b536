import { parsePlatform } from '../../src/oci/platform.ts'
import { parseExceptions } from '../../src/vulnerabilities/exceptions.ts'
import { calledText, vulnerableError } from '../../src/vulnerabilities/texts.ts'
import type { Reach, Vulnerability } from '../../src/vulnerabilities/types.ts'
import { countsOf, exceptionNotes, foundOn, isOpen } from '../../src/vulnerabilities/verdict.ts'

function vulnerability(id: string, reach: Reach, rest: Partial<Vulnerability> = {}): Vulnerability {
  const [module, version] = ['example.org/lib', 'v1.0.0']
  return { id, aliases: [], summary: '', url: '', module, version, reach, callPath: [], ...rest }
}

const amd64 = parsePlatform('linux/amd64')
const arm = parsePlatform('linux/arm/v7')
const today = '2026-11-29'

describe('the verdict', () => {
  const scans = [
    { platform: amd64, vulnerabilities: [vulnerability('GO-1', 'imported'), vulnerability('GO-2', 'called')] },
    { platform: arm, vulnerabilities: [vulnerability('GO-1', 'called'), vulnerability('GO-2', 'called')] },
  ]

  it('takes the nearest reach on any platform, and says on which', () => {
    const found = foundOn(scans, { exceptions: [], today })
    expect(found.map(({ id, reach, platforms }) => ({ id, reach, platforms }))).toEqual([
      { id: 'GO-1', reach: 'called', platforms: ['linux/arm/v7'] },
      { id: 'GO-2', reach: 'called', platforms: ['linux/amd64', 'linux/arm/v7'] },
    ])
    expect(countsOf(found)).toEqual({ called: 2, excepted: 0, imported: 0, required: 0 })
  })

  it.each([
    ['2026-11-28', false],
    ['2026-11-29', true],
    ['2026-11-30', true],
  ])('an exception until %s applies on 2026-11-29: %s', (until, applies) => {
    const one = vulnerability('GO-2026-0001', 'called')
    const exceptions = parseExceptions(`GO-2026-0001 ${until} it is fine`, 'a.txt')
    const found = foundOn([{ platform: amd64, vulnerabilities: [one] }], { exceptions, today })
    expect(found.map(isOpen)).toEqual([!applies])
    expect(countsOf(found)).toMatchObject({ called: applies ? 0 : 1, excepted: applies ? 1 : 0 })
  })

  it('says which exceptions have expired and which nothing needs', () => {
    const lines = ['GO-2026-0001 2026-01-01 r', 'GO-2026-0002 2027-01-01 r', 'GO-2026-0003 2026-01-01 r']
    const exceptions = parseExceptions([...lines, 'GO-2026-0004 2027-01-01 r'].join('\n'), 'a.txt')
    const called = ['GO-2026-0001', 'GO-2026-0002'].map((id) => vulnerability(id, 'called'))
    const vulnerabilities = [...called, vulnerability('GO-2026-0004', 'imported')]
    const found = foundOn([{ platform: amd64, vulnerabilities }], { exceptions, today })
    expect(exceptionNotes(exceptions, { found, today })).toEqual([
      'the exception for GO-2026-0001 (a.txt:1) expired on 2026-01-01',
      'the exception for GO-2026-0003 (a.txt:3) expired on 2026-01-01, and no program calls the vulnerability: remove it',
      'the exception for GO-2026-0004 (a.txt:4) is unused: no program calls the vulnerability',
    ])
  })
})

describe('the text about a vulnerability that is called', () => {
  const found = { ...vulnerability('GO-2026-0001', 'called'), platforms: ['linux/amd64'] }

  it.each([
    [{}, 'api calls GO-2026-0001 in example.org/lib v1.0.0, not fixed yet'],
    [
      {
        aliases: ['CVE-2026-1'],
        fixedVersion: 'v1.2.0',
        summary: 'It loops',
        callPath: ['main.main', 'lib.Do'],
      },
      'api calls GO-2026-0001 (CVE-2026-1) in example.org/lib v1.0.0, fixed in v1.2.0; It loops: main.main → lib.Do',
    ],
    [
      { module: 'stdlib', version: 'v1.26.8', fixedVersion: 'v1.26.9' },
      'api calls GO-2026-0001 in the standard library of Go 1.26.8, fixed in Go 1.26.9',
    ],
  ])('%#', (rest, text) => {
    expect(calledText('api', { ...found, ...rest })).toBe(text)
  })

  it('is in the error too, with its place and what to change', () => {
    const at = { file: 'main.go', line: 7, column: 2 }
    const open = [
      { ...found, fixedVersion: 'v1.2.0', at },
      { ...found, id: 'GO-2026-0002', module: 'stdlib', version: 'v1.26.8', fixedVersion: 'v1.26.9' },
    ]
    const error = vulnerableError([{ program: 'api', open }])
    expect(error.message.split('\n')).toEqual([
      'vulnerabilities: api calls 2 known vulnerabilities, so nothing is pushed',
      '  main.go:7:2: api calls GO-2026-0001 in example.org/lib v1.0.0, fixed in v1.2.0',
      '  api calls GO-2026-0002 in the standard library of Go 1.26.8, fixed in Go 1.26.9',
      expect.stringMatching(
        /^Update example\.org\/lib to v1\.2\.0 or later\. Build with Go 1\.26\.9 or later\. Or accept/,
      ),
    ])
    expect(error.positions).toEqual([{ at, message: expect.stringMatching(/^api calls GO-2026-0001 /) }])
  })

  it('names the highest version of a module once', () => {
    const open = ['v1.9.0', 'v1.10.0', 'v1.10.0-rc.1'].map((fixedVersion) => ({ ...found, fixedVersion }))
    const { message } = vulnerableError([{ program: 'api', open }])
    expect(message.split('\n').at(-1)).toMatch(/^Update example\.org\/lib to v1\.10\.0 or later\. Or accept/)
  })
})
