import { UserError } from '../../../src/errors.ts'
import { readGoVersion, readToolVersions, readVersionLines } from '../../../src/toolchain/go/version-files.ts'
import {
  choose,
  fits,
  goOfSemver,
  latestOf,
  requestFrom,
  requestFromLines,
  semverOfGo,
} from '../../../src/toolchain/go/versions.ts'
import type { GoVersionRequest } from '../../../src/toolchain/types.ts'

const all = ['1.20.0', '1.20.14', '1.24.9', '1.25.0-rc.1', '1.25.0', '1.25.3', '1.26.0', '1.26.8', '1.27.0-rc.2']

describe('Go versions and SemVer', () => {
  it.each([
    ['go1.26.8', '1.26.8'],
    ['1.26rc1', '1.26.0-rc.1'],
    ['go1.21.0', '1.21.0'],
    ['1.20', '1.20.0'],
    ['go1.9.2rc2', '1.9.2-rc.2'],
    ['go1.25.3-custom', '1.25.3'],
    ['go1.26.8 X:nocoverageredesign', '1.26.8'],
    ['devel go1.27-abcdef', undefined],
    ['2.0.0', undefined],
    ['1.05', undefined],
  ])('reads %s as %s', (text, expected) => {
    expect(semverOfGo(text)).toBe(expected)
  })

  it.each([
    ['1.26.8', '1.26.8'],
    ['1.26.0-rc.1', '1.26rc1'],
    ['1.21.0', '1.21.0'],
    ['1.20.0', '1.20'],
    ['1.20.14', '1.20.14'],
  ])('writes %s as Go does: %s', (version, expected) => {
    expect(goOfSemver(version)).toBe(expected)
  })
})

describe('go-version', () => {
  const asked = { requestedBy: 'the input go-version', name: 'go-version' }

  it.each<[string, string | undefined]>([
    ['1.25.3', '1.25.3'],
    ['go1.25.3', '1.25.3'],
    ['1.25', '1.25.3'],
    ['1.25.x', '1.25.3'],
    ['1.20', '1.20.14'],
    ['1.x', '1.26.8'],
    ['*', '1.26.8'],
    ['>=1.24 <1.26', '1.25.3'],
    ['^1.24.1', '1.26.8'],
    ['~1.25.1', '1.25.3'],
    ['1.25rc1', '1.25.0-rc.1'],
    ['>=1.27rc1', '1.27.0-rc.2'],
    ['1.25.0-rc.1', '1.25.0-rc.1'],
    ['stable', '1.26.8'],
    ['oldstable', '1.25.3'],
    ['1.23', undefined],
    ['1.26.9', undefined],
  ])('"%s" takes %s', (input, expected) => {
    expect(choose(requestFrom(input, asked), all)).toBe(expected)
  })

  it('explains what YAML made of 1.20', () => {
    expect(() => requestFrom('1.2', asked)).toThrow(
      expect.objectContaining({
        message: 'go-version asks for Go 1.2, which is older than modules',
        change: 'YAML reads an unquoted 1.20 as 1.2: write "1.20" in quotes.',
      }),
    )
  })

  it.each(['', 'newest', '1.25.3.4', 'v-1', '1.25 or so'])('refuses "%s"', (input) => {
    const refusal = () => requestFrom(input, asked)
    expect(refusal).toThrow(UserError)
    expect(refusal).toThrow(`go-version is "${input}", which is not a Go version`)
  })
})

describe('the lines of go.mod', () => {
  const wanted = (go?: string, toolchain?: string): GoVersionRequest | undefined =>
    requestFromLines(
      { ...(go === undefined ? {} : { go }), ...(toolchain === undefined ? {} : { toolchain }) },
      'go.mod',
    )

  it.each<[string | undefined, string | undefined, GoVersionRequest | undefined]>([
    ['1.25.3', undefined, { kind: 'minimum', version: '1.25.3', requestedBy: 'the go line of go.mod' }],
    ['1.25', undefined, { kind: 'minimum', version: '1.25.0-0', requestedBy: 'the go line of go.mod' }],
    ['1.20', undefined, { kind: 'minimum', version: '1.20.0', requestedBy: 'the go line of go.mod' }],
    ['1.24', 'go1.25.3', { kind: 'preferred', version: '1.25.3', requestedBy: 'the toolchain line of go.mod' }],
    ['1.26.1', 'go1.25.3', { kind: 'minimum', version: '1.26.1', requestedBy: 'the go line of go.mod' }],
    ['1.24', 'default', { kind: 'minimum', version: '1.24.0-0', requestedBy: 'the go line of go.mod' }],
    [undefined, undefined, undefined],
  ])('go %s, toolchain %s', (go, toolchain, expected) => {
    expect(wanted(go, toolchain)).toEqual(expected)
  })

  it.each([
    ['1.25', '1.25.0', true],
    ['1.25', '1.25.0-rc.1', true],
    ['1.25', '1.24.9', false],
    ['1.25.0', '1.25.0-rc.1', false],
    ['1.25rc1', '1.25.0', true],
    ['1.25.3', '1.26.0', true],
  ])('a go line %s is met by %s: %s', (go, version, expected) => {
    const minimum = wanted(go)
    expect(minimum !== undefined && fits(minimum, version)).toBe(expected)
  })

  it.each([
    ['1.25.0', undefined, '1.25.0'],
    ['1.25.1', undefined, '1.25.3'],
    ['1.25', undefined, '1.25.3'],
    ['1.25.0', true, '1.25.3'],
    ['1.23.2', undefined, '1.26.8'],
    ['1.27', undefined, '1.27.0-rc.2'],
    ['1.28', undefined, undefined],
  ])('of those that can be had, a go line %s (newest: %s) takes %s', (go, newest, expected) => {
    const minimum = wanted(go)
    expect(minimum && choose(minimum, all, newest === undefined ? {} : { newest })).toBe(expected)
  })

  it('says which line is no version', () => {
    expect(() => wanted('one')).toThrow('the go line of go.mod is "one", which is not a Go version')
  })
})

describe('version files', () => {
  it('reads the lines of a go.mod', () => {
    const text = `module example.org/a // toolchain go1.1\n\ngo 1.24.1\n\ntoolchain go1.25.3 // newer\n\nrequire (\n\tgo.uber.org/zap v1.0.0\n)\n`
    expect(readVersionLines(text)).toEqual({ go: '1.24.1', toolchain: 'go1.25.3' })
  })

  it('reads the lines of a go.work with CRLF', () => {
    expect(readVersionLines('go 1.24\r\nuse ./a\r\n')).toEqual({ go: '1.24' })
  })

  it.each([
    ['nodejs 20.1.0\ngolang 1.25.3 1.24.1 # two\n', '1.25.3'],
    ['go 1.25\n', '1.25'],
    ['# golang 1.25\nnodejs 20\n', undefined],
  ])('reads a .tool-versions %j', (text, expected) => {
    expect(readToolVersions(text)).toBe(expected)
  })

  it.each([
    ['1.25.3\n', '1.25.3'],
    ['# ours\n\n  1.25  \n', '1.25'],
    ['\n', undefined],
  ])('reads a .go-version %j', (text, expected) => {
    expect(readGoVersion(text)).toBe(expected)
  })
})

describe('several modules', () => {
  const wanted = (kind: 'minimum' | 'preferred', version: string) => ({
    kind,
    version,
    requestedBy: `${kind} ${version}`,
  })
  it.each([
    [[wanted('minimum', '1.24.0'), wanted('minimum', '1.26.1')], 'minimum 1.26.1'],
    [[wanted('preferred', '1.25.3'), wanted('minimum', '1.24.0')], 'preferred 1.25.3'],
    [[wanted('preferred', '1.25.3'), wanted('minimum', '1.26.0')], 'minimum 1.26.0'],
    [[wanted('minimum', '1.25.3'), wanted('preferred', '1.25.3')], 'preferred 1.25.3'],
    [[], undefined],
  ])('%j get the Go of %s', (requests, requestedBy) => {
    expect(latestOf(requests)?.requestedBy).toBe(requestedBy)
  })
})
