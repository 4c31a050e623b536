import { actionProcesses, actTools, foreignRepository, jobOf, program, startAct } from '../support/act.ts'
import { serve } from '../support/exchanges.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { describeWithTools } from '../support/tools.ts'
import { until } from '../support/waiting.ts'
import { events, exampleWorkflow } from './example.ts'

const workflow = '.github/workflows/ci.yml'
const services = ['api', 'web', 'worker', 'mailer']

// act does not end the other legs of a matrix when one has failed. GitHub does, by a signal to the process of the
// action in each: that part is played here.
describeWithTools(actTools, 'a matrix with fail-fast of which one leg has failed', () => {
  it('is over at once when the other legs are cancelled in their pushes, and none of them has moved a tag', async () => {
    const registry = createMemoryRegistry()
    let pushing = 0
    // What a leg pushes stays under way for as long as nobody ends it.
    const { host } = await serve((request) => {
      if (request.method !== 'POST') return registry.handle(request)
      pushing += 1
      return 'hang'
    })
    const files = Object.assign({}, ...services.map((name) => program(name, `services/${name}`)))
    const repository = foreignRepository({
      ...files,
      'services/web/main.go': 'package main\n\nfunc main() {\n\tnope()\n}\n',
      [workflow]: exampleWorkflow('services.yml', { host }).replace('fail-fast: false', 'fail-fast: true'),
    })
    const started = startAct({ repository, event: events.push, concurrentJobs: services.length })
    const isReached = () => pushing >= services.length - 1 && actionProcesses(started).length === services.length - 1
    await until(isReached, 'the pushes of all legs but one')
    const legs = actionProcesses(started)
    expect(legs).toHaveLength(services.length - 1)
    const cancelled = Date.now()
    for (const id of legs) process.kill(id, 'SIGINT')
    const run = await started.ended
    expect(Date.now() - cancelled).toBeLessThan(30_000)
    expect(run.code).toBe(1)
    expect(jobOf(run, 'image web').log).toContain('file=services/web/main.go,line=4,col=2')
    for (const name of services.filter((name) => name !== 'web')) {
      const { result, log, outputs } = jobOf(run, `image ${name}`)
      expect(result).toBe('failure')
      expect(log.match(/::error.*/g)).toEqual(['::error::cancelled: nothing was tagged, nothing is left behind'])
      expect(outputs).toEqual({})
    }
    expect([...registry.repositories.values()].flatMap(({ tags }) => [...tags])).toEqual([])
    expect(registry.requests.filter(({ method }) => method === 'PUT')).toEqual([])
    await until(() => actionProcesses(started).length === 0, 'the end of all legs')
  })
})
