import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { act, actTools, foreignRepository, jobOf, program, startAct } from '../support/act.ts'
import { startRegistry, toolsFor } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { processes, until, untilGone } from '../support/waiting.ts'
import { events, exampleWorkflow, expression } from './example.ts'
import { digestOf, tagsOf } from './registry-view.ts'

const workflow = '.github/workflows/ci.yml'
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

describeWithTools([...actTools, ...toolsFor.distribution, 'crane'], 'a workflow', () => {
  it('that is cancelled in the middle of a push leaves no process of its own', async () => {
    const requests: string[] = []
    const server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`)
      if (request.url === '/v2/') response.writeHead(200).end()
      else if (request.method === 'HEAD') response.writeHead(404).end()
    })
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const repository = foreignRepository({
      ...program('hello'),
      [workflow]: exampleWorkflow('two-lines.yml', { host, inputs: { images: `${host}/x`, push: 'true' } }),
    })
    const { child, ended, home } = startAct({ repository, event: events.push })
    await until(() => requests.some((request) => request.startsWith('POST ')), 'the first upload')
    const isOwn = (command: string): boolean => command.includes(home)
    expect(processes().some(({ command }) => isOwn(command) && command.includes('dist/index.js'))).toBe(true)
    child.kill('SIGINT')
    const run = await ended
    expect(run.code).not.toBe(0)
    expect(requests.filter((request) => request.startsWith('PUT '))).toEqual([])
    await untilGone(isOwn)
  })

  it('that is started by hand pushes where its input says so', async () => {
    const { host } = await startRegistry('distribution')
    const image = `${host}/dispatched/hello`
    const text = exampleWorkflow('two-lines.yml', {
      host,
      inputs: { images: image, push: expression('inputs.push'), tags: expression('inputs.tag') },
    }).replace(
      /^on:\n(?: .*\n)+/m,
      'on:\n  workflow_dispatch:\n    inputs: { push: { type: boolean }, tag: { type: string } }\n',
    )
    const repository = foreignRepository({ ...program('hello'), [workflow]: text })
    const unpushed = await act({ repository, event: events.dispatch({ push: 'false', tag: 'x' }) })
    expect(unpushed.code).toBe(0)
    expect(tagsOf(image)).toEqual([])
    const pushed = await act({ repository, event: events.dispatch({ push: 'true', tag: 'by-hand' }) })
    expect(pushed.code).toBe(0)
    expect(tagsOf(image)).toEqual(['by-hand'])
    expect(jobOf(pushed, 'image').summary).toContain(digestOf(`${image}:by-hand`))
  })
})
