import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError, UserError } from '../../../src/errors.ts'
import { settleInputs } from '../../../src/inputs/config/settle.ts'
import { temporaryFolder } from '../../support/host.ts'

function workspaceWith(files: Readonly<Record<string, string>>): string {
  const workspace = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }
  return workspace
}

function settle(
  files: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) {
  const workspace = workspaceWith(files)
  return settleInputs({ texts: new Map(Object.entries(texts)), hasEvent: false, workspace, env })
}

async function refusal(files: Readonly<Record<string, string>>, texts = {}): Promise<UserError> {
  const error = await settle(files, texts).catch((thrown: unknown) => thrown)
  if (error instanceof UserError) return error
  throw new Error('it was not refused', { cause: error })
}

const settings = 'defaults:\n  user: 1000\npackages:\n  ./api:\n    expose: 80\n'

describe('the settings file', () => {
  it('is found at the root, and in the working directory before it', async () => {
    expect((await settle({ '.go-tiny-image.yml': settings })).inputs.user).toBe('1000')
    const both = { '.go-tiny-image.yml': settings, 'sub/.go-tiny-image.yaml': 'defaults: {user: 2000}' }
    expect((await settle(both, { 'working-directory': 'sub' })).inputs.user).toBe('2000')
    expect((await settle(both)).inputs.user).toBe('1000')
  })

  it.each([
    ['defaults:\n  env: {A: 1.10}\n  user: 12.5\n', 3, 'user is "12.5", which is not a number'],
    ['packages:\n  ./api:\n    cmd: 1e3\n    expose: [80, 8080.0]\n', 4, 'expose has "8080.0", which is not a port'],
    ['packages:\n  ./api:\n    push: yes\n', 3, 'push is "yes", which is not one of auto, true, false'],
    ['defaults:\n  platforms:\n  - linux/amd64\n  - 2024-01-01\n', 2, 'platform "2024-01-01" is not one of'],
    ['defaults:\n  stop-signal: 1e1\n', 2, 'stop-signal is "1e1", which is not a signal'],
  ])('is refused at its line for a value that the input cannot have: %j', async (text, line, message) => {
    const error = await refusal({ '.go-tiny-image.yml': text })
    expect(error.message).toContain(`.go-tiny-image.yml:${line}: ${message}`)
    expect(error.positions.map(({ at }) => at)).toEqual([{ file: '.go-tiny-image.yml', line }])
  })

  it('has values as they are written; null and nothing are none', async () => {
    const text = `defaults:
  user: null
  workdir: ~
  images:
  env: {A: 0755, B: 1e3, C: 2024-01-01, D: yes, E: 1_000, F: null, G: 'null', H: 0x10, I: .5, J: }
  cmd: [1.0, 0o17, on, "~"]
`
    const { inputs } = await settle({ '.go-tiny-image.yml': text })
    expect(inputs).toMatchObject({ user: '65532:65532', workdir: '/', images: [], cmd: ['1.0', '0o17', 'on', '~'] })
    const others = { A: '0755', B: '1e3', C: '2024-01-01', D: 'yes', E: '1_000', G: 'null', H: '0x10', I: '.5' }
    expect(inputs.env).toEqual({ ...others, F: '', J: '' })
  })

  it('may be named, or switched off', async () => {
    const files = { '.go-tiny-image.yml': settings, 'ci/images.yml': 'defaults: {user: 3000}' }
    expect((await settle(files, { config: 'ci/images.yml' })).inputs.user).toBe('3000')
    expect((await settle(files, { config: 'false' })).settings).toBeUndefined()
    expect((await settle({})).settings).toBeUndefined()
  })

  it('goes before those of ko and GoReleaser', async () => {
    const ko = 'defaultPlatforms: [linux/arm64]\n'
    expect((await settle({ '.ko.yaml': ko })).inputs.platforms).toEqual(['linux/arm64'])
    expect((await settle({ '.ko.yaml': ko, '.go-tiny-image.yml': settings })).inputs.platforms).toEqual(['linux/amd64'])
    const goreleaser = 'builds: [{main: ./api, ldflags: -X a.b=c}]\n'
    const { settings: found } = await settle({ '.goreleaser.yaml': goreleaser })
    expect(found?.rules.map(({ pattern }) => pattern)).toEqual(['./api'])
  })

  it('gives no variable of the runner to the templates of ko', async () => {
    const files = { '.ko.yaml': "defaultLdflags: ['-X a.b={{.Env.ACTIONS_RUNTIME_TOKEN}}', '-X a.c={{.Env.MINE}}']\n" }
    const { inputs, settings: found } = await settle(files, {}, { ACTIONS_RUNTIME_TOKEN: 'secret', MINE: 'x' })
    expect(inputs.ldflags).toBe('-X a.c=x')
    expect(found?.notes).toHaveLength(1)
  })

  it('has the inputs of a program', async () => {
    const { inputs, settings: found } = await settle({ '.go-tiny-image.yml': settings }, { env: 'A=b' })
    const api = found?.inputsFor({ importPath: 'example.org/api', folder: join(found.folder, 'api') })
    expect(api?.inputs).toEqual({ ...inputs, given: { ...inputs.given, expose: '80' }, expose: ['80'] })
    expect(api?.own.map(({ name, from }) => `${name} ${from}`)).toEqual(['expose .go-tiny-image.yml:5'])
    const web = found?.inputsFor({ importPath: 'example.org/web', folder: join(found.folder, 'web') })
    expect(web).toEqual({ inputs, own: [] })
  })

  it('points at the line of a value that an input cannot have', async () => {
    const error = await refusal({ '.go-tiny-image.yml': 'packages:\n  ./api:\n    upx: maybe\n' })
    expect(error.message).toBe(
      '.go-tiny-image.yml:3: upx cannot be set here: all packages of a step use the same tools; defaults may set it',
    )
    const choice = await refusal({ '.go-tiny-image.yml': 'packages:\n  ./api:\n    tmp: maybe\n' })
    expect(choice.message).toBe('.go-tiny-image.yml:3: tmp is "maybe", which is not one of auto, true, false')
    expect(choice.positions).toEqual([
      {
        at: { file: '.go-tiny-image.yml', line: 3 },
        message: 'tmp is "maybe", which is not one of auto, true, false',
      },
    ])
  })

  it('must be a file that can be read', async () => {
    const missing = await refusal({}, { config: 'no.yml' })
    expect(missing.message).toBe('config: no.yml cannot be read: ENOENT')
    expect(missing).not.toBeInstanceOf(UsageError)
    const folder = await refusal({ 'folder/x': '' }, { config: 'folder' })
    expect(folder.message).toContain('config: folder cannot be read: ')
    const large = await refusal({ 'large.yml': ' '.repeat(10_000_000) }, { config: 'large.yml' })
    expect(large.message).toContain('more than 4000000')
  })
})
