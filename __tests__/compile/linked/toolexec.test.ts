import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runGo } from '../../../src/compile/go-command.ts'
import { watchLinks } from '../../../src/compile/linked/linked-programs.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { noOptions } from '../support.ts'

const go = { command: '/opt/go/bin/go', root: '/opt/go', version: '1.26.0', source: 'path', requestedBy: 'it' } as const

/** A build cache that has a compiled package. */
function warmCache(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '00'))
  writeFileSync(join(folder, '00', '00-d'), '!<arch>\n')
  return folder
}

/** What a tool that go starts by the script gets as GOGC. */
async function collectionsOf(tool: 'link' | 'compile', env: Readonly<Record<string, string>>): Promise<string> {
  const place = temporaryFolder()
  const path = join(place, tool)
  writeFileSync(path, '#!/bin/sh\necho "GOGC=$GOGC"\n', { mode: 0o755 })
  const all = { ...env, GOCACHE: warmCache() }
  const watch = await watchLinks({ folder: temporaryFolder() }, { go, options: noOptions, env: all, place })
  if (watch === undefined) throw new Error('links are not watched')
  const command = `${watch.toolexec} '${path}' -buildid=V2Ge/x -o '${join(place, 'out')}' main.a`
  return execFileSync('/bin/sh', ['-c', command], { env: { ...env, ...watch.env }, encoding: 'utf8' }).trim()
}

describe('garbage', () => {
  it.each([
    ['link', {}, 'GOGC=400'],
    ['compile', {}, 'GOGC='],
    ['link', { GOGC: '50' }, 'GOGC=50'],
    ['compile', { GOGC: '50' }, 'GOGC=50'],
    ['link', { GOMEMLIMIT: '500MiB' }, 'GOGC='],
    ['compile', { GOGC: '', GOMEMLIMIT: '' }, 'GOGC='],
  ] as const)('is collected by the tool %s with %j as %s', async (tool, env, expected) => {
    expect(await collectionsOf(tool, env)).toBe(expected)
  })

  it.each([
    ['list', {}, '400'],
    ['list', { GOGC: '50' }, '50'],
    ['list', { GOMEMLIMIT: '500MiB' }, undefined],
    // Its compilers would inherit it.
    ['build', {}, undefined],
  ] as const)('is collected by go %s with %j as %s', async (verb, env, expected) => {
    const asked: unknown[] = []
    const host = testHost({
      env,
      run: async (command) => {
        asked.push(command.env?.GOGC)
        return { exitCode: 0, stdout: '', stderr: '' }
      },
    })
    await runGo({ go, options: noOptions, cwd: '/work', args: [verb], goEnv: {} }, host)
    expect(asked).toEqual([expected])
  })
})
