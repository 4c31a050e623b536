import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { runGoTests, type TestRequest, verifyModules } from '../../src/compile/tests.ts'
import { UserError } from '../../src/errors.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'
import { folderWith, goMod, goOnPath, hello, noOptions, userErrorOf } from './support.ts'

function testOf(name: string, body: string): string {
  return `package main\n\nimport "testing"\n\nfunc ${name}(t *testing.T) { ${body} }\n`
}

describeWithTools(['go'], 'tests before the build', () => {
  const go = goOnPath()

  function run(folder: string, more: Partial<TestRequest> = {}, workspace = folder): Promise<void> {
    const main = {
      importPath: 'example.org/t',
      name: 't',
      argument: '.',
      folder,
      buildFolder: folder,
      goEnv: {},
      module: { path: 'example.org/t' },
    }
    const host = testHost({ env: { ...process.env, GITHUB_WORKSPACE: workspace, INPUT_PASSWORD: 'open sesame' } })
    return runGoTests({ patterns: ['./...'], flags: [], main, go, options: noOptions, ...more }, host)
  }

  const module = (files: Readonly<Record<string, string>>): string =>
    folderWith({ 'go.mod': goMod('example.org/t'), 'main.go': hello, ...files })

  it('pass where they pass, with tags and flags, and do not see the action’s inputs', async () => {
    const test = testOf('TestIt', 'if os.Getenv("INPUT_PASSWORD") != "" { t.Fatal("seen") }')
    const folder = module({ 'a_test.go': test.replace('import "testing"', 'import (\n"os"\n"testing"\n)') })
    await expect(run(folder, { flags: ['-count=1'] })).resolves.toBeUndefined()
    const special = `//go:build special\n\n${testOf('TestSpecial', 't.Fatal("special")')}`
    const tagged = module({ 'special_test.go': special })
    await expect(run(tagged)).resolves.toBeUndefined()
    await expect(run(tagged, { options: { ...noOptions, tags: ['special'] } })).rejects.toThrow(/TestSpecial/)
  })

  it('that fail are named, each with its place in the workspace', async () => {
    const workspace = folderWith({
      'svc/go.mod': goMod('example.org/t'),
      'svc/main.go': hello,
      'svc/deep/deep.go': 'package deep\n\nfunc Boom() { panic("boom") }\n',
      'svc/deep/deep_test.go': 'package deep\n\nimport "testing"\n\nfunc TestDeep(t *testing.T) {\n\tBoom()\n}\n',
      'svc/top_test.go': 'package main\n\nimport "testing"\n\nfunc TestTop(t *testing.T) {\n\tt.Error("one")\n}\n',
    })
    const error = await userErrorOf(run(join(workspace, 'svc'), {}, workspace))
    expect(error.message).toMatch(/failed: .*TestTop/)
    expect(error.positions).toEqual(
      expect.arrayContaining([
        { at: { file: 'svc/top_test.go', line: 6 }, message: 'TestTop: one' },
        { at: { file: 'svc/deep/deep.go', line: 3 }, message: expect.stringMatching(/^TestDeep: panic: boom/) },
      ]),
    )
    expect(error.positions).toHaveLength(2)
  })

  it('that do not compile are told with the compiler’s place', async () => {
    const error = await userErrorOf(run(module({ 'a_test.go': testOf('TestIt', 'nope()') })))
    expect(error.positions).toEqual([
      { at: { file: 'a_test.go', line: 5, column: expect.any(Number) }, message: 'undefined: nope' },
    ])
  })

  it.each([
    [{ flags: ['-c'] }, /test-flags: "-c"/],
    [{ flags: ['-exec=/bin/true'] }, /test-flags/],
    [{ patterns: ['-run=X'] }, /not a package pattern/],
  ])('are not run with %j, which would test nothing', async (more, message) => {
    await expect(run(module({}), more)).rejects.toThrow(UserError)
    await expect(run(module({}), more)).rejects.toThrow(message)
  })
})

describeWithTools(['go'], 'verifying modules', () => {
  it('passes for a module without dependencies, and fails in one line without a go.mod', async () => {
    const go = goOnPath()
    const folder = folderWith({ 'go.mod': goMod('example.org/t') })
    expect(await verifyModules({ go, folder }, testHost())).toBe('verified')
    await expect(verifyModules({ go, folder: folderWith({}) }, testHost())).rejects.toThrow(UserError)
  })

  it('does not ask the network for what is vendored', async () => {
    const folder = folderWith({
      'go.mod': goMod('example.org/t', 'require example.org/dep v1.0.0'),
      'vendor/modules.txt': '# example.org/dep v1.0.0\n## explicit; go 1.21\n',
    })
    expect(await verifyModules({ go: goOnPath(), folder, env: { GOPROXY: 'off' } }, testHost())).toBe('vendored')
  })

  it('names a module of the cache that was changed after it was downloaded', async () => {
    const go = goOnPath()
    const modules = temporaryFolder()
    const env = { ...process.env, GOMODCACHE: modules, GOFLAGS: '-modcacherw' }
    const folder = folderWith({
      'go.mod': goMod('example.org/t', 'require github.com/pkg/errors v0.9.1'),
      'main.go': 'package main\n\nimport _ "github.com/pkg/errors"\n\nfunc main() {}\n',
    })
    execFileSync(go.command, ['mod', 'download', 'all'], { cwd: folder, env, stdio: 'pipe' })
    expect(await verifyModules({ go, folder }, testHost({ env }))).toBe('verified')
    appendFileSync(join(modules, 'github.com/pkg/errors@v0.9.1/errors.go'), '\n// not theirs\n')
    const error = await userErrorOf(verifyModules({ go, folder }, testHost({ env })))
    expect(error.message).toMatch(/github\.com\/pkg\/errors v0\.9\.1 .*differs from what was downloaded/)
  })
})
