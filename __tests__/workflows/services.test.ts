import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActRun, act, actTools, foreignRepository, git } from '../support/act.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { events, exampleWorkflow } from './example.ts'
import { digestOf, tagsOf } from './registry-view.ts'

const workflow = '.github/workflows/ci.yml'
const names = Array.from({ length: 12 }, (_, index) => `s${index}`)
const program = (name: string): string =>
  `package main\n\nimport "example.org/shop/lib"\n\nfunc main() { println(lib.Name, "${name}") }\n`

describeWithTools([...actTools, ...toolsFor.distribution, 'crane'], 'the reusable workflow for many programs', () => {
  it('builds twelve services in four jobs, then the one that changed, and puts the tags of each commit on all', async () => {
    const { host } = await startRegistry('distribution')
    const text = exampleWorkflow('many-services.yml', { host }).replace(
      '    with:\n',
      "    with:\n      upx: 'false'\n",
    )
    const repository = foreignRepository({
      'go.mod': 'module example.org/shop\n\ngo 1.21\n',
      'lib/lib.go': 'package lib\n\nconst Name = "shop"\n',
      ...Object.fromEntries(names.map((name) => [`cmd/${name}/main.go`, program(name)])),
      [workflow]: text,
    })
    const first = await act({ repository, event: events.push, concurrentJobs: 2 })
    expect({ code: first.code, log: first.code === 0 ? '' : first.log }).toEqual({ code: 0, log: '' })
    const image = (name: string): string => `${host}/somebody/service/${name}`
    const before = names.map((name) => digestOf(`${image(name)}:main`))
    expect(buildsIn(first)).toHaveLength(4)
    expect(referencesIn(first)).toEqual(
      Object.fromEntries(names.map((name, index) => [name, `${image(name)}@${before[index]}`])),
    )

    writeFileSync(join(repository, 'cmd/s7/main.go'), program('changed'))
    git(repository, ['commit', '--quiet', '--all', '--message', 'Change one'])
    const sha = `sha-${git(repository, ['rev-parse', '--short=7', 'HEAD'])}`
    const second = await act({ repository, event: events.push, concurrentJobs: 2 })
    expect({ code: second.code, log: second.code === 0 ? '' : second.log }).toEqual({ code: 0, log: '' })
    expect(buildsIn(second)).toEqual(['s7'])
    const after = names.map((name) => digestOf(`${image(name)}:main`))
    expect(names.filter((_, index) => after[index] !== before[index])).toEqual(['s7'])
    expect(names.map((name) => digestOf(`${image(name)}:${sha}`))).toEqual(after)
    expect(tagsOf(image('s0'))).toHaveLength(3)
    expect(Object.keys(referencesIn(second)).toSorted()).toEqual(names.toSorted())
  }, 240_000)
})

/** For each job that compiled anything, what it compiled. */
function buildsIn({ jobs }: ActRun): readonly string[] {
  return jobs.flatMap(({ log }) => {
    const compiled = [...log.matchAll(/(s\d+) for linux\/amd64: .*, static/g)].map(([, name]) => name)
    return compiled.length === 0 ? [] : [compiled.join(' ')]
  })
}

function referencesIn({ jobs }: ActRun): Readonly<Record<string, string>> {
  const collected = jobs.filter(({ name }) => name.includes('collect')).flatMap(({ outputs }) => Object.values(outputs))
  return JSON.parse(collected.find((outputs) => outputs['image-refs'] !== undefined)?.['image-refs'] ?? '{}')
}
