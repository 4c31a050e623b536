import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runExplain } from '../../src/command/explain.ts'
import { readExplainCommand } from '../../src/command/explain-arguments.ts'
import { serve } from '../support/exchanges.ts'
import { temporaryFolder } from '../support/host.ts'

const folder = temporaryFolder()

/** What is said on standard error. */
async function explain(...args: readonly string[]): Promise<string> {
  const command = readExplainCommand(['explain', ...args])
  if (command === undefined) throw new Error('no command')
  const write = process.stderr.write
  let said = ''
  process.stderr.write = (text: string | Uint8Array): boolean => {
    said += text
    return true
  }
  try {
    await runExplain(command, { HOME: folder, PATH: '/nowhere' })
  } finally {
    process.stderr.write = write
  }
  return said
}

describe('explain', () => {
  // Nothing could be built: there is no Go.
  it.each([
    ['--page', '/nowhere/sizes.html', '--page /nowhere/sizes.html cannot be written: there is no folder /nowhere'],
    ['--against', 'gone.json', '--against gone.json cannot be read: ENOENT'],
  ])('says before building that %s %s is wrong', async (flag, value, message) => {
    await expect(explain('.', flag, value)).resolves.toContain(message)
  })

  it('refuses JSON that has no sizes, and what is no file', async () => {
    const text = join(folder, 'other.json')
    writeFileSync(text, '{')
    await expect(explain('.', '--against', text)).resolves.toContain(
      'other.json has no sizes of an image: it is not JSON',
    )
    const pipe = join(folder, 'pipe.json')
    execFileSync('mkfifo', [pipe])
    await expect(explain('.', '--against', pipe)).resolves.toContain('pipe.json cannot be read')
    await expect(explain('.', '--against', `${folder}/.json`)).resolves.toContain('cannot be read: ENOENT')
  })

  it.each([':v1', `@sha256:${'0'.repeat(64)}`])(
    'asks the registry for the image team/app%s, without building',
    async (end) => {
      const { host } = await serve(() => ({ status: 404 }))
      await expect(explain(`${host}/team/app${end}`)).resolves.toContain(
        `${host}/v2/team/app/manifests/${end.slice(1)}: 404`,
      )
    },
  )
})
