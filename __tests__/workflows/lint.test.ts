import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describeWithTools, tool } from '../support/tools.ts'

const workflows = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml') && !name.startsWith('gitlab'))
    .map((name) => `${folder}/${name}`),
)

// Both print their findings and end with another code than 0 where there are any.
describeWithTools(['actionlint', 'zizmor'], 'the workflows and the examples', () => {
  it('give actionlint nothing to say', () => {
    expect(execFileSync(tool('actionlint'), ['-oneline', ...workflows], { encoding: 'utf8' })).toBe('')
  })

  it('give zizmor nothing to say', () => {
    const args = ['--offline', '--no-progress', '--format=json', ...workflows, 'action.yml']
    expect(
      JSON.parse(execFileSync(tool('zizmor'), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })),
    ).toEqual([])
  })
})

describe('every workflow and every example', () => {
  const lines = workflows.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .map((text, index) => ({ text, place: `${path}:${index + 1}` })),
  )

  it('names what others wrote by its commit, with the version behind it', () => {
    const uses = lines.filter(({ text }) => /^\s*(- )?uses: (?!\.\/)(?!org\/go-tiny-image)/.test(text))
    expect(uses.length).toBeGreaterThan(10)
    const loose = uses.filter(({ text }) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(text))
    expect(loose).toEqual([])
  })

  it('names one commit for one version', () => {
    const versions = new Map<string, Set<string>>()
    for (const { text } of lines) {
      const [, action = '', commit = '', version = ''] = /uses: (\S+)@([0-9a-f]{40}) # (\S+)/.exec(text) ?? []
      if (action !== '')
        versions.set(`${action} ${version}`, (versions.get(`${action} ${version}`) ?? new Set()).add(commit))
    }
    expect([...versions].filter(([, commits]) => commits.size > 1)).toEqual([])
  })
})
