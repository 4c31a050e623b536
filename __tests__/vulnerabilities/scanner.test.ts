import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ToolCache } from '../../src/host/host.ts'
import { findScanner, scannerVersion } from '../../src/vulnerabilities/scanner.ts'
import { temporaryFolder, testHost } from '../support/host.ts'

/** A go command that notes what it gets, and installs a file. */
function fakeGo(folder: string, script = 'touch "$GOBIN/govulncheck"') {
  const command = join(folder, 'go')
  const note = `printf '%s\\n' "$@" > "${folder}/arguments"; env > "${folder}/environment"`
  writeFileSync(command, `#!/bin/sh\n${note}\n${script}\n`, { mode: 0o755 })
  return { command, root: folder, version: '1.26.8', source: 'path', requestedBy: 'the test' } as const
}

function toolCacheIn(folder: string): ToolCache {
  const place = (name: string, version: string, architecture = ''): string => join(folder, name, version, architecture)
  return {
    find: async (name, version, architecture) => {
      const path = place(name, version, architecture)
      return existsSync(path) ? path : undefined
    },
    versions: async () => [],
    install: async ({ name, version, architecture }, fill) => {
      const path = place(name, version, architecture)
      mkdirSync(path, { recursive: true })
      await fill(path)
      return path
    },
  }
}

const { signal } = new AbortController()

describe('govulncheck', () => {
  it.each([
    ['1.26.8', '1.9.0'],
    ['1.27rc1', '1.9.0'],
    ['1.25.0', '1.7.0'],
    ['1.24.11', '1.1.4'],
    ['1.22.0', '1.1.4'],
    ['1.21.13', undefined],
  ])('for Go %s is version %s', (go, version) => {
    expect(scannerVersion(go)).toBe(version)
  })

  it('is compiled once, by the Go of the program, and verified whatever the environment says', async () => {
    const folder = temporaryFolder()
    const go = fakeGo(folder)
    const host = testHost({ toolCache: toolCacheIn(join(folder, 'tools')) })
    const env = {
      ...process.env,
      GOSUMDB: 'off',
      GOPRIVATE: '*',
      GOFLAGS: '-mod=vendor',
      GOWORK: '/somewhere/go.work',
    }
    const path = await findScanner({ go, env, signal }, host)
    expect(path).toBe(join(folder, 'tools/govulncheck/1.9.0', `${process.arch}-go1.26.8`, 'govulncheck'))
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toContain('golang.org/x/vuln/cmd/govulncheck@v1.9.0\n')
    const given = readFileSync(join(folder, 'environment'), 'utf8').split('\n')
    expect(given).toEqual(
      expect.arrayContaining([
        'GOSUMDB=sum.golang.org',
        'GONOSUMDB=none',
        'GOFLAGS=-buildvcs=false',
        'GOWORK=off',
        'CGO_ENABLED=0',
      ]),
    )
    const broken = fakeGo(folder, 'exit 1')
    expect(await findScanner({ go: broken, env, signal }, host)).toBe(path)
    // Another Go cannot use it.
    await expect(findScanner({ go: { ...broken, version: '1.26.9' }, env, signal }, host)).rejects.toThrow()
  })

  it('that cannot be installed says why', async () => {
    const folder = temporaryFolder()
    const go = fakeGo(folder, 'echo "go: downloading" >&2; echo "verifying module: checksum mismatch" >&2; exit 1')
    const host = testHost({ toolCache: toolCacheIn(join(folder, 'tools')) })
    await expect(findScanner({ go, env: process.env, signal }, host)).rejects.toThrow(
      'govulncheck v1.9.0 cannot be installed: verifying module: checksum mismatch',
    )
    const old = { ...go, version: '1.21.13' }
    await expect(findScanner({ go: old, env: process.env, signal }, host)).rejects.toThrow(
      'govulncheck cannot be compiled by Go 1.21.13: it needs Go 1.22 or later',
    )
  })
})
