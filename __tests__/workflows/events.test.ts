import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, actTools, foreignRepository, git, jobOf, program } from '../support/act.ts'
import { temporaryFolder } from '../support/host.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { events, exampleWorkflow } from './example.ts'
import { digestOf, runImage, tagsOf } from './registry-view.ts'

// The two-line example in a fresh repository, for each event that it can be started by.

const workflow = '.github/workflows/ci.yml'

/** Files of a module as the module proxy serves it. */
function moduleFiles(module: string): Readonly<Record<string, string>> {
  const text = execFileSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8' })
  const { Dir }: { readonly Dir: string } = JSON.parse(text)
  const names = readdirSync(Dir, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(Dir, name)).isFile())
      .map((name) => [name, readFileSync(join(Dir, name), 'utf8')]),
  )
}

describeWithTools([...actTools, ...toolsFor.distribution, 'crane'], 'the two lines', () => {
  let host = ''
  beforeAll(async () => {
    host = (await startRegistry('distribution')).host
  })

  const repositoryWith = (image: string, inputs: Readonly<Record<string, string>> = {}) => ({
    image: `${host}/${image}`,
    repository: foreignRepository({
      ...program('hello'),
      [workflow]: exampleWorkflow('two-lines.yml', { host, inputs: { images: `${host}/${image}`, ...inputs } }),
    }),
  })

  it('push a packed image of a program that others wrote, and it runs', async () => {
    const image = `${host}/example/hello`
    const files = moduleFiles('golang.org/x/example/hello@v0.0.0-20250915201037-7f05d217867b')
    const inputs = { images: image, upx: 'true' }
    const repository = foreignRepository({ ...files, [workflow]: exampleWorkflow('two-lines.yml', { host, inputs }) })
    const run = await act({ repository, event: events.push })
    expect(run.code).toBe(0)
    expect(tagsOf(image)).toEqual(['main'])
    expect(runImage(`${image}:main`)).toBe('Hello, world!')
    const job = jobOf(run, 'image')
    expect(job.summary).toContain(`docker run --rm ${image}@${digestOf(`${image}:main`)}`)
  })

  it('give a tag its version', async () => {
    const { image, repository } = repositoryWith('events/tag')
    git(repository, ['tag', 'v1.2.3'])
    const run = await act({ repository, event: events.tag('v1.2.3') })
    expect(run.code).toBe(0)
    expect(tagsOf(image)).toContain('1.2.3')
  })

  it.each([
    ['a pull request', events.pullRequest('branch'), 'a pull request is not pushed by default'],
    ['a pull request of a fork', events.pullRequest('fork'), 'a pull request from a fork has a read-only token'],
  ])('build and measure for %s, push nothing, and say why', async (_, event, reason) => {
    const { image, repository } = repositoryWith('events/unpushed')
    const run = await act({ repository, event })
    expect(run.code).toBe(0)
    expect(tagsOf(image)).toEqual([])
    const job = jobOf(run, 'image')
    expect(job.log).toContain(`not pushed: ${reason}`)
    expect(job.summary).toContain(reason)
    expect(job.summary).toMatch(/linux\/amd64/)
  })

  it('say the size of a pull request by the example, and that a fork gets its comment elsewhere', async () => {
    const text = exampleWorkflow('pull-request.yml', { host, inputs: { images: `${host}/events/size` } })
    const repository = foreignRepository({ ...program('hello'), [workflow]: text })
    const run = await act({ repository, event: events.pullRequest('fork') })
    expect(run.code).toBe(0)
    const { outputs, log } = jobOf(run, 'size')
    expect(Number(outputs.image?.size)).toBeGreaterThan(100_000)
    expect(log).toContain(`::notice title=Image::${outputs.image?.size} bytes to pull`)
    expect(log).toContain('no comment: a pull request from a fork has a read-only token')
  })

  it('are not told what to do by a branch or a commit message', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a shell would take for a variable
    const branch = 'x;$(touch${IFS}taken)`id`'
    const { image, repository } = repositoryWith('events/injected', { push: 'true' })
    git(repository, ['checkout', '--quiet', '-b', branch])
    const message = '::set-output name=digest::taken\n::add-mask::hello\n##[error]taken'
    git(repository, ['commit', '--quiet', '--allow-empty', '--message', message])
    const text = readFileSync(join(repository, workflow), 'utf8')
    writeFileSync(join(repository, workflow), text.replace('branches: [main]', "branches: ['**']"))
    const event = { name: 'push', payload: { ref: `refs/heads/${branch}`, head_commit: { message } } }
    const run = await act({ repository, event })
    expect(run.code).toBe(0)
    const [tag = '', ...others] = tagsOf(image)
    expect(others).toEqual([])
    expect(tag).toMatch(/^x-[\w.-]+$/)
    expect(Object.values(jobOf(run, 'image').outputs)).toContainEqual(
      expect.objectContaining({ digest: digestOf(`${image}:${tag}`) }),
    )
  })

  it('take the modules of the run before from the cache service, and none from the network', async () => {
    const image = `${host}/events/cached`
    const source = `package main\n\nimport "github.com/julienschmidt/httprouter"\n\nfunc main() { println(httprouter.CleanPath("a")) }\n`
    const repository = foreignRepository({
      'go.mod': readFileSync('examples/vendored/go.mod', 'utf8'),
      'go.sum': readFileSync('examples/vendored/go.sum', 'utf8'),
      'main.go': source,
      [workflow]: exampleWorkflow('two-lines.yml', { host, inputs: { images: image, cache: 'modules' } }),
    })
    const cacheFolder = temporaryFolder('cache-')
    const env = (): Readonly<Record<string, string>> => ({
      GOMODCACHE: temporaryFolder('modules-'),
      GOFLAGS: '-modcacherw',
    })
    const first = await act({ repository, event: events.push, cacheFolder, env: env() })
    expect(jobOf(first, 'image')).toMatchObject({ result: 'success' })
    const second = await act({ repository, event: events.push, cacheFolder, env: { ...env(), GOPROXY: 'off' } })
    expect(jobOf(second, 'image')).toMatchObject({ result: 'success' })
    expect(second.jobs[0]?.outputs).toMatchObject({ '1': { 'cache-hit': 'true', skipped: 'true' } })
  })
})
