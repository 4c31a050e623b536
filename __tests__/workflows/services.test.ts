import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActRun, act, actTools, foreignRepository, git } from '../support/act.ts'
import { temporaryFolder } from '../support/host.ts'
import { registryUser, startRegistry, toolsFor } from '../support/registries.ts'
import { startSigstore } from '../support/sigstore.ts'
import { describeWithTools } from '../support/tools.ts'
import { attestReplacement } from './attest-action.ts'
import { events, exampleWorkflow, expression } from './example.ts'
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
    // The runner fetches actions of steps too that are left out.
    const actions = attestReplacement(join(temporaryFolder(), 'signed'))
    const first = await act({ repository, event: events.push, concurrentJobs: 2, actions })
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
    const second = await act({ repository, event: events.push, concurrentJobs: 2, actions })
    expect({ code: second.code, log: second.code === 0 ? '' : second.log }).toEqual({ code: 0, log: '' })
    expect(buildsIn(second)).toEqual(['s7'])
    const after = names.map((name) => digestOf(`${image(name)}:main`))
    expect(names.filter((_, index) => after[index] !== before[index])).toEqual(['s7'])
    expect(names.map((name) => digestOf(`${image(name)}:${sha}`))).toEqual(after)
    expect(tagsOf(image('s0'))).toHaveLength(3)
    expect(Object.keys(referencesIn(second)).toSorted()).toEqual(names.toSorted())
  })

  it('has what it builds signed, each in a job of its own, and what stays not again', async () => {
    const { host } = await startRegistry('distribution-basic')
    const sigstore = await startSigstore(
      'https://github.com/org/go-tiny-image/.github/workflows/services.yml@refs/tags/v1',
    )
    const login = ['username', 'password'].map((name) => `      ${name}: ${expression(`secrets.${name}`)}\n`).join('')
    const text = exampleWorkflow('many-services.yml', { host })
      .replace('    with:\n', "    with:\n      upx: 'false'\n")
      .replace(/ {6}legs: .*\n/, `      legs: '1'\n      sign: true\n    secrets:\n${login}`)
      .replace('      packages: write\n', '      packages: write\n      id-token: write\n      attestations: write\n')
    const repository = foreignRepository({
      'go.mod': 'module example.org/shop\n\ngo 1.21\n',
      'lib/lib.go': 'package lib\n\nconst Name = "shop"\n',
      ...Object.fromEntries(['s0', 's1'].map((name) => [`cmd/${name}/main.go`, program(name)])),
      [workflow]: text,
    })
    const signed = async (): Promise<readonly (readonly [string, string])[]> => {
      const file = join(temporaryFolder(), 'signed')
      const { code, log } = await act({
        repository,
        event: events.push,
        actions: attestReplacement(file, sigstore.url),
        env: sigstore.env,
        secrets: registryUser,
      })
      expect({ code, log: code === 0 ? '' : log }).toEqual({ code: 0, log: '' })
      const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
      return lines.map((line) => JSON.parse(line)).map(({ name, type, push }) => [`${name.slice(-2)} ${push}`, type])
    }
    const types = ['https://slsa.dev/provenance/v1', 'https://spdx.dev/Document/v2.3']
    const of = (name: string) => types.map((type) => [`${name} true`, type])
    expect((await signed()).toSorted()).toEqual([...of('s0'), ...of('s1')])
    writeFileSync(join(repository, 'cmd/s1/main.go'), program('changed'))
    git(repository, ['commit', '--quiet', '--all', '--message', 'Change one'])
    expect(await signed()).toEqual(of('s1'))
  })
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
