import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../src/errors.ts'
import { scanProgram } from '../../src/vulnerabilities/scan.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { calling, outputOf } from '../support/vulnerabilities.ts'

/** A scanner that is a shell script. */
function scanner(script: string): string {
  const path = join(temporaryFolder(), 'govulncheck')
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return path
}

function scan(script: string, rest: Partial<Parameters<typeof scanProgram>[0]> = {}, host = testHost()) {
  const database = { url: 'https://user:secret@db.example', name: 'https://db.example' }
  return scanProgram(
    {
      scanner: scanner(script),
      database,
      importPath: 'example.org/hello',
      tags: [],
      cwd: temporaryFolder(),
      env: process.env,
      signal: new AbortController().signal,
      ...rest,
    },
    host,
  )
}

describe('a scan', () => {
  it('gets the program, its tags and the database, and shows nothing of the output', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'output'), outputOf(calling))
    const host = testHost()
    const { findings } = await scan(
      `printf '%s\\n' "$@" > arguments; cat output`,
      { cwd: folder, tags: ['a', 'b'] },
      host,
    )
    expect(findings).toHaveLength(5)
    expect(host.lines.filter((line) => line.startsWith('child'))).toEqual([])
    const given = testHost()
    const { stdout } = await given.run({ command: 'cat', args: [join(folder, 'arguments')], quiet: true })
    expect(stdout.trim().split('\n')).toEqual([
      '-format=json',
      '-db=https://user:secret@db.example',
      '-tags=a,b',
      'example.org/hello',
    ])
  })

  it.each([
    [
      'govulncheck: fetching vulnerabilities: Get "https://user:secret@db.example/index/modules.json.gz": dial tcp: refused',
      /^the vulnerability database https:\/\/db\.example cannot be read: Get "https:\/\/db\.example\/index\/modules\.json\.gz": dial tcp: refused$/,
    ],
    [
      'creating client: unrecognized vulndb format',
      /^the vulnerability database https:\/\/db\.example cannot be read: unrec/,
    ],
    [
      'govulncheck: loading packages:\n\nmain.go:3:15: undefined: nothing',
      /^govulncheck failed: govulncheck: loading packages: main\.go:3:15: undefined: nothing$/,
    ],
  ])('that fails says why in one sentence: %s', async (output, message) => {
    const failing = scan(`cat >&2 <<'END'\n${output}\nEND\nexit 1`)
    await expect(failing).rejects.toThrow(UserError)
    await expect(failing).rejects.toThrow(message)
  })

  it.each([`echo nothing`, `echo '{'`, `true`])('that writes no messages fails: %s', async (script) => {
    await expect(scan(script)).rejects.toThrow(/^govulncheck wrote what cannot be read: /)
  })

  it('ends at once when nobody needs it any more', async () => {
    const controller = new AbortController()
    const started = Date.now()
    const running = scan('sleep 100', { signal: controller.signal })
    setTimeout(() => controller.abort(), 100)
    await expect(running).rejects.toThrow('cancelled')
    expect(Date.now() - started).toBeLessThan(60_000)
  })
})
