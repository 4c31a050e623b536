import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, actTools, foreignRepository, git, jobOf, program } from '../support/act.ts'
import { temporaryFolder } from '../support/host.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { attestReplacement } from './attest-action.ts'
import { events, exampleWorkflow, expression } from './example.ts'
import { digestOf, platformsOf, runImage, tagsOf } from './registry-view.ts'

const workflow = '.github/workflows/ci.yml'
const services = ['api', 'web', 'worker', 'mailer']

// One text for several steps of one job or several jobs of one workflow.

describeWithTools([...actTools, ...toolsFor.distribution, 'crane'], 'a matrix', () => {
  let host = ''
  beforeAll(async () => {
    host = (await startRegistry('distribution')).host
  })

  it('of four services, each with a go.mod, pushes four images that run', async () => {
    const files = Object.assign({}, ...services.map((name) => program(name, `services/${name}`)))
    const repository = foreignRepository({ ...files, [workflow]: exampleWorkflow('services.yml', { host }) })
    const run = await act({ repository, event: events.push })
    expect(run.code).toBe(0)
    for (const name of services) {
      const image = `${host}/somebody/service/${name}`
      const { outputs, summary } = jobOf(run, `image ${name}`)
      const digest = digestOf(`${image}:main`)
      expect(Object.values(outputs)).toContainEqual(
        expect.objectContaining({ digest, pushed: 'true', 'image-name': image }),
      )
      expect(runImage(`${image}:main`)).toBe(name)
      expect(summary).toContain(digest)
      expect(Buffer.byteLength(summary)).toBeLessThan((1024 * 1024) / 50)
    }
  })

  it('fails at a service that does not compile, with the error at its line', async () => {
    const files = Object.assign({}, ...services.map((name) => program(name, `services/${name}`)))
    const repository = foreignRepository({
      ...files,
      'services/web/main.go': 'package main\n\nfunc main() {\n\tnope()\n}\n',
      [workflow]: exampleWorkflow('services.yml', { host }).replaceAll(
        expression('github.repository'),
        'broken/service',
      ),
    })
    const run = await act({ repository, event: events.push })
    expect(run.code).toBe(1)
    const job = jobOf(run, 'image web')
    expect(job.result).toBe('failure')
    expect(job.log).toContain('file=services/web/main.go,line=4,col=2')
    expect(job.summary).toContain('go-tiny-image: failed')
    expect(tagsOf(`${host}/broken/service/web`)).toEqual([])
    expect(tagsOf(`${host}/broken/service/api`)).toEqual(['main'])
  })

  it('of two platforms pushes no tag, and its merge puts one index under the final ones', async () => {
    const repository = foreignRepository({
      ...program('hello'),
      [workflow]: exampleWorkflow('platforms.yml', { host }).replaceAll(
        `/${expression('github.repository')}`,
        '/platforms/hello',
      ),
    })
    git(repository, ['tag', 'v1.2.3'])
    const run = await act({ repository, event: events.tag('v1.2.3') })
    expect(run.code).toBe(0)
    const image = `${host}/platforms/hello`
    const legs = run.jobs.filter(({ name }) => name.startsWith('leg ')).map(({ outputs }) => outputs.image)
    expect(legs.map((leg) => leg?.['tag-names'])).toEqual(['', ''])
    const [merged] = Object.values(jobOf(run, 'merge').outputs)
    expect(tagsOf(image)).toContain('1.2.3')
    expect(merged?.digest).toBe(digestOf(`${image}:1.2.3`))
    const platforms = platformsOf(`${image}:1.2.3`)
    expect(Object.keys(platforms)).toEqual(['linux/amd64', 'linux/arm64'])
    expect(Object.values(platforms).toSorted()).toEqual(legs.map((leg) => leg?.digest).toSorted())
    expect(JSON.parse(merged?.digests ?? '')).toEqual(platforms)
    expect(runImage(`${image}@${platforms['linux/amd64']}`)).toBe('hello')
  })
})

describeWithTools([...actTools, ...toolsFor.distribution, 'crane'], 'the reusable workflow', () => {
  it('is called twice with inputs of its own, and hands its outputs to the caller', async () => {
    const { host } = await startRegistry('distribution')
    const text = exampleWorkflow('reusable.yml', { host }).replaceAll('    with:\n', "    with:\n      upx: 'false'\n")
    const { 'go.mod': goMod = '', 'main.go': source = '' } = program('tool')
    const repository = foreignRepository({
      'go.mod': goMod,
      'cmd/tool/main.go': source,
      'cmd/api/main.go': source.replace('tool', 'api'),
      [workflow]: text,
    })
    // act fetches the actions of steps that it skips, too.
    const actions = attestReplacement(join(temporaryFolder(), 'signed'))
    const run = await act({ repository, event: events.push, actions })
    expect(run.code).toBe(0)
    const api = digestOf(`${host}/somebody/service/api:main`)
    const tool = digestOf(`${host}/somebody/service/tool:main`)
    expect(jobOf(run, 'say').log).toContain(`api ${api}, tool ${tool}`)
    expect(Object.keys(platformsOf(`${host}/somebody/service/tool:main`))).toEqual(['linux/amd64', 'linux/arm64'])
    expect(runImage(`${host}/somebody/service/api@${api}`)).toBe('api')
    // Whoever pins the workflow has pinned the action: it is not looked up by a tag a second time.
    expect(readFileSync('.github/workflows/image.yml', 'utf8')).not.toMatch(/uses: org\/go-tiny-image@/)
    expect(run.log).toContain('./.go-tiny-image')
  })
})
