import { compileMessages, testMessages } from '../../../src/compile/diagnostics/diagnostics.ts'

const folders = {
  cwd: '/work/repo/services/api',
  workspace: '/work/repo',
  modules: [{ path: 'example.org/api', folder: '/work/repo/services/api' }],
}

describe('errors of the compiler', () => {
  it('stand at their place in the workspace, though go ran in a folder below it', () => {
    const output = '# example.org/api/cmd\ncmd/main.go:10:5: undefined: foo\n./main.go:3:1: syntax error\n'
    expect(compileMessages(output, folders)).toEqual([
      { at: { file: 'services/api/cmd/main.go', line: 10, column: 5 }, message: 'undefined: foo' },
      { at: { file: 'services/api/main.go', line: 3, column: 1 }, message: 'syntax error' },
    ])
  })

  it('keep the lines that belong to them, and no others', () => {
    const output = './main.go:6:25: too many arguments\n\thave (number, number)\n\twant (int)\n# next\n\tnot mine\n'
    expect(compileMessages(output, folders).map(({ message }) => message)).toEqual([
      'too many arguments\nhave (number, number)\nwant (int)',
    ])
  })

  it.each([
    ['vet: ./main.go:4:2: x declared and not used', { file: 'services/api/main.go', line: 4, column: 2 }],
    ['main.go:8:12: pattern x: no matching files found', { file: 'services/api/main.go', line: 8, column: 12 }],
    ['../../shared/a b/x.go:1:2: y', { file: 'shared/a b/x.go', line: 1, column: 2 }],
    ['../../../root/go/pkg/mod/x@v1/y.go:1:2: z', { file: '/work/root/go/pkg/mod/x@v1/y.go', line: 1, column: 2 }],
    ['go.mod:3: unknown directive: blah', { file: 'services/api/go.mod', line: 3 }],
    ['./asm_amd64.s:7: unrecognized instruction', { file: 'services/api/asm_amd64.s', line: 7 }],
    ['..data/main.go:1:1: z', { file: 'services/api/..data/main.go', line: 1, column: 1 }],
  ])('%s is at %j', (output, at) => {
    expect(compileMessages(output, folders)).toEqual([{ at, message: expect.any(String) }])
  })

  it('are said once each', () => {
    const line = './main.go:3:1: syntax error\n'
    expect(compileMessages(`# a\n${line}# a [a.test]\n${line}`, folders)).toHaveLength(1)
  })

  it('are not seen in what only looks like them', () => {
    expect(
      compileMessages('go: downloading x.go v1\nhttp://x.go:80: y\n2024/01/01 10:00:00 main: z\n', folders),
    ).toEqual([])
  })
})

describe('failures of tests', () => {
  it('stand in the folder of their package, which go names only afterwards', () => {
    const output = [
      '--- FAIL: TestSum (0.00s)',
      '    sum_test.go:12: got 3, want 4',
      '        with a second line',
      '    --- FAIL: TestSum/deep (0.00s)',
      '        sum_test.go:20: deep trouble',
      'FAIL',
      'FAIL\texample.org/api/math\t0.003s',
      'ok  \texample.org/api/other\t0.001s',
      '--- FAIL: TestTop (0.00s)',
      '    top_test.go:5: no',
      'FAIL',
      'FAIL\texample.org/api\t0.003s',
      'FAIL',
    ].join('\n')
    expect(testMessages(output, folders)).toEqual([
      {
        at: { file: 'services/api/math/sum_test.go', line: 12 },
        message: 'TestSum: got 3, want 4\nwith a second line',
      },
      { at: { file: 'services/api/math/sum_test.go', line: 20 }, message: 'TestSum/deep: deep trouble' },
      { at: { file: 'services/api/top_test.go', line: 5 }, message: 'TestTop: no' },
    ])
  })

  it('of a panic stand at the first line of the stack that is the user’s', () => {
    const output = [
      '--- FAIL: TestBoom (0.00s)',
      'panic: boom [recovered]',
      '\tpanic: boom',
      '',
      'goroutine 7 [running]:',
      'testing.tRunner.func1.2({0x1, 0x2})',
      '\t/usr/local/go/src/testing/testing.go:1734 +0x21c',
      'example.org/api.boom(...)',
      '\t/work/repo/services/api/boom.go:9',
      'FAIL\texample.org/api\t0.005s',
    ].join('\n')
    expect(testMessages(output, folders)).toEqual([
      { at: { file: 'services/api/boom.go', line: 9 }, message: 'TestBoom: panic: boom [recovered]' },
    ])
  })

  it('include what does not compile', () => {
    const output =
      '# example.org/api [example.org/api.test]\n./a_test.go:5:3: undefined: y\nFAIL\texample.org/api [build failed]\n'
    expect(testMessages(output, folders)).toEqual([
      { at: { file: 'services/api/a_test.go', line: 5, column: 3 }, message: 'undefined: y' },
    ])
  })
})
