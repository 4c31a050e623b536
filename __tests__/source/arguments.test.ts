import { UserError } from '../../src/errors.ts'
import { matchesPattern, parsePackageArgument, programName } from '../../src/source/arguments.ts'

describe('a package argument', () => {
  it.each([
    ['.', { kind: 'folder', folder: '/work/app' }],
    ['..', { kind: 'folder', folder: '/work' }],
    ['./cmd/api/', { kind: 'folder', folder: '/work/app/cmd/api' }],
    ['../other', { kind: 'folder', folder: '/work/other' }],
    ['/srv/my app', { kind: 'folder', folder: '/srv/my app' }],
    ['./Größe', { kind: 'folder', folder: '/work/app/Größe' }],
    ['./v1@home', { kind: 'folder', folder: '/work/app/v1@home' }],
    ['examples/web', { kind: 'folder', folder: '/work/app/examples/web', orImportPath: 'examples/web' }],
    ['example.org/a/cmd', { kind: 'folder', folder: '/work/app/example.org/a/cmd', orImportPath: 'example.org/a/cmd' }],
    ['my folder', { kind: 'folder', folder: '/work/app/my folder' }],
    ['cmd', { kind: 'folder', folder: '/work/app/cmd' }],
    ['./...', { kind: 'pattern', folder: '/work/app', pattern: '/work/app/...' }],
    ['./services/...', { kind: 'pattern', folder: '/work/app/services', pattern: '/work/app/services/...' }],
    ['./a/x.../cmd', { kind: 'pattern', folder: '/work/app/a', pattern: '/work/app/a/x.../cmd' }],
    ['svc/...', { kind: 'pattern', folder: '/work/app/svc', pattern: '/work/app/svc/...', orImportPath: 'svc/...' }],
    ['example.org/t/cmd@v1.2.3', { kind: 'import path', importPath: 'example.org/t/cmd', version: 'v1.2.3' }],
    ['example.org/t@feature/x', { kind: 'import path', importPath: 'example.org/t', version: 'feature/x' }],
  ])('%s is read as what go would take it for', (text, expected) => {
    expect(parsePackageArgument(text, '/work/app')).toMatchObject({ text, ...expected })
    expect('orImportPath' in parsePackageArgument(text, '/work/app')).toBe('orImportPath' in expected)
  })

  it.each([
    ['', /is empty/, /leave the input out/],
    ['-o', /begins with a dash/, /\.\/-o/],
    ['./a\nb', /control character/, /one package per line/i],
    ['https://example.org/a/b.git', /is an address/, /example\.org\/a\/b@latest/],
    ['./cmd/*', /wildcard/, /\.\/cmd\/\.\.\./],
    ['./cmd/{a,b}', /wildcard/, /"\.\.\."/],
    ['./cmd/main.go', /is a Go file/, /"\.\/cmd"/],
    ['main.go', /is a Go file/, /"\."/],
    ['example.org/a@', /<import path>@<version>/, /@latest/],
    ['@v1', /<import path>@<version>/, /@v1\.2\.3/],
    ['example.org/a@-x', /<import path>@<version>/, /@latest/],
    ['a b@v1', /<import path>@<version>/, /@latest/],
  ])('%j is refused with what to write instead', (text, message, change) => {
    const read = (): unknown => parsePackageArgument(text, '/work/app')
    expect(read).toThrow(UserError)
    expect(read).toThrow(message)
    expect(read).toThrow(expect.objectContaining({ change: expect.stringMatching(change) }))
  })
})

describe('a pattern', () => {
  it.each([
    ['/w/...', '/w', true],
    ['/w/...', '/w/a/b', true],
    ['/w/...', '/wide', false],
    ['/w/a.../cmd', '/w/a/cmd', true],
    ['/w/a.../cmd', '/w/ab/c/cmd', true],
    ['/w/a.../cmd', '/w/b/cmd', false],
    ['/w/x.y/...', '/w/xzy/a', false],
    ['/w/(a)/...', '/w/(a)/b', true],
  ])('%s matches %s: %s', (pattern, path, expected) => {
    expect(matchesPattern(pattern, path)).toBe(expected)
  })
})

describe('the program of a package', () => {
  it.each([
    ['example.org/team/cmd/api', 'api'],
    ['example.org/tool/v2', 'tool'],
    ['example.org/tool/v10', 'tool'],
    ['example.org/tool/v1', 'v1'],
    ['gopkg.in/tool.v2', 'tool.v2'],
    ['v2', 'v2'],
    ['app', 'app'],
  ])('%s is called %s', (importPath, name) => {
    expect(programName(importPath)).toBe(name)
  })
})
