import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, actTools, foreignRepository, program } from '../support/act.ts'
import { temporaryFolder } from '../support/host.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { attestReplacement } from './attest-action.ts'
import { events, exampleWorkflow } from './example.ts'
import { digestOf } from './registry-view.ts'

const workflow = '.github/workflows/ci.yml'

describeWithTools([...actTools, ...toolsFor.distribution, 'crane'], 'the reusable workflow', () => {
  async function signed(change: (text: string) => string) {
    const { host } = await startRegistry('distribution')
    const text = change(exampleWorkflow('signed.yml', { host })).replace(
      '    with:\n',
      "    with:\n      upx: 'false'\n",
    )
    const file = join(temporaryFolder(), 'signed')
    const repository = foreignRepository({ ...program('service'), [workflow]: text })
    const run = await act({ repository, event: events.push, actions: attestReplacement(file) })
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
    return { host, run, signatures: lines.map((line) => JSON.parse(line)) }
  }

  it('has the provenance and the SBOM of the image signed, and attaches both', async () => {
    const { host, run, signatures } = await signed((text) => text)
    expect({ code: run.code, log: run.code === 0 ? '' : run.log }).toEqual({ code: 0, log: '' })
    const name = `${host}/somebody/service`
    const digest = digestOf(`${name}:main`)
    expect(signatures).toEqual([
      { name, digest },
      { name, digest, sbom: 'SPDX-2.3' },
    ])
    expect(run.log).toContain(`${name}@${digest}: attached spdx, cyclonedx, provenance in`)
  }, 240_000)

  it('has nothing signed where it was not asked to, or where nothing was pushed', async () => {
    const unasked = await signed((text) => text.replace('sign: true', 'sign: false'))
    expect([unasked.run.code, unasked.signatures]).toEqual([0, []])
    const unpushed = await signed((text) => text.replace('sign: true', "sign: true\n      push: 'false'"))
    expect([unpushed.run.code, unpushed.signatures]).toEqual([0, []])
  }, 240_000)
})
