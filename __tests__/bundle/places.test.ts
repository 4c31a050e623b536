import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ActionRun, runAction } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'
import { describeWithTools } from '../support/tools.ts'

// Where a failure of the user's code stands: as annotations of the action, with real go, for a module in a sub-folder
// of the workspace.

type Files = Readonly<Record<string, string>>

function workspaceWith(files: Files): string {
  const folder = temporaryFolder('workspace ')
  const module = { 'go.mod': 'module example.org/api\n\ngo 1.21\n', 'main.go': 'package main\n\nfunc main() {}\n' }
  for (const [name, text] of Object.entries({ ...module, ...files })) {
    mkdirSync(dirname(join(folder, 'services/api', name)), { recursive: true })
    writeFileSync(join(folder, 'services/api', name), text)
  }
  return folder
}

async function failed(files: Files, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const given = { package: './services/api', upx: 'false', ...inputs }
  const run = await runAction(given, { cwd: workspaceWith(files) })
  expect(run.code).toBe(1)
  expect(run.summary).toContain('### go-tiny-image: failed')
  return run
}

function annotations({ stdout }: ActionRun): readonly string[] {
  return (stdout.match(/^::error.*$/gm) ?? []).map((line) => line.replaceAll('%0A', '\n'))
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

describeWithTools(['go'], 'an error of the compiler', () => {
  it('is one annotation with line and column, though two platforms fail', async () => {
    const files = { 'main.go': 'package main\n\nfunc main() {\n\tnope()\n}\n' }
    const run = await failed(files, { platforms: 'linux/amd64,linux/arm64' })
    expect(annotations(run)).toEqual(['::error file=services/api/main.go,line=4,col=2::undefined: nope'])
    expect(run.summary).toContain('- services/api/main.go:4:2: undefined: nope')
  })

  it('stands at its place where the folder of the module is the working directory, as in a leg of a matrix', async () => {
    const files = { 'in/in.go': 'package in\n\nvar X int = "a"\n', 'main.go': mainWith('example.org/api/in') }
    const run = await failed(files, { 'working-directory': 'services/api', package: '.' })
    expect(annotations(run)).toEqual([
      expect.stringMatching(/^::error file=services\/api\/in\/in\.go,line=3,col=13::cannot use "a"/),
    ])
  })

  it('is one of at most ten, where the compiler is asked for all of them', async () => {
    const body = lines(15, (index) => `var X${index} int = "${index}"\n`)
    const run = await failed(
      { 'main.go': `package main\n\n${body}\nfunc main() {}\n` },
      { 'build-flags': '-gcflags=-e' },
    )
    expect(annotations(run)).toHaveLength(10)
    expect(run.stdout).toContain('services/api/main.go:3:14: cannot use "0" (untyped string constant) as int value')
    expect(run.stdout).toContain('(and 14 more)')
  })

  it('whose cause is known is one annotation at its place, with what to change', async () => {
    const run = await failed({ 'main.go': mainWith('example.org/other/lib') })
    expect(annotations(run)).toEqual([
      expect.stringMatching(
        /^::error file=services\/api\/main\.go,line=3,col=8::[^\n]*example\.org\/other\/lib\n[^\n]*go get example\.org\/other\/lib/,
      ),
    ])
  })
})

function mainWith(importPath: string): string {
  return `package main\n\nimport _ "${importPath}"\n\nfunc main() {}\n`
}

function testOf(...body: readonly string[]): string {
  return ['package deep', '', 'import (', '\t"testing"', '\t"time"', ')', '', ...body, 'var _ = time.Second', ''].join(
    '\n',
  )
}

describeWithTools(['go'], 'a failed test', () => {
  const at = (line: number, file = 'deep_test.go') => `::error file=services/api/deep/${file},line=${line}::`

  it.each<[string, Files, string, readonly string[]]>([
    [
      'of a package in a folder',
      { 'deep/deep_test.go': testOf('func TestSum(t *testing.T) {', '\tt.Errorf("got %d,\\nwant %d", 3, 4)', '}') },
      '',
      [`${at(9)}TestSum: got 3,\nwant 4`],
    ],
    [
      'with -v, which says it before the result',
      {
        'deep/deep_test.go': testOf(
          'func TestFine(t *testing.T) {',
          '\tt.Log("not a failure")',
          '}',
          'func TestSum(t *testing.T) {',
          '\tt.Error("no")',
          '}',
        ),
      },
      '-v',
      [`${at(12)}TestSum: no`],
    ],
    [
      'within a test',
      {
        'deep/deep_test.go': testOf(
          'func TestSum(t *testing.T) {',
          '\tt.Run("one", func(t *testing.T) {})',
          '\tt.Run("two words", func(t *testing.T) {',
          '\t\tt.Error("no")',
          '\t})',
          '}',
        ),
      },
      '',
      [`${at(11)}TestSum/two_words: no`],
    ],
    [
      'that panics, after a word of its own',
      {
        'deep/deep.go': 'package deep\n\nfunc Boom() { panic("boom") }\n',
        'deep/deep_test.go': testOf('func TestBoom(t *testing.T) {', '\tt.Log("now")', '\tBoom()', '}'),
      },
      '',
      [`${at(3, 'deep.go')}TestBoom: panic: boom [recovered, repanicked]`],
    ],
    [
      'and the panic of something that it started',
      {
        'deep/deep_test.go': testOf(
          'func TestA(t *testing.T) {',
          '\tt.Error("no")',
          '}',
          'func TestB(t *testing.T) {',
          '\tgo panic("behind")',
          '\ttime.Sleep(time.Minute)',
          '}',
        ),
      },
      '',
      [`${at(9)}TestA: no`, `${at(12)}panic: behind`],
    ],
    [
      'that takes too long',
      { 'deep/deep_test.go': testOf('func TestSlow(t *testing.T) {', '\ttime.Sleep(time.Hour)', '}') },
      '-timeout=1s',
      [`${at(9)}TestSlow: panic: test timed out after 1s`],
    ],
  ])('%s is one annotation at its line', async (_, files, flags, expected) => {
    const run = await failed(files, { test: './...', 'test-flags': flags })
    expect(annotations(run)).toEqual(expected)
  })

  it.each<[string, Files, string]>([
    [
      'that does not compile',
      { 'deep/deep_test.go': testOf('func TestX(t *testing.T) {', '\tnope()', '}') },
      '::error file=services/api/deep/deep_test.go,line=9,col=2::undefined: nope',
    ],
    [
      'that go vet refuses',
      { 'deep/deep_test.go': testOf('func TestX(t *testing.T) {', '\tt.Errorf("%d", "x")', '}') },
      '::error file=services/api/deep/deep_test.go,line=9,col=12::(*testing.common).Errorf format %25d has arg "x" of wrong type string',
    ],
  ])('%s is one annotation at line and column', async (_, files, expected) => {
    expect(annotations(await failed(files, { test: './...' }))).toEqual([expected])
  })

  it('is told beside one that does not compile, each once', async () => {
    const run = await failed(
      {
        'a/a_test.go': 'package a\n\nimport "testing"\n\nfunc TestA(t *testing.T) {\n\tt.Fatal("no")\n}\n',
        'b/b_test.go': 'package b\n\nimport "testing"\n\nfunc TestB(t *testing.T) {\n\tnope()\n}\n',
      },
      { test: './...' },
    )
    expect(annotations(run).toSorted()).toEqual([
      '::error file=services/api/a/a_test.go,line=6::TestA: no',
      '::error file=services/api/b/b_test.go,line=6,col=2::undefined: nope',
    ])
  })
})
