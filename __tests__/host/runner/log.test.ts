import { jest } from '@jest/globals'
import { createRunnerLog } from '../../../src/host/runner/log.ts'
import { createTerminalLog } from '../../../src/host/runner/terminal-log.ts'

function terminal(): {
  readonly log: ReturnType<typeof createTerminalLog>
  readonly out: string[]
  readonly err: string[]
} {
  const out: string[] = []
  const err: string[] = []
  return {
    log: createTerminalLog({ write: (t) => out.push(t), writeError: (t) => err.push(t), debug: false }),
    out,
    err,
  }
}

describe('the log of the command', () => {
  it('writes positions as compilers do', () => {
    const { log, err } = terminal()
    log.error('undefined: x', { file: 'a/main.go', line: 3, column: 5 })
    expect(err).toEqual(['a/main.go:3:5: error: undefined: x\n'])
  })

  it('hides secrets, each line of a multi-line one too', () => {
    const { log, out, err } = terminal()
    log.secret('first line\nsecond line')
    log.info('a first line b')
    log.child('has second line\n')
    log.warning('second line')
    expect([...out, ...err].join('')).toBe('a *** b\n  | has ***\nwarning: ***\n')
  })

  it('writes a status over the one before, and never between two lines', () => {
    const out: string[] = []
    const log = createTerminalLog({
      write: (t) => out.push(t),
      writeError: (t) => out.push(t),
      debug: false,
      columns: 9,
    })
    log.status('half of the way')
    log.info('next')
    log.info('last')
    expect(out.join('')).toBe('half of \r\u001b[Knext\nlast\n')
  })

  it('says no status where it goes to a file', () => {
    const { log, out } = terminal()
    log.status('half')
    expect(out).toEqual([])
  })

  it('says details only on request', () => {
    const { log, out } = terminal()
    log.debug('x')
    expect(out).toEqual([])
  })
})

describe('the log of a workflow step', () => {
  // What .NET takes for white space: the categories Zs, Zl and Zp of Unicode, and these control characters.
  const blanks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((text) =>
    /[\p{Zs}\p{Zl}\p{Zp}\t-\r\u0085]/u.test(text),
  )

  it('takes for white space what the runner trims', () => {
    expect(blanks.length).toBeGreaterThan(20)
    for (const blank of blanks) {
      const out: string[] = []
      createRunnerLog((t) => out.push(t)).info(`${blank}${blank}::stop-commands::x`)
      expect([blank, out.join('')]).toEqual([blank, expect.stringMatching(/^::stop-commands::[\w-]{36}\n/)])
    }
  })

  it.each(['::set-output name=x::y', '  ::error::x', 'text ##[add-mask]x', 'first\n::warning::x'])(
    'does not let a child speak the command %j',
    (text) => {
      const out: string[] = []
      createRunnerLog((t) => out.push(t)).child(`${text}\n`)
      const token = /^::stop-commands::([\w-]{36})\n/.exec(out.join(''))?.[1]
      expect(out.join('')).toBe(`::stop-commands::${token}\n${text}\n::${token}::\n`)
    },
  )

  it('leaves ordinary text alone', () => {
    const out: string[] = []
    createRunnerLog((t) => out.push(t)).child('std::string is fine\n')
    expect(out).toEqual(['std::string is fine\n'])
  })

  it('masks each line of a secret and escapes annotations', async () => {
    const out: string[] = []
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
    try {
      const log = createRunnerLog((text) => process.stdout.write(text))
      log.secret('secret-one\nsecret-two')
      log.error('bad\n::notice::x', { file: 'a,b.go', line: 2 })
      await log.group('x\n::error::y', async () => log.info('uses secret-two'))
    } finally {
      write.mockRestore()
    }
    expect(out.join('')).toBe(
      '::add-mask::secret-one\n::add-mask::secret-two\n::error file=a%2Cb.go,line=2::bad%0A::notice::x\n::group::x ::error::y\nuses ***\n::endgroup::\n',
    )
  })
})
